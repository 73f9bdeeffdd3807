package io.marketimpact.base;

import java.io.Serializable;

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
        citation.matches(".*(19|20)\\d\\d.*"), "a citation must name a year: '%s'", citation);
  }
}
