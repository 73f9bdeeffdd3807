package io.marketimpact.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The simulation in small; what it finds in full is in SelectionStudySuite. */
class SelectionStudySpec {

  @Test
  void aTimedEventMisleadsTheCapmAndNotTheFactors() {
    List<SelectionStudy.Line> lines = SelectionStudy.smaller(120, 60).run(3, 7);

    assertThat(lines).hasSize(24);
    assertThat(bias(lines, Selection.TIMING, "CAPM")).isGreaterThan(1);
    assertThat(Math.abs(bias(lines, Selection.TIMING, "correct factors"))).isLessThan(0.8);
    assertThat(Math.abs(bias(lines, Selection.TIMING, "interactive fixed effects")))
        .isLessThan(0.8);
    assertThat(lines).allMatch(line -> line.eventError() >= Math.abs(line.eventBias()) - 1e-12);
    assertThat(lines).allMatch(line -> line.afterError() >= Math.abs(line.afterBias()) - 1e-12);
    assertThat(lines)
        .allMatch(line -> line.eventFound() >= 0 && line.eventFound() <= 1)
        .allMatch(line -> line.afterFound() >= 0 && line.afterFound() <= 1);
  }

  @Test
  void theSameSeedGivesTheSameTable() {
    SelectionStudy study = SelectionStudy.smaller(100, 40);

    assertThat(study.run(1, 5)).isEqualTo(study.run(1, 5)).isNotEqualTo(study.run(1, 6));
  }

  @Test
  void theTableIsMarkdown() {
    SelectionStudy.Line line =
        new SelectionStudy.Line(Selection.BOTH, "CAPM", 2.264, 2.5, 1, -0.004, 0.13, 0.4);

    assertThat(SelectionStudy.markdown(List.of(line)).lines())
        .hasSize(3)
        .last()
        .isEqualTo("| both | CAPM | 2.26 | 2.50 | 1.00 | -0.00 | 0.13 | 0.40 |");
  }

  @Test
  void aSelectedFirmOrDayHasTheFactorItWasSelectedBy() {
    SelectionDesign design = new SelectionDesign(2000, 60, 10, 0.03);
    SelectionDesign.Draw plain = design.draw(Selection.NONE, 1, 0);
    SelectionDesign.Draw timed = design.draw(Selection.TIMING, 1, 0);

    assertThat(timed.size()[60]).isGreaterThan(0.01).isGreaterThan(plain.size()[60]);
    assertThat(treated(plain)).isBetween(140, 260);
    assertThat(treated(design.draw(Selection.ASSIGNMENT, 1, 0))).isBetween(140, 260);
  }

  @Test
  void refusesTooSmallADesign() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SelectionStudy.smaller(99, 40))
        .withMessage("the design needs at least 100 firms: 99");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SelectionStudy.smaller(100, 29))
        .withMessage("the design needs at least 30 days: 29");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new SelectionDesign(100, 30, 0, 0.03))
        .withMessage("the design needs at least 1 day after: 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SelectionStudy.published().run(0, 1))
        .withMessage("the study needs at least 1 draw: 0");
  }

  private static int treated(SelectionDesign.Draw draw) {
    int treated = 0;
    for (int firm = 0; firm < draw.returns().length; firm++) {
      treated += draw.treated(firm) ? 1 : 0;
    }
    return treated;
  }

  private static double bias(List<SelectionStudy.Line> lines, Selection selection, String name) {
    return lines.stream()
        .filter(line -> line.selection() == selection && line.estimator().equals(name))
        .findFirst()
        .orElseThrow()
        .eventBias();
  }
}
