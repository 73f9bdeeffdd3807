package io.marketimpact.news;

import io.marketimpact.base.Require;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;

/**
 * What an entity is called. A name that is a word, a place or a person as well says by which other
 * words of a story the entity is meant, in which phrases it is meant whatever else the story has,
 * and in which it is not. Of two such phrases around one name the longer counts.
 *
 * @param entity who is called so
 * @param text the name, with its capitals
 * @param context words of which a story must have one; none where the name can mean nothing else
 * @param is phrases around the name that mean the entity, whatever their capitals
 * @param not phrases around the name that mean something else, whatever their capitals
 * @param validFrom first day on which it is called so
 * @param validUntil first day on which it no longer is; {@link LocalDate#MAX} when it still is
 */
public record Alias(
    String entity,
    String text,
    List<String> context,
    List<String> is,
    List<String> not,
    LocalDate validFrom,
    LocalDate validUntil)
    implements Serializable {

  /**
   * Keeps its own copies.
   *
   * @throws IllegalArgumentException if a text is blank, a phrase lacks the name, or the days are
   *     in the wrong order
   */
  public Alias {
    Require.text(entity, "an entity's name");
    text = Phrases.normal(Require.text(text, "an alias"));
    Require.that(
        validFrom.isBefore(validUntil), "an alias must end after it began: %s", validUntil);
    context =
        context.stream().map(word -> Phrases.normal(Require.text(word, "a context"))).toList();
    is = phrases(text, is);
    not = phrases(text, not);
  }

  private static List<String> phrases(String name, List<String> phrases) {
    for (String phrase : phrases) {
      Require.that(
          Phrases.any(Phrases.normal(phrase), List.of(name)),
          "a phrase around a name must have the name '" + name + "' as whole words: '%s'",
          phrase);
    }
    return phrases.stream().map(Phrases::normal).toList();
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
