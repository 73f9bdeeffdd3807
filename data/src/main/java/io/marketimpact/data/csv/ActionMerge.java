package io.marketimpact.data.csv;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import io.marketimpact.data.table.Revisions;
import io.marketimpact.data.table.Revisions.Change;
import io.marketimpact.data.table.Revisions.Correction;
import io.marketimpact.market.CorporateAction.Kind;
import io.marketimpact.market.KnownActions.Span;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

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
    for (List<String> row : known.rows()) {
      if (ActionStore.isAction(row)) {
        sources.merge(what(row), source(row), (one, other) -> one.equals(other) ? one : SEVERAL);
      } else if (ActionStore.kind(row).isEmpty()) {
        ofStock(row).add(row);
      }
    }
  }

  Change take(Collection<List<String>> stated) {
    List<List<String>> rows =
        new Spelled(known).of(stated).stream().filter(row -> !known.isWithdrawn(row)).toList();
    List<List<String>> gone = gone(rows);
    rows.forEach(
        row -> ActionStore.kind(row).ifPresentOrElse(kind -> action(row), () -> days(row)));
    return noLonger(known.take(gone)).and(known.take(List.copyOf(fresh.values())));
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
            || CompleteDays.of(ActionStore.spans(before)).stream()
                .noneMatch(span -> span.covers(days.from(), days.until()));
    before.add(row);
    if (isNew) {
      fresh.merge(ActionStore.FORM.key(row), row, ActionMerge::longer);
    }
  }

  private static List<String> longer(List<String> one, List<String> other) {
    return ActionStore.span(other).until().isAfter(ActionStore.span(one).until()) ? other : one;
  }

  private List<List<String>> ofStock(List<String> row) {
    return complete.computeIfAbsent(ActionStore.stock(row).folded(), any -> new ArrayList<>());
  }

  /** Actions in days that the files of their vendor have, which these do not state any more. */
  private List<List<String>> gone(List<List<String>> stated) {
    Map<List<String>, List<Span>> spans =
        stated.stream()
            .filter(row -> ActionStore.kind(row).isEmpty())
            .collect(groupingBy(ActionMerge::stockAndSource, mapping(ActionStore::span, toList())));
    Set<List<String>> still = new HashSet<>();
    stated.forEach(row -> still.add(ActionStore.FORM.key(row)));
    return known.rows().stream()
        .filter(ActionStore::isAction)
        .filter(row -> !still.contains(ActionStore.FORM.key(row)))
        .filter(
            row ->
                spans.getOrDefault(stockAndSource(row), List.of()).stream()
                    .anyMatch(span -> hasDay(span, row)))
        .map(ActionMerge::withoutFigure)
        .toList();
  }

  private static boolean hasDay(Span span, List<String> row) {
    LocalDate day = LocalDate.parse(row.get(ActionStore.EX_DATE));
    return span.covers(day, day);
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
    return List.of(ActionStore.stock(row).folded(), source(row));
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
