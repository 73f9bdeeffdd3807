package io.marketimpact.model.conditional;

import io.marketimpact.base.Require;
import io.marketimpact.stat.Objective;
import java.util.Arrays;
import java.util.List;

/**
 * The likelihood of a regression whose errors have a conditional variance, with its derivatives by
 * recursion: ε_t = y_t - Σδ_jx_tj, z_t = ε_t/√h_t, ln L = Σ(ln f(z_t) - ½ ln h_t).
 *
 * <p>Parameters: δ, those of the variance equation, and ν for Student's t distribution. The session
 * before the first has the mean squared residual as its variance and a shock at its expectation,
 * the convention of the benchmark of Fiorentini, Calzolari and Panattoni (1996). A session without
 * a return adds nothing and passes its expected variance on.
 */
final class ConditionalLikelihood {

  /**
   * Student's t distribution beyond this ν is the normal one; below it, it has hardly a variance.
   */
  private static final double MOST_NU = 200;

  private static final double LEAST_NU = 2.05;
  private static final double START_NU = 8;
  private static final double AT_BOUND = 1e-3;

  private final double[] response;
  private final double[][] regressors;
  private final boolean[] present;
  private final VarianceEquation equation;
  private final boolean student;

  /**
   * A likelihood.
   *
   * @param response y by session, anything where there is none
   * @param regressors x by session
   * @param present whether a session has a return
   * @param equation of the variance
   * @param innovation the distribution's name
   */
  ConditionalLikelihood(
      double[] response,
      double[][] regressors,
      boolean[] present,
      VarianceEquation equation,
      Innovation innovation) {
    Require.that(
        response.length == present.length && regressors.length == present.length,
        "a series needs regressors for every session: %s",
        present.length);
    this.response = response;
    this.regressors = regressors;
    this.present = present;
    this.equation = equation;
    this.student = innovation == Innovation.STUDENT;
  }

  /** The distribution of the innovations. */
  enum Innovation {
    /** The normal distribution. */
    NORMAL,
    /** Student's t distribution, its degrees of freedom estimated. */
    STUDENT
  }

  /** What the parameters make of the series. */
  static final class Path {

    /** ln L. */
    final double logLikelihood;

    /** The gradient's share of each session, zeros where there is no return. */
    final double[][] scores;

    /** h of each session and of the one after the last. */
    final double[] variances;

    /** Mean of ln |d ln h'/d ln h|, negative where the path forgets its beginning. */
    final double memory;

    private Path(double logLikelihood, double[][] scores, double[] variances, double memory) {
      this.logLikelihood = logLikelihood;
      this.scores = scores;
      this.variances = variances;
      this.memory = memory;
    }
  }

  int meanParameters() {
    return regressors[0].length;
  }

  int parameters() {
    return meanParameters() + equation.names().size() + (student ? 1 : 0);
  }

  InnovationDistribution distribution(double[] p) {
    return student
        ? InnovationDistribution.student(p[p.length - 1])
        : InnovationDistribution.NORMAL;
  }

  Path path(double[] p) {
    int at = meanParameters();
    InnovationDistribution distribution = distribution(p);
    double[] gradient = new double[p.length];
    double[] variances = new double[present.length + 1];
    double[][] scores = new double[present.length][p.length];
    double[] slopes = new double[at];
    double sum = 0;
    double memory = 0;
    double h = equation.unshocked(p, at, before(p, gradient), gradient);
    for (int t = 0; t < present.length; t++) {
      variances[t] = h;
      if (present[t]) {
        double residual = residual(p, t);
        for (int j = 0; j < at; j++) {
          slopes[j] = -regressors[t][j];
        }
        double square = residual * residual / h;
        sum += distribution.logDensity(square) - Math.log(h) / 2;
        memory += Math.log(equation.inherited(p, at, residual / Math.sqrt(h)));
        score(scores[t], gradient, slopes, residual, h, distribution);
        h = equation.next(p, at, h, gradient, residual, slopes, distribution);
      } else {
        h = equation.unshocked(p, at, h, gradient);
      }
    }
    variances[present.length] = h;
    return new Path(sum, scores, variances, memory / days());
  }

