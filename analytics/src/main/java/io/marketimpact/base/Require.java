package io.marketimpact.base;

import java.util.Locale;

/** Guards for arguments: one sentence that says what must hold and what came. */
public final class Require {

  private Require() {}

  /**
   * Refuses a call whose argument breaks its rule.
   *
   * @param holds whether the rule holds
   * @param rule what must hold, with {@code %s} for what came
   * @param came what came
   * @throws IllegalArgumentException if the rule does not hold
   */
  public static void that(boolean holds, String rule, Object... came) {
    if (!holds) {
      throw new IllegalArgumentException(String.format(Locale.ROOT, rule, came));
    }
  }

  /**
   * Returns the value if it is a finite number.
   *
   * @param value the number
   * @param name what the number is
   * @return the same number
   * @throws IllegalArgumentException if it is infinite or not a number
   */
  public static double finite(double value, String name) {
    if (!Double.isFinite(value)) {
      that(false, "%s must be a finite number: %s", name, value);
    }
    return value;
  }

  /**
   * Returns the text if it has a visible character.
   *
   * @param value the text
   * @param name what the text is
   * @return the same text
   * @throws IllegalArgumentException if it is blank
   */
  public static String text(String value, String name) {
    that(!value.isBlank(), "%s must not be blank", name);
    return value;
  }

  /**
   * Returns the text if it can be the stable name of a model or a test.
   *
   * @param value the text
   * @param name what the text is
   * @return the same text
   * @throws IllegalArgumentException if it is not of lower-case words and digits joined by
   *     underscores
   */
  public static String identifier(String value, String name) {
    that(
        value.matches("[a-z][a-z0-9]*(_[a-z0-9]+)*"),
        "%s must be lower case with underscores: '%s'",
        name,
        value);
    return value;
  }
}
