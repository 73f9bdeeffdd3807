package io.marketimpact.model.conditional;

import io.marketimpact.base.ExclusionReason;
import io.marketimpact.base.Outcome;
import io.marketimpact.model.Estimation;
import io.marketimpact.model.EstimationSample;
import io.marketimpact.model.FittedModel;
import io.marketimpact.model.conditional.ConditionalLikelihood.Innovation;
import io.marketimpact.model.linear.MarketModel;
import io.marketimpact.stat.Differences;
import io.marketimpact.stat.Minimum;
import io.marketimpact.stat.PositiveDefinite;
import io.marketimpact.stat.QuasiNewton;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Quasi-maximum likelihood (Bollerslev and Wooldridge 1992) of a market model with conditional
 * variance: several searches from the least-squares fit, the best of those that ended at a maximum
 * which a volatility could have. A fit that fails is reported, never replaced by another model.
 */
final class ConditionalEstimator {

  /** Steepest slope of the mean log-likelihood at which parameters are settled to six digits. */
  private static final double STATIONARY = 1e-6;

  /**
   * The likelihood of an EGARCH has kinks where a residual is zero, and its maximum may be one: the
   * slopes on its two sides then differ by about this much and never vanish. Two searches that end
   * there settle it.
   */
  private static final double AT_KINK = 5e-3;

  private static final double SAME_VALUE = 1e-9;

  /** A tenth of a standard deviation: wide enough that a kink is a small part of the curvature. */
  private static final double ACROSS_KINKS = 0.1;

  private ConditionalEstimator() {}

  static Outcome<FittedModel> fit(
      EstimationSample sample, VarianceEquation equation, Innovation innovation) {
    return new MarketModel()
        .fit(sample)
        .then(market -> search(ConditionalSample.of(sample, market, equation, innovation)));
  }

  private static Outcome<FittedModel> search(ConditionalSample sample) {
    ConditionalLikelihood likelihood = sample.likelihood();
    if (likelihood.days() <= likelihood.parameters()) {
      return Estimation.tooFewFor(likelihood.parameters(), likelihood.days());
    }
    List<Minimum> ends =
        likelihood.starts().stream()
            .map(start -> QuasiNewton.minimize(likelihood.byFreeNumbers(), start))
            .toList();
    List<Minimum> maxima =
        ends.stream()
            .filter(end -> isMaximum(end, ends))
            .sorted(Comparator.comparingDouble(Minimum::value))
            .toList();
    return maxima.stream()
        .filter(end -> implausible(likelihood, end).isEmpty())
        .findFirst()
        .map(best -> at(sample, best))
        .orElseGet(
            () ->
                maxima.isEmpty()
                    ? noConvergence(
                        "%d searches found no maximum of the likelihood: its slope is still %.1e",
                        ends.size(), ends.stream().mapToDouble(Minimum::slope).min().orElseThrow())
                    : noConvergence(
                        "the likelihood is highest where %s",
                        implausible(likelihood, maxima.get(0)).orElseThrow()));
  }

  private static Optional<String> implausible(ConditionalLikelihood likelihood, Minimum end) {
    return likelihood
        .equation()
        .implausible(likelihood.constrained(end.point()), likelihood.meanParameters());
  }

  private static boolean isMaximum(Minimum end, List<Minimum> ends) {
    return end.slope() < STATIONARY
        || (end.slope() < AT_KINK
            && ends.stream()
                    .filter(other -> Math.abs(other.value() - end.value()) < SAME_VALUE)
                    .count()
                > 1);
  }

  private static Outcome<FittedModel> at(ConditionalSample sample, Minimum best) {
    ConditionalLikelihood likelihood = sample.likelihood();
    double[] parameters = likelihood.constrained(best.point());
    double[][] curvature = curvature(likelihood, parameters, best);
    int free = likelihood.onEdge(parameters) ? likelihood.meanParameters() : parameters.length;
    Optional<double[][]> inverse =
        PositiveDefinite.of(corner(curvature, free)).map(PositiveDefinite::inverse);
    return inverse
        .map(values -> ConditionalVarianceFit.of(sample, parameters, values))
        .map(
            fit ->
                fit.isFinite()
                    ? Outcome.<FittedModel>of(fit)
                    : noConvergence("the variance leaves all bounds before day 0"))
        .orElseGet(() -> noConvergence("the likelihood is not curved at its stationary point"));
  }

  private static double[][] curvature(
      ConditionalLikelihood likelihood, double[] parameters, Minimum best) {
    if (best.slope() < STATIONARY) {
      return Differences.hessian(likelihood.byParameters(), parameters);
    }
    double[] steps = Differences.steps(parameters);
    Arrays.fill(steps, 0, likelihood.meanParameters(), ACROSS_KINKS);
    return Differences.hessian(likelihood.byParameters(), parameters, steps);
  }

  private static double[][] corner(double[][] matrix, int size) {
    double[][] corner = new double[size][size];
    for (int i = 0; i < size; i++) {
      System.arraycopy(matrix[i], 0, corner[i], 0, size);
    }
    return corner;
  }

  private static Outcome<FittedModel> noConvergence(String text, Object... figures) {
    return Outcome.excluded(
        ExclusionReason.NO_CONVERGENCE, String.format(Locale.ROOT, text, figures));
  }
}
