package io.marketimpact.reports.figures;

import static org.assertj.core.api.Assertions.assertThat;

import io.marketimpact.base.Interval;
import io.marketimpact.inference.PlaceboWindows;
import io.marketimpact.market.ReturnKind;
import io.marketimpact.reports.block.Block.Figure;
import io.marketimpact.reports.figures.PathFigure.Point;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Titles say what a chart shows, by its numbers. */
class ChartTitlesSpec {

  private static final Point RISE = new Point(-1, 0.03, 0.01, 0.05);
  private static final Point NOTHING = new Point(0, -0.01, -0.03, 0.01);
  private static final Point FALL = new Point(0, -0.04, -0.06, -0.02);

  @Test
  void daysAreCountedWhoseIntervalLeavesOutZeroAndDayZeroIsNamed() {
    assertThat(GroupFigures.days(List.of(NOTHING)))
        .isEqualTo("The average's 95\u202F% interval included zero on the only day");
    assertThat(GroupFigures.days(List.of(RISE, NOTHING)))
        .isEqualTo(
            "The average's 95\u202F% interval excluded zero on one of two days, not on day 0");
    assertThat(GroupFigures.days(List.of(RISE, FALL)))
        .isEqualTo("The average's 95\u202F% interval excluded zero on both days, day 0 among them");
  }

  @Test
  void normalWindowsAreCountedThatMovedAtLeastAsFarUpOrDown() {
    PlaceboWindows placebo = PlaceboWindows.of(-0.02, new double[] {0.01, -0.02, 0.03, 0, 0.005});
    Figure figure =
        PlaceboFigure.of(
            "p", "day 0", ", group A", new PlaceboFigure.Observed(-0.01, 2, 0.9), placebo);
    assertThat(figure.title())
        .isEqualTo("2 of 5 normal windows moved at least as far as day 0, group A");
  }

  @Test
  void aPlaceboShowsWhatWasMeasuredBesideWhatIsDrawnAndBothPValues() {
    PlaceboWindows placebo = PlaceboWindows.of(-0.02, new double[] {0.01, -0.02, 0.03, 0, 0.005});
    assertThat(words(new PlaceboFigure.Observed(-0.01, 2, 0.9), placebo))
        .contains(
            "\u22121.00\u202F% measured, \u22122.00\u202F% scaled; p = 0.50, 0.90 for two windows");
    assertThat(words(new PlaceboFigure.Observed(-0.01, 1, 0.5), placebo))
        .contains("\u22121.00\u202F% measured, \u22122.00\u202F% scaled; p = 0.50");
  }

  private static List<String> words(PlaceboFigure.Observed observed, PlaceboWindows placebo) {
    return Drawing.of(PlaceboFigure.of("p", "day 0", "", observed, placebo)).words();
  }

  @Test
  void aPathSaysWhereItEndedAndOnHowManyDaysItsIntervalExcludedZero() {
    assertThat(PathTitle.average(List.of(RISE, NOTHING)))
        .isEqualTo(
            "By day 0 the average stood at \u22121.00\u202F%; its 95\u202F% interval included"
                + " zero on day 0");
    assertThat(PathTitle.average(List.of(RISE, FALL)))
        .isEqualTo(
            "By day 0 the average stood at \u22124.00\u202F%; its 95\u202F% interval excluded"
                + " zero on day 0");
    assertThat(PathTitle.average(List.of(NOTHING, new Point(1, -0.01, -0.03, 0.01))))
        .endsWith("; its 95\u202F% interval included zero on both days from day 0");
    assertThat(PathTitle.average(List.of(FALL, new Point(1, -0.01, -0.03, 0.01))))
        .endsWith("; its 95\u202F% interval excluded zero on one of two days from day 0");
    assertThat(PathTitle.average(List.of(RISE)))
        .isEqualTo("By day \u22121 the average stood at +3.00\u202F%");
    assertThat(PathTitle.firm("F1", List.of(RISE, FALL)))
        .isEqualTo("F1: \u22124.00\u202F% by day 0");
    assertThat(PathTitle.remark(FALL)).isEqualTo("the last interval excludes zero");
    assertThat(PathTitle.remark(NOTHING)).isEqualTo("the last interval includes zero");
  }

