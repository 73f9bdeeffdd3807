package io.marketimpact.reports.export;

import io.marketimpact.reports.slides.Sentences;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What a table's note says of the columns that are shown, when some are left out. */
final class ShownNote {

  /** A sentence about a column begins with its name, or with more names, and a colon. */
  private static final Pattern SUBJECT = Pattern.compile("^(\\w+)[^:.]{0,30}: ");

  /** A sentence of this beginning is about the two columns before it. */
  private static final String BOTH = "Both ";

  private ShownNote() {}

  /** The sentences about shown columns, each with those that go on about the same. */
  static String of(String note, List<String> heads) {
    Set<String> words =
        heads.stream().map(head -> head.split("\\W", 2)[0]).collect(Collectors.toSet());
    List<String> kept = new ArrayList<>();
    boolean isShown = true;
    boolean wasShown = true;
    for (String sentence : Sentences.of(note)) {
      Matcher subject = SUBJECT.matcher(sentence);
      if (subject.find()) {
        wasShown = isShown;
        isShown = words.contains(subject.group(1));
      } else if (sentence.startsWith(BOTH)) {
        isShown = isShown && wasShown;
      }
      if (isShown) {
        kept.add(sentence);
      }
    }
    return String.join(" ", kept);
  }
}
