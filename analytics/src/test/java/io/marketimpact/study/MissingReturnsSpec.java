package io.marketimpact.study;

import static io.marketimpact.study.FiveFirms.estimate;
import static io.marketimpact.study.FiveFirms.window;
import static org.assertj.core.api.Assertions.assertThat;

import io.marketimpact.base.ExclusionReason;
import io.marketimpact.base.Outcome;
import io.marketimpact.event.EventWindow;
import io.marketimpact.market.ReturnSeries;
import io.marketimpact.model.Market;
import io.marketimpact.model.ModelId;
import io.marketimpact.support.Prices;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What a firm's study says where returns are missing, too few or all the same. */
class MissingReturnsSpec {

  private static final int AVGO = 0;

  @Test
  void aMissingEventDayLeavesTheWindowIncompleteAndTheOthersWhole() {
    FirmStudy study = studyWithout(AVGO, FiveFirms.DAY_ZERO - 1);

    assertThat(window(study))
        .isEqualTo(
            Outcome.excluded(
                ExclusionReason.INCOMPLETE_WINDOW,
                "1 of 3 days have a return: AVGO has none on "
                    + Prices.day(FiveFirms.DAY_ZERO - 1)
                    + ", "
                    + Prices.day(FiveFirms.DAY_ZERO)));
    assertThat(study.window(new ModelId("market"), EventWindow.DAY_ZERO))
        .isEqualTo(
            Outcome.excluded(
                ExclusionReason.INCOMPLETE_WINDOW,
                "0 of 1 days have a return: AVGO has none on " + Prices.day(FiveFirms.DAY_ZERO)));
    assertThat(estimate(study).returns().days()).extracting(AbnormalReturn::day).containsExactly(1);
    assertThat(estimate(study).returns().path()).isEmpty();
  }

  @Test
  void aMissingLastDayLeavesDayZeroWhole() {
    FirmStudy study = studyWithout(AVGO, FiveFirms.DAY_ZERO + 1);
    FirmWindow whole =
        FiveFirms.study(AVGO)
            .window(new ModelId("market"), EventWindow.DAY_ZERO)
            .result()
            .orElseThrow();

    assertThat(window(study))
        .isEqualTo(
            Outcome.excluded(
                ExclusionReason.INCOMPLETE_WINDOW,
                "2 of 3 days have a return: AVGO has none on "
                    + Prices.day(FiveFirms.DAY_ZERO + 1)));
    assertThat(
            study
                .window(new ModelId("market"), EventWindow.DAY_ZERO)
                .result()
                .orElseThrow()
                .evidence()
                .car())
        .isEqualTo(whole.evidence().car());
    assertThat(estimate(study).returns().path()).extracting(PathPoint::day).containsExactly(-1, 0);
  }

  @Test
  void aDayTheBenchmarkLacksIsMissingForTheModelThatNeedsIt() {
    ReturnSeries share = Prices.returns("AVGO", FiveFirms.prices(AVGO));
    double[] benchmark = Prices.compounded(500, FiveFirms.MARKET_RETURNS);
    FirmStudy study =
        FirmStudy.of(
            share,
            FiveFirms.event(AVGO),
            Market.of(Prices.returnsWithout("QQQ", benchmark, Set.of(FiveFirms.DAY_ZERO + 1))),
            FiveFirms.PLAN);

    assertThat(window(study).exclusion())
        .map(Outcome.Excluded::detail)
        .contains(
            "2 of 3 days have a return: the benchmark QQQ has none on "
                + Prices.day(FiveFirms.DAY_ZERO + 1));
    assertThat(study.window(new ModelId("raw"), FiveFirms.THREE_DAYS).result()).isPresent();
  }

  @Test
  void pricesThatEndBeforeTheWindowDoesLeaveItIncomplete() {
    FirmStudy study =
        FirmStudy.of(
            Prices.returns("AVGO", FiveFirms.prices(AVGO)),
            FiveFirms.event(AVGO, 123),
            FiveFirms.market(),
            FiveFirms.PLAN);

    assertThat(window(study))
        .isEqualTo(
            Outcome.excluded(
                ExclusionReason.INCOMPLETE_WINDOW,
                "2 of 3 days have a return: the prices end on " + Prices.day(123)));
  }

  @Test
  void anEventOutsideThePricesIsExcludedUnderEveryModel() {
    FirmStudy study =
        FirmStudy.of(
            Prices.returns("AVGO", FiveFirms.prices(AVGO)),
            FiveFirms.event(AVGO, 124),
            FiveFirms.market(),
            FiveFirms.PLAN);

    assertThat(study.estimates().keySet()).containsExactlyElementsOf(FiveFirms.PLAN.models());
    assertThat(study.estimates().values())
        .allMatch(
            outcome ->
                outcome.equals(
                    Outcome.excluded(
                        ExclusionReason.EVENT_OUTSIDE_PRICES,
                        "the prices have no session on day 0, 2025-05-05")));
  }

  @Test
  void tooFewReturnsExcludeTheFirmWithTheirNumber() {
    assertThat(window(studyWithout(AVGO, 60)))
        .isEqualTo(
            Outcome.excluded(
                ExclusionReason.SHORT_ESTIMATION,
                "118 of 120 returns in the estimation window, at least 120 needed"));
  }

  @Test
  void aFirmThatCannotBeStudiedKeepsItsReason() {
    FirmStudy none =
        FirmStudy.excluded(
            FiveFirms.event(AVGO),
            FiveFirms.PLAN,
            ExclusionReason.NO_PRICES,
            "the prices have no row of AVGO");

    for (ModelId model : FiveFirms.PLAN.models()) {
      for (EventWindow window : FiveFirms.PLAN.windows()) {
        assertThat(none.window(model, window))
            .isEqualTo(
                Outcome.excluded(ExclusionReason.NO_PRICES, "the prices have no row of AVGO"));
      }
    }
  }

  @Test
  void aShareThatNeverTradesIsExcluded() {
    double[] still = new double[124];
    Arrays.fill(still, 12.5);
    FirmStudy study =
        FirmStudy.of(
            Prices.returns("AVGO", still),
            FiveFirms.event(AVGO),
            FiveFirms.market(),
            FiveFirms.PLAN);

    for (String model : List.of("market", "raw", "mean_adjusted")) {
      assertThat(study.estimate(new ModelId(model)).exclusion())
          .map(Outcome.Excluded::reason)
          .contains(ExclusionReason.CONSTANT_RETURNS);
    }
    assertThat(study.estimate(new ModelId("market_adjusted")).result()).isPresent();
  }

  private static FirmStudy studyWithout(int firm, int session) {
    return FirmStudy.of(
        Prices.returnsWithout(FiveFirms.SYMBOLS.get(firm), FiveFirms.prices(firm), Set.of(session)),
        FiveFirms.event(firm),
        FiveFirms.market(),
        FiveFirms.PLAN);
  }
}
