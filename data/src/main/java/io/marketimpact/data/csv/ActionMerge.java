package io.marketimpact.data.csv;

import io.marketimpact.data.table.Revisions;
import io.marketimpact.data.table.Revisions.Change;
import io.marketimpact.data.table.Revisions.Correction;
import io.marketimpact.data.table.Revisions.Revision;
import io.marketimpact.market.CorporateAction.Kind;
import io.marketimpact.market.KnownActions.Span;
import io.marketimpact.market.SecurityId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** What vendors' price files state beside what the table of actions has. */
final class ActionMerge {

  /** A row that comes from a file replaces none where several have said something. */
  private static final String SEVERAL = "several sources";

  private final Revisions known;
  private final Map<List<Object>, String> sources = new HashMap<>();
  private final Map<String, List<List<String>>> complete = new HashMap<>();
  private final Map<List<String>, List<String>> fresh = new LinkedHashMap<>();

  ActionMerge(Revisions known) {
    this.known = known;
    known.rows().stream()
        .filter(row -> ActionStore.kind(row).isEmpty())
        .forEach(row -> ofStock(row).add(row));
  }

  ActionChange take(VendorActions stated) {
    Spelled spelled = new Spelled(known);
    Predicate<List<String>> isKeptOut = row -> known.isWithdrawn(spelled.of(row));
    List<List<String>> actions =
        spelled.of(stated.actions().stream().filter(isKeptOut.negate()).toList());
    Map<List<String>, List<String>> gone =
        gone(stated, actions, stated.completeByFile().filter(isKeptOut).toList());
    standing(gone.keySet());
    spelled.of(stated.complete(isKeptOut.negate())).forEach(this::days);
    spelled.of(stated.unknown()).forEach(this::unknown);
    List<List<String>> nowKnown =
        known.rows().stream()
            .filter(row -> ActionStore.isUnknown(row) && stated.hasDay(row))
            .toList();
    nowKnown.forEach(this::nowKnown);
    List<List<String>> ofDays = List.copyOf(fresh.values());
    fresh.clear();
    actions.forEach(this::action);
    gone.keySet().removeAll(fresh.keySet());
    Change noLonger = noLonger(known.take(List.copyOf(gone.values())));
    Change days = known.take(ofDays);
    Change stating = known.take(List.copyOf(fresh.values()));
    return new ActionChange(
        noLonger.and(days).and(stating),
        noLonger.and(stating),
        days.fresh().stream()
            .map(Revision::cells)
            .filter(ActionStore::isUnknown)
            .map(ActionMerge::stockAndDay)
            .toList(),
        nowKnown.stream().map(ActionMerge::stockAndDay).toList());
  }

  private static String stockAndDay(List<String> row) {
    return row.get(ActionStore.SYMBOL) + " " + row.get(ActionStore.EX_DATE);
  }

  /** Who says something of which day: what its vendor has no longer keeps out no other's. */
  private void standing(Set<List<String>> gone) {
    known.rows().stream()
        .filter(ActionStore::isAction)
        .filter(row -> !gone.contains(ActionStore.FORM.key(row)))
        .forEach(
            row ->
                sources.merge(
                    what(row), source(row), (one, other) -> one.equals(other) ? one : SEVERAL));
  }

  private void action(List<String> row) {
    if (sources.merge(what(row), source(row), (one, other) -> one).equals(source(row))) {
      fresh.putIfAbsent(ActionStore.FORM.key(row), row);
    }
  }

  /** Kept if they are more than is known, or what is known itself. */
  private void days(List<String> row) {
    List<List<String>> before = ofStock(row);
    Span days = ActionStore.span(row);
    boolean isNew =
        before.contains(row)
            || ActionStore.completeDays(before).stream()
                .noneMatch(span -> span.covers(days.from(), days.until()));
    before.add(row);
    if (isNew) {
      fresh.merge(ActionStore.FORM.key(row), row, ActionMerge::longer);
    }
  }

