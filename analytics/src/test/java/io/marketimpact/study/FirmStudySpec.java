package io.marketimpact.study;

import static io.marketimpact.study.FiveFirms.estimate;
import static io.marketimpact.study.FiveFirms.window;
import static io.marketimpact.support.Tolerances.law;
import static io.marketimpact.support.Tolerances.rounding;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.marketimpact.base.Interval;
import io.marketimpact.base.Outcome;
import io.marketimpact.event.EventWindow;
import io.marketimpact.inference.FirmEvidence;
import io.marketimpact.inference.power.Decision;
import io.marketimpact.inference.power.EffectTest;
import io.marketimpact.model.ModelId;
import io.marketimpact.model.Residuals;
import io.marketimpact.support.Prices;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a firm's study holds: its estimates, its path and the decision of its windows. */
class FirmStudySpec {

  private static final int AVGO = 0;

  @Test
  void hasAnEstimatePerModelInTheOrderOfThePlan() {
    FirmStudy study = FiveFirms.study(AVGO);

    assertThat(study.estimates().keySet())
        .containsExactly(
            new ModelId("market"),
            new ModelId("raw"),
            new ModelId("mean_adjusted"),
            new ModelId("market_adjusted"));
    assertThat(study.event()).isEqualTo(FiveFirms.event(AVGO));
    assertThat(estimate(study).windows().keySet())
        .containsExactly(FiveFirms.THREE_DAYS, EventWindow.DAY_ZERO);
  }

  @ParameterizedTest
  @ValueSource(strings = {"market", "raw", "mean_adjusted", "market_adjusted"})
  void anAbnormalReturnIsTheActualLessTheExpectedOne(String model) {
    FirmStudy study = FiveFirms.study(AVGO);
    FirmWindow window =
        study.window(new ModelId(model), FiveFirms.THREE_DAYS).result().orElseThrow();

    assertThat(window.actual() - window.expected()).isCloseTo(window.evidence().car(), rounding());
    assertThat(study.estimate(new ModelId(model)).result().orElseThrow().returns().days())
        .hasSize(3)
        .allSatisfy(
            day -> {
              assertThat(day.abnormal()).isEqualTo(day.actual() - day.expected());
              assertThat(day.date()).isEqualTo(Prices.day(FiveFirms.DAY_ZERO + day.day()));
            });
    assertThat(window.evidence().firstSession()).isEqualTo(FiveFirms.DAY_ZERO - 1);
    assertThat(window.evidence().length()).isEqualTo(3);
    assertThat(window.evidence().sars().sum())
        .isCloseTo(
            study.estimate(new ModelId(model)).result().orElseThrow().returns().days().stream()
                .mapToDouble(AbnormalReturn::standardized)
                .sum(),
            law(1));
  }

  @Test
  void thePathCumulatesDaysAndWidensWithThem() {
    List<PathPoint> path = estimate(FiveFirms.study(AVGO)).returns().path();
    List<AbnormalReturn> days = estimate(FiveFirms.study(AVGO)).returns().days();
    FirmWindow window = window(FiveFirms.study(AVGO)).result().orElseThrow();

    assertThat(path).extracting(PathPoint::day).containsExactly(-1, 0, 1);
    assertThat(path)
        .extracting(PathPoint::date)
        .containsExactly(Prices.day(121), Prices.day(122), Prices.day(123));
    assertThat(path.get(1).cumulative())
        .isCloseTo(days.get(0).abnormal() + days.get(1).abnormal(), rounding());
    assertThat(path).extracting(PathPoint::varianceFactor).isSorted();
    assertThat(path.get(2).cumulative()).isCloseTo(window.evidence().car(), rounding());
    assertThat(path.get(2).varianceFactor()).isEqualTo(window.evidence().varianceFactor());
    Interval reached = estimate(FiveFirms.study(AVGO)).interval(path.get(2));
    assertThat(reached.low()).isCloseTo(window.interval().low(), law(1));
    assertThat(reached.high()).isCloseTo(window.interval().high(), law(1));
  }

