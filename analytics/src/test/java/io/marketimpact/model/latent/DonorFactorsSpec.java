package io.marketimpact.model.latent;

import static io.marketimpact.support.TwelveDonors.SESSIONS;
import static io.marketimpact.support.TwelveDonors.donors;
import static io.marketimpact.support.TwelveDonors.firm;
import static io.marketimpact.support.TwelveDonors.fit;
import static io.marketimpact.support.TwelveDonors.sample;
import static org.assertj.core.api.Assertions.assertThat;

import io.marketimpact.model.FittedModel;
import io.marketimpact.support.Noise;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Factors of untouched shares: their number, and the days they can be had on. */
class DonorFactorsSpec {

  @ParameterizedTest
  @ValueSource(strings = {"latent_factor", "interactive_fixed_effects"})
  void factorsOfADayComeFromTheDonorsThatTraded(String id) {
    List<double[]> donors = donors(12, 8);
    FittedModel whole = fit(id, sample(firm(8), donors));
    donors.get(2)[62] = Double.NaN;
    FittedModel without = fit(id, sample(firm(8), donors));

    assertThat(without.coefficients()).isEqualTo(whole.coefficients());
    assertThat(without.expected(62).orElseThrow())
        .isNotEqualTo(whole.expected(62).orElseThrow())
        .isCloseTo(whole.expected(62).orElseThrow(), Offset.offset(0.01));
    donors.get(3)[62] = Double.NaN;
    donors.get(4)[62] = Double.NaN;
    assertThat(fit(id, sample(firm(8), donors)).expected(62)).as("9 donors traded").isEmpty();
    assertThat(fit(id, sample(firm(8), donors)).ownTests(new int[] {62})).isEmpty();
  }

  @Test
  void theNumberOfFactorsIsThatOfTheReturns() {
    assertThat(fit("latent_factor", sample(firm(11), donors(12, 11))).coefficients().byName())
        .containsOnlyKeys("alpha", "factor_1");
    double[] second = new Noise(501).draws(SESSIONS, 0.03);
    List<double[]> donors = donors(12, 11);
    for (int j = 0; j < 12; j++) {
      for (int t = 0; t < SESSIONS; t++) {
        donors.get(j)[t] += (j % 2 == 0 ? 1 : -1) * second[t];
      }
    }
    double[] firm = firm(11);
    for (int t = 0; t < SESSIONS; t++) {
      firm[t] += second[t];
    }
    assertThat(fit("latent_factor", sample(firm, donors)).coefficients().byName())
        .containsOnlyKeys("alpha", "factor_1", "factor_2");
    assertThat(fit("interactive_fixed_effects", sample(firm, donors)).coefficients().byName())
        .containsKeys("alpha", "factor_1");
  }

  /** Bai 2009's iteration from another start, on the donors alone. */
  @Test
  void alternatingLeastSquaresEndsWhereTheFactorsAre() {
    List<double[]> donors = donors(12, 12);
    double[] second = new Noise(601).draws(SESSIONS, 0.03);
    double[] firm = firm(12);
    for (int t = 0; t < SESSIONS; t++) {
      firm[t] += second[t];
      for (int j = 0; j < 12; j++) {
        donors.get(j)[t] += Math.sin(j) * second[t];
      }
    }
    double[][] returns =
        donors.stream().map(donor -> Arrays.copyOf(donor, 60)).toArray(double[][]::new);
    List<Optional<double[]>> days =
        DonorFactors.of(returns, FactorKind.ADDITIVE).onDays(returns, 1);
    double[] effect = days.stream().mapToDouble(day -> day.orElseThrow()[0]).toArray();
    double[] factor = days.stream().mapToDouble(day -> day.orElseThrow()[1]).toArray();

    assertThat(fitted(firm, effect, factor))
        .containsExactly(alternating(firm, donors), Offset.offset(1e-8));
  }

  private static double[] fitted(double[] firm, double[] effect, double[] factor) {
    double[] line = line(factor, less(firm, effect));
    return IntStream.range(0, effect.length)
        .mapToDouble(t -> line[0] + effect[t] + line[1] * factor[t])
        .toArray();
  }

  private static double[] alternating(double[] firm, List<double[]> donors) {
    int days = 60;
    int size = donors.size();
    double[] own = new double[size];
    double[] effect = new double[days];
    double[] loading = new double[size];
    double[] factor = new Noise(9).draws(days, 0.01);
    for (int round = 0; round < 5000; round++) {
      for (int j = 0; j < size; j++) {
        double[] line = line(factor, less(donors.get(j), effect));
        own[j] = line[0];
        loading[j] = line[1];
      }
      for (int t = 0; t < days; t++) {
        double[] day = new double[size];
        for (int j = 0; j < size; j++) {
          day[j] = donors.get(j)[t] - own[j];
        }
        double[] line = line(loading, day);
        effect[t] = line[0];
        factor[t] = line[1];
      }
    }
    return fitted(firm, effect, factor);
  }

  private static double[] less(double[] returns, double[] effect) {
    return IntStream.range(0, effect.length).mapToDouble(t -> returns[t] - effect[t]).toArray();
  }

  private static double[] line(double[] x, double[] y) {
    double meanX = Arrays.stream(x).average().orElseThrow();
    double meanY = Arrays.stream(y).average().orElseThrow();
    double xy = 0;
    double xx = 0;
    for (int i = 0; i < x.length; i++) {
      xy += (x[i] - meanX) * (y[i] - meanY);
      xx += (x[i] - meanX) * (x[i] - meanX);
    }
    return new double[] {meanY - xy / xx * meanX, xy / xx};
  }
}
