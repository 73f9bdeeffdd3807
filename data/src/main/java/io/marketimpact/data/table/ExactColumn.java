package io.marketimpact.data.table;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/**
 * Columns of the files that programs rely on: numbers as exact as they were computed, under heads
 * without a unit; constants in lower case.
 */
public final class ExactColumn {

  private ExactColumn() {}

  /**
   * Numbers.
   *
   * @param <T> what a row is about
   * @param head the head
   * @param number the number of a row
   * @return the column
   */
  public static <T> Column<T> number(String head, ToDoubleFunction<? super T> number) {
    return Column.number(head, NumberStyle.EXACT, number);
  }

  /**
   * Numbers where there are any.
   *
   * @param <T> what a row is about
   * @param head the head
   * @param number the number of a row
   * @return the column
   */
  public static <T> Column<T> ifAny(
      String head, Function<? super T, ? extends Optional<? extends Number>> number) {
    return Column.numberIfAny(head, NumberStyle.EXACT, number);
  }

  /**
   * Numbers where there are any.
   *
   * @param <T> what a row is about
   * @param head the head
   * @param number the number of a row
   * @return the column
   */
  public static <T> Column<T> optional(String head, Function<? super T, OptionalDouble> number) {
    return ifAny(
        head,
        row -> {
          OptionalDouble value = number.apply(row);
          return value.isPresent() ? Optional.of(value.getAsDouble()) : Optional.empty();
        });
  }

  /**
   * Constants in lower case.
   *
   * @param <T> what a row is about
   * @param head the head
   * @param constant the constant of a row
   * @return the column
   */
  public static <T> Column<T> constant(
      String head, Function<? super T, ? extends Enum<?>> constant) {
    return Column.code(head, row -> constant.apply(row).name().toLowerCase(Locale.ROOT));
  }
}
