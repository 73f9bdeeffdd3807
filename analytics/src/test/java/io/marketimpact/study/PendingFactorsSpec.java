package io.marketimpact.study;

import static org.assertj.core.api.Assertions.assertThat;

import io.marketimpact.base.ExclusionReason;
import io.marketimpact.base.Outcome;
import io.marketimpact.event.EventWindow;
import io.marketimpact.market.DaySeries;
import io.marketimpact.model.Factors;
import io.marketimpact.model.Market;
import io.marketimpact.model.ModelId;
import io.marketimpact.support.Noise;
import io.marketimpact.support.Prices;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** A study whose factors are published after its event: later, not never, and not on fewer days. */
class PendingFactorsSpec {

  private static final EventWindow BEFORE = new EventWindow(-1, -1);
  private static final StudyPlan PLAN =
      StudyPlan.builder(FiveFirms.PLAN.benchmark())
          .models(
              List.of(new ModelId("fama_french_3"), new ModelId("market"), new ModelId("dimson")))
          .windows(List.of(FiveFirms.THREE_DAYS, EventWindow.DAY_ZERO, BEFORE))
          .estimation(FiveFirms.PLAN.estimation())
          .path(FiveFirms.THREE_DAYS)
          .returns(FiveFirms.PLAN.returns())
          .minimumEstimation(120)
          .build();
  private static final int SESSIONS = 124;

  @Test
  void windowsTheFactorsReachAreStudiedAndTheOthersWait() {
    FirmStudy study = study(SESSIONS - 3, Set.of());

    assertThat(study.window(new ModelId("fama_french_3"), BEFORE).result()).isPresent();
    assertThat(study.window(new ModelId("fama_french_3"), EventWindow.DAY_ZERO))
        .isEqualTo(
            Outcome.excluded(
                ExclusionReason.PENDING,
                "the factor hml of "
                    + Prices.day(FiveFirms.DAY_ZERO)
                    + " is needed and its series ends on "
                    + Prices.day(FiveFirms.DAY_ZERO - 1)));
    assertThat(study.window(new ModelId("fama_french_3"), FiveFirms.THREE_DAYS).exclusion())
        .map(Outcome.Excluded::reason)
        .contains(ExclusionReason.PENDING);
    assertThat(study.window(new ModelId("market"), FiveFirms.THREE_DAYS).result()).isPresent();
  }

  @Test
  void aFirmWithoutAReturnIsNotWaitedFor() {
    FirmStudy study = study(SESSIONS - 3, Set.of(FiveFirms.DAY_ZERO));

    assertThat(study.window(new ModelId("fama_french_3"), FiveFirms.THREE_DAYS))
        .isEqualTo(
            Outcome.excluded(
                ExclusionReason.INCOMPLETE_WINDOW,
                "1 of 3 days have a return: AVGO has none on "
                    + Prices.day(FiveFirms.DAY_ZERO)
                    + ", "
                    + Prices.day(FiveFirms.DAY_ZERO + 1)));
  }

  @Test
  void nothingIsFittedOnTheDaysThatHappenToHaveFactors() {
    FirmStudy study = study(119, Set.of());

    assertThat(study.estimate(new ModelId("fama_french_3")).exclusion())
        .map(Outcome.Excluded::reason)
        .contains(ExclusionReason.PENDING);
    assertThat(study.estimate(new ModelId("market")).result()).isPresent();
  }

  @Test
  void dimsonWaitsForTheDayAfterTheWindow() {
    FirmStudy study = study(SESSIONS - 1, Set.of());

    assertThat(study.window(new ModelId("dimson"), EventWindow.DAY_ZERO).result()).isPresent();
    assertThat(study.window(new ModelId("dimson"), FiveFirms.THREE_DAYS))
        .isEqualTo(
            Outcome.excluded(
                ExclusionReason.PENDING,
                "the benchmark's return of the session after "
                    + Prices.day(SESSIONS - 1)
                    + " is needed"));
  }

  private static FirmStudy study(int lastFactors, Set<Integer> missing) {
    TreeMap<String, DaySeries> byName = new TreeMap<>();
    Noise noise = new Noise(99);
    for (String name : List.of("mkt_rf", "smb", "hml", "rf")) {
      double[] returns = noise.draws(SESSIONS, 0.005);
      returns[0] = Double.NaN;
      if (name.equals("hml")) {
        Arrays.fill(returns, lastFactors + 1, SESSIONS, Double.NaN);
      }
      byName.put(name, DaySeries.of(name, Prices.axis(SESSIONS), returns));
    }
    return FirmStudy.of(
        Prices.returnsWithout("AVGO", FiveFirms.prices(0), missing),
        FiveFirms.event(0),
        new Market(FiveFirms.market().benchmark(), new Factors(byName), List.of()),
        PLAN);
  }
}
