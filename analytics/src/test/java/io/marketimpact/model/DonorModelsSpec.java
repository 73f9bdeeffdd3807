package io.marketimpact.model;

import static io.marketimpact.support.Tolerances.highPrecision;
import static io.marketimpact.support.Tolerances.law;
import static org.assertj.core.api.Assertions.assertThat;

import io.marketimpact.event.EstimationWindow;
import io.marketimpact.event.ExclusionReason;
import io.marketimpact.event.Outcome;
import io.marketimpact.market.ReturnSeries;
import io.marketimpact.market.SecurityId;
import io.marketimpact.stat.Interval;
import io.marketimpact.stat.SimplexLeastSquares;
import io.marketimpact.support.Noise;
import io.marketimpact.support.Prices;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Models of untouched shares, 12 donors with one common factor, 60 estimation days. */
class DonorModelsSpec {

  private static final int DAY_ZERO = 60;
  private static final int SESSIONS = 66;
  private static final EstimationWindow ESTIMATION = new EstimationWindow(-60, -1);

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
    assertThat(Models.of(id).fit(sample(firm(5), List.of())))
        .isEqualTo(
            Outcome.excluded(
                ExclusionReason.NO_CONTROLS,
                "0 of 0 untouched shares have every return of the estimation window and of day 0,"
                    + " at least 10 needed"));

    donors.get(3)[20] = Double.NaN;
    donors.get(4)[DAY_ZERO] = Double.NaN;
    assertThat(Models.of(id).fit(sample(firm(5), donors)).result()).isPresent();
    Arrays.fill(donors.get(5), 0.001);
    assertThat(Models.of(id).fit(sample(firm(5), donors)).exclusion())
        .as("one without a day, one without day 0, one that does not vary")
        .map(Outcome.Excluded::detail)
        .hasValueSatisfying(detail -> assertThat(detail).startsWith("9 of 12 untouched shares"));
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
    List<ReturnSeries> shares = new ArrayList<>(sample.market().donors(sample.firm().security()));
    Collections.reverse(shares);
    EstimationSample reversed = sample(sample.firm(), shares);

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
  void aShareThatIsAPortfolioOfDonorsLeavesNoVariance() {
    List<double[]> donors = donors(12, 9);
    double[] firm = new double[SESSIONS];
    for (int t = 0; t < SESSIONS; t++) {
      firm[t] = 0.25 * donors.get(1)[t] + 0.75 * donors.get(7)[t];
    }

    assertThat(Models.of("synthetic_control").fit(sample(firm, donors)).exclusion())
        .contains(
            new Outcome.Excluded<>(
                ExclusionReason.CONSTANT_RETURNS,
                "the firm's returns do not vary about those of the untouched shares in the"
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
    assertThat(fitted.effectiveDonors()).isCloseTo(1.6, Offset.offset(0.05));
    assertThat(fitted.rootMeanSquaredError()).isBetween(0.00005, 0.00015);
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
    assertThat(test.note()).contains("1/61", "of 12 untouched shares", "At least 20 are advised.");
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
    assertThat(test.note()).contains("so large for " + asLarge + " of 12 untouched shares", "1/13");
    assertThat(test.interval().exclusion().orElseThrow().reason())
        .isEqualTo(ExclusionReason.UNDEFINED_STATISTIC);
  }

  @Test
  void placebosThatFitFarWorseAreLeftOutBesides() {
    List<double[]> donors = donors(12, 16);
    double[] firm = new Noise(78).draws(SESSIONS, 0.0001);
    for (int t = 0; t < SESSIONS; t++) {
      firm[t] += 0.25 * donors.get(1)[t] + 0.75 * donors.get(7)[t];
    }
    FittedModel fitted = fit("synthetic_control", sample(firm, donors));

    assertThat(test(fitted, 1, "placebo_space").note()).contains("of 12 untouched shares");
    assertThat(test(fitted, 1, "placebo_space_close_fit").note())
        .contains("0 of 0 untouched shares");
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

    assertThat(test(fitted, 1, "placebo_space").note()).contains("of 200 untouched shares");
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
        new EstimationSample(all.firm(), all.market(), DAY_ZERO, new EstimationWindow(-15, -1), 10);
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
    return Math.sqrt(squares / 2) / fitted.rootMeanSquaredError();
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

  private static int[] window(int length) {
    return IntStream.range(DAY_ZERO, DAY_ZERO + length).toArray();
  }

  private static FittedModel fit(String id, EstimationSample sample) {
    return Models.of(id).fit(sample).result().orElseThrow();
  }

  private static double[] firm(long seed) {
    double[] common = new Noise(seed).draws(SESSIONS, 0.02);
    double[] firm = new Noise(seed + 1000).draws(SESSIONS, 0.01);
    for (int t = 0; t < SESSIONS; t++) {
      firm[t] += 1.1 * common[t];
    }
    return firm;
  }

  private static List<double[]> donors(int size, long seed) {
    double[] common = new Noise(seed).draws(SESSIONS, 0.02);
    List<double[]> donors = new ArrayList<>();
    for (int j = 0; j < size; j++) {
      double[] donor = new Noise(seed * 1000 + 2000 + j).draws(SESSIONS, 0.01);
      for (int t = 0; t < SESSIONS; t++) {
        donor[t] += (0.7 + 0.05 * (j % 12)) * common[t];
      }
      donors.add(donor);
    }
    return donors;
  }

  private static EstimationSample sample(double[] firm, List<double[]> donors) {
    return sample(
        series("FIRM", firm),
        IntStream.range(0, donors.size())
            .mapToObj(j -> series("D" + (j < 10 ? "0" : "") + j, donors.get(j)))
            .toList());
  }

  private static EstimationSample sample(ReturnSeries firm, List<ReturnSeries> donors) {
    return new EstimationSample(
        firm,
        new Market(
            series("MARKET", new Noise(3).draws(SESSIONS, 0.01)),
            Factors.NONE,
            donors.isEmpty() ? List.of() : List.of(new ControlReturns("all", donors, List.of()))),
        DAY_ZERO,
        ESTIMATION,
        30);
  }

  private static ReturnSeries series(String symbol, double[] returns) {
    return ReturnSeries.ofReturns(new SecurityId(symbol), Prices.axis(SESSIONS), returns);
  }
}
