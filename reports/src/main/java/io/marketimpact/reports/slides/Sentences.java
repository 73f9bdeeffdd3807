package io.marketimpact.reports.slides;

import java.util.List;
import java.util.regex.Pattern;

/** The sentences of a text. */
public final class Sentences {

  /** After a full stop and before no small letter, unless what ends is an abbreviation. */
  private static final Pattern BREAK =
      Pattern.compile(
          "(?<=[\\p{Ll}\\d%)\\u201D][.?!])"
              + "(?<!\\b(?:Inc|Corp|Ltd|Co|No|vs|Dr|Mr|Mrs|Ms|St|Jr|Sr|approx)\\.) (?=\\P{Ll})");

  private Sentences() {}

  /**
   * A text in sentences.
   *
   * @param text any text
   * @return its sentences in order, at least one
   */
  public static List<String> of(String text) {
    return List.of(BREAK.split(text));
  }
}
