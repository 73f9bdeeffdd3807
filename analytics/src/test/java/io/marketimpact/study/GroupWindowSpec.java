package io.marketimpact.study;

import static io.marketimpact.study.FiveFirms.FIRMS;
import static io.marketimpact.study.FiveFirms.WHOLE;
import static io.marketimpact.study.FiveFirms.gathered;
import static io.marketimpact.study.FiveFirms.window;
import static io.marketimpact.support.Tolerances.law;
import static org.assertj.core.api.Assertions.assertThat;

import io.marketimpact.base.ExclusionReason;
import io.marketimpact.base.Outcome;
import io.marketimpact.event.EstimationWindow;
import io.marketimpact.event.EventWindow;
import io.marketimpact.inference.power.Decision;
import io.marketimpact.model.ModelId;
import io.marketimpact.support.Prices;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The numbers of a group over a window, and the firms that have a part in them. */
class GroupWindowSpec {

  @Test
  void excludedFirmsStayInTheGroupAndOutOfItsNumbers() {
    FirmStudy incomplete =
        FirmStudy.of(
            Prices.returnsWithout("RPD", FiveFirms.prices(2), Set.of(FiveFirms.DAY_ZERO + 1)),
            FiveFirms.event(2),
            FiveFirms.market(),
            FiveFirms.PLAN);
    FirmStudy none =
        FirmStudy.excluded(
            FiveFirms.event(4), FiveFirms.PLAN, ExclusionReason.NO_PRICES, "no row of CHKP");
    GroupResult result =
        gathered(List.of(FIRMS.get(0), FIRMS.get(1), incomplete, FIRMS.get(3), none))
            .result(FiveFirms.PLAN);
    GroupResult three =
        gathered(List.of(FIRMS.get(0), FIRMS.get(1), FIRMS.get(3))).result(FiveFirms.PLAN);

    assertThat(result.firms()).hasSize(5);
    assertThat(window(result, FiveFirms.THREE_DAYS).firms()).isEqualTo(3);
    assertThat(window(result, EventWindow.DAY_ZERO).firms()).isEqualTo(4);
    assertThat(window(result, FiveFirms.THREE_DAYS))
        .usingRecursiveComparison()
        .isEqualTo(window(three, FiveFirms.THREE_DAYS));
    assertThat(window(result, FiveFirms.THREE_DAYS).adjusted().romanoWolf()).hasSize(3);
  }

  @Test
  void aGroupOfExcludedFirmsHasNoNumbersAndKeepsItsReasons() {
    FirmStudy none =
        FirmStudy.excluded(
            FiveFirms.event(4), FiveFirms.PLAN, ExclusionReason.NO_PRICES, "no row of CHKP");
    GroupResult result = new GroupStudy().add(none).result(FiveFirms.PLAN);

    assertThat(result.firms()).containsExactly(none);
    assertThat(result.windows()).isEmpty();
    assertThat(result.path()).isEmpty();
  }

  @Test
  void theMeanOfTheFirmsIsTheGroups() {
    double mean =
        FIRMS.stream()
            .mapToDouble(
                firm ->
                    firm.window(new ModelId("raw"), EventWindow.DAY_ZERO)
                        .result()
                        .orElseThrow()
                        .evidence()
                        .car())
            .average()
            .orElseThrow();

    assertThat(WHOLE.window(new ModelId("raw"), EventWindow.DAY_ZERO).orElseThrow().caar())
        .isCloseTo(mean, law(mean));
  }

  @Test
  void theGroupsIntervalDecisionAndDetectableEffectComeFromItsPortfolio() {
    GroupWindow dayZero = window(WHOLE, EventWindow.DAY_ZERO);
    double error = dayZero.effect().result().orElseThrow().standardError();

    assertThat(dayZero.interval().result().orElseThrow().high())
        .isCloseTo(dayZero.caar() + 1.98027224927 * error, law(1));
    assertThat(dayZero.minimumDetectable().result().orElseThrow())
        .isCloseTo((1.98027224927 + 0.841621233573) * error, law(1));
    assertThat(dayZero.decision()).isEqualTo(Outcome.of(Decision.DISTINGUISHABLE));
    assertThat(window(WHOLE, FiveFirms.THREE_DAYS).decision())
        .isEqualTo(Outcome.of(Decision.NOT_DISTINGUISHABLE));
  }

