package io.marketimpact.study;

import io.marketimpact.market.DaySeries;
import io.marketimpact.market.SessionAxis;
import io.marketimpact.model.FittedModel;
import io.marketimpact.model.Market;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Whose return is missing on which day of an event window, for the reason of an exclusion. */
final class WindowHoles {

  private static final int MOST_NAMED = 3;

  private WindowHoles() {}

  /** Such as {@code AAA has none on 2026-01-15; the benchmark SPY has none on 2026-01-16}. */
  static String said(DaySeries firm, Market market, FittedModel model, int[] sessions) {
    SessionAxis axis = firm.axis();
    int[] priced = Arrays.stream(sessions).filter(day -> day >= 0 && day < axis.size()).toArray();
    List<String> said = new ArrayList<>();
    if (priced.length < sessions.length) {
      said.add(
          sessions[0] < 0
              ? "the prices begin on " + axis.date(0)
              : "the prices end on " + axis.date(axis.size() - 1));
    }
    add(said, firm.name() + " has none on ", axis, priced, day -> !firm.has(day));
    int[] ofFirm = Arrays.stream(priced).filter(firm::has).toArray();
    add(
        said,
        "the benchmark " + market.benchmark().security() + " has none on ",
        axis,
        ofFirm,
        day -> model.expected(day).isEmpty() && !market.benchmark().has(day));
    add(
        said,
        "the model's other regressors have none on ",
        axis,
        ofFirm,
        day -> model.expected(day).isEmpty() && market.benchmark().has(day));
    return String.join("; ", said);
  }

  private static void add(
      List<String> said, String whose, SessionAxis axis, int[] sessions, IntPredicate isMissing) {
    List<String> days =
        IntStream.of(sessions)
            .filter(isMissing)
            .mapToObj(session -> axis.date(session).toString())
            .toList();
    if (!days.isEmpty()) {
      said.add(
          whose
              + days.stream().limit(MOST_NAMED).collect(Collectors.joining(", "))
              + (days.size() > MOST_NAMED ? " and " + (days.size() - MOST_NAMED) + " more" : ""));
    }
  }
}
