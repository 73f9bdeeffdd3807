package io.marketimpact.model.conditional;

import io.marketimpact.base.ExclusionReason;
import io.marketimpact.base.Interval;
import io.marketimpact.base.Outcome;
import io.marketimpact.base.Require;
import io.marketimpact.model.Coefficients;
import io.marketimpact.model.EstimationSample;
import io.marketimpact.model.Estimator;
import io.marketimpact.model.FittedModel;
import io.marketimpact.model.ModelTest;
import io.marketimpact.model.Residuals;
import io.marketimpact.stat.Distributions;
import io.marketimpact.stat.PositiveDefinite;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/**
 * A market model whose variance changes from day to day.
 *
 * <p>Var(CAR) = Σ_W h_t + x'Vx with the parameters of the estimation window and h_t forecast from
 * what is known the evening before the window, on day -1 at the latest: the variance is filtered
 * through the days since the estimation window but for masked ones, and never updated with what
 * happens in the window or from day 0 on (an event must not inflate its own variance). x is the sum
 * of the window's regressors and V the sandwich covariance of α̂ and β̂. σ² = Σe²/(T - 2), so that
 * C = Var(CAR)/σ² is below L after calm days.
 *
 * <p>A residual's day scale is its variance as it was known the evening before: placebo days are
 * standardized with as much knowledge as the event's.
 */
public final class ConditionalVarianceFit implements FittedModel {

  private static final double CONFIDENCE = 0.95;

  private final ConditionalSample sample;
  private final double[] parameters;
  private final ConditionalCovariance covariance;
  private final double[] variances;
  private final double logLikelihood;
  private final double alpha;
  private final double beta;
  private final double sigma;
  private final Residuals residuals;

  private ConditionalVarianceFit(
      ConditionalSample sample, double[] parameters, double[][] inverseCurvature) {
    this.sample = sample;
    this.parameters = parameters;
    ConditionalLikelihood.Path path = sample.likelihood().path(parameters);
    logLikelihood = path.logLikelihood - sample.likelihood().days() * Math.log(sample.scale());
    covariance =
        new ConditionalCovariance(inverseCurvature, path.scores, sample.likelihood().days());
    Coefficients least = sample.market().coefficients();
    double slope = parameters[1] * sample.slopeUnit();
    beta = least.beta().orElseThrow() + slope;
    alpha =
        least.alpha().orElseThrow()
            + parameters[0] * sample.scale()
            - slope * sample.meanBenchmark();
    variances = filtered(path.variances);
    double[] values = values();
    sigma =
        Math.sqrt(
            Arrays.stream(values).map(value -> value * value).sum()
                / (values.length - sample.likelihood().meanParameters()));
    residuals = new Residuals(sessions(), values, leverages(), scales());
  }

  static ConditionalVarianceFit of(
      ConditionalSample sample, double[] parameters, double[][] inverseCurvature) {
    return new ConditionalVarianceFit(sample, parameters, inverseCurvature);
  }

  /** h of each session up to day 0, each known the evening before. */
  private double[] filtered(double[] estimated) {
    EstimationSample of = sample.sample();
    double[] path = Arrays.copyOf(estimated, of.day0() - sample.first() + 1);
    for (int t = sample.last() + 1; t < of.day0(); t++) {
      boolean isKnown = of.firm().has(t) && expected(t).isPresent() && !of.mask().covers(t);
      double h = path[t - sample.first()];
      path[t + 1 - sample.first()] =
          isKnown
              ? sample
                  .likelihood()
                  .next(
                      parameters, h, (of.firm().at(t) - expected(t).orElseThrow()) / sample.scale())
              : sample.likelihood().next(parameters, h);
    }
    return path;
  }

  private int[] sessions() {
    Residuals least = sample.market().residuals();
    int[] sessions = new int[least.size()];
    Arrays.setAll(sessions, least::session);
    return sessions;
  }

  private double[] values() {
    return Arrays.stream(sessions())
        .mapToDouble(t -> sample.sample().firm().at(t) - expected(t).orElseThrow())
        .toArray();
  }

  /** Of the regression weighted by 1/h. */
  private double[] leverages() {
    int[] sessions = sessions();
    double[][] information = new double[2][2];
    for (int session : sessions) {
      double[] x = sample.regressors(session);
      double h = variances[session - sample.first()];
      for (int i = 0; i < 2; i++) {
        for (int j = 0; j < 2; j++) {
          information[i][j] += x[i] * x[j] / h;
        }
      }
    }
    double[][] inverse = PositiveDefinite.of(information).orElseThrow().inverse();
    return Arrays.stream(sessions)
        .mapToDouble(
            t ->
                ConditionalCovariance.form(inverse, sample.regressors(t))
                    / variances[t - sample.first()])
        .toArray();
  }

  private double[] scales() {
    return Arrays.stream(sessions()).mapToDouble(t -> Math.sqrt(variance(t, t)) / sigma).toArray();
  }

