package io.marketimpact.data.table;

import io.marketimpact.base.Require;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A table: one row per item, made of columns that turn an item into a value. Rows are made when
 * they are asked for, and again each time: a million of them never stand in memory together.
 *
 * @param <T> what a row is about
 * @param id by which files and pages find it, such as returns-1
 * @param title what it shows, empty where the place it stands in says so
 * @param columns its columns
 * @param items one per row, the same ones each time they are gone through
 * @param tone how the row of an item is marked
 * @param note what a reader must know, empty when nothing
 */
public record Table<T>(
    String id,
    String title,
    List<Column<T>> columns,
    Iterable<? extends T> items,
    Function<? super T, Tone> tone,
    String note) {

  /** Keeps its own copy of the columns. */
  public Table {
    columns = List.copyOf(columns);
    Require.that(!columns.isEmpty(), "a table has columns: %s", id);
  }

  /**
   * A row's values.
   *
   * @param cells one per column
   * @param tone how it is marked
   */
  public record Row(List<Cell> cells, Tone tone) {
    /** Keeps its own copy. */
    public Row {
      cells = List.copyOf(cells);
    }
  }

  /**
   * A table of plain rows.
   *
   * @param <T> what a row is about
   * @param id by which files and pages find it
   * @param items one per row
   * @param columns its columns
   * @return the table
   */
  @SafeVarargs
  @SuppressWarnings("varargs")
  public static <T> Table<T> of(String id, Iterable<? extends T> items, Column<T>... columns) {
    return new Table<>(id, "", List.of(columns), items, item -> Tone.PLAIN, "");
  }

  /**
   * A table of plain rows, whose columns a program makes.
   *
   * @param <T> what a row is about
   * @param id by which files and pages find it
   * @param items one per row
   * @param columns its columns
   * @return the table
   */
  public static <T> Table<T> of(String id, Iterable<? extends T> items, List<Column<T>> columns) {
    return new Table<>(id, "", columns, items, item -> Tone.PLAIN, "");
  }

  /**
   * A table whose rows are made one after the other, each time they are gone through.
   *
   * @param <T> what a row is about
   * @param id by which files and pages find it
   * @param items makes them, the same ones each time
   * @param columns its columns
   * @return the table
   */
  @SafeVarargs
  @SuppressWarnings("varargs")
  public static <T> Table<T> streamed(String id, Supplier<Stream<T>> items, Column<T>... columns) {
    return of(id, new Pushed<>(items), columns);
  }

  /**
   * An iterator over a stream of streams would hold a whole inner one; going through it does not.
   */
  private record Pushed<T>(Supplier<Stream<T>> items) implements Iterable<T> {
    @Override
    public Iterator<T> iterator() {
      return items.get().iterator();
    }

    @Override
    public void forEach(Consumer<? super T> taker) {
      items.get().forEachOrdered(taker);
    }
  }

  /**
   * The same rows under a title.
   *
   * @param words what the table shows
   * @return the table
   */
  public Table<T> titled(String words) {
    return new Table<>(id, words, columns, items, tone, note);
  }

  /**
   * The same rows with a note.
   *
   * @param words what a reader must know
   * @return the table
   */
  public Table<T> noted(String words) {
    return new Table<>(id, title, columns, items, tone, words);
  }

  /**
   * The same rows, marked.
   *
   * @param rule how the row of an item is marked
   * @return the table
   */
  public Table<T> marked(Function<? super T, Tone> rule) {
    return new Table<>(id, title, columns, items, rule, note);
  }

  /**
   * The same rows; where one could not be computed, the reason stands in place of everything from
   * its first number on, and the row is marked as failed.
   *
   * @param reason why a row could not be computed
   * @return the table
   */
  public Table<T> unless(Function<? super T, Optional<String>> reason) {
    int numbers = 0;
    while (numbers < columns.size() && !columns.get(numbers).kind().isNumeric()) {
      numbers++;
    }
    List<Column<T>> explained = new ArrayList<>(columns.subList(0, numbers));
    columns
        .subList(numbers, columns.size())
        .forEach(column -> explained.add(column.unless(reason)));
    return new Table<>(
        id,
        title,
        explained,
        items,
        item -> reason.apply(item).isPresent() ? Tone.FAILED : tone.apply(item),
        note);
  }

  /**
   * Some columns of the same rows.
   *
   * @param heads of the columns, in the order wanted
   * @return the table
   * @throws IllegalArgumentException if there is no such column
   */
  public Table<T> only(String... heads) {
    return new Table<>(id, title, Stream.of(heads).map(this::column).toList(), items, tone, note);
  }

  private Column<T> column(String head) {
    return columns.stream()
        .filter(column -> column.head().equals(head))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("table " + id + " has no column " + head));
  }

  /**
   * The first rows of the same table.
   *
   * @param most how many at most
   * @param left says of how many rows are left out what a reader must know
   * @return the table itself where it has no more rows
   */
  public Table<T> first(int most, IntFunction<String> left) {
    List<T> all = new ArrayList<>();
    items.forEach(all::add);
    return all.size() <= most
        ? this
        : new Table<>(
            id,
            title,
            columns,
            all.subList(0, most),
            tone,
            (left.apply(all.size() - most) + " " + note).strip());
  }

  /**
   * The same rows in another order.
   *
   * @param order of the items; those alike stay as they were
   * @return the table
   */
  public Table<T> sorted(Comparator<? super T> order) {
    List<T> all = new ArrayList<>();
    items.forEach(all::add);
    all.sort(order);
    return new Table<>(id, title, columns, all, tone, note);
  }

  /**
   * The same table under another name.
   *
   * @param name by which files and pages find it
   * @return the table
   */
  public Table<T> named(String name) {
    return new Table<>(name, title, columns, items, tone, note);
  }

  /**
   * Makes the rows one by one.
   *
   * @param taker is given each row, in order
   */
  public void forEachRow(Consumer<Row> taker) {
    items.forEach(item -> taker.accept(row(item)));
  }

  /**
   * All rows.
   *
   * @return in order
   */
  public List<Row> rows() {
    List<Row> rows = new ArrayList<>();
    forEachRow(rows::add);
    return rows;
  }

  private Row row(T item) {
    Cell[] cells = new Cell[columns.size()];
    for (int i = 0; i < cells.length; i++) {
      cells[i] = columns.get(i).of(item);
    }
    return new Row(List.of(cells), tone.apply(item));
  }

  /** In a line: its id, columns and number of rows. */
  @Override
  public String toString() {
    long[] rows = {0};
    items.forEach(item -> rows[0]++);
    String heads = columns.stream().map(Column::head).collect(Collectors.joining(", "));
    return String.format(Locale.ROOT, "%s (%s): %,d rows", id, heads, rows[0]);
  }
}
