package io.marketimpact.intraday;

import io.marketimpact.base.Require;
import io.marketimpact.calendar.Session;
import io.marketimpact.calendar.TradingCalendar;
import io.marketimpact.market.FoundValue;
import io.marketimpact.market.QualityAction;
import io.marketimpact.market.QualityFinding;
import io.marketimpact.market.QualityRule;
import io.marketimpact.market.SecurityId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Lays bars on their sessions and says, day by day, which could not be used. */
final class BarScreen {

  private final SecurityId security;
  private final TradingCalendar calendar;
  private final BarGrid grid;
  private final TreeMap<LocalDate, IntradayBar[]> days = new TreeMap<>();
  private final Set<IntradayBar> contradicted = new HashSet<>();
  private final TreeMap<LocalDate, Map<QualityRule, Integer>> counts = new TreeMap<>();

  BarScreen(SecurityId security, TradingCalendar calendar, BarGrid grid) {
    this.security = security;
    this.calendar = calendar;
    this.grid = grid;
  }

  SessionBars screen(Collection<IntradayBar> bars) {
    bars.forEach(this::place);
    contradicted.forEach(this::withdraw);
    List<Session> sessions =
        days.isEmpty()
            ? List.of()
            : calendar.sessions().stream()
                .filter(session -> !session.date().isBefore(days.firstKey()))
                .filter(session -> !session.date().isAfter(days.lastKey()))
                .toList();
    IntradayBar[][] laidOut = new IntradayBar[sessions.size()][];
    for (int i = 0; i < laidOut.length; i++) {
      Session session = sessions.get(i);
      laidOut[i] = days.getOrDefault(session.date(), new IntradayBar[grid.bars(session)]);
      countMissing(session.date(), laidOut[i]);
    }
    return new SessionBars(security, grid, sessions, laidOut, findings());
  }

  private void place(IntradayBar bar) {
    Require.that(
        bar.security().equals(security), "bars must be of %s: %s", security, bar.security());
    LocalDate day = bar.start().atZone(calendar.zone()).toLocalDate();
    Optional<Session> session = calendar.on(day);
    if (session.isEmpty()) {
      count(QualityRule.EXTRA_SESSION, day);
      return;
    }
    int slot = grid.boundaryUntil(session.get(), bar.start());
    if (slot < ClockWindow.OPEN
        || !bar.start().isBefore(session.get().close())
        || slot != grid.boundaryFrom(session.get(), bar.start())) {
      count(QualityRule.OUTSIDE_HOURS, day);
      return;
    }
    if (!bar.isUsable()) {
      count(QualityRule.NON_POSITIVE_PRICE, day);
      return;
    }
    IntradayBar[] slots =
        days.computeIfAbsent(day, date -> new IntradayBar[grid.bars(session.get())]);
    if (slots[slot] == null) {
      slots[slot] = bar;
    } else if (slots[slot].equals(bar)) {
      count(QualityRule.DUPLICATE_EQUAL, day);
    } else {
      contradicted.add(slots[slot]);
    }
  }

  /** Of two bars that contradict each other neither is known to be right. */
  private void withdraw(IntradayBar bar) {
    LocalDate day = bar.start().atZone(calendar.zone()).toLocalDate();
    Session session = calendar.on(day).orElseThrow();
    days.get(day)[grid.boundaryFrom(session, bar.start())] = null;
    count(QualityRule.DUPLICATE_CONTRADICTING, day);
  }

  private void countMissing(LocalDate day, IntradayBar[] slots) {
    for (IntradayBar slot : slots) {
      if (slot == null) {
        count(QualityRule.MISSING_BAR, day);
      }
    }
  }

  private void count(QualityRule rule, LocalDate day) {
    counts
        .computeIfAbsent(day, date -> new EnumMap<>(QualityRule.class))
        .merge(rule, 1, Integer::sum);
  }

  private List<QualityFinding> findings() {
    List<QualityFinding> findings = new ArrayList<>();
    counts.forEach(
        (day, byRule) ->
            byRule.forEach(
                (rule, number) ->
                    findings.add(
                        QualityFinding.on(
                            rule,
                            security,
                            day,
                            FoundValue.of(number),
                            (number == 1 ? "1 interval " : number + " intervals ") + detail(rule),
                            action(rule)))));
    return findings;
  }

  private static String detail(QualityRule rule) {
    return switch (rule) {
      case EXTRA_SESSION -> "with a bar on a day that is not a session";
      case OUTSIDE_HOURS -> "with a bar that begins outside the session's hours or off its grid";
      case NON_POSITIVE_PRICE ->
          "with a bar whose prices are not all positive and finite, or whose high is below its low";
      case DUPLICATE_EQUAL -> "with the same bar twice";
      case DUPLICATE_CONTRADICTING -> "with two bars that contradict each other";
      default -> "of the session without a usable bar";
    };
  }

  private static QualityAction action(QualityRule rule) {
    return switch (rule) {
      case DUPLICATE_EQUAL -> QualityAction.KEPT_ONE;
      case MISSING_BAR -> QualityAction.LEFT_ABSENT;
      default -> QualityAction.QUARANTINED;
    };
  }
}
