package io.marketimpact.reports.tables;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.function.ToIntFunction;
import tech.tablesaw.api.DateColumn;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/** A table with one row per item, made column by column: a name, and what stands under it. */
final class TableOf<T> {

  private final Table table;
  private final List<T> items;

  TableOf(String name, List<T> items) {
    this.table = Table.create(name);
    this.items = items;
  }

  TableOf<T> text(String name, Function<T, String> cell) {
    StringColumn column = StringColumn.create(name);
    items.forEach(item -> column.append(cell.apply(item)));
    table.addColumns(column);
    return this;
  }

  TableOf<T> date(String name, Function<T, LocalDate> cell) {
    return dateIfAny(name, cell.andThen(Optional::of));
  }

  TableOf<T> dateIfAny(String name, Function<T, Optional<LocalDate>> cell) {
    DateColumn column = DateColumn.create(name);
    items.forEach(item -> cell.apply(item).ifPresentOrElse(column::append, column::appendMissing));
    table.addColumns(column);
    return this;
  }

  TableOf<T> count(String name, ToIntFunction<T> cell) {
    return countIfAny(name, item -> Optional.of(cell.applyAsInt(item)));
  }

  TableOf<T> countIfAny(String name, Function<T, Optional<Integer>> cell) {
    IntColumn column = IntColumn.create(name);
    items.forEach(item -> cell.apply(item).ifPresentOrElse(column::append, column::appendMissing));
    table.addColumns(column);
    return this;
  }

  TableOf<T> number(String name, ToDoubleFunction<T> cell) {
    return numberIfAny(name, item -> Optional.of(cell.applyAsDouble(item)));
  }

  TableOf<T> numberIfAny(String name, Function<T, Optional<Double>> cell) {
    DoubleColumn column = DoubleColumn.create(name);
    items.forEach(item -> cell.apply(item).ifPresentOrElse(column::append, column::appendMissing));
    table.addColumns(column);
    return this;
  }

  Table table() {
    return table;
  }
}
