package io.marketimpact.inference;

import static io.marketimpact.support.Tolerances.law;
import static io.marketimpact.support.Tolerances.reference;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.marketimpact.base.ExclusionReason;
import io.marketimpact.base.Outcome;
import io.marketimpact.market.ReturnKind;
import io.marketimpact.market.ReturnSeries;
import io.marketimpact.model.FittedModel;
import io.marketimpact.model.Residuals;
import io.marketimpact.support.Serialized;
import io.marketimpact.support.SixtySessions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What one unit of money in a share became, against what a model expected of it. */
class BuyAndHoldSpec {

  private final ReturnSeries share = SixtySessions.share();
  private final FittedModel market =
      SixtySessions.fitted("market", share.days(), SixtySessions.benchmark().days());

  @ParameterizedTest
  @CsvSource({"bhar_simple, SIMPLE, 3", "bhar_log, LOG, 3", "bhar_one_day, SIMPLE, 1"})
  void compoundsTheWindowAndEveryRunOfItsLength(String key, ReturnKind kind, int length) {
    double[] golden = SixtySessions.GOLDEN.row(key);
    BuyAndHold held = held(kind, length);
    double[] placebos = held.comparison().placebos();

    assertThat(held.actual()).isCloseTo(golden[0], reference(1));
    assertThat(held.expected()).isCloseTo(golden[1], reference(1));
    assertThat(held.bhar()).isCloseTo(golden[2], reference(0.1));
    assertThat(held.comparison().observed()).isCloseTo(golden[3], reference(0.1));
    assertThat(held.comparison().count()).isEqualTo((int) golden[4]);
    assertThat(held.comparison().twoSided()).isCloseTo(golden[5], reference(1));
    assertThat(placebos[0]).isCloseTo(golden[6], reference(0.1));
    assertThat(placebos[placebos.length - 1]).isCloseTo(golden[7], reference(0.1));
  }

  @Test
  void overOneDayItIsThePlaceboComparisonOfTheAbnormalReturn() {
    Residuals residuals = market.residuals();
    int session = SixtySessions.DAY_ZERO;
    double abnormal = share.at(session) - market.expected(session).orElseThrow();
    PlaceboWindows comparison = held(ReturnKind.SIMPLE, 1).comparison();

    assertThat(held(ReturnKind.SIMPLE, 1).bhar()).isCloseTo(abnormal, law(0.01));
    assertThat(comparison.observed())
        .isCloseTo(abnormal / Math.sqrt(market.varianceFactor(new int[] {session})), law(0.01));
    for (int i = 0; i < residuals.size(); i++) {
      assertThat(comparison.placebos()[i]).isCloseTo(residuals.studentized(i), law(0.01));
    }
  }

  @Test
  void aDayWithoutAReturnMakesTheWindowIncomplete() {
    assertThat(
            BuyAndHold.of(share.days(), market, ReturnKind.SIMPLE, SixtySessions.SESSIONS - 2, 3))
        .isEqualTo(Outcome.excluded(ExclusionReason.INCOMPLETE_WINDOW, "day 3 of 3 has no return"));
  }

  @Test
  void withoutACompleteRunThereIsNoPlacebo() {
    assertThat(
            BuyAndHold.of(share.days(), market, ReturnKind.SIMPLE, 30, 25)
                .exclusion()
                .orElseThrow())
        .isEqualTo(
            new Outcome.Excluded<BuyAndHold>(
                ExclusionReason.SHORT_ESTIMATION, "no run of 25 estimation days is complete"));
  }

  @Test
  void aWindowHasADay() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> BuyAndHold.of(share.days(), market, ReturnKind.SIMPLE, 50, 0))
        .withMessage("a window needs at least 1 session: 0");
  }

  @Test
  void travelsWhole() {
    BuyAndHold held = held(ReturnKind.SIMPLE, 3);

    assertThat(Serialized.traveled(held)).isEqualTo(held);
  }

  private BuyAndHold held(ReturnKind kind, int length) {
    return BuyAndHold.of(share.days(), market, kind, SixtySessions.DAY_ZERO, length)
        .result()
        .orElseThrow();
  }
}
