package io.marketimpact.model.donor;

import static io.marketimpact.support.Tolerances.highPrecision;
import static io.marketimpact.support.Tolerances.law;
import static io.marketimpact.support.TwelveDonors.DAY_ZERO;
import static io.marketimpact.support.TwelveDonors.SESSIONS;
import static io.marketimpact.support.TwelveDonors.donors;
import static io.marketimpact.support.TwelveDonors.firm;
import static io.marketimpact.support.TwelveDonors.fit;
import static io.marketimpact.support.TwelveDonors.sample;
import static io.marketimpact.support.TwelveDonors.window;
import static org.assertj.core.api.Assertions.assertThat;

import io.marketimpact.base.ExclusionReason;
import io.marketimpact.base.Interval;
import io.marketimpact.event.EstimationWindow;
import io.marketimpact.model.EstimationSample;
import io.marketimpact.model.FittedModel;
import io.marketimpact.model.ModelTest;
import io.marketimpact.model.Residuals;
import io.marketimpact.model.SessionMask;
import io.marketimpact.stat.SimplexLeastSquares;
import io.marketimpact.support.Noise;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The conformal test and the placebos in space, against their definitions. */
class DonorInferenceSpec {

  /** The definition by hand: the share of 61 days with a residual as large as that of day 0. */
  @Test
  void theConformalPValueIsARankAmongResiduals() {
    List<double[]> donors = donors(12, 13);
    double[] firm = firm(13);
    firm[DAY_ZERO] += 0.02;
    double[][] columns =
        donors.stream().map(donor -> Arrays.copyOf(donor, 61)).toArray(double[][]::new);
    double[] weights = SimplexLeastSquares.fit(columns, Arrays.copyOf(firm, 61), 0).weights();
    double[] errors = new double[61];
    for (int t = 0; t < 61; t++) {
      errors[t] = firm[t];
      for (int j = 0; j < 12; j++) {
        errors[t] -= weights[j] * columns[j][t];
      }
    }
    long asLarge = Arrays.stream(errors).filter(e -> Math.abs(e) >= Math.abs(errors[60])).count();

    ModelTest test = conformal(fit("synthetic_control", sample(firm, donors)), 1);
    assertThat(test.pValue()).isCloseTo(asLarge / 61.0, highPrecision(1));
    assertThat(asLarge).isBetween(2L, 60L);
    assertThat(test.note()).contains("1/61", "of 12 untouched stocks", "At least 20 are advised.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "latent_factor",
        "interactive_fixed_effects",
        "synthetic_control",
        "ridge_synthetic_control",
        "elastic_net"
      })
  void theConformalIntervalHoldsWhatIsNotRejectedAndMovesWithTheEffect(String id) {
    List<double[]> donors = donors(12, 14);
    double[] firm = firm(14);
    for (int length = 1; length <= 3; length += 2) {
      FittedModel fitted = fit(id, sample(firm, donors));
      Interval interval = conformal(fitted, length).interval().result().orElseThrow();
      double car = 0;
      for (int t : window(length)) {
        car += firm[t] - fitted.expected(t).orElseThrow();
      }

      assertThat(interval.low()).isLessThan(car);
      assertThat(interval.high()).isGreaterThan(car);
      assertThat(pValue(id, firm, donors, length, interval.low() - 1e-5)).isLessThanOrEqualTo(0.05);
      assertThat(pValue(id, firm, donors, length, interval.low() + 1e-5)).isGreaterThan(0.05);
      assertThat(pValue(id, firm, donors, length, interval.high() - 1e-5)).isGreaterThan(0.05);
      assertThat(pValue(id, firm, donors, length, interval.high() + 1e-5))
          .isLessThanOrEqualTo(0.05);
      assertThat(pValue(id, firm, donors, length, -1.0))
          .isCloseTo(1.0 / (60 + length), highPrecision(1));
    }
  }

  /** Each donor against the other eleven through the model itself. */
  @ParameterizedTest
  @ValueSource(strings = {"synthetic_control", "synthetic_did"})
  void thePlaceboPValueIsARankAmongShares(String id) {
    List<double[]> donors = donors(12, 15);
    double[] firm = firm(15);
    firm[DAY_ZERO] += 0.012;
    double own = ratio(id, sample(firm, donors));
    int asLarge = 0;
    for (int j = 0; j < 12; j++) {
      List<double[]> others = new ArrayList<>(donors);
      double[] placebo = others.remove(j);
      asLarge += ratio(id, sample(placebo, others)) >= own ? 1 : 0;
    }
    ModelTest test = test(fit(id, sample(firm, donors)), 2, "placebo_space");

    assertThat(asLarge).isBetween(1, 11);
    assertThat(test.pValue()).isCloseTo((1 + asLarge) / 13.0, highPrecision(1));
    assertThat(test.note()).contains("as large for " + asLarge + " of 12 untouched stocks", "1/13");
    assertThat(test.interval().exclusion().orElseThrow().reason())
        .isEqualTo(ExclusionReason.NO_INTERVAL);
  }

