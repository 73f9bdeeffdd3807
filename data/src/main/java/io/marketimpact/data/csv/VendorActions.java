package io.marketimpact.data.csv;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import io.marketimpact.market.SecurityId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The splits and dividends that vendors' price files state, and the days of which these files have
 * a row: only of such a day do they say that there is no other action.
 */
public final class VendorActions {

  /** What files state that have no columns of actions. */
  public static final VendorActions NONE = ofRows(List.of());

  private final List<List<String>> rows;
  private final Map<List<String>, List<RowDays>> days;

  private VendorActions(List<List<String>> rows, Map<List<String>, List<RowDays>> days) {
    this.rows = List.copyOf(rows);
    this.days = Map.copyOf(days);
  }

  /**
   * Actions of which nothing says that their vendors have no others.
   *
   * @param rows in the columns of {@link ActionStore}
   * @return these, which take none back
   */
  public static VendorActions ofRows(List<List<String>> rows) {
    return new VendorActions(rows, Map.of());
  }

  /** Of one file; the days are by stock, as the file spells it. */
  static VendorActions ofFile(
      String vendor, List<List<String>> rows, Map<SecurityId, RowDays> days) {
    return new VendorActions(
        rows,
        days.entrySet().stream()
            .collect(
                groupingBy(
                    of -> ActionMerge.stockAndSource(of.getKey(), vendor),
                    mapping(Map.Entry::getValue, toList()))));
  }

  /** Of several files, one after the other. */
  static VendorActions ofFiles(Collection<VendorActions> files) {
    List<List<String>> rows = new ArrayList<>();
    Map<List<String>, List<RowDays>> days = new HashMap<>();
    for (VendorActions file : files) {
      rows.addAll(file.rows);
      file.days.forEach(
          (of, more) -> days.computeIfAbsent(of, any -> new ArrayList<>()).addAll(more));
    }
    return new VendorActions(rows, days);
  }

  /**
   * The actions, and the days in which they are complete.
   *
   * @return rows in the columns of {@link ActionStore}, none where the files have no such columns
   */
  public List<List<String>> rows() {
    return rows;
  }

  /**
   * Whether there is nothing that the table of actions could take in.
   *
   * @return whether there is no action, and no file with columns of actions has a row of a day
   */
  public boolean isEmpty() {
    return rows.isEmpty() && days.isEmpty();
  }

  /** The rows of each stock and vendor, none where a file has its days and nothing else. */
  Map<List<String>, List<List<String>>> byStock() {
    Map<List<String>, List<List<String>>> byStock = new HashMap<>();
    days.keySet().forEach(of -> byStock.put(of, new ArrayList<>()));
    rows.forEach(row -> byStock.get(ActionMerge.stockAndSource(row)).add(row));
    return byStock;
  }

  /** Whether a file of the action's own vendor has a row of its stock and day. */
  boolean hasDay(List<String> action) {
    LocalDate day = LocalDate.parse(action.get(ActionStore.EX_DATE));
    return days.getOrDefault(ActionMerge.stockAndSource(action), List.of()).stream()
        .anyMatch(of -> of.has(day));
  }
}
