package io.marketimpact.model.donor;

import static io.marketimpact.support.TwelveDonors.DAY_ZERO;
import static io.marketimpact.support.TwelveDonors.SESSIONS;
import static io.marketimpact.support.TwelveDonors.donors;
import static io.marketimpact.support.TwelveDonors.firm;
import static io.marketimpact.support.TwelveDonors.fit;
import static io.marketimpact.support.TwelveDonors.sample;
import static io.marketimpact.support.TwelveDonors.window;
import static org.assertj.core.api.Assertions.assertThat;

import io.marketimpact.base.ExclusionReason;
import io.marketimpact.base.Outcome;
import io.marketimpact.market.ReturnSeries;
import io.marketimpact.market.SecurityId;
import io.marketimpact.model.EstimationSample;
import io.marketimpact.model.FittedModel;
import io.marketimpact.model.ModelId;
import io.marketimpact.model.catalog.Models;
import io.marketimpact.support.Noise;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Models of untouched shares, 12 donors with one common factor, 60 estimation days. */
class DonorModelsSpec {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "latent_factor",
        "interactive_fixed_effects",
        "synthetic_control",
        "ridge_synthetic_control",
        "synthetic_did",
        "elastic_net"
      })
  void tooFewDonorsAreNamedWithTheirNumber(String id) {
    List<double[]> donors = donors(12, 5);
    assertThat(Models.of(new ModelId(id)).fit(sample(firm(5), List.of())))
        .isEqualTo(
            Outcome.excluded(
                ExclusionReason.NO_CONTROLS,
                "0 of 0 untouched stocks have every return of the estimation window and of day 0,"
                    + " at least 10 needed"));

    donors.get(3)[20] = Double.NaN;
    donors.get(4)[DAY_ZERO] = Double.NaN;
    assertThat(Models.of(new ModelId(id)).fit(sample(firm(5), donors)).result()).isPresent();
    Arrays.fill(donors.get(5), 0.001);
    assertThat(Models.of(new ModelId(id)).fit(sample(firm(5), donors)).exclusion())
        .as("one without a day, one without day 0, one that does not vary")
        .map(Outcome.Excluded::detail)
        .hasValueSatisfying(detail -> assertThat(detail).startsWith("9 of 12 untouched stocks"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "latent_factor",
        "interactive_fixed_effects",
        "synthetic_control",
        "ridge_synthetic_control",
        "synthetic_did",
        "elastic_net"
      })
  void theOrderOfDonorsDoesNotMatter(String id) {
    EstimationSample sample = sample(firm(6), donors(12, 6));
    List<ReturnSeries> shares = new ArrayList<>(sample.market().donors(sample.security()));
    Collections.reverse(shares);
    EstimationSample reversed = sample(ReturnSeries.of(sample.security(), sample.firm()), shares);

    FittedModel one = fit(id, sample);
    FittedModel other = fit(id, reversed);
    assertThat(other.coefficients()).isEqualTo(one.coefficients());
    assertThat(other.ownTests(window(2))).isEqualTo(one.ownTests(window(2)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"synthetic_control", "ridge_synthetic_control", "synthetic_did"})
  void aDayOnWhichADonorInUseHasNoReturnHasNoExpectedReturn(String id) {
    List<double[]> donors = donors(12, 7);
    SyntheticFit whole = (SyntheticFit) fit(id, sample(firm(7), donors));
    int inUse = whole.weights().firstKey().symbol().charAt(1) - '0';
    donors.get(inUse * 10 + whole.weights().firstKey().symbol().charAt(2) - '0')[62] = Double.NaN;
    FittedModel fitted = fit(id, sample(firm(7), donors));

    assertThat(fitted.expected(61)).isEqualTo(whole.expected(61));
    assertThat(fitted.expected(62)).isEmpty();
    assertThat(fitted.expected(63)).isEqualTo(whole.expected(63));
    assertThat(fitted.ownTests(new int[] {61, 62})).as("11 donors are left").isNotEmpty();
  }

  @Test
  void aShareThatIsAPortfolioOfDonorsLeavesNoVariance() {
    List<double[]> donors = donors(12, 9);
    double[] firm = new double[SESSIONS];
    for (int t = 0; t < SESSIONS; t++) {
      firm[t] = 0.25 * donors.get(1)[t] + 0.75 * donors.get(7)[t];
    }

    assertThat(Models.of(new ModelId("synthetic_control")).fit(sample(firm, donors)).exclusion())
        .contains(
            new Outcome.Excluded<>(
                ExclusionReason.CONSTANT_RETURNS,
                "the firm's returns do not vary about those of the untouched stocks in the"
                    + " estimation window"));
  }

  @Test
  void thePlantedWeightsAreFound() {
    List<double[]> donors = donors(12, 10);
    double[] firm = new Noise(77).draws(SESSIONS, 0.0001);
    for (int t = 0; t < SESSIONS; t++) {
      firm[t] += 0.25 * donors.get(1)[t] + 0.75 * donors.get(7)[t];
    }
    SyntheticFit fitted = (SyntheticFit) fit("synthetic_control", sample(firm, donors));

    assertThat(fitted.weights().get(new SecurityId("D01"))).isCloseTo(0.25, Offset.offset(0.01));
    assertThat(fitted.weights().get(new SecurityId("D07"))).isCloseTo(0.75, Offset.offset(0.01));
    assertThat(fitted.sigma()).isBetween(0.00005, 0.00015);
  }
}