  @Test
  void placebosThatFitFarWorseAreLeftOutBesides() {
    List<double[]> donors = donors(12, 16);
    double[] firm = new Noise(78).draws(SESSIONS, 0.0001);
    for (int t = 0; t < SESSIONS; t++) {
      firm[t] += 0.25 * donors.get(1)[t] + 0.75 * donors.get(7)[t];
    }
    FittedModel fitted = fit("synthetic_control", sample(firm, donors));

    assertThat(test(fitted, 1, "placebo_space").note()).contains("of 12 untouched stocks");
    assertThat(test(fitted, 1, "placebo_space_close_fit").note())
        .contains("0 of 0 untouched stocks");
    assertThat(test(fitted, 1, "placebo_space_close_fit").pValue()).isEqualTo(1);
    assertThat(
            test(fit("synthetic_control", sample(firm(16), donors)), 1, "placebo_space").pValue())
        .isEqualTo(
            test(fit("synthetic_control", sample(firm(16), donors)), 1, "placebo_space_close_fit")
                .pValue());
  }

  @Test
  void ofManyDonorsTwoHundredAreThePlacebos() {
    FittedModel fitted = fit("synthetic_control", sample(firm(17), donors(230, 17)));

    assertThat(test(fitted, 1, "placebo_space").note()).contains("of 200 untouched stocks");
  }

  @Test
  void eachModelHasTheTestsThatAreItsOwn() {
    assertThat(ids("latent_factor")).containsExactly("conformal");
    assertThat(ids("interactive_fixed_effects")).containsExactly("conformal");
    assertThat(ids("elastic_net")).containsExactly("conformal");
    assertThat(ids("synthetic_did")).containsExactly("placebo_space", "placebo_space_close_fit");
    assertThat(ids("synthetic_control"))
        .containsExactly("conformal", "placebo_space", "placebo_space_close_fit");
    assertThat(ids("ridge_synthetic_control"))
        .containsExactly("conformal", "placebo_space", "placebo_space_close_fit");
    assertThat(ids("market")).isEmpty();
  }

  @Test
  void fewDaysGiveNoConformalInterval() {
    EstimationSample all = sample(firm(18), donors(12, 18));
    EstimationSample few =
        new EstimationSample(
            all.security(),
            all.firm(),
            all.market(),
            DAY_ZERO,
            new EstimationWindow(-15, -1),
            10,
            SessionMask.NONE);
    ModelTest test = conformal(fit("synthetic_control", few), 1);

    assertThat(test.interval().exclusion().orElseThrow().detail())
        .isEqualTo("16 days are too few: no effect has a p-value of 0.05 or less");
    assertThat(test.pValue() * 16).isCloseTo(Math.rint(test.pValue() * 16), law(1));
  }

  /** Over three days of +30 %, -60 % and +30 % no constant effect leaves ordinary residuals. */
  @Test
  void anEffectThatIsNotConstantMayHaveNoInterval() {
    double[] firm = firm(19);
    firm[60] += 0.3;
    firm[61] -= 0.6;
    firm[62] += 0.3;
    ModelTest test = conformal(fit("synthetic_control", sample(firm, donors(12, 19))), 3);

    assertThat(test.pValue()).isLessThan(0.05);
    assertThat(test.interval().exclusion().orElseThrow().detail())
        .isEqualTo("no constant effect near the estimate has a p-value above 0.05");
  }

  private static List<String> ids(String id) {
    return fit(id, sample(firm(20), donors(12, 20))).ownTests(window(2)).stream()
        .map(ModelTest::id)
        .toList();
  }

  private static double pValue(
      String id, double[] firm, List<double[]> donors, int length, double without) {
    double[] less = firm.clone();
    for (int t : window(length)) {
      less[t] -= without / length;
    }
    return conformal(fit(id, sample(less, donors)), length).pValue();
  }

  private static double ratio(String id, EstimationSample sample) {
    SyntheticFit fitted = (SyntheticFit) fit(id, sample);
    double squares = 0;
    for (int t : window(2)) {
      double error = sample.firm().at(t) - fitted.expected(t).orElseThrow();
      squares += error * error;
    }
    Residuals residuals = fitted.residuals();
    double before = 0;
    for (int i = 0; i < residuals.size(); i++) {
      before += residuals.value(i) * residuals.value(i);
    }
    return Math.sqrt(squares / 2) / Math.sqrt(before / residuals.size());
  }

  private static ModelTest conformal(FittedModel fitted, int length) {
    return test(fitted, length, "conformal");
  }

  private static ModelTest test(FittedModel fitted, int length, String id) {
    return fitted.ownTests(window(length)).stream()
        .filter(test -> test.id().equals(id))
        .findFirst()
        .orElseThrow();
  }
}
