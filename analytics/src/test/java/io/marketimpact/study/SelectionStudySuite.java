package io.marketimpact.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The pattern of Goldsmith-Pinkham and Lyu (2025), Table 1: which models are misled when firms or
 * day are selected. The table is left in {@code target/selection-study.md}.
 */
@Tag("slow")
class SelectionStudySuite {

  private static final long SEED = 20260114;

  /** -Dimpact.draws=50 for the published table. */
  private static final int DRAWS = Integer.getInteger("impact.draws", 30);

  private static List<SelectionStudy.Line> lines;

  @BeforeAll
  static void simulate() throws IOException {
    lines = SelectionStudy.published().run(DRAWS, SEED);
    Files.writeString(Path.of("target", "selection-study.md"), SelectionStudy.markdown(lines));
  }

  @Test
  void theCapmIsOffByMoreThanTwoPointsWhenTheDayIsSelected() {
    assertThat(line(Selection.TIMING, "CAPM").eventBias()).isBetween(2.0, 4.0);
    assertThat(line(Selection.BOTH, "CAPM").eventBias()).isBetween(1.6, 3.5);
    assertThat(line(Selection.NONE, "CAPM").eventBias()).isCloseTo(0, Offset.offset(0.3));
    assertThat(line(Selection.ASSIGNMENT, "CAPM").eventBias()).isCloseTo(0, Offset.offset(0.3));
  }

  @Test
  void simpleMeansAreMisledWhenFirmsAndDayAreSelectedTogether() {
    assertThat(line(Selection.BOTH, "simple means").eventBias()).isBetween(-0.9, -0.2);
    assertThat(line(Selection.TIMING, "simple means").eventBias()).isCloseTo(0, Offset.offset(0.2));
  }

  @Test
  void factorsAndSyntheticControlsAreNotMisled() {
    for (Selection selection : List.of(Selection.NONE, Selection.ASSIGNMENT, Selection.TIMING)) {
      for (String estimator :
          List.of(
              "correct factors",
              "interactive fixed effects",
              "latent factors (PCA)",
              "synthetic control")) {
        assertThat(line(selection, estimator).eventBias())
            .as("%s, %s", selection, estimator)
            .isCloseTo(0, Offset.offset(0.1));
      }
    }
  }

  /** Weak loadings are estimated with error: what remains of the bias of simple means. */
  @Test
  void whenFirmsAndDayAreSelectedLittleOfTheBiasRemains() {
    assertThat(line(Selection.BOTH, "correct factors").eventBias())
        .isCloseTo(0, Offset.offset(0.1));
    assertThat(line(Selection.BOTH, "interactive fixed effects").eventBias())
        .isCloseTo(0, Offset.offset(0.15));
    assertThat(line(Selection.BOTH, "latent factors (PCA)").eventBias())
        .isCloseTo(0, Offset.offset(0.2));
    assertThat(line(Selection.BOTH, "synthetic control").eventBias())
        .isCloseTo(0, Offset.offset(0.25));
  }

  @Test
  void nothingIsFoundWhereNothingHappened() {
    assertThat(lines).allMatch(line -> Math.abs(line.afterBias()) < 0.06);
  }

  @Test
  void anEffectOfThreePerCentIsAlwaysFoundAndFewAreFoundAfter() {
    for (SelectionStudy.Line line : lines) {
      assertThat(line.eventFound()).as(line.toString()).isGreaterThan(0.9);
      assertThat(line.afterFound()).as(line.toString()).isBetween(0.0, 0.13);
    }
  }

  private static SelectionStudy.Line line(Selection selection, String estimator) {
    return lines.stream()
        .filter(line -> line.selection() == selection && line.estimator().equals(estimator))
        .findFirst()
        .orElseThrow();
  }
}
