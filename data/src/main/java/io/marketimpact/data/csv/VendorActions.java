package io.marketimpact.data.csv;

import static java.util.stream.Collectors.toList;

import io.marketimpact.market.KnownActions.Span;
import io.marketimpact.market.SecurityId;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The splits and dividends that vendors' price files state, and the days of which these files have
 * a row: only of such a day do they say that there is no other action.
 */
public final class VendorActions {

  /** What files state that have no columns of actions. */
  public static final VendorActions NONE = ofRows(List.of());

  private final List<List<String>> actions;
  private final Map<List<String>, VendorDays> days;
  private final ActionFindings findings;

  /** By stock and source. */
  VendorActions(
      List<List<String>> actions, Map<List<String>, VendorDays> days, ActionFindings findings) {
    this.actions = List.copyOf(actions);
    this.days = days;
    this.findings = findings;
  }

  /**
   * Actions of which nothing says that their vendors have no others.
   *
   * @param rows in the columns of {@link ActionStore}
   * @return these, which take none back
   */
  public static VendorActions ofRows(List<List<String>> rows) {
    return of(rows, new LinkedHashMap<>(), new ActionFindings());
  }

  /**
   * What one file states.
   *
   * @param vendor whose it is
   * @param stocks what it states of each stock, in the order of the symbols
   * @param findings why some of it was left out
   * @return its splits and dividends
   */
  public static VendorActions ofFile(
      String vendor, List<StockActions> stocks, ActionFindings findings) {
    return ofFile(
        vendor,
        stocks.stream().flatMap(of -> of.rows().stream()).toList(),
        stocks.stream().collect(Collectors.toMap(StockActions::stock, StockActions::days)),
        findings);
  }

  /** Of one file; the days of its rows are by stock, as the file spells it. */
  static VendorActions ofFile(
      String vendor,
      List<List<String>> rows,
      Map<SecurityId, RowDays> rowDays,
      ActionFindings findings) {
    Map<List<String>, VendorDays> days = new LinkedHashMap<>();
    rowDays.forEach(
        (stock, of) -> {
          VendorDays all =
              days.computeIfAbsent(
                  ActionMerge.stockAndSource(stock, vendor), any -> new VendorDays(stock.symbol()));
          of.days().forEach(all::addRow);
        });
    return of(rows, days, findings);
  }

  private static VendorActions of(
      List<List<String>> rows, Map<List<String>, VendorDays> days, ActionFindings findings) {
    rows.stream()
        .filter(row -> ActionStore.kind(row).isEmpty())
        .forEach(
            row -> {
              VendorDays of =
                  days.computeIfAbsent(
                      ActionMerge.stockAndSource(row),
                      any -> new VendorDays(row.get(ActionStore.SYMBOL)));
              if (ActionStore.isUnknown(row)) {
                of.doubt(LocalDate.parse(row.get(ActionStore.EX_DATE)));
              } else {
                of.addComplete(ActionStore.span(row));
              }
            });
    return new VendorActions(
        rows.stream().filter(row -> ActionStore.kind(row).isPresent()).toList(), days, findings);
  }

  /**
   * The actions, and the days in which they are complete.
   *
   * @return rows in the columns of {@link ActionStore}, none where the files have no such columns
   */
  public List<List<String>> rows() {
    return Stream.concat(complete(row -> true).stream(), actions.stream()).toList();
  }

  /**
   * Why some of what the files state was left out.
   *
   * @return cells that can be no action, and actions of which files contradict each other
   */
  public ActionFindings findings() {
    return findings;
  }

  /**
   * Whether there is nothing that the table of actions could take in.
   *
   * @return whether there is no action, and no file with columns of actions has a row of a day
   */
  public boolean isEmpty() {
    return actions.isEmpty() && days.isEmpty();
  }

  List<List<String>> actions() {
    return actions;
  }

  /** The days of each stock and source. */
  Map<List<String>, VendorDays> days() {
    return days;
  }

  /** Rows of the days in which the files are complete whose own rows are wanted. */
  List<List<String>> complete(Predicate<List<String>> isWanted) {
    return days.entrySet().stream()
        .flatMap(
            of ->
                of.getValue().joined(span -> isWanted.test(complete(of, span))).stream()
                    .map(span -> complete(of, span)))
        .collect(toList());
  }

  /** Rows of days whose actions the files leave unknown. */
  List<List<String>> unknown() {
    return days.entrySet().stream()
        .flatMap(
            of ->
                of.getValue()
                    .unknown()
                    .map(
                        day ->
                            ActionStore.unknown(of.getValue().symbol(), day, of.getKey().get(1))))
        .toList();
  }

  /** The rows of single files that are complete in days. */
  Stream<List<String>> completeByFile() {
    return days.entrySet().stream()
        .flatMap(of -> of.getValue().spans().map(span -> complete(of, span)));
  }

  private static List<String> complete(Map.Entry<List<String>, VendorDays> of, Span days) {
    return ActionStore.complete(of.getValue().symbol(), days, of.getKey().get(1));
  }

  /** Whether a file of the action's own vendor has a row of its stock and day. */
  boolean hasDay(List<String> action) {
    VendorDays of = days.get(ActionMerge.stockAndSource(action));
    return of != null && of.has(LocalDate.parse(action.get(ActionStore.EX_DATE)));
  }
}
