package io.marketimpact.news;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;

/** Finds phrases in text as whole words: "Wiz" is not in "Wizard". */
final class Phrases {

  private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}]+");
  private static final Pattern APOSTROPHE = Pattern.compile("[\\u2018\\u2019\\u02BC]");
  private static final Pattern HYPHEN = Pattern.compile("[\\u2010-\\u2015]");

  private Phrases() {}

  /** How the capitals of text and phrase are compared. */
  enum Capitals {
    /** They must be the same. */
    AS_WRITTEN,
    /** They do not count. */
    ANY
  }

  /**
   * A place in a text.
   *
   * @param start of its first character
   * @param end behind its last
   */
  record Span(int start, int end) {

    boolean isInside(Span other) {
      return other.start <= start && end <= other.end;
    }

    int length() {
      return end - start;
    }
  }

  /** Text in which a space, an apostrophe and a hyphen have one form each. */
  static String normal(String text) {
    String spaced = SPACE.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC)).replaceAll(" ");
    return HYPHEN.matcher(APOSTROPHE.matcher(spaced).replaceAll("'")).replaceAll("-");
  }

  /** Where a phrase stands in a normal text. */
  static List<Span> find(String text, String phrase, Capitals capitals) {
    boolean isAny = capitals == Capitals.ANY;
    List<Span> found = new ArrayList<>();
    for (int at = 0; at + phrase.length() <= text.length(); at++) {
      Span span = new Span(at, at + phrase.length());
      if (text.regionMatches(isAny, at, phrase, 0, phrase.length()) && isWhole(text, span)) {
        found.add(span);
      }
    }
    return found;
  }

  /** Whether any of some phrases stands in a normal text, whatever the capitals. */
  static boolean any(String text, Collection<String> phrases) {
    return phrases.stream().anyMatch(phrase -> !find(text, phrase, Capitals.ANY).isEmpty());
  }

  /** Whether a text has capitals only, so that they tell nothing. */
  static boolean isShouted(String text) {
    return text.chars().noneMatch(Character::isLowerCase);
  }

  private static boolean isWhole(String text, Span span) {
    return !(span.start() > 0 && Character.isLetterOrDigit(text.charAt(span.start() - 1)))
        && !(span.end() < text.length() && Character.isLetterOrDigit(text.charAt(span.end())));
  }
}
