package io.marketimpact.data.csv;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import io.marketimpact.data.BadInputException;
import io.marketimpact.market.KnownActions.Span;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The splits and dividends of several price files. Files of one vendor that were downloaded at
 * different times may contradict each other, and nothing in them says which one is later.
 */
public final class AgreedActions {

  private final Map<List<String>, List<OfFile>> before = new HashMap<>();

  /** What one file says of one stock. */
  private record OfFile(Path file, List<Span> days, Map<List<String>, List<String>> actions) {

    static OfFile of(Path file, List<List<String>> rows) {
      Map<List<String>, List<String>> actions = new HashMap<>();
      rows.stream()
          .filter(ActionStore::isAction)
          .forEach(row -> actions.put(row.subList(ActionStore.EX_DATE, ActionStore.RATIO), row));
      return new OfFile(
          file,
          ActionStore.spans(rows.stream().filter(row -> !ActionStore.isAction(row)).toList()),
          actions);
    }

    Optional<List<String>> lackedBy(OfFile other) {
      return actions.keySet().stream()
          .filter(other::has)
          .filter(key -> !figures(key).equals(other.figures(key)))
          .map(actions::get)
          .min((one, two) -> one.toString().compareTo(two.toString()));
    }

    private boolean has(List<String> key) {
      LocalDate day = LocalDate.parse(key.get(0));
      return days.stream().anyMatch(span -> span.covers(day, day));
    }

    private String figures(List<String> key) {
      List<String> row = actions.get(key);
      return row == null ? "" : row.get(ActionStore.RATIO) + row.get(ActionStore.AMOUNT);
    }
  }

  /**
   * Reads what the next file states.
   *
   * @param file a price file
   * @return rows in the columns of {@link ActionStore}
   * @throws BadInputException if a cell cannot be an action, or an earlier file of the same vendor
   *     says something else of a day that both have, with both files
   */
  public List<List<String>> read(PriceFile file) {
    List<List<String>> rows = StatedActions.read(file);
    require(file.path(), rows);
    return rows;
  }

  private void require(Path file, List<List<String>> rows) {
    rows.stream()
        .collect(groupingBy(ActionMerge::stockAndSource, toList()))
        .forEach(
            (stock, own) -> {
              OfFile now = OfFile.of(file, own);
              List<OfFile> others = before.computeIfAbsent(stock, any -> new ArrayList<>());
              others.forEach(other -> require(now, other));
              others.add(now);
            });
  }

  private static void require(OfFile now, OfFile other) {
    now.lackedBy(other)
        .ifPresent(
            row -> {
              throw refused(now.file(), row, other.file());
            });
    other
        .lackedBy(now)
        .ifPresent(
            row -> {
              throw refused(other.file(), row, now.file());
            });
  }

  private static BadInputException refused(Path file, List<String> row, Path other) {
    return BadInputException.file(
        other,
        "does not have the "
            + row.get(ActionStore.TYPE)
            + " "
            + row.get(ActionStore.RATIO)
            + row.get(ActionStore.AMOUNT)
            + " of "
            + row.get(ActionStore.SYMBOL)
            + " on "
            + row.get(ActionStore.EX_DATE)
            + " that "
            + file
            + " states, though it has that day",
        "take in the earlier download first and the later one by itself afterwards");
  }
}