  @Test
  void firmsOfDifferentDatesHaveTestsButNoPortfolio() {
    StudyPlan plan =
        StudyPlan.builder(FiveFirms.PLAN.benchmark())
            .models(List.of(new ModelId("market")))
            .estimation(new EstimationWindow(-115, -2))
            .path(EventWindow.DAY_ZERO)
            .returns(FiveFirms.PLAN.returns())
            .minimumEstimation(100)
            .build();
    GroupStudy group = new GroupStudy();
    for (int firm = 0; firm < 5; firm++) {
      group.add(
          FirmStudy.of(
              Prices.returns(FiveFirms.SYMBOLS.get(firm), FiveFirms.prices(firm)),
              FiveFirms.event(firm, 117 + firm),
              FiveFirms.market(),
              plan));
    }
    GroupResult result = group.result(plan);
    GroupWindow window = window(result, EventWindow.DAY_ZERO);
    Outcome<Object> reason =
        Outcome.excluded(
            ExclusionReason.DIFFERENT_DATES,
            "a portfolio needs one date; these firms have several");

    assertThat(window.firms()).isEqualTo(5);
    assertThat(window.effect()).isEqualTo(reason);
    assertThat(window.placebo()).isEqualTo(reason);
    assertThat(window.interval()).isEqualTo(reason);
    assertThat(window.minimumDetectable()).isEqualTo(reason);
    assertThat(window.decision()).isEqualTo(reason);
    assertThat(window.adjusted().romanoWolf()).isEmpty();
    assertThat(window.meanCorrelation()).isZero();
    assertThat(result.path()).isEmpty();
    assertThat(window.tests())
        .filteredOn(test -> test.outcome().result().isPresent())
        .extracting(test -> test.test().value())
        .containsExactlyInAnyOrder(
            "adjusted_bmp_t",
            "corrado_rank_z",
            "grank_t_unscaled",
            "crude_dependence_t",
            "adjusted_patell_z",
            "corrado_zivney_sign_z",
            "grank_t_adjusted",
            "corrado_zivney_rank_adjusted_z",
            "corrado_zivney_rank_z",
            "grank_t",
            "johnson_bootstrap_t",
            "ibragimov_muller_t",
            "cross_sectional_t",
            "patell_z",
            "bmp_t",
            "skewness_adjusted_t",
            "generalized_sign_z",
            "sign_exact",
            "wilcoxon_exact",
            "grank_z");
  }

  @ParameterizedTest
  @ValueSource(strings = {"market", "raw", "mean_adjusted", "market_adjusted"})
  void oneFirmAloneHasAPortfolioOfItself(String model) {
    GroupResult alone = new GroupStudy().add(FIRMS.get(4)).result(FiveFirms.PLAN);
    GroupWindow window = alone.window(new ModelId(model), FiveFirms.THREE_DAYS).orElseThrow();
    FirmWindow firm =
        FIRMS.get(4).window(new ModelId(model), FiveFirms.THREE_DAYS).result().orElseThrow();

    assertThat(window.effect().result().orElseThrow().t())
        .isCloseTo(firm.evidence().scar(), law(2));
    assertThat(window.placebo().result().orElseThrow().twoSided())
        .isEqualTo(firm.placebo().result().orElseThrow());
    assertThat(window.interval().result().orElseThrow().low())
        .isCloseTo(firm.interval().low(), law(1));
    assertThat(window.adjusted().romanoWolf().values())
        .containsExactly(firm.placebo().result().orElseThrow());
  }

  @Test
  void aPathThatBreaksOffLeavesTheOthersTheirs() {
    StudyPlan plan =
        StudyPlan.builder(FiveFirms.PLAN.benchmark())
            .models(List.of(new ModelId("market")))
            .estimation(FiveFirms.PLAN.estimation())
            .path(FiveFirms.THREE_DAYS)
            .returns(FiveFirms.PLAN.returns())
            .minimumEstimation(100)
            .build();
    for (int gap : new int[] {FiveFirms.DAY_ZERO - 2, FiveFirms.DAY_ZERO + 1}) {
      GroupStudy five = new GroupStudy();
      GroupStudy four = new GroupStudy();
      for (int firm = 0; firm < 5; firm++) {
        FirmStudy study =
            FirmStudy.of(
                Prices.returnsWithout(
                    FiveFirms.SYMBOLS.get(firm),
                    FiveFirms.prices(firm),
                    firm == 2 ? Set.of(gap) : Set.of()),
                FiveFirms.event(firm),
                FiveFirms.market(),
                plan);
        five.add(study);
        if (firm != 2) {
          four.add(study);
        }
      }

      assertThat(window(five.result(plan), EventWindow.DAY_ZERO).firms()).isEqualTo(5);
      assertThat(five.result(plan).path()).hasSize(3).isEqualTo(four.result(plan).path());
    }
  }
}
