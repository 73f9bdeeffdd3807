package io.marketimpact.data.study;

import io.marketimpact.calendar.TradingCalendar;
import io.marketimpact.data.BadInputException;
import io.marketimpact.data.csv.IntradayFile;
import io.marketimpact.data.specification.StudySpecification;
import io.marketimpact.event.PlannedEvent;
import io.marketimpact.intraday.IntradayBar;
import io.marketimpact.intraday.IntradaySettings;
import io.marketimpact.intraday.IntradayStudy;
import io.marketimpact.intraday.NewsMark;
import io.marketimpact.intraday.SessionBars;
import io.marketimpact.market.QualityFinding;
import io.marketimpact.market.SecurityId;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The hours of the day of the news, for the firms whose bars are in the file. */
final class HoursOfTheDay {

  private static final IntradaySettings SETTINGS = IntradaySettings.FIVE_MINUTES;

  private final List<IntradayStudy> studies = new ArrayList<>();
  private final List<QualityFinding> findings = new ArrayList<>();

  private HoursOfTheDay() {}

  static HoursOfTheDay of(StudyRequest request, StudyDays days) {
    HoursOfTheDay found = new HoursOfTheDay();
    StudySpecification specification = request.specification();
    List<NewsMark> marks = request.visibleDossier().waves().stream().map(NewsMark::of).toList();
    if (!marks.isEmpty()) {
      specification
          .intraday()
          .ifPresent(file -> found.study(file, specification, marks, request.asOf(), days));
    }
    return found;
  }

  private void study(
      Path file,
      StudySpecification specification,
      List<NewsMark> marks,
      Optional<Instant> asOf,
      StudyDays days) {
    Map<SecurityId, List<IntradayBar>> bars = IntradayFile.read(file);
    SecurityId market = specification.plan().benchmark();
    TradingCalendar calendar = days.calendarOf(market);
    if (!bars.containsKey(market)) {
      throw BadInputException.file(
          file, "has no bar of benchmark " + market, "add its rows or name another benchmark");
    }
    SessionBars benchmark = bars(market, bars, calendar, asOf);
    specification.events().stream()
        .map(PlannedEvent::security)
        .distinct()
        .filter(bars::containsKey)
        .sorted()
        .forEach(
            security ->
                studies.add(
                    IntradayStudy.of(
                        bars(security, bars, calendar, asOf),
                        benchmark,
                        calendar,
                        marks,
                        SETTINGS)));
  }

  /** A bar that had not ended is not known yet. */
  private SessionBars bars(
      SecurityId security,
      Map<SecurityId, List<IntradayBar>> bars,
      TradingCalendar calendar,
      Optional<Instant> asOf) {
    List<IntradayBar> known =
        bars.get(security).stream()
            .filter(
                bar ->
                    asOf.isEmpty()
                        || !bar.start().plus(SETTINGS.grid().barLength()).isAfter(asOf.get()))
            .toList();
    SessionBars screened = SessionBars.of(security, known, calendar, SETTINGS.grid());
    findings.addAll(screened.findings());
    return screened;
  }

  List<IntradayStudy> studies() {
    return studies;
  }

  List<QualityFinding> findings() {
    return findings;
  }
}