  /** What the table knows of a day stays. */
  private void unknown(List<String> row) {
    LocalDate day = LocalDate.parse(row.get(ActionStore.EX_DATE));
    if (ActionStore.completeDays(known(row)).stream().noneMatch(span -> span.covers(day, day))) {
      fresh.put(ActionStore.FORM.key(row), row);
    }
  }

  /** Such a row of the same stock, in the table and not of these files. */
  private List<List<String>> known(List<String> row) {
    String stock = ActionStore.stock(row).folded();
    return known.rows().stream()
        .filter(one -> ActionStore.kind(one).isEmpty())
        .filter(one -> ActionStore.stock(one).folded().equals(stock))
        .toList();
  }

  private void nowKnown(List<String> row) {
    LocalDate day = LocalDate.parse(row.get(ActionStore.EX_DATE));
    fresh.putIfAbsent(
        ActionStore.FORM.key(row),
        ActionStore.complete(
            row.get(ActionStore.SYMBOL), new Span(day, day), row.get(ActionStore.SOURCE)));
  }

  private static List<String> longer(List<String> one, List<String> other) {
    return ActionStore.span(other).until().isAfter(ActionStore.span(one).until()) ? other : one;
  }

  private List<List<String>> ofStock(List<String> row) {
    return complete.computeIfAbsent(ActionStore.stock(row).folded(), any -> new ArrayList<>());
  }

  /**
   * Actions of days that files of their vendor have a row of, which these do not state any more.
   */
  private Map<List<String>, List<String>> gone(
      VendorActions stated, List<List<String>> actions, List<List<String>> keptOut) {
    Set<List<Object>> still = new HashSet<>();
    actions.forEach(row -> still.add(said(row)));
    Map<List<String>, List<String>> gone = new LinkedHashMap<>();
    known.rows().stream()
        .filter(ActionStore::isAction)
        .filter(row -> !still.contains(said(row)) && stated.hasDay(row))
        .filter(row -> keptOut.stream().noneMatch(days -> isWithin(days, row)))
        .forEach(row -> gone.put(ActionStore.FORM.key(row), withoutFigure(row)));
    return gone;
  }

  private static List<Object> said(List<String> row) {
    return List.of(ActionStore.FORM.key(row), source(row));
  }

  /** Of days that were withdrawn as complete a file may lack an action. */
  private static boolean isWithin(List<String> days, List<String> row) {
    LocalDate day = LocalDate.parse(row.get(ActionStore.EX_DATE));
    return !ActionStore.isUnknown(days)
        && stockAndSource(days).equals(stockAndSource(row))
        && ActionStore.span(days).covers(day, day);
  }

  /** Says of its vendor that it states the action no longer: another may, and so may the vendor. */
  private static List<String> withoutFigure(List<String> row) {
    List<String> cells = new ArrayList<>(row);
    cells.set(ActionStore.RATIO, "");
    cells.set(ActionStore.AMOUNT, "");
    return List.copyOf(cells);
  }

  private static Change noLonger(Change change) {
    return new Change(
        change.added(),
        change.known(),
        change.corrections().stream()
            .map(one -> new Correction(one.row(), "its vendor states it no longer"))
            .toList(),
        change.fresh());
  }

  static List<String> stockAndSource(List<String> row) {
    return stockAndSource(ActionStore.stock(row), source(row));
  }

  static List<String> stockAndSource(SecurityId stock, String source) {
    return List.of(stock.folded(), source);
  }

  private static String source(List<String> row) {
    return row.get(ActionStore.SOURCE);
  }

  /** Cash or a split of a stock on a day: a file that has one of its kinds has all. */
  private static List<Object> what(List<String> row) {
    return List.of(
        ActionStore.stock(row).folded(),
        row.get(ActionStore.EX_DATE),
        ActionStore.kind(row).map(Kind::isCash));
  }
}