  @Test
  void abnormalReturnsAreCountedThatAreSignificant() {
    EffectsFigure.Effect none = new EffectsFigure.Effect("A", 0, 0.01, -0.02, 0.04);
    EffectsFigure.Effect fall = new EffectsFigure.Effect("B", 0, -0.05, -0.07, -0.03);
    assertThat(EffectsFigure.title(List.of(none, none)))
        .isEqualTo("None of two abnormal returns is statistically significant");
    assertThat(EffectsFigure.title(List.of(fall, none)))
        .isEqualTo("One of two abnormal returns is statistically significant");
    assertThat(EffectsFigure.title(List.of(fall, fall)))
        .isEqualTo("Both abnormal returns are statistically significant");
    assertThat(EffectsFigure.title(List.of(none)))
        .isEqualTo("The abnormal return is not statistically significant");
    assertThat(EffectsFigure.title(List.of(fall)))
        .isEqualTo("The abnormal return is statistically significant");
  }

  @Test
  void aForestCountsAbnormalReturnsOfWhichAStockMayHaveSeveral() {
    ForestFigure.Line down = line(-0.05, -0.08, -0.02);
    ForestFigure.Line up = line(0.05, 0.02, 0.08);
    ForestFigure.Line none = line(0.01, -0.02, 0.04);
    assertThat(ForestFigure.title(List.of(ForestFigure.Line.heading("Ban"), down, up, none)))
        .isEqualTo(
            "Two of three abnormal returns are statistically significant, one down and one up");
    assertThat(ForestFigure.title(List.of(down, none)))
        .isEqualTo(
            "One of two abnormal returns is statistically significant, one down and none up");
    assertThat(ForestFigure.title(List.of(none)))
        .isEqualTo("None of one abnormal returns is statistically significant");
  }

  private static ForestFigure.Line line(double effect, double low, double high) {
    return new ForestFigure.Line(ForestFigure.Kind.EFFECT, "A", effect, new Interval(low, high));
  }

  @Test
  void aSpecificationCurveSaysOnWhichSideOfZeroItLies() {
    SpecificationFigure.Point below = point(-0.02, true);
    SpecificationFigure.Point above = point(0.01, false);
    assertThat(SpecificationFigure.title(List.of(below, below, above)))
        .isEqualTo(
            "The estimate is below zero in two of three specifications, statistically significant"
                + " in two");
    assertThat(SpecificationFigure.title(List.of(below, above, above)))
        .isEqualTo(
            "The estimate is zero or above in two of three specifications, statistically"
                + " significant in one");
    assertThat(SpecificationFigure.title(List.of(above)))
        .isEqualTo(
            "The estimate is zero or above in one of one specifications, statistically significant"
                + " in none");
  }

  private static SpecificationFigure.Point point(double estimate, boolean significant) {
    return new SpecificationFigure.Point(
        estimate, estimate - 0.01, estimate + 0.01, significant, false, List.of());
  }

  @Test
  void aDayOfFiveMinuteBarsSaysWhetherItWasBeyondTwiceItsUsualSize() {
    assertThat(IntradayTitle.of(Days.day(List.of())))
        .startsWith(
            "F1, 14 January 2026: abnormal return 0.00\u202F% at the open, \u22125.46\u202F%")
        .endsWith("beyond twice its usual size at 74 of 79 points");
    IntradayFigure.Day day = Days.day(List.of());
    assertThat(
            IntradayTitle.of(
                new IntradayFigure.Day(
                    "quiet",
                    "F1",
                    day.date(),
                    day.path().subList(0, 2),
                    List.of(),
                    List.of(),
                    day.zone())))
        .matches(".*, within its usual range \\(\u00B1\\d\\.\\d\\d\u202F%\\)");
  }

