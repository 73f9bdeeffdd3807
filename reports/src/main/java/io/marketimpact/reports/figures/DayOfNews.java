package io.marketimpact.reports.figures;

import io.marketimpact.base.Outcome;
import io.marketimpact.event.EventWindow;
import io.marketimpact.event.Sector;
import io.marketimpact.event.SectorFund;
import io.marketimpact.intraday.IntradayDay;
import io.marketimpact.intraday.IntradayPoint;
import io.marketimpact.intraday.IntradayStudy;
import io.marketimpact.intraday.NewsMark;
import io.marketimpact.market.SecurityId;
import io.marketimpact.reports.block.Block.Figure;
import io.marketimpact.reports.text.Digits;
import io.marketimpact.reports.text.Format;
import io.marketimpact.reports.text.Nouns;
import io.marketimpact.study.FirmEstimate;
import io.marketimpact.study.ModelWindow;
import io.marketimpact.study.StudyResult;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The stocks with bars on the first session with news, and what stands beside them. */
public final class DayOfNews {

  private DayOfNews() {}

  /** A stock's session. */
  private record Seen(IntradayStudy study, IntradayDay day) {

    private IntradayPoint close() {
      return day.path().get(day.path().size() - 1);
    }

    private double size() {
      return Math.abs(close().abnormal());
    }
  }

  /**
   * All of them in one chart, the largest abnormal return first.
   *
   * @param id of the drawing, unique in its page
   * @param result the study
   * @return the figure, empty where no stock has bars
   */
  public static Optional<Figure> of(String id, StudyResult result) {
    List<Seen> all = seen(result);
    return all.stream().findFirst().map(first -> figure(id, result, first, all));
  }

  private static List<Seen> seen(StudyResult result) {
    return result.intraday().stream()
        .flatMap(
            study ->
                IntradayFigures.drawn(study).stream().limit(1).map(day -> new Seen(study, day)))
        .sorted(Comparator.comparingDouble(Seen::size).reversed())
        .toList();
  }

  /** Those of the same day as the first of them. */
  private static List<Seen> drawn(List<Seen> all) {
    return all.stream()
        .filter(seen -> seen.day().day().equals(all.get(0).day().day()))
        .limit(DayFigure.MOST)
        .toList();
  }

  private static Figure figure(String id, StudyResult result, Seen first, List<Seen> all) {
    List<Seen> drawn = drawn(all);
    DayLines lines = DayLines.of(result, first.day());
    List<IntradayLine> stocks =
        drawn.stream()
            .map(seen -> lines.of(seen.study().security(), seen.day().path(), IntradayPoint::firm))
            .toList();
    return DayFigure.of(
        new DayFigure.Day(
            id,
            title(name(result, first), stocks.get(0)),
            stocks,
            Stream.concat(
                    Stream.of(
                        lines.of(
                            first.study().benchmark(),
                            first.day().path(),
                            IntradayPoint::benchmark)),
                    sectors(result, drawn).map(lines::of))
                .toList(),
            IntradayFigures.marks(first.study(), first.day()),
            first.day().path().get(0).time(),
            lines.close(),
            IntradayFigures.zone(result)));
  }

  private static String name(StudyResult result, Seen seen) {
    return result
        .firms()
        .filter(firm -> firm.event().security().equals(seen.study().security()))
        .findFirst()
        .map(result::nameOf)
        .orElse(seen.study().security().symbol());
  }

  /**
   * The stock of which the title and the words about the day are.
   *
   * @param result the study
   * @return that with the largest abnormal return at the close, empty where no stock has bars
   */
  public static Optional<IntradayStudy> largest(StudyResult result) {
    return seen(result).stream().findFirst().map(Seen::study);
  }

