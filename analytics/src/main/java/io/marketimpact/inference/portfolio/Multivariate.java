package io.marketimpact.inference.portfolio;

import io.marketimpact.base.ExclusionReason;
import io.marketimpact.base.Outcome;
import io.marketimpact.inference.CommonDays;
import io.marketimpact.inference.FirmEvidence;
import io.marketimpact.inference.group.GroupSample;
import io.marketimpact.stat.PositiveDefinite;
import java.util.Arrays;
import java.util.Locale;

/**
 * The firms of one date as one regression with many responses: with the same regressors for every
 * firm its effects are the CAR, and its covariance of a day is S = E'E/ν over the days that all
 * firms have, ν = T - k (Schipper and Thompson 1985; Binder 1985). Where firms have several k, S_ij
 * = e_i'e_j/√(ν_iν_j) and ν that of the largest (Zellner 1962).
 */
final class Multivariate {

  private final double[] cars;
  private final double varianceFactor;
  private final int degreesOfFreedom;
  private final double[][] studentized;
  private final PositiveDefinite covariance;

  private Multivariate(
      GroupSample sample, int df, double[][] studentized, PositiveDefinite covariance) {
    this.cars = sample.each(FirmEvidence::car);
    this.varianceFactor = sample.varianceFactor();
    this.degreesOfFreedom = df;
    this.studentized = studentized;
    this.covariance = covariance;
  }

  static Outcome<Multivariate> of(GroupSample sample) {
    if (!sample.sharesDates()) {
      return Outcome.excluded(
          ExclusionReason.DIFFERENT_DATES, "a portfolio needs one date; these firms have several");
    }
    int df = sample.days().commonDays() - sample.parameters();
    if (df - sample.size() + 1 < 1) {
      return Outcome.excluded(
          ExclusionReason.SHORT_ESTIMATION,
          String.format(
              Locale.ROOT,
              "%d residual degrees of freedom cannot hold the covariances of %d firms",
              Math.max(0, df),
              sample.size()));
    }
    if (!sample.days().areHeld()) {
      return Outcome.excluded(
          ExclusionReason.NOT_COMPUTED,
          "the covariances of " + sample.size() + " firms are not computed");
    }
    CommonDays days = CommonDays.of(sample.firms());
    double[][] residuals = days.read((firm, i) -> firm.residuals().value(i));
    double[][] studentized = days.read((firm, i) -> firm.residuals().studentized(i));
    multiply(residuals, sample.residualFactors(days.size()));
    return PositiveDefinite.of(covariance(residuals, df))
        .map(definite -> Outcome.of(new Multivariate(sample, df, studentized, definite)))
        .orElseGet(
            () ->
                Outcome.excluded(
                    ExclusionReason.COLLINEAR,
                    "a firm's residuals are a combination of the others'"));
  }

  private static void multiply(double[][] residuals, double[] factors) {
    for (double[] day : residuals) {
      for (int i = 0; i < day.length; i++) {
        day[i] *= factors[i];
      }
    }
  }

  private static double[][] covariance(double[][] residuals, int df) {
    int firms = residuals[0].length;
    double[][] covariance = new double[firms][firms];
    for (double[] day : residuals) {
      for (int i = 0; i < firms; i++) {
        for (int j = 0; j <= i; j++) {
          covariance[i][j] += day[i] * day[j] / df;
        }
      }
    }
    return covariance;
  }

  /** ν = T - k. */
  int degreesOfFreedom() {
    return degreesOfFreedom;
  }

  /** Studentized residuals, one row per day that all firms have. */
  double[][] studentized() {
    return studentized;
  }

  /** CAR'S⁻¹CAR/C. */
  double jointForm() {
    return covariance.inverseForm(cars) / varianceFactor;
  }

  /** The same of CAR less its weighted mean, (D CAR)'(DSD')⁻¹(D CAR)/C. */
  double equalityForm() {
    double mean = weightedMean();
    return covariance.inverseForm(Arrays.stream(cars).map(car -> car - mean).toArray())
        / varianceFactor;
  }

  /** w = S⁻¹ι/(ι'S⁻¹ι). */
  double[] weights() {
    double[] weights = solvedOnes();
    double sum = sum(weights);
    return Arrays.stream(weights).map(weight -> weight / sum).toArray();
  }

  /** w'CAR/√(C/(ι'S⁻¹ι)). */
  double weightedT() {
    return weightedMean() / Math.sqrt(varianceFactor / sum(solvedOnes()));
  }

  private double weightedMean() {
    double[] weights = weights();
    double mean = 0;
    for (int i = 0; i < cars.length; i++) {
      mean += weights[i] * cars[i];
    }
    return mean;
  }

  private double[] solvedOnes() {
    double[] ones = new double[cars.length];
    Arrays.fill(ones, 1);
    return covariance.solve(ones);
  }

  private static double sum(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum;
  }
}
