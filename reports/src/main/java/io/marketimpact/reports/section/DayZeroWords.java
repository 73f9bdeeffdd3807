package io.marketimpact.reports.section;

import io.marketimpact.event.PublicationPhase;
import io.marketimpact.event.Wave;
import io.marketimpact.reports.figures.IntradayFigures;
import io.marketimpact.reports.text.Counted;
import io.marketimpact.reports.text.Format;
import io.marketimpact.reports.text.LocalTimes;
import io.marketimpact.reports.text.Words;
import io.marketimpact.study.FirmStudy;
import io.marketimpact.study.StudyResult;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Which session day 0 is, and for whom it also holds hours before the news, in a sentence. */
final class DayZeroWords {

  private static final int MOST_NAMES = 3;

  private DayZeroWords() {}

  static Optional<String> of(StudyResult result) {
    Map<LocalDate, Long> days =
        result
            .firms()
            .collect(
                Collectors.groupingBy(
                    firm -> firm.event().day0(), TreeMap::new, Collectors.counting()));
    if (days.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        "Day 0, the first session that closes after the news, is "
            + Words.list(
                days.entrySet().stream()
                    .limit(MOST_NAMES)
                    .map(day -> Format.day(day.getKey()) + firms(day.getValue(), days.size()))
                    .toList())
            + (days.size() > MOST_NAMES ? " and later for others" : "")
            + "."
            + during(result));
  }

  /** Whose move on day 0 is not all a reaction, a sentence with a blank before it if any is. */
  static String namedInSession(StudyResult result) {
    List<FirmStudy> late = late(result);
    if (late.isEmpty()) {
      return "";
    }
    return " "
        + (late.size() > MOST_NAMES
            ? Words.capitalized(Counted.inWords(late.size())) + " firms"
            : Words.list(late.stream().map(result::nameOf).toList()))
        + (late.size() == 1 ? " was" : " were")
        + " named during the session: "
        + (late.size() == 1 ? "its move includes" : "their moves include")
        + " hours before the news.";
  }

  private static List<FirmStudy> late(StudyResult result) {
    return result.firms().filter(firm -> firm.event().phase() == PublicationPhase.REGULAR).toList();
  }

  /** By the clock of the exchange; in UTC where that is not known. */
  private static Optional<String> published(StudyResult result, FirmStudy firm) {
    ZoneId zone = IntradayFigures.zone(result);
    return DayZeroTable.wave(result, firm)
        .map(Wave::time)
        .map(
            time ->
                LocalTimes.of(time, new TreeMap<>(Map.of(Words.city(zone), zone)))
                    .filter(there -> !zone.equals(ZoneOffset.UTC))
                    .orElseGet(() -> Words.time(time)));
  }

  private static String firms(long firms, int days) {
    return days == 1 ? "" : " for " + firms + (firms == 1 ? " firm" : " firms");
  }

  private static String during(StudyResult result) {
    List<FirmStudy> late = late(result);
    if (late.isEmpty()) {
      return "";
    }
    List<Optional<String>> times =
        late.stream().map(firm -> published(result, firm)).distinct().toList();
    return " For "
        + (late.size() > MOST_NAMES
            ? late.size() + " firms"
            : Words.list(late.stream().map(result::nameOf).toList()))
        + ", named only during the session"
        + (times.size() == 1 ? times.get(0).map(time -> " (" + time + ")").orElse("") : "")
        + ", it also includes hours before the news.";
  }
}
