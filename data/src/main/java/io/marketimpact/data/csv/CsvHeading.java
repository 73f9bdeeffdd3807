package io.marketimpact.data.csv;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * The names of a file's columns: its first row, or the rows that pandas writes over a table with a
 * column per figure and share, such as {@code Price,Close,Close} over {@code Ticker,AAA,BBB} over
 * {@code Date,,}. Such a column is called {@code Close of AAA}.
 *
 * @param names of the columns
 * @param rows how many rows they take
 * @param read rows behind them that have been read
 */
record CsvHeading(List<String> names, int rows, List<CsvRow> read) {

  /** Between a figure and its share. */
  static final String OF = " of ";

  private static final String DATE = "date";
  private static final Set<String> CORNERS = Set.of("", "price", "ticker");
  private static final Set<String> FIGURES =
      Set.of("open", "high", "low", "close", "adj close", "volume");

  /** Keeps its own copies. */
  CsvHeading {
    names = List.copyOf(names);
    read = List.copyOf(read);
  }

  /** Takes the heading from a file's rows, of which there must be one. */
  static CsvHeading of(Iterator<CsvRow> rows) {
    List<CsvRow> read = new ArrayList<>(List.of(rows.next()));
    while (read.size() < 3 && rows.hasNext() && isCorner(read.get(read.size() - 1))) {
      read.add(rows.next());
    }
    boolean isWide = read.size() > 1 && isCorner(read.get(0)) && isCorner(read.get(1));
    boolean isDated = isWide && read.size() > 2 && corner(read.get(2)).equals(DATE);
    if (isDated || (isWide && !corner(read.get(1)).isEmpty())) {
      int taken = isDated ? 3 : 2;
      return new CsvHeading(
          together(read.get(0), read.get(1)), taken, read.subList(taken, read.size()));
    }
    return new CsvHeading(read.get(0).cells(), 1, read.subList(1, read.size()));
  }

  private static boolean isCorner(CsvRow row) {
    return CORNERS.contains(corner(row));
  }

  private static String corner(CsvRow row) {
    return lower(row, 0);
  }

  private static String lower(CsvRow row, int position) {
    return row.text(position).toLowerCase(Locale.ROOT);
  }

  private static List<String> together(CsvRow upper, CsvRow lower) {
    boolean isFigureAbove = FIGURES.contains(lower(upper, 1));
    CsvRow figures = isFigureAbove ? upper : lower;
    CsvRow shares = isFigureAbove ? lower : upper;
    List<String> names = new ArrayList<>(List.of(DATE));
    for (int i = 1; i < upper.cells().size(); i++) {
      names.add(figures.text(i) + OF + shares.text(i));
    }
    return names;
  }

  /** The rows that were read, before those that were not. */
  Iterator<CsvRow> before(Iterator<CsvRow> rest) {
    return read.isEmpty()
        ? rest
        : Stream.concat(
                read.stream(),
                StreamSupport.stream(Spliterators.spliteratorUnknownSize(rest, 0), false))
            .iterator();
  }
}
