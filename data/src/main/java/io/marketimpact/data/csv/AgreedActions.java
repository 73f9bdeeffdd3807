package io.marketimpact.data.csv;

import io.marketimpact.data.BadInputException;
import java.nio.file.Path;
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

  private final List<VendorActions> read = new ArrayList<>();
  private final Map<List<String>, List<OfFile>> before = new HashMap<>();

  /** What one file says of one stock. */
  private record OfFile(Path file, VendorActions all, Map<List<String>, List<String>> actions) {

    static OfFile of(Path file, VendorActions all, List<List<String>> rows) {
      Map<List<String>, List<String>> actions = new HashMap<>();
      rows.stream()
          .filter(ActionStore::isAction)
          .forEach(row -> actions.put(row.subList(ActionStore.EX_DATE, ActionStore.RATIO), row));
      return new OfFile(file, all, actions);
    }

    Optional<List<String>> lackedBy(OfFile other) {
      return actions.entrySet().stream()
          .filter(action -> other.all.hasDay(action.getValue()))
          .map(Map.Entry::getKey)
          .filter(key -> !figures(key).equals(other.figures(key)))
          .map(actions::get)
          .min((one, two) -> one.toString().compareTo(two.toString()));
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
   * @return its splits and dividends
   * @throws BadInputException if a cell cannot be an action, or an earlier file of the same vendor
   *     says something else of a day of which both have a row, with both files
   */
  public VendorActions read(PriceFile file) {
    VendorActions stated = StatedActions.read(file);
    stated
        .byStock()
        .forEach(
            (stock, own) -> {
              OfFile now = OfFile.of(file.path(), stated, own);
              List<OfFile> others = before.computeIfAbsent(stock, any -> new ArrayList<>());
              others.forEach(other -> require(now, other));
              others.add(now);
            });
    read.add(stated);
    return stated;
  }

  /**
   * What all files state that were read.
   *
   * @return their splits and dividends in the order of the files
   */
  public VendorActions all() {
    return VendorActions.ofFiles(read);
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
