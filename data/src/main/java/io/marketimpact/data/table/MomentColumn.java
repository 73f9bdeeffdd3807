package io.marketimpact.data.table;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Function;

/** Columns of instants. */
public final class MomentColumn {

  private MomentColumn() {}

  /**
   * Instants.
   *
   * @param <T> what a row is about
   * @param head the head
   * @param instant the instant of a row
   * @return the column
   */
  public static <T> Column<T> of(String head, Function<? super T, Instant> instant) {
    return Column.of(head, ColumnKind.MOMENT, row -> new Cell.Moment(instant.apply(row)));
  }

  /**
   * Instants by the clock of a place.
   *
   * @param <T> what a row is about
   * @param head the head
   * @param zone by whose clock a page shows them; files have UTC
   * @param instant the instant of a row
   * @return the column
   */
  public static <T> Column<T> of(String head, ZoneId zone, Function<? super T, Instant> instant) {
    return Column.of(head, ColumnKind.MOMENT, row -> new Cell.Moment(instant.apply(row), zone));
  }

  /**
   * Instants where there are any.
   *
   * @param <T> what a row is about
   * @param head the head
   * @param instant the instant of a row
   * @return the column
   */
  public static <T> Column<T> ifAny(String head, Function<? super T, Optional<Instant>> instant) {
    return Column.of(head, ColumnKind.MOMENT, Column.ifAny(instant, Cell.Moment::new));
  }
}
