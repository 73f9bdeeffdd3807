package io.marketimpact.model.linear;

import static io.marketimpact.support.SmallSample.fit;
import static org.assertj.core.api.Assertions.assertThat;

import io.marketimpact.base.ExclusionReason;
import io.marketimpact.base.Outcome;
import io.marketimpact.model.EstimationSample;
import io.marketimpact.model.Factors;
import io.marketimpact.model.FittedModel;
import io.marketimpact.model.ModelId;
import io.marketimpact.model.catalog.Models;
import io.marketimpact.support.Prices;
import io.marketimpact.support.SmallSample;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Factors that are missing, end early or have a gap. */
class MissingFactorsSpec {

  @ParameterizedTest
  @CsvSource({
    "capm, rf",
    "fama_french_3, 'mkt_rf, smb, hml, rf'",
    "fama_french_5, 'mkt_rf, smb, hml, rmw, cma, rf'",
    "carhart, 'mkt_rf, smb, hml, umd, rf'"
  })
  void factorsThatAreMissingArePending(String id, String needed) {
    assertThat(Models.of(new ModelId(id)).fit(SmallSample.of(Factors.NONE, List.of())))
        .isEqualTo(
            Outcome.excluded(
                ExclusionReason.PENDING, "the study has no series of the factors " + needed));
    String last = needed.substring(needed.lastIndexOf(' ') + 1);
    assertThat(
            Models.of(new ModelId(id))
                .fit(SmallSample.of(SmallSample.factorsWithout(Stream.of(last)), List.of()))
                .exclusion())
        .map(Outcome.Excluded::detail)
        .contains("the study has no series of the factors rf");
  }

  @ParameterizedTest
  @ValueSource(strings = {"capm", "fama_french_3", "fama_french_5", "carhart"})
  void factorsThatEndInTheEstimationWindowArePending(String id) {
    EstimationSample early = SmallSample.of(SmallSample.factorsUntil(9), List.of());
    EstimationSample enough = SmallSample.of(SmallSample.factorsUntil(10), List.of());

    assertThat(Models.of(new ModelId(id)).fit(early).exclusion().orElseThrow())
        .isEqualTo(
            new Outcome.Excluded<>(
                ExclusionReason.PENDING,
                "the factor "
                    + (id.equals("capm") ? "rf" : "mkt_rf")
                    + " of "
                    + Prices.day(10)
                    + " is needed and its series ends on "
                    + Prices.day(9)));
    FittedModel fitted = fit(id, enough);
    assertThat(fitted.residuals().size()).isEqualTo(10);
    assertThat(fitted.expected(11)).isEmpty();
    assertThat(fitted.awaited(10)).isEmpty();
    assertThat(fitted.awaited(11).orElseThrow()).endsWith("its series ends on " + Prices.day(10));
  }

  @Test
  void oneFactorThatEndsEarlierIsNamed() {
    Factors factors = SmallSample.factorsWith("hml", SmallSample.until("hml", 7));

    assertThat(
            Models.of(new ModelId("fama_french_3"))
                .fit(SmallSample.of(factors, List.of()))
                .exclusion())
        .map(Outcome.Excluded::detail)
        .contains(
            "the factor hml of "
                + Prices.day(10)
                + " is needed and its series ends on "
                + Prices.day(7));
    Factors empty = SmallSample.factorsWith("hml", SmallSample.until("hml", -1));
    assertThat(
            Models.of(new ModelId("fama_french_3"))
                .fit(SmallSample.of(empty, List.of()))
                .exclusion())
        .map(Outcome.Excluded::detail)
        .contains("the factor hml of " + Prices.day(10) + " is needed and its series is empty");
  }

  @Test
  void aGapInAFactorCostsTheDayAsAMissingReturnDoes() {
    Factors factors = SmallSample.factorsWith("smb", SmallSample.without("smb", 6));
    FittedModel fitted = fit("fama_french_3", SmallSample.of(factors, List.of()));

    assertThat(fitted.residuals().size()).isEqualTo(9);
    assertThat(IntStream.range(0, 9).map(fitted.residuals()::session)).doesNotContain(6);
    assertThat(fitted.degreesOfFreedom()).isEqualTo(5);
  }

  @Test
  void aFactorThatIsNotNeededIsNotMissed() {
    Factors factors =
        SmallSample.factorsWithout(Stream.of("mkt_rf", "smb", "hml", "rmw", "cma", "umd"));

    assertThat(Models.of(new ModelId("capm")).fit(SmallSample.of(factors, List.of())).result())
        .isPresent();
  }

  @Test
  void dimsonWaitsForTheBenchmarksNextReturn() {
    FittedModel fitted = fit("dimson", SmallSample.whole());

    assertThat(fitted.expected(12)).isPresent();
    assertThat(fitted.awaited(12)).isEmpty();
    assertThat(fitted.expected(13)).isEmpty();
    assertThat(fitted.awaited(13))
        .contains("the benchmark's return of the session after " + Prices.day(13) + " is needed");
  }
}
