package io.marketimpact.model.donor;

import io.marketimpact.base.ExclusionReason;
import io.marketimpact.base.Outcome;
import io.marketimpact.base.Require;
import io.marketimpact.market.ReturnSeries;
import io.marketimpact.market.SecurityId;
import io.marketimpact.model.Coefficients;
import io.marketimpact.model.EstimationSample;
import io.marketimpact.model.Estimator;
import io.marketimpact.model.FittedModel;
import io.marketimpact.model.ModelTest;
import io.marketimpact.model.Residuals;
import io.marketimpact.model.linear.LinearModelFit;
import io.marketimpact.stat.Moments;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * A stock's expected return as a constant and a weighted sum of the returns of untouched stocks.
 *
 * <p>With G the derivatives of constant and weights by the T estimation returns y, the residuals
 * are (I - H)y for the set of donors in use, H = (1, X)G. Taking that set as known, which is an
 * approximation: σ² = Σ(e - ē)²/df with df = ‖(I - 11'/T)(I - H)‖², the expectation of the
 * numerator in units of σ², to the nearest integer; 1 - h_t is the variance of e_t; and C(W) = L +
 * ‖G'Σ_W(1, x_t)‖². For an unconstrained regression all three are exact.
 */
public final class SyntheticFit implements FittedModel {

  private static final double HIGHEST_LEVERAGE = 1 - 1e-12;

  private final List<ReturnSeries> donors;
  private final Combination combination;
  private final Combination.Sensitivity sensitivity;
  private final Residuals residuals;
  private final double sigma;
  private final int degreesOfFreedom;
  private final Function<int[], List<ModelTest>> tests;

  private SyntheticFit(
      DonorPanel panel,
      Combination combination,
      Combination.Sensitivity sensitivity,
      Residuals residuals,
      double sigma,
      int degreesOfFreedom,
      Function<int[], List<ModelTest>> tests) {
    this.donors = panel.donors();
    this.combination = combination;
    this.sensitivity = sensitivity;
    this.residuals = residuals;
    this.sigma = sigma;
    this.degreesOfFreedom = degreesOfFreedom;
    this.tests = tests;
  }

  /** The tests of any window of a stock that is combined from donors. */
  interface OwnTests {
    Function<int[], List<ModelTest>> of(DonorPanel panel, DonorMethod method);
  }

  /** Combines a sample's donors by a method that may be tuned to them. */
  static Outcome<FittedModel> of(
      EstimationSample sample, Function<DonorPanel, DonorMethod> tuned, OwnTests tests) {
    return DonorPanel.of(sample)
        .then(
            panel -> {
              DonorMethod method = tuned.apply(panel);
              return of(panel, method, tests.of(panel, method));
            });
  }

  private static Outcome<FittedModel> of(
      DonorPanel panel, DonorMethod method, Function<int[], List<ModelTest>> tests) {
    int[] days = panel.days();
    double[][] donors = panel.donorReturns(days);
    double[] response = panel.firmReturns(days);
    Combination combination = method.prepare(donors, dayZero(panel)).combine(response);
    Combination.Sensitivity sensitivity = combination.sensitivity();
    double[] errors = combination.residuals(donors, response);
    double[] leverages = new double[days.length];
    double freedom = freedom(donors, sensitivity, leverages);
    int degreesOfFreedom = (int) Math.round(freedom);
    double spread = Moments.standardDeviation(errors);
    double squares = spread * spread * (days.length - 1);
    if (degreesOfFreedom < 1) {
      return Outcome.excluded(
          ExclusionReason.SHORT_ESTIMATION,
          "the " + days.length + " returns of the estimation window leave no degree of freedom");
    }
    if (!(squares > LinearModelFit.VARIANCE_FLOOR * sumOfSquares(response))) {
      return Outcome.excluded(
          ExclusionReason.CONSTANT_RETURNS,
          "the firm's returns do not vary about those of the untouched stocks in the estimation"
              + " window");
    }
    return Outcome.of(
        new SyntheticFit(
            panel,
            combination,
            sensitivity,
            new Residuals(days, errors, leverages),
            Math.sqrt(squares / degreesOfFreedom),
            degreesOfFreedom,
            tests));
  }

  static double[] dayZero(DonorPanel panel) {
    return panel.donors().stream().mapToDouble(donor -> donor.at(panel.day0())).toArray();
  }

  /** ‖(I - 11'/T)(I - H)‖²; on the way the leverages, 1 less the squares of each row of I - H. */
  private static double freedom(
      double[][] donors, Combination.Sensitivity sensitivity, double[] leverages) {
    int days = leverages.length;
    double[] columnSums = new double[days];
    double[] row = new double[donors.length];
    double total = 0;
    for (int t = 0; t < days; t++) {
      for (int j = 0; j < donors.length; j++) {
        row[j] = donors[j][t];
      }
      double[] hat = sensitivity.of(1, row);
      double squares = 0;
      for (int s = 0; s < days; s++) {
        double entry = (s == t ? 1 : 0) - hat[s];
        squares += entry * entry;
        columnSums[s] += entry;
      }
      leverages[t] = Math.min(HIGHEST_LEVERAGE, Math.max(0, 1 - squares));
      total += squares;
    }
    return total - sumOfSquares(columnSums) / days;
  }

  private static double sumOfSquares(double[] values) {
    return Arrays.stream(values).map(value -> value * value).sum();
  }

  /**
   * The donors in use.
   *
   * @return weight by security, none of them 0
   */
  public SortedMap<SecurityId, Double> weights() {
    SortedMap<SecurityId, Double> weights = new TreeMap<>();
    for (int j = 0; j < donors.size(); j++) {
      if (combination.weights()[j] != 0) {
        weights.put(donors.get(j).security(), combination.weights()[j]);
      }
    }
    return Collections.unmodifiableSortedMap(weights);
  }

  @Override
  public Estimator estimator() {
    return Estimator.DONOR_WEIGHTS;
  }

  /** The constant as {@code alpha} where there is one, and a {@code weight_SYMBOL} per donor. */
  @Override
  public Coefficients coefficients() {
    Map<String, Double> byName = new HashMap<>();
    if (combination.constant() != 0) {
      byName.put("alpha", combination.constant());
    }
    weights().forEach((security, weight) -> byName.put("weight_" + security, weight));
    return Coefficients.of(byName);
  }

  @Override
  public double sigma() {
    return sigma;
  }

  @Override
  public int degreesOfFreedom() {
    return degreesOfFreedom;
  }

  @Override
  public Residuals residuals() {
    return residuals;
  }

  /** Empty also when a donor in use has no return. */
  @Override
  public OptionalDouble expected(int session) {
    double sum = combination.constant();
    for (int j = 0; j < donors.size(); j++) {
      double weight = combination.weights()[j];
      if (weight != 0) {
        if (!donors.get(j).has(session)) {
          return OptionalDouble.empty();
        }
        sum += weight * donors.get(j).at(session);
      }
    }
    return OptionalDouble.of(sum);
  }

  @Override
  public double varianceFactor(int[] sessions) {
    Require.that(sessions.length > 0, "a window needs at least 1 session: %s", sessions.length);
    double[] sums = new double[donors.size()];
    for (int j = 0; j < sums.length; j++) {
      if (combination.weights()[j] != 0) {
        for (int session : sessions) {
          sums[j] += donors.get(j).at(session);
        }
      }
    }
    return sessions.length + sumOfSquares(sensitivity.of(sessions.length, sums));
  }

  @Override
  public List<ModelTest> ownTests(int[] sessions) {
    return tests.apply(sessions);
  }
}
