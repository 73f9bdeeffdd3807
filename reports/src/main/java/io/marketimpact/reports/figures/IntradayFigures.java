package io.marketimpact.reports.figures;

import io.marketimpact.calendar.CalendarRules;
import io.marketimpact.data.calendar.Calendars;
import io.marketimpact.intraday.IntradayDay;
import io.marketimpact.intraday.IntradayStudy;
import io.marketimpact.intraday.NewsMark;
import io.marketimpact.intraday.NewsReaction;
import io.marketimpact.reports.block.Block.Figure;
import io.marketimpact.study.StudyResult;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** The figures of the days of the news in five-minute bars. */
public final class IntradayFigures {

  private static final int HOURS_OF_A_DAY = 24;

  private IntradayFigures() {}

  /**
   * The path of a stock through each session with news.
   *
   * @param result the study
   * @param study one of its stocks with bars
   * @return a figure per session that has a path
   */
  public static List<Figure> of(StudyResult result, IntradayStudy study) {
    String id = "intraday" + result.intraday().indexOf(study) + "-";
    ZoneId zone = zone(result);
    return drawn(study).stream()
        .map(
            day ->
                IntradayFigure.of(
                    new IntradayFigure.Day(
                        id + day.day(),
                        study.security().symbol(),
                        day.day(),
                        day.path(),
                        IntradayBeside.of(result, study, day),
                        marks(study, day),
                        zone)))
        .toList();
  }

  /**
   * The sessions that have a path to draw.
   *
   * @param study a stock with bars
   * @return in order
   */
  public static List<IntradayDay> drawn(IntradayStudy study) {
    return study.days().stream().filter(day -> day.path().size() > 1).toList();
  }

  /**
   * The clock of the hours.
   *
   * @param result the study
   * @return of the first subject's exchange, UTC where that is not known
   */
  public static ZoneId zone(StudyResult result) {
    return rules(result).map(CalendarRules::zone).orElse(ZoneOffset.UTC);
  }

  /** Of the first subject's exchange. */
  static Optional<CalendarRules> rules(StudyResult result) {
    return StudyFigures.exchange(result.dossier()).flatMap(Calendars::rules);
  }

  static List<NewsMark> marks(IntradayStudy study, IntradayDay day) {
    return study.reactions().stream()
        .map(NewsReaction::mark)
        .filter(mark -> isNear(mark, day.path().get(0).time()))
        .toList();
  }

  /** News of the day and of the night before it. */
  private static boolean isNear(NewsMark mark, Instant open) {
    return mark.time()
        .latestInstant()
        .filter(latest -> Duration.between(open, latest).abs().toHours() < HOURS_OF_A_DAY)
        .isPresent();
  }
}