  /** h of the session after one with a residual, as the path has it. */
  double next(double[] p, double h, double residual) {
    return equation.next(
        p,
        meanParameters(),
        h,
        new double[p.length],
        residual,
        new double[meanParameters()],
        distribution(p));
  }

  /** h of the session after one without a return. */
  double next(double[] p, double h) {
    return equation.unshocked(p, meanParameters(), h, new double[p.length]);
  }

  /** The mean squared residual, which stands for h before the first session, and its gradient. */
  private double before(double[] p, double[] gradient) {
    int at = meanParameters();
    int days = days();
    double squares = 0;
    for (int t = 0; t < present.length; t++) {
      if (present[t]) {
        double residual = residual(p, t);
        squares += residual * residual;
        for (int j = 0; j < at; j++) {
          gradient[j] -= 2 * residual * regressors[t][j] / days;
        }
      }
    }
    return squares / days;
  }

  private double residual(double[] p, int t) {
    double residual = response[t];
    for (int j = 0; j < meanParameters(); j++) {
      residual -= p[j] * regressors[t][j];
    }
    return residual;
  }

  private void score(
      double[] score,
      double[] gradient,
      double[] slopes,
      double residual,
      double h,
      InnovationDistribution distribution) {
    double square = residual * residual / h;
    double weight = distribution.weight(square);
    for (int j = 0; j < score.length; j++) {
      score[j] = (weight * square - 1) / (2 * h) * gradient[j];
    }
    for (int j = 0; j < slopes.length; j++) {
      score[j] -= weight * residual / h * slopes[j];
    }
    if (student) {
      score[score.length - 1] += distribution.shapeScore(square);
    }
  }

  /** Mean negative log-likelihood by parameters. */
  Objective byParameters() {
    return (p, gradient) -> {
      Path path = path(p);
      int days = days();
      Arrays.fill(gradient, 0);
      for (double[] score : path.scores) {
        for (int j = 0; j < score.length; j++) {
          gradient[j] -= score[j] / days;
        }
      }
      return path.memory < 0 ? -path.logLikelihood / days : Double.POSITIVE_INFINITY;
    };
  }

  /** The same by numbers that may take any value. */
  Objective byFreeNumbers() {
    Objective natural = byParameters();
    return (free, gradient) -> {
      double[] p = constrained(free);
      double value = natural.at(p, gradient);
      equation.chain(p, meanParameters(), gradient);
      if (student) {
        int last = p.length - 1;
        gradient[last] *= (p[last] - LEAST_NU) * (MOST_NU - p[last]) / (MOST_NU - LEAST_NU);
      }
      return value;
    };
  }

  double[] constrained(double[] free) {
    double[] p = free.clone();
    equation.constrain(free, meanParameters(), p);
    if (student) {
      int last = p.length - 1;
      p[last] = LEAST_NU + (MOST_NU - LEAST_NU) / (1 + Math.exp(-free[last]));
    }
    return p;
  }

  /** Free numbers from which to search: no change of the mean, the equation's own starts. */
  List<double[]> starts() {
    return equation.starts().stream().map(this::start).toList();
  }

  private double[] start(double[] variance) {
    double[] p = new double[parameters()];
    System.arraycopy(variance, 0, p, meanParameters(), variance.length);
    double[] free = p.clone();
    equation.release(p, meanParameters(), free);
    if (student) {
      free[free.length - 1] = Math.log((START_NU - LEAST_NU) / (MOST_NU - START_NU));
    }
    return free;
  }

  boolean onEdge(double[] p) {
    double share = student ? (p[p.length - 1] - LEAST_NU) / (MOST_NU - LEAST_NU) : 0.5;
    return share < AT_BOUND || share > 1 - AT_BOUND || equation.onEdge(p, meanParameters());
  }

  VarianceEquation equation() {
    return equation;
  }

  int days() {
    int days = 0;
    for (boolean day : present) {
      days += day ? 1 : 0;
    }
    return days;
  }
}