  @Test
  void aRebasedPathIsZeroBeforeDayZeroAndCountsFromThere() {
    FirmStudy study = FiveFirms.study(AVGO);
    List<AbnormalReturn> days = estimate(study).returns().days();
    List<PathPoint> rebased = estimate(study).returns().rebased();

    assertThat(rebased).extracting(PathPoint::day).containsExactly(-1, 0, 1);
    assertThat(rebased.get(0).cumulative()).isZero();
    assertThat(rebased.get(0).varianceFactor()).isZero();
    assertThat(rebased.get(1).cumulative()).isCloseTo(days.get(1).abnormal(), rounding());
    assertThat(rebased.get(2).cumulative())
        .isCloseTo(days.get(1).abnormal() + days.get(2).abnormal(), rounding());
    assertThat(rebased.get(1).varianceFactor()).isEqualTo(days.get(1).varianceFactor());
  }

  @Test
  void theScaleOfPricesChangesNothing() {
    FirmStudy scaled =
        FirmStudy.of(
            Prices.returns("AVGO", Prices.times(0.037, FiveFirms.prices(AVGO))),
            FiveFirms.event(AVGO),
            FiveFirms.market(),
            FiveFirms.PLAN);
    FirmWindow window = window(FiveFirms.study(AVGO)).result().orElseThrow();
    FirmWindow other = window(scaled).result().orElseThrow();

    assertThat(other.evidence().car()).isCloseTo(window.evidence().car(), rounding());
    assertThat(other.pValue()).isCloseTo(window.pValue(), law(1));
    assertThat(other.placebo()).isEqualTo(window.placebo());
  }

  @Test
  void studyingTheSameTwiceIsTheSame() {
    assertThat(FiveFirms.study(2)).usingRecursiveComparison().isEqualTo(FiveFirms.study(2));
  }

  @Test
  void theDecisionFollowsThePlacebo() {
    FirmWindow chkp = window(FiveFirms.study(4)).result().orElseThrow();
    FirmWindow rpd = window(FiveFirms.study(2)).result().orElseThrow();

    assertThat(chkp.verdict().pAlone()).isBetween(0.025, 0.05);
    assertThat(chkp.verdict().pValue()).isEqualTo(2 * chkp.verdict().pAlone());
    assertThat(chkp.decision())
        .as("5 % in one of two primary windows is too little")
        .isEqualTo(Decision.NOT_DISTINGUISHABLE);
    assertThat(chkp.verdict().interval().result().orElseThrow().excludes(0)).isFalse();
    assertThat(rpd.decision()).isEqualTo(Decision.NOT_DISTINGUISHABLE);
  }

  @Test
  void withoutAPlaceboTheDecisionFollowsTheTest() {
    FirmWindow chkp = window(FiveFirms.study(4)).result().orElseThrow();
    FirmEvidence evidence = chkp.evidence();
    Residuals none = new Residuals(new int[0], new double[0], new double[0]);
    FirmWindow bare =
        FirmWindow.of(
            chkp.window(),
            chkp.actual(),
            chkp.expected(),
            new FirmEvidence(
                evidence.event(),
                evidence.security(),
                evidence.firstSession(),
                evidence.car(),
                evidence.sars(),
                evidence.varianceFactor(),
                evidence.sigma(),
                evidence.degreesOfFreedom(),
                none,
                Residuals.NONE),
            chkp.detail(),
            1);

    assertThat(bare.placebo().result()).isEmpty();
    assertThat(bare.verdict().rule()).isEqualTo(EffectTest.Rule.STUDENT);
    assertThat(bare.verdict().pValue()).isEqualTo(bare.pValue());
    assertThat(bare.verdict().interval()).isEqualTo(Outcome.of(bare.interval()));
    assertThat(bare.decision()).isEqualTo(Decision.DISTINGUISHABLE);
  }

  @Test
  void aResultThatWasNotPlannedIsRefusedByName() {
    FirmStudy study = FiveFirms.study(AVGO);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> study.window(new ModelId("garch"), EventWindow.DAY_ZERO))
        .withMessage(
            "a model must be one of the study's [market, raw, mean_adjusted, market_adjusted]:"
                + " 'garch'");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> study.window(new ModelId("market"), new EventWindow(0, 5)))
        .withMessage("a window must be one of the study's [-1:1, 0:0]: 0:5");
  }

  @Test
  void theReturnsOfAnotherFirmAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                FirmStudy.of(
                    Prices.returns("RPD", FiveFirms.prices(2)),
                    FiveFirms.event(AVGO),
                    FiveFirms.market(),
                    FiveFirms.PLAN))
        .withMessage("the returns must be of the event's AVGO: RPD");
  }
}
