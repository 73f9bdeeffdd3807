package io.marketimpact.news;

import io.marketimpact.base.Require;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;

/**
 * What an entity is called. A name that is a word, a place or a person as well says by which other
 * words of a story the entity is meant, and in which phrases it is not.
 *
 * @param entity who is called so
 * @param text the name, with its capitals
 * @param context words of which a story must have one; none where the name can mean nothing else
 * @param not phrases around the name that mean something else, whatever their capitals
 * @param validFrom first day on which it is called so
 * @param validUntil first day on which it no longer is; {@link LocalDate#MAX} when it still is
 */
public record Alias(
    String entity,
    String text,
    List<String> context,
    List<String> not,
    LocalDate validFrom,
    LocalDate validUntil)
    implements Serializable {

  /**
   * Keeps its own copies.
   *
   * @throws IllegalArgumentException if a text is blank or the days are in the wrong order
   */
  public Alias {
    Require.text(entity, "an entity's name");
    text = Phrases.normal(Require.text(text, "an alias"));
    Require.that(
        validFrom.isBefore(validUntil), "an alias must end after it began: %s", validUntil);
    context = context.stream().map(Phrases::normal).toList();
    not = not.stream().map(Phrases::normal).toList();
  }

  /**
   * Whether the entity is called so on a day.
   *
   * @param day the day
   * @return whether it is
   */
  public boolean holdsOn(LocalDate day) {
    return !day.isBefore(validFrom) && day.isBefore(validUntil);
  }

  boolean isMeantIn(String story) {
    return context.isEmpty() || Phrases.any(story, context);
  }
}
