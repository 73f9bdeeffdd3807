package io.marketimpact.data.study;

import io.marketimpact.calendar.TradingCalendar;
import io.marketimpact.event.PlannedEvent;
import io.marketimpact.intraday.IntradayBar;
import io.marketimpact.intraday.IntradaySettings;
import io.marketimpact.intraday.IntradayStudy;
import io.marketimpact.intraday.NewsMark;
import io.marketimpact.intraday.SessionBars;
import io.marketimpact.market.QualityFinding;
import io.marketimpact.market.SecurityId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The hours of the day of the news, for the firms whose bars are known.
 *
 * @param studies one per firm, in order of the symbols
 * @param beside one per other instrument with bars, in order of the symbols, where a firm has bars
 * @param findings about the bars of the benchmark and these firms
 */
record HoursOfTheDay(
    List<IntradayStudy> studies, List<IntradayStudy> beside, List<QualityFinding> findings) {

  private static final IntradaySettings SETTINGS = IntradaySettings.FIVE_MINUTES;

  static HoursOfTheDay of(StudyInputs inputs, StudyDays days) {
    List<NewsMark> marks = inputs.visibleDossier().waves().stream().map(NewsMark::of).toList();
    if (marks.isEmpty() || inputs.intraday().isEmpty()) {
      return new HoursOfTheDay(List.of(), List.of(), List.of());
    }
    SecurityId market = inputs.design().plan().benchmark();
    TradingCalendar calendar = days.calendarOf(market);
    SessionBars benchmark = bars(market, inputs, calendar);
    SortedMap<SecurityId, SessionBars> firms = new TreeMap<>();
    inputs.design().events().stream()
        .map(PlannedEvent::security)
        .filter(firm -> inputs.intraday().containsKey(firm))
        .forEach(firm -> firms.computeIfAbsent(firm, security -> bars(security, inputs, calendar)));
    List<QualityFinding> findings = new ArrayList<>(benchmark.findings());
    firms.values().forEach(firm -> findings.addAll(firm.findings()));
    List<SessionBars> others =
        firms.isEmpty()
            ? List.of()
            : new TreeSet<>(inputs.intraday().keySet())
                .stream()
                    .filter(other -> !other.equals(market) && !firms.containsKey(other))
                    .map(other -> bars(other, inputs, calendar))
                    .toList();
    return new HoursOfTheDay(
        studies(firms.values(), benchmark, calendar, marks),
        studies(others, benchmark, calendar, marks),
        findings);
  }

  private static List<IntradayStudy> studies(
      Collection<SessionBars> bars,
      SessionBars benchmark,
      TradingCalendar calendar,
      List<NewsMark> marks) {
    return bars.stream()
        .map(one -> IntradayStudy.of(one, benchmark, calendar, marks, SETTINGS))
        .toList();
  }

  /** A bar that had not ended is not known yet. */
  private static SessionBars bars(
      SecurityId security, StudyInputs inputs, TradingCalendar calendar) {
    List<IntradayBar> known =
        inputs.intraday().get(security).stream()
            .filter(bar -> inputs.isVisible(bar.start().plus(SETTINGS.grid().barLength())))
            .toList();
    return SessionBars.of(security, known, calendar, SETTINGS.grid());
  }
}
