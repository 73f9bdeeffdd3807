package io.marketimpact.reports.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.marketimpact.data.result.SampleStudy;
import io.marketimpact.market.ReturnKind;
import io.marketimpact.reports.block.Block.Figure;
import io.marketimpact.reports.figures.PricePath.Role;
import io.marketimpact.study.StudyResult;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Prices rebased to the close before the news. */
class PricePathSpec {

  private static PricePath path(Map<Integer, Double> returns, ReturnKind kind) {
    return PricePath.of("A", Role.FIRM, new TreeMap<>(returns), kind).orElseThrow();
  }

  @Test
  void theCloseBeforeDayZeroIsOneHundredAndReturnsChainBothWays() {
    PricePath path = path(Map.of(-1, 0.25, 0, 0.10, 1, -0.50), ReturnKind.SIMPLE);
    assertThat(path.values().keySet()).containsExactly(-2, -1, 0, 1);
    assertThat(path.levels()).containsExactly(new double[] {80, 100, 110, 55}, within(1e-9));
    assertThat(path(Map.of(0, Math.log(1.1)), ReturnKind.LOG).levels())
        .containsExactly(new double[] {100, 110}, within(1e-9));
  }

  @Test
  void aMissingDayEndsThePathAndWithoutDayZeroThereIsNone() {
    assertThat(path(Map.of(0, 0.1, 2, 0.1), ReturnKind.SIMPLE).values().keySet())
        .containsExactly(-1, 0);
    assertThat(PricePath.of("A", Role.FIRM, new TreeMap<>(Map.of(1, 0.1)), ReturnKind.SIMPLE))
        .isEmpty();
  }

  @Test
  void aMeanIsOfTheDaysThatAllHave() {
    PricePath mean =
        PricePath.mean(
                "Mean",
                Role.AVERAGE,
                List.of(
                    path(Map.of(0, 0.1, 1, 0.0), ReturnKind.SIMPLE),
                    path(Map.of(0, 0.3), ReturnKind.SIMPLE)))
            .orElseThrow();
    assertThat(mean.levels()).containsExactly(new double[] {100, 120}, within(1e-9));
  }

  @Test
  void namesAtTheEndsOfLinesKeepALineApartWithinTheirRoom() {
    assertThat(EndLabels.places(new double[] {10, 12, 100}, 0, 200)).containsExactly(10, 24, 100);
    assertThat(EndLabels.places(new double[] {95, 96, 97}, 0, 100)).containsExactly(72, 86, 100);
  }

  @Test
  void theChartNamesEveryLineAtItsEnd() {
    StudyResult study = SampleStudy.of("plain", 5);
    Figure figure = PriceFigure.of("prices", study, study.groups().get(0)).orElseThrow();
    assertThat(Drawing.of(figure).words()).anyMatch(word -> word.startsWith("Average of "));
    StudyResult nothing = SampleStudy.of("plain", 1);
    assertThat(PriceFigure.of("prices", nothing, nothing.groups().get(0))).isEmpty();
  }

  @Test
  void theAverageIsOfEveryStudiedFirmAlsoWhereTheyAreTooManyToDraw() {
    StudyResult study = SampleStudy.of("plain", 20);
    List<PricePath> paths = PricePaths.of(study, study.groups().get(0));
    int studied = PricePaths.studied(study, study.groups().get(0)).size();
    assertThat(studied).isGreaterThan(Largest.MOST);
    assertThat(paths).extracting(PricePath::name).contains("Average of " + studied);
    assertThat(PriceFigure.lines(study, study.groups().get(0)))
        .isEqualTo("Thick: the firms' average. ");
    StudyResult few = SampleStudy.of("plain", 4);
    assertThat(PriceFigure.lines(few, few.groups().get(0)))
        .as("no line of a benchmark or a sector that is not there")
        .isEqualTo("Thin: firms; thick: the firms' average. ");
  }

  @Test
  void aFirmThatBreaksOffDoesNotEndTheAverage() {
    PricePath whole = path(Map.of(0, 0.1, 1, 0.1, 2, 0.1), ReturnKind.SIMPLE);
    PricePath broken = path(Map.of(0, 0.1), ReturnKind.SIMPLE);
    assertThat(PricePath.longest(List.of(whole, broken, whole))).containsExactly(whole, whole);
    assertThat(PricePath.longest(List.of(whole, broken))).containsExactly(whole, broken);
  }

  @Test
  void aPathThatBeginsAfterDayZeroCountsFromTheCloseBeforeItsFirstDay() {
    PathOrigin usual = new PathOrigin(-5, 5);
    PathOrigin late = new PathOrigin(2, 5);
    assertThat(List.of(usual.head(), new PathOrigin(0, 1).head(), late.head()))
        .containsExactly("Since day \u22121", "Since day \u22121", "Since day +1");
    assertThat(PathOrigin.words(List.of(usual))).isEqualTo("since the close before day 0");
    assertThat(PathOrigin.words(List.of(usual, late)))
        .endsWith(", or before its first day where a path does not reach that close");
  }
}