  /**
   * Whether that stock closed beyond what normal days show.
   *
   * @param result the study
   * @return a sentence with a blank before it, empty where no stock has bars
   */
  public static String range(StudyResult result) {
    return seen(result).stream()
        .findFirst()
        .map(
            first ->
                " In bars"
                    + first
                        .study()
                        .reference()
                        .result()
                        .map(days -> ", by slopes of " + days.days().size() + " days, ")
                        .orElse(" ")
                    + Nouns.possessive(name(result, first))
                    + " abnormal return was "
                    + Digits.TENTHS.percent(first.close().abnormal())
                    + " at the close, "
                    + (UsualRange.isBeyond(first.close()) ? "beyond" : "within")
                    + " the usual range of bars (\u00B1"
                    + Digits.TENTHS.size(UsualRange.reach(first.close()))
                    + ")."
                    + dailyModel(result, first))
        .orElse("");
  }

  /** Why the day in bars ends at another number than the day in the table, where it does. */
  private static String dailyModel(StudyResult result, Seen seen) {
    Digits digits = Digits.of(result);
    String inBars = digits.percent(seen.close().abnormal());
    ModelWindow headline = result.plan().headline();
    return result
        .firms()
        .filter(firm -> firm.event().security().equals(seen.study().security()))
        .filter(firm -> firm.event().day0().equals(seen.day().day()))
        .filter(firm -> headline.window().length() == 1)
        .findFirst()
        .flatMap(firm -> firm.estimate(headline.model()).result())
        .flatMap(fit -> dailyModel(fit, headline.window(), digits, inBars))
        .orElse("");
  }

  private static Optional<String> dailyModel(
      FirmEstimate fit, EventWindow window, Digits digits, String inBars) {
    return Optional.ofNullable(fit.windows().get(window))
        .flatMap(Outcome::result)
        .map(daily -> digits.percent(daily.evidence().car()))
        .filter(shown -> !shown.equals(inBars))
        .map(
            shown ->
                " The daily model, estimated on "
                    + fit.estimationReturns()
                    + " days, gives "
                    + shown
                    + ".");
  }

  /**
   * What the gray lines are.
   *
   * @param result the study
   * @return a sentence with a blank before it, empty where no stock has bars
   */
  public static String beside(StudyResult result) {
    List<Seen> all = seen(result);
    if (all.isEmpty()) {
      return "";
    }
    long funds = sectors(result, drawn(all)).count();
    return " Gray: benchmark"
        + (funds == 0 ? "" : funds == 1 ? " and sector fund" : " and sector funds")
        + ".";
  }

  /**
   * What the rows above the chart are.
   *
   * @param result the study
   * @return a sentence with a blank before it, empty where there are none
   */
  public static String marks(StudyResult result) {
    List<NewsMark> marks =
        seen(result).stream()
            .findFirst()
            .map(first -> IntradayFigures.marks(first.study(), first.day()))
            .orElse(List.of());
    if (marks.isEmpty()) {
      return "";
    }
    return " Above: when "
        + (marks.size() == 1 ? "the news" : "each wave of news")
        + " became public; a dashed line marks the latest time.";
  }

  /**
   * When in the day the largest abnormal return came about: within the day to a tenth of a percent,
   * since bars and official closes differ by hundredths.
   */
  static String title(String name, IntradayLine line) {
    return name
        + ": "
        + Digits.TENTHS.percent(line.points().get(0).value())
        + " at the open, "
        + Format.percent(line.last())
        + " at the close";
  }

  private static Stream<IntradayStudy> sectors(StudyResult result, List<Seen> drawn) {
    return drawn.stream().flatMap(seen -> sectors(result, seen)).distinct();
  }

  /** The funds of a stock's sectors that have bars of the day. */
  private static Stream<IntradayStudy> sectors(StudyResult result, Seen seen) {
    List<SecurityId> funds =
        result.comparisons().asked().sectors().stream()
            .filter(sector -> sector.firms().contains(seen.study().security()))
            .map(Sector::fund)
            .flatMap(Optional::stream)
            .map(SectorFund::security)
            .toList();
    return result.intradayBeside().stream()
        .filter(other -> funds.contains(other.security()))
        .filter(other -> IntradayBeside.session(other, seen.day().day()).isPresent());
  }
}
