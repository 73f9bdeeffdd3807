package io.marketimpact.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.marketimpact.event.EstimationWindow;
import io.marketimpact.event.EventWindow;
import io.marketimpact.market.ReturnKind;
import io.marketimpact.market.SecurityId;
import io.marketimpact.model.ModelId;
import io.marketimpact.support.Serialized;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class StudyPlanSpec {

  private static final SecurityId SPY = new SecurityId("SPY");

  @Test
  void theDefaultsAreThoseOfTheField() {
    StudyPlan plan = StudyPlan.of(SPY);

    assertThat(plan.benchmark()).isEqualTo(SPY);
    assertThat(plan.headline().model()).hasToString("market");
    assertThat(plan.headline().window()).isEqualTo(EventWindow.DAY_ZERO);
    assertThat(plan.estimation()).hasToString("-260:-11");
    assertThat(plan.path()).hasToString("-10:10");
    assertThat(plan.returns()).isEqualTo(ReturnKind.SIMPLE);
    assertThat(plan.minimumEstimation()).isEqualTo(120);
    assertThat(Serialized.traveled(plan)).isEqualTo(plan);
  }

  @Test
  void theFirstModelAndWindowAreTheHeadlines() {
    StudyPlan plan = plan(List.of(new ModelId("raw"), new ModelId("market")), "0:1", "-1:1");

    assertThat(plan.headline().model()).hasToString("raw");
    assertThat(plan.headline().window()).hasToString("0:1");
  }

  @Test
  void thePathHoldsEveryWindowAndStaysOutOfTheEstimation() {
    assertThat(plan(List.of(new ModelId("raw")), "0:30").path()).hasToString("-10:30");
    assertThat(plan(List.of(new ModelId("raw")), "-10:-5", "0:2").path()).hasToString("-10:10");
    assertThat(planWithPath("-50:5", "-260:-21", "-15:0").path()).hasToString("-20:5");
    assertThat(planWithPath("0:0", "-260:-21", "-15:0").path()).hasToString("-15:0");
  }

  @Test
  void refusesNothingToDo() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> plan(List.of(), "0:0"))
        .withMessage("a plan needs at least 1 model: 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> plan(List.of(new ModelId("market"))))
        .withMessage("a plan needs at least 1 event window: 0");
  }

  @Test
  void refusesTheSameTwice() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> plan(List.of(new ModelId("market")), "0:1", "0:1"))
        .withMessage("a plan must name each event window once: [0:1, 0:1]");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                plan(
                    List.of(new ModelId("market"), new ModelId("raw"), new ModelId("market")),
                    "0:1"))
        .withMessage("a plan must name each model once: [market, raw, market]");
  }

  @Test
  void refusesAModelNobodyHas() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> plan(List.of(new ModelId("market"), new ModelId("astrology")), "0:1"))
        .withMessageStartingWith("a model must be one of ")
        .withMessageEndingWith(": 'astrology'");
  }

  @Test
  void refusesAWindowThatTouchesTheEstimation() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> plan(List.of(new ModelId("market")), "0:1", "-11:1"))
        .withMessage(
            "event window -11:1 must not overlap estimation window -260:-11: begin it after day"
                + " -11");
    assertThat(plan(List.of(new ModelId("market")), "-10:1").windows()).hasSize(1);
  }

  @Test
  void refusesAMinimumTheWindowCannotReach() {
    String message = "the minimum of estimation returns must lie between 3 and the window's 250: ";
    assertThatIllegalArgumentException()
        .isThrownBy(() -> planWithMinimum(2))
        .withMessage(message + 2);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> planWithMinimum(251))
        .withMessage(message + 251);
    assertThat(Stream.of(3, 250).map(StudyPlanSpec::planWithMinimum))
        .extracting(StudyPlan::minimumEstimation)
        .containsExactly(3, 250);
  }

  @Test
  void theFirstTwoWindowsArePrimaryUnlessThePlanSays() {
    StudyPlan two = plan(List.of(new ModelId("market")), "0:0", "0:1", "-1:1");

    assertThat(two.primary()).containsExactly(EventWindow.DAY_ZERO, new EventWindow(0, 1));
    assertThat(StudyPlan.of(SPY).primary()).containsExactly(EventWindow.DAY_ZERO);
    assertThat(two.restrictedTo(two.models(), List.of(EventWindow.DAY_ZERO)).primary())
        .as("looking at one of them does not undo that there are two")
        .hasSize(2);
  }

  @Test
  void keepsItsOwnCopies() {
    List<ModelId> models = new ArrayList<>(List.of(ModelId.MARKET));
    StudyPlan plan = plan(models, "0:0");
    models.add(ModelId.RAW);

    assertThat(plan.models()).containsExactly(new ModelId("market"));
    assertThatExceptionOfType(UnsupportedOperationException.class)
        .isThrownBy(() -> plan.models().add(new ModelId("raw")));
  }

  private static StudyPlan plan(List<ModelId> models, String... windows) {
    return StudyPlan.builder(SPY)
        .models(models)
        .windows(Stream.of(windows).map(EventWindow::parse).toList())
        .minimumEstimation(120)
        .build();
  }

  private static StudyPlan planWithPath(String path, String estimation, String window) {
    return StudyPlan.builder(SPY)
        .models(List.of(new ModelId("market")))
        .windows(List.of(EventWindow.parse(window)))
        .estimation(EstimationWindow.parse(estimation))
        .path(EventWindow.parse(path))
        .minimumEstimation(120)
        .build();
  }

  private static StudyPlan planWithMinimum(int minimum) {
    return StudyPlan.builder(SPY)
        .models(List.of(new ModelId("market")))
        .minimumEstimation(minimum)
        .build();
  }

  @Test
  void ofMoreThanFiveThousandEventsTheEffectsAreEnough() {
    assertThat(Depth.usual(5_000)).isEqualTo(Depth.FULL);
    assertThat(Depth.usual(5_001)).isEqualTo(Depth.EFFECT);
  }

  @Test
  void aPlanKeepsItsDepth() {
    StudyPlan effects = StudyPlan.builder(new SecurityId("MKT")).depth(Depth.EFFECT).build();

    assertThat(effects.against(new SecurityId("SPY")).depth()).isEqualTo(Depth.EFFECT);
  }
}
