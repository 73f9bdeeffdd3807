package io.marketimpact.event;

import io.marketimpact.base.Require;
import java.time.LocalDate;

/**
 * What is reported around an event beside what happened: reasons, silences, contradictions.
 *
 * @param date the day of the latest of what it says: a study as of an earlier one must not tell it
 * @param about what it is about, in a word or three
 * @param what what is reported, in a sentence or two
 * @param source who reports it
 */
public record BackgroundFact(LocalDate date, String about, String what, String source) {

  /**
   * Checks the texts.
   *
   * @throws IllegalArgumentException if one is blank: a fact without a source is none
   */
  public BackgroundFact {
    Require.text(about, "what a background fact is about");
    Require.text(what, "a background fact");
    Require.text(source, "the source of a background fact");
  }
}
