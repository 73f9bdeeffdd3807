package io.marketimpact.data.table;

import io.marketimpact.base.Interval;
import java.net.URI;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;

/**
 * A column of a table: its head, its unit, and what stands under it.
 *
 * @param <T> what a row is about
 * @param head its head
 * @param unit what all its numbers are measured in; empty where they are pure numbers, or where
 *     each has a unit of its own
 * @param kind what its cells hold
 * @param mayLack whether a cell may hold a reason in place of a value
 * @param place where a page sets it
 * @param cell the cell of a row
 */
public record Column<T>(
    String head,
    String unit,
    ColumnKind kind,
    boolean mayLack,
    Place place,
    Function<? super T, Cell> cell) {

  /** Where a page sets a column; in files each has its own place. */
  public enum Place {
    /** Beside the one before it. */
    OWN,
    /** In brackets behind the value of the one before it. */
    IN_BRACKETS
  }

  /**
   * Words.
   *
   * @param <T> what a row is about
   * @param head the head
   * @param text the words of a row
   * @return the column
   */
  public static <T> Column<T> text(String head, Function<? super T, String> text) {
    return of(head, ColumnKind.TEXT, row -> new Cell.Text(text.apply(row)));
  }

  /**
   * Words that lead to a page where one is known.
   *
   * @param <T> what a row is about
   * @param head the head
   * @param text the words of a row
   * @param address the page of a row
   * @return the column
   */
  public static <T> Column<T> linked(
      String head, Function<? super T, String> text, Function<? super T, Optional<URI>> address) {
    return of(head, ColumnKind.TEXT, row -> new Cell.Text(text.apply(row), address.apply(row)));
  }

  /**
   * Words where there are any.
   *
   * @param <T> what a row is about
   * @param head the head
   * @param text the words of a row
   * @return the column
   */
  public static <T> Column<T> textIfAny(String head, Function<? super T, Optional<String>> text) {
    return of(head, ColumnKind.TEXT, ifAny(text, Cell.Text::new));
  }

  /**
   * Symbols, identifiers and other short texts.
   *
   * @param <T> what a row is about
   * @param head the head
   * @param text the text of a row, or something that prints as it
   * @return the column
   */
  public static <T> Column<T> code(String head, Function<? super T, ?> text) {
    return of(head, ColumnKind.CODE, row -> new Cell.Code(text.apply(row).toString()));
  }

  /**
   * Symbols, identifiers and other short texts where there are any.
   *
   * @param <T> what a row is about
   * @param head the head
   * @param text the text of a row, or something that prints as it
   * @return the column
   */
  public static <T> Column<T> codeIfAny(
      String head, Function<? super T, ? extends Optional<?>> text) {
    return of(head, ColumnKind.CODE, ifAny(text, value -> new Cell.Code(value.toString())));
  }

  /**
   * What holds or does not.
   *
   * @param <T> what a row is about
   * @param head the head
   * @param flag whether it holds for a row
   * @return the column
   */
  public static <T> Column<T> flag(String head, Predicate<? super T> flag) {
    return of(head, ColumnKind.FLAG, row -> new Cell.Flag(flag.test(row)));
  }

  /**
   * Days.
   *
   * @param <T> what a row is about
   * @param head the head
   * @param day the day of a row
   * @return the column
   */
  public static <T> Column<T> day(String head, Function<? super T, LocalDate> day) {
    return of(head, ColumnKind.DAY, row -> new Cell.Day(day.apply(row)));
  }

  /**
   * Days where there are any.
   *
   * @param <T> what a row is about
   * @param head the head
   * @param day the day of a row
   * @return the column
   */
  public static <T> Column<T> dayIfAny(String head, Function<? super T, Optional<LocalDate>> day) {
    return of(head, ColumnKind.DAY, ifAny(day, Cell.Day::new));
  }

  /**
   * Numbers.
   *
   * @param <T> what a row is about
   * @param head the head
   * @param style how they are shown
   * @param number the number of a row
   * @return the column
   */
  public static <T> Column<T> number(
      String head, NumberStyle style, ToDoubleFunction<? super T> number) {
    return numbers(head, style, row -> new Cell.Numeric(number.applyAsDouble(row), style));
  }

  /**
   * Numbers where there are any.
   *
   * @param <T> what a row is about
   * @param head the head
   * @param style how they are shown
   * @param number the number of a row
   * @return the column
   */
  public static <T> Column<T> numberIfAny(
      String head,
      NumberStyle style,
      Function<? super T, ? extends Optional<? extends java.lang.Number>> number) {
    return numbers(
        head, style, ifAny(number, value -> new Cell.Numeric(value.doubleValue(), style)));
  }

  /**
   * Ranges of numbers where there are any.
   *
   * @param <T> what a row is about
   * @param head the head, from which files make one for each end
   * @param style how both ends are shown
   * @param range the range of a row
   * @return the column
   */
  public static <T> Column<T> rangeIfAny(
      String head, NumberStyle style, Function<? super T, Optional<Interval>> range) {
    return new Column<>(
        head,
        style.unit(),
        ColumnKind.RANGE,
        false,
        Place.OWN,
        ifAny(range, ends -> Cell.Range.of(ends.low(), ends.high(), style)));
  }

  /**
   * Cells that say themselves what they are: numbers and amounts with units of their own, nothing,
   * or a reason.
   *
   * @param <T> what a row is about
   * @param head the head
   * @param cell the cell of a row
   * @return the column
   */
  public static <T> Column<T> quantity(String head, Function<? super T, Cell> cell) {
    return new Column<>(head, "", ColumnKind.QUANTITY, true, Place.OWN, cell);
  }

  /**
   * What was found: a number of no unit in some rows, words in others.
   *
   * @param <T> what a row is about
   * @param head the head
   * @param cell the cell of a row
   * @return the column
   */
  public static <T> Column<T> value(String head, Function<? super T, Cell> cell) {
    return of(head, ColumnKind.VALUE, cell);
  }

  /**
   * Ranges that say themselves what they are, nothing, or a reason.
   *
   * @param <T> what a row is about
   * @param head the head, from which files make one for each end
   * @param cell the cell of a row
   * @return the column
   */
  public static <T> Column<T> quantityRange(String head, Function<? super T, Cell> cell) {
    return new Column<>(head, "", ColumnKind.QUANTITY_RANGE, true, Place.OWN, cell);
  }

  /**
   * The same column, set in brackets behind the value of the one before it.
   *
   * @return the column
   */
  public Column<T> inBrackets() {
    return new Column<>(head, unit, kind, mayLack, Place.IN_BRACKETS, cell);
  }

  /**
   * The same column where a row may have a reason in place of its value.
   *
   * @param reason why a row has no value
   * @return the column
   */
  public Column<T> unless(Function<? super T, Optional<String>> reason) {
    return new Column<>(
        head,
        unit,
        kind,
        true,
        place,
        row -> reason.apply(row).<Cell>map(Cell.Reason::new).orElseGet(() -> cell.apply(row)));
  }

  /**
   * The cell of a row.
   *
   * @param row the row
   * @return its cell
   * @throws IllegalArgumentException if the cell is not of the column's kind
   */
  public Cell of(T row) {
    Cell value = cell.apply(row);
    if (!accepts(value)) {
      throw new IllegalArgumentException(
          String.format(Locale.ROOT, "column %s holds %s: %s", head, kind, value));
    }
    return value;
  }

  private boolean accepts(Cell value) {
    return value instanceof Cell.Nothing
        || (value instanceof Cell.Reason ? mayLack : kind.accepts(value));
  }

  static <T> Column<T> of(String head, ColumnKind kind, Function<? super T, Cell> cell) {
    return new Column<>(head, "", kind, false, Place.OWN, cell);
  }

  private static <T> Column<T> numbers(
      String head, NumberStyle style, Function<? super T, Cell> cell) {
    return new Column<>(head, style.unit(), ColumnKind.NUMBER, false, Place.OWN, cell);
  }

  static <T, V> Function<T, Cell> ifAny(
      Function<? super T, ? extends Optional<? extends V>> value, Function<? super V, Cell> cell) {
    return row -> {
      Optional<? extends V> any = value.apply(row);
      return any.isPresent() ? cell.apply(any.get()) : Cell.NOTHING;
    };
  }
}
