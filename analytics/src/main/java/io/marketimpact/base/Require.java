package io.marketimpact.base;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

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
   * Refuses a call whose number breaks its rule. Neither it nor the next two make an object of a
   * number that keeps its rule, since millions of them are looked at.
   *
   * @param holds whether the rule holds
   * @param rule what must hold, with {@code %s} for what came
   * @param came what came
   * @throws IllegalArgumentException if the rule does not hold
   */
  public static void that(boolean holds, String rule, double came) {
    if (!holds) {
      that(false, rule, (Object) came);
    }
  }

  /**
   * Refuses a call whose whole number breaks its rule.
   *
   * @param holds whether the rule holds
   * @param rule what must hold, with {@code %s} for what came
   * @param came what came
   * @throws IllegalArgumentException if the rule does not hold
   */
  public static void that(boolean holds, String rule, int came) {
    if (!holds) {
      that(false, rule, (Object) came);
    }
  }

  /**
   * Refuses a call whose large whole number breaks its rule.
   *
   * @param holds whether the rule holds
   * @param rule what must hold, with {@code %s} for what came
   * @param came what came
   * @throws IllegalArgumentException if the rule does not hold
   */
  public static void that(boolean holds, String rule, long came) {
    if (!holds) {
      that(false, rule, (Object) came);
    }
  }

  /**
   * Returns the value if there is one.
   *
   * @param <T> of any kind
   * @param value the value
   * @param name what the value is
   * @return the same value
   * @throws IllegalArgumentException if it is null
   */
  public static <T> T given(T value, String name) {
    that(value != null, "%s must be given: null", name);
    return value;
  }

  /**
   * Returns the values if all are there.
   *
   * @param <T> of any kind
   * @param values the values
   * @param name what the values are
   * @return the same values
   * @throws IllegalArgumentException if they or one of them are null
   */
  public static <T> List<T> allGiven(Collection<T> values, String name) {
    given(values, name).forEach(value -> that(value != null, "%s must not have a null", name));
    return List.copyOf(values);
  }

  /**
   * Returns what is made of each of the values if all are there.
   *
   * @param <T> of any kind
   * @param <R> of any kind
   * @param values the values
   * @param name what the values are
   * @param made of each
   * @return what is made, in the same order
   * @throws IllegalArgumentException if they or one of them are null
   */
  public static <T, R> List<R> eachGiven(T[] values, String name, Function<T, R> made) {
    return allGiven(Arrays.asList(given(values, name)), name).stream().map(made).toList();
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
