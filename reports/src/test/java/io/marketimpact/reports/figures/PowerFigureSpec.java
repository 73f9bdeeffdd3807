package io.marketimpact.reports.figures;

import static org.assertj.core.api.Assertions.assertThat;

import io.marketimpact.inference.power.StudentEffectTest;
import io.marketimpact.reports.block.Block.Figure;
import io.marketimpact.reports.figures.PowerFigure.Headline;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** One chart of the power of several tests, and what its title says of them. */
class PowerFigureSpec {

  private static Headline test(String name, double estimate, double error) {
    return Headline.of(
            name, new StudentEffectTest(estimate, error, 248, 1), name.startsWith("Average"))
        .orElseThrow();
  }

  private static Figure figure(Headline... tests) {
    return PowerFigure.of("p", "", List.of(tests));
  }

  @Test
  void eachCurveBearsItsNameAndTheEffectFoundWithEightyPercentPower() {
    Figure figure = figure(test("Average", -0.01, 0.02), test("Wide", 0.01, 0.04));
    // t_0.975,248 + z_0.8 = 1.969576 + 0.841621 errors of 2 and 4 %, a little more by noncentral t
    assertThat(Drawing.of(figure).words())
        .contains(
            "5.62\u202F%  Average",
            "11.25\u202F%  Wide",
            "True effect, up or down, %",
            "Power: probability of finding the effect, %");
    assertThat(figure.description())
        .contains(
            "Effects found with 80\u202F% power: Average 5.62\u202F% (observed \u22121.00\u202F%)",
            "Wide 11.25\u202F% (observed +1.00\u202F%).");
  }

  @Test
  void theTitleSaysHowManyMovesReachedTheDetectableSize() {
    Headline small = test("Small", -0.01, 0.02);
    Headline large = test("Large", -0.10, 0.02);
    assertThat(figure(small).title())
        .isEqualTo("The move did not reach the size detectable with 80\u202F% power");
    assertThat(figure(large).title())
        .isEqualTo("The move reached the size detectable with 80\u202F% power");
    assertThat(figure(small, small).title())
        .isEqualTo("No move reached the size detectable with 80\u202F% power");
    assertThat(figure(small, large).title())
        .isEqualTo("One of two moves reached the size detectable with 80\u202F% power");
    assertThat(figure(large, large).title())
        .isEqualTo("Every move reached the size detectable with 80\u202F% power");
  }

  @Test
  void thirteenNamesKeepClearOfEachOtherAndOfTheAxis() {
    List<Headline> tests = new ArrayList<>();
    tests.add(test("Average", 0, 0.01));
    for (int i = 0; i < Largest.MOST; i++) {
      tests.add(test("Firm " + i, 0, 0.03 + i * 0.0001));
    }
    List<Drawing.Part> names =
        Drawing.of(PowerFigure.of("p", "", tests)).texts().stream()
            .filter(text -> text.text().matches(".*(Average|Firm \\d+)"))
            .toList();
    assertThat(names).hasSize(1 + Largest.MOST);
    for (int i = 1; i < names.size(); i++) {
      assertThat(names.get(i).box().intersects(names.get(i - 1).box())).isFalse();
    }
    assertThat(names).allMatch(name -> name.box().getMaxY() < 318);
  }
}