  /** h of a session as forecast the evening before another one, in squared returns. */
  private double variance(int session, int known) {
    ConditionalLikelihood likelihood = sample.likelihood();
    return sample.scale()
        * sample.scale()
        * likelihood
            .equation()
            .forecast(
                parameters,
                likelihood.meanParameters(),
                variances[known - sample.first()],
                session - known,
                likelihood.distribution(parameters));
  }

  /**
   * The variance expected of a session the evening before a window begins, on day -1 at the latest.
   *
   * @param session of the window
   * @param first session of the window, after the estimation window
   * @return h as a squared return
   * @throws IllegalArgumentException if the window does not begin after the estimation window, or
   *     after the session
   */
  public double forecastVariance(int session, int first) {
    Require.that(
        first > sample.last() && session >= first,
        "a forecast must be of a session after %s and not before the window's %s: %s",
        sample.last(),
        first,
        session);
    return variance(session, Math.min(first, sample.sample().day0()));
  }

  /** Whether every variance is a number to divide by: a wild day may carry it beyond all bounds. */
  boolean isFinite() {
    return Arrays.stream(variances).allMatch(h -> h > 0 && Double.isFinite(h));
  }

  /**
   * The logarithm of the likelihood at its maximum.
   *
   * @return ln L of the returns
   */
  public double logLikelihood() {
    return logLikelihood;
  }

  @Override
  public Estimator estimator() {
    return Estimator.LIKELIHOOD;
  }

  @Override
  public Coefficients coefficients() {
    return ConditionalUnits.coefficients(sample, parameters, alpha, beta);
  }

  /**
   * Standard errors of the coefficients.
   *
   * @return both kinds, or why there are none: on the edge of what the parameters may be, such as a
   *     weight of zero, their errors follow no normal distribution
   */
  public Outcome<StandardErrors> standardErrors() {
    if (sample.likelihood().onEdge(parameters)) {
      return Outcome.excluded(
          ExclusionReason.BOUNDARY_ESTIMATE,
          "a parameter of the variance lies on the edge of its range: " + coefficients().byName());
    }
    return Outcome.of(
        new StandardErrors(
            ConditionalUnits.errors(sample, parameters, covariance.hessian()),
            ConditionalUnits.errors(sample, parameters, covariance.robust())));
  }

  @Override
  public double sigma() {
    return sigma;
  }

  @Override
  public int degreesOfFreedom() {
    return residuals.size() - sample.likelihood().meanParameters();
  }

  @Override
  public Residuals residuals() {
    return residuals;
  }

  @Override
  public OptionalDouble expected(int session) {
    return sample.sample().market().benchmark().has(session)
        ? OptionalDouble.of(alpha + beta * sample.sample().market().benchmark().at(session))
        : OptionalDouble.empty();
  }

  @Override
  public double varianceFactor(int[] sessions) {
    Require.that(sessions.length > 0, "a window needs at least 1 session: %s", sessions.length);
    double[] sum = new double[2];
    double noise = 0;
    for (int session : sessions) {
      double[] x = sample.regressors(session);
      sum[0] += x[0];
      sum[1] += x[1];
      noise += forecastVariance(session, sessions[0]);
    }
    double parameterPart =
        sample.scale() * sample.scale() * ConditionalCovariance.form(covariance.robust(), sum);
    return (noise + parameterPart) / (sigma * sigma);
  }

  /**
   * The CAR against the distribution of the innovations, of which the one of the table is a t with
   * T - 2.
   */
  @Override
  public List<ModelTest> ownTests(int[] sessions) {
    double car = 0;
    for (int session : sessions) {
      car += sample.sample().firm().at(session) - expected(session).orElseThrow();
    }
    double error = sigma * Math.sqrt(varianceFactor(sessions));
    InnovationDistribution distribution = sample.likelihood().distribution(parameters);
    double unit =
        distribution.isNormal() ? 1 : Math.sqrt((distribution.nu() - 2) / distribution.nu());
    double quantile = 0.5 + CONFIDENCE / 2;
    double reach =
        distribution.isNormal()
            ? Distributions.normalQuantile(quantile)
            : Distributions.studentQuantile(quantile, distribution.nu()) * unit;
    double p =
        distribution.isNormal()
            ? Distributions.normalTwoSided(car / error)
            : Distributions.studentTwoSided(car / (error * unit), distribution.nu());
    return List.of(
        new ModelTest(
            "conditional_variance",
            "Conditional variance",
            p,
            Outcome.of(new Interval(car - reach * error, car + reach * error)),
            String.format(
                Locale.ROOT,
                "against %s, with the variance known the evening before the window, on day -1 at"
                    + " the latest, %.2f times its average",
                distribution.isNormal()
                    ? "the normal distribution"
                    : String.format(
                        Locale.ROOT, "Student's t with %.1f degrees of freedom", distribution.nu()),
                varianceFactor(sessions) / sessions.length)));
  }
}