  @Test
  void aValueAtStakeIsDetectableOrNot() {
    assertThat(StakeTitle.of(Exposures.stake("F1", 1000, Optional.of(observed(0.001)))))
        .endsWith(", above the detectable move");
    assertThat(StakeTitle.of(Exposures.stake("F1", 1000, Optional.of(observed(0.9)))))
        .endsWith(", below the detectable move");
    assertThat(StakeTitle.of(Exposures.stake("F1", 1000, Optional.empty()))).endsWith("at stake");
  }

  private static StakeFigure.Observed observed(double detectable) {
    return new StakeFigure.Observed(10_000, -0.01, new Interval(-0.03, 0.01), detectable);
  }

  @Test
  void aFirmsDaysAreCountedWhoseIntervalsExcludeZero() {
    Point inside = new Point(0, 0.01, -0.01, 0.03);
    Point outside = new Point(1, 0.02, 0.01, 0.03);
    assertThat(DailyFigure.title("F1", List.of(inside)))
        .isEqualTo("F1: none of one intervals excludes zero");
    assertThat(DailyFigure.title("F1", List.of(outside, inside)))
        .isEqualTo("F1: one of two intervals excludes zero");
    assertThat(DailyFigure.title("F1", List.of(outside, outside, inside)))
        .isEqualTo("F1: two of three intervals exclude zero");
  }

  @Test
  void aTornadoNamesTheInputThatMovesTheValueMost() {
    assertThat(Exposures.tornado("F1").title())
        .startsWith("F1: value at stake depends most on the ");
  }

  @Test
  void pricesAreBehindAheadOfOrLevelWithTheMarket() {
    PricePath firm = prices("F1", PricePath.Role.FIRM, -0.04);
    assertThat(PriceFigure.title(List.of(firm, prices("MKT", PricePath.Role.MARKET, -0.01))))
        .isEqualTo("F1 closed day 0 at 96.0, behind the market's 99.0");
    assertThat(PriceFigure.title(List.of(firm, prices("MKT", PricePath.Role.MARKET, -0.05))))
        .isEqualTo("F1 closed day 0 at 96.0, ahead of the market's 95.0");
    assertThat(PriceFigure.title(List.of(firm, prices("MKT", PricePath.Role.MARKET, -0.0401))))
        .isEqualTo("F1 closed day 0 at 96.0, level with the market");
    assertThat(
            PriceFigure.title(List.of(firm, prices("Average of 2", PricePath.Role.AVERAGE, 0.01))))
        .isEqualTo("The firms closed day 0 at 101.0 on average");
  }

  private static PricePath prices(String name, PricePath.Role role, double ofDayZero) {
    return PricePath.of(
            name, role, new TreeMap<>(Map.of(-1, 0.02, 0, ofDayZero)), ReturnKind.SIMPLE)
        .orElseThrow();
  }

  @Test
  void aRankingCountsAllItsRowsAndWhoOfThoseThatMovedWasNamed() {
    RankedStock fall = stock(RankedStock.Role.FIRM, -0.05, -0.08, -0.02);
    RankedStock named = stock(RankedStock.Role.NAMED, -0.01, -0.04, 0.02);
    RankedStock untouched = stock(RankedStock.Role.UNTOUCHED, 0.01, -0.02, 0.04);
    assertThat(RankedFigure.title(List.of(fall, named, untouched)))
        .isEqualTo(
            "On day 0 one of three stocks moved significantly, one of them of a restricted firm");
    assertThat(RankedFigure.title(List.of(named)))
        .isEqualTo("On day 0 none of one stock moved significantly (detectable: 3.00\u202F%)");
    assertThat(RankedFigure.title(List.of(named, stock(RankedStock.Role.NAMED, 0, -0.05, 0.05))))
        .isEqualTo(
            "On day 0 none of two stocks moved significantly (detectable: 3.00\u202F% to"
                + " 5.00\u202F%)");
  }

  private static RankedStock stock(
      RankedStock.Role role, double abnormal, double low, double high) {
    return new RankedStock(
        "A", role, abnormal, new Interval(low, high), Optional.of(high - abnormal), "", "");
  }
}
