package io.marketimpact.model.linear;

import io.marketimpact.base.ExclusionReason;
import io.marketimpact.base.Outcome;
import io.marketimpact.base.Require;
import io.marketimpact.model.Coefficients;
import io.marketimpact.model.Estimation;
import io.marketimpact.model.EstimationSample;
import io.marketimpact.model.Factors;
import io.marketimpact.model.FittedModel;
import io.marketimpact.model.MovePart;
import io.marketimpact.model.Residuals;
import io.marketimpact.stat.LeastSquares;
import io.marketimpact.stat.LinearFit;
import io.marketimpact.stat.Moments;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.IntFunction;

/**
 * Any model whose expected return is linear in regressors known for the session.
 *
 * <p>With Q = (X'X)⁻¹ and regressors x_t, C(W) = L + (Σ_W x_t)'Q(Σ_W x_t): the parameters' error is
 * shared by all days of W, so it grows with the square of their number (Mikkelson and Partch 1988;
 * Salinger 1992).
 */
public final class LinearModelFit implements FittedModel {

  /** Residual squares below this share of the response's are rounding, not variance. */
  public static final double VARIANCE_FLOOR = 1e-20;

  private final Design design;
  private final LinearFit fit;
  private final Residuals residuals;

  private LinearModelFit(Design design, LinearFit fit, Residuals residuals) {
    this.design = design;
    this.fit = fit;
    this.residuals = residuals;
  }

  /** The regressors of a linear model. */
  public interface Design {

    /**
     * Regressors by name.
     *
     * @param names of the parameters, one per column
     * @param rows the regressors of a session by its number, empty when one of them is missing
     * @return the design
     */
    static Design of(List<String> names, IntFunction<Optional<double[]>> rows) {
      return new NamedColumns(List.copyOf(names), rows);
    }

    /**
     * Regressors of a session, empty when one of them is missing.
     *
     * @param session its number
     * @return one value per parameter
     */
    Optional<double[]> row(int session);

    /**
     * Names of the parameters.
     *
     * @return one per column, see {@link Coefficients}
     */
    List<String> names();

    /**
     * The part of the expected return that needs no estimate, such as the risk-free rate.
     *
     * @param session one whose regressors exist
     * @return a return
     */
    default double known(int session) {
      return 0;
    }

    /**
     * See {@link FittedModel#awaited}.
     *
     * @param session its number
     * @return one sentence, empty when nothing is awaited
     */
    default Optional<String> awaited(int session) {
      return Optional.empty();
    }
  }

  private record NamedColumns(List<String> names, IntFunction<Optional<double[]>> rows)
      implements Design {

    @Override
    public Optional<double[]> row(int session) {
      return rows.apply(session);
    }
  }

  /**
   * Fits by least squares on every estimation day with a return of the firm and all regressors.
   *
   * @param sample the firm's estimation window
   * @param design the regressors
   * @return the model, or why it cannot be estimated
   */
  public static Outcome<FittedModel> fit(EstimationSample sample, Design design) {
    Optional<String> awaited = awaitedInEstimation(sample, design);
    if (awaited.isPresent()) {
      return Outcome.excluded(ExclusionReason.PENDING, awaited.get());
    }
    int[] sessions = sample.sessions().filter(t -> design.row(t).isPresent()).toArray();
    return sessions.length < sample.minimum()
        ? Estimation.tooShort(sessions.length, sample)
        : fit(sample, design, sessions);
  }

  /**
   * Fits by least squares on given sessions.
   *
   * @param sample the firm's returns
   * @param design the regressors
   * @param sessions estimation days, all with a return of the firm and with regressors
   * @return the model, or why it cannot be estimated: too few returns, collinear regressors or no
   *     variance
   */
  public static Outcome<FittedModel> fit(EstimationSample sample, Design design, int[] sessions) {
    int parameters = design.names().size();
    if (sessions.length <= parameters) {
      return Estimation.tooFewFor(parameters, sessions.length);
    }
    double[][] rows = new double[sessions.length][];
    double[] returns = new double[sessions.length];
    double[] response = new double[sessions.length];
    for (int i = 0; i < sessions.length; i++) {
      rows[i] = design.row(sessions[i]).orElseThrow();
      returns[i] = sample.firm().at(sessions[i]);
      response[i] = returns[i] - design.known(sessions[i]);
    }
    if (!varies(returns)) {
      return Estimation.constant();
    }
    return LeastSquares.fit(rows, response)
        .filter(LinearModelFit::leavesVariance)
        .map(
            fit ->
                Outcome.<FittedModel>of(
                    new LinearModelFit(
                        design, fit, new Residuals(sessions, fit.residuals(), fit.leverages()))))
        .orElseGet(Estimation::constant);
  }

  private static Optional<String> awaitedInEstimation(EstimationSample sample, Design design) {
    int last = sample.day0() + sample.window().end();
    return last < 0 ? Optional.empty() : design.awaited(last);
  }

  /**
   * Whether returns vary by more than rounding: a stock that stands still has no abnormal returns,
   * though its excess returns may vary.
   *
   * @param returns at least two
   * @return whether Σ(R - R̄)² is above 1e-20 of ΣR²
   */
  public static boolean varies(double[] returns) {
    double spread = Moments.standardDeviation(returns);
    double squares = Arrays.stream(returns).map(value -> value * value).sum();
    return spread * spread * (returns.length - 1) > VARIANCE_FLOOR * squares;
  }

  /**
   * Whether a regression leaves more than rounding.
   *
   * @param fit the regression
   * @return whether e'e is above 1e-20 of y'y
   */
  public static boolean leavesVariance(LinearFit fit) {
    return fit.residualSquares() > VARIANCE_FLOOR * fit.responseSquares();
  }

  @Override
  public Coefficients coefficients() {
    Map<String, Double> byName = new HashMap<>();
    for (int column = 0; column < design.names().size(); column++) {
      byName.put(design.names().get(column), fit.coefficient(column));
    }
    return Coefficients.of(byName);
  }

  @Override
  public double sigma() {
    return fit.sigma();
  }

  @Override
  public int degreesOfFreedom() {
    return fit.degreesOfFreedom();
  }

  @Override
  public Residuals residuals() {
    return residuals;
  }

  @Override
  public OptionalDouble expected(int session) {
    return design
        .row(session)
        .map(row -> OptionalDouble.of(design.known(session) + fit.predict(row)))
        .orElseGet(OptionalDouble::empty);
  }

  @Override
  public Optional<String> awaited(int session) {
    return design.awaited(session);
  }

  @Override
  public double varianceFactor(int[] sessions) {
    Require.that(sessions.length > 0, "a window needs at least 1 session: %s", sessions.length);
    return sessions.length + fit.quadraticForm(sum(sessions));
  }

  private double[] sum(int[] sessions) {
    double[] sum = new double[design.names().size()];
    for (int session : sessions) {
      double[] row = design.row(session).orElseThrow();
      for (int j = 0; j < sum.length; j++) {
        sum[j] += row[j];
      }
    }
    return sum;
  }

  /** The part that needs no estimate has a coefficient of 1. */
  @Override
  public List<MovePart> parts(int[] sessions) {
    double[] sum = sum(sessions);
    List<MovePart> parts = new ArrayList<>();
    for (int j = 0; j < sum.length; j++) {
      parts.add(new MovePart(design.names().get(j), fit.coefficient(j), sum[j]));
    }
    double known = Arrays.stream(sessions).mapToDouble(design::known).sum();
    if (known != 0) {
      parts.add(new MovePart(Factors.RISK_FREE, 1, known));
    }
    return parts;
  }
}
