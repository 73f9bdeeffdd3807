package io.marketimpact.base;

import java.io.Serializable;
import java.util.Locale;

/**
 * What a model or a test says of itself: one row of METHODS.md.
 *
 * @param <I> the type of its id
 * @param id its stable id, as results and the command line write it
 * @param name its name in the field, for people
 * @param formula how it is computed, an equation in plain text and the notation of the field
 * @param assumption what it takes for granted, in one sentence
 * @param citation where it comes from: authors and year
 */
public record Method<I extends Serializable>(
    I id, String name, String formula, String assumption, String citation) implements Serializable {

  /** In place of a citation: a method that a program brings along and nobody has published. */
  public static final String OWN_WORK = "own work";

  /**
   * Checks that nothing is missing or in another's place.
   *
   * @throws IllegalArgumentException if the name is blank, the formula no equation, the assumption
   *     no sentence or the citation without a year
   */
  public Method {
    Require.text(name, "a method's name");
    Require.that(formula.contains(" = "), "a formula must be an equation: '%s'", formula);
    Require.that(
        assumption.matches("\\p{Lu}.*\\."), "an assumption must be a sentence: '%s'", assumption);
    Require.that(
        citation.equals(OWN_WORK) || citation.matches(".*(19|20)\\d\\d.*"),
        "a citation must name a year: '%s'",
        citation);
  }

  /**
   * A method of which a program says no more than its id.
   *
   * @param <I> the type of its id
   * @param id its id, lower case with underscores
   * @return the method, named by its id
   */
  public static <I extends Serializable> Method<I> own(I id) {
    String name = id.toString().replace('_', ' ');
    return new Method<>(
        id,
        name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1),
        id + " = f(sample)",
        "What its author assumes.",
        OWN_WORK);
  }
}
