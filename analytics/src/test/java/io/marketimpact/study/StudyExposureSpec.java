package io.marketimpact.study;

import static io.marketimpact.study.ExposedFirms.ASSUMED;
import static io.marketimpact.study.ExposedFirms.EXPOSURE;
import static io.marketimpact.study.ExposedFirms.firm;
import static io.marketimpact.study.ExposedFirms.value;
import static io.marketimpact.study.ExposedFirms.window;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.marketimpact.base.ExclusionReason;
import io.marketimpact.base.Outcome;
import io.marketimpact.exposure.MarketValue;
import io.marketimpact.exposure.ObservedMove;
import io.marketimpact.market.SecurityId;
import io.marketimpact.support.Serialized;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Revenue at stake beside what prices did, firm by firm and together. */
class StudyExposureSpec {

  @Test
  void theMoveIsTheHeadlinesWindowInMoneyAndAShare() {
    FirmWindow window = window(0);
    FirmExposure firm = EXPOSURE.of(new SecurityId("AVGO")).orElseThrow();
    ObservedMove move = firm.study().request().move().result().orElseThrow();
    assertThat(move.interval())
        .as("of the test that decides, as the detectable effect is")
        .isEqualTo(window.verdict().interval().result().orElseThrow());

    assertThat(move.car()).isEqualTo(window.evidence().car());
    assertThat(move.standardError()).isEqualTo(window.evidence().standardError());
    assertThat(move.minimumDetectable())
        .isEqualTo(window.verdict().minimumDetectable().result().orElseThrow());
    assertThat(firm.abnormalPerShare().result().orElseThrow())
        .isCloseTo(20 * move.car(), within(1e-12));
    assertThat(firm.abnormalPerShareInterval().result().orElseThrow().low())
        .isCloseTo(20 * move.interval().low(), within(1e-9));
    assertThat(firm.atStakePerShare().result().orElseThrow())
        .isCloseTo(
            firm.study().simulated().result().orElseThrow().simulated().valueAtStake().median()
                / 50,
            within(1e-12));
  }

  @Test
  void aMarketValueFromTheDayItselfOrInAnotherCurrencyIsNotUsed() {
    LocalDate day = FiveFirms.event(0).day0();
    assertThat(move(value(day, "USD")))
        .hasValueSatisfying(
            why -> {
              assertThat(why.reason()).isEqualTo(ExclusionReason.PENDING);
              assertThat(why.detail()).contains("not from before day 0");
            });
    assertThat(move(value(day.minusDays(1), "EUR")))
        .hasValueSatisfying(
            why ->
                assertThat(why.detail())
                    .isEqualTo(
                        "the market value is in EUR and the revenue in USD: nothing is converted"));
    assertThat(move(value(day.minusDays(1), "USD"))).isEmpty();
  }

  private static Optional<Outcome.Excluded<ObservedMove>> move(MarketValue value) {
    return firm(0, Outcome.of(value)).study().request().move().exclusion();
  }

  @Test
  void withoutAMarketValueTheExposureStandsAndThePriceSaysWhyItIsSilent() {
    FirmExposure firm = firm(1, Outcome.excluded(ExclusionReason.MISSING_INPUT, "no value given"));

    assertThat(firm.study().simulated().result()).isPresent();
    assertThat(firm.price().exclusion().orElseThrow().detail()).isEqualTo("no value given");
    assertThat(firm.abnormalPerShare().exclusion().orElseThrow().detail())
        .isEqualTo("no value given");
    assertThat(firm.probabilities().result()).isEmpty();
  }

  @Test
  void aMarketValueMustBePositive() {
    assertThatThrownBy(() -> new MarketValue(LocalDate.EPOCH, 0, "USD", Outcome.of(1.0)))
        .hasMessage("a market value must be positive: 0.0");
    assertThatThrownBy(() -> new MarketValue(LocalDate.EPOCH, 1, "USD", Outcome.of(-1.0)))
        .hasMessage("shares outstanding must be positive: -1.0");
  }

  @Test
  void allTogetherMeetTheSumOfTheFirmsAndSpreadLessThanInStep() {
    JointExposure joint = EXPOSURE.together().result().orElseThrow();

    assertThat(joint.firms())
        .extracting(SecurityId::symbol)
        .containsExactly("AVGO", "CHKP", "FTNT", "PANW");
    assertThat(joint.valueAtStake().mean())
        .isCloseTo(joint.sumOfMeans(), within(0.05 * joint.sumOfMeans()));
    assertThat(joint.valueAtStake().p95()).isLessThan(joint.sumOfHighs());
    assertThat(joint.currency()).isEqualTo("USD");
    assertThat(JointExposure.of(List.of(), ASSUMED).exclusion().orElseThrow().reason())
        .isEqualTo(ExclusionReason.NOT_DISCLOSED);
  }

  @Test
  void itTravelsAndStandsInAStudy() {
    assertThat(Serialized.traveled(EXPOSURE)).isEqualTo(EXPOSURE);
    assertThat(EXPOSURE.of(new SecurityId("ZZZ"))).isEmpty();
  }
}
