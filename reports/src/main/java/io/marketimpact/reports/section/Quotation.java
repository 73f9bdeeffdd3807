package io.marketimpact.reports.section;

import java.util.List;
import java.util.regex.Pattern;

/** What someone wrote, cut to a number of words where a sentence ends, else with an ellipsis. */
final class Quotation {

  /** Words that a sentence of page one may have. */
  static final int PAGE_ONE = 25;

  private static final Pattern BLANKS = Pattern.compile("\\s+");

  /** What ends a sentence, with what may close after it. */
  private static final Pattern ENDED = Pattern.compile(".*[.?!\u2026][\"'\u2019\u201D)\\]]*");

  /** A sentence begins with a capital, behind what may open before it. */
  private static final Pattern BEGUN = Pattern.compile("[\"'\u2018\u201C(\\[]*\\p{Lu}.*");

  /** A full stop that ends no sentence: with another inside, an initial, a usual short form. */
  private static final Pattern ABBREVIATION =
      Pattern.compile(
          "[^\\p{L}]*((\\p{L}+\\.)+\\p{L}+|\\p{Lu}"
              + "|Corp|Inc|Ltd|Co|Cos|Bros|Plc|Mr|Mrs|Ms|Dr|Prof|Sen|Rep|Gov|Gen|Jr|Sr|St|No|Nos|vs"
              + "|approx|est|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\\.[^\\p{L}?!]*");

  private Quotation() {}

  static List<String> words(String text) {
    return BLANKS.splitAsStream(text.strip()).toList();
  }

  /** In full where it is short, else to the end of a sentence, else with the words left out. */
  static String of(String text, int most) {
    List<String> words = words(text);
    if (words.size() <= most) {
      String all = String.join(" ", words);
      return ENDED.matcher(all).matches() ? all : all + ".";
    }
    for (int end = most; end > 0; end--) {
      if (isEnd(words.get(end - 1), words.get(end))) {
        return String.join(" ", words.subList(0, end));
      }
    }
    return String.join(" ", words.subList(0, most)).replaceFirst("[,;:]$", "") + "\u2026";
  }

  private static boolean isEnd(String word, String next) {
    return ENDED.matcher(word).matches()
        && BEGUN.matcher(next).matches()
        && !ABBREVIATION.matcher(word).matches();
  }
}
