package io.marketimpact.inference.crosssection;

import io.marketimpact.base.Outcome;
import io.marketimpact.stat.Distributions;
import java.io.Serializable;

/**
 * One coefficient under one estimator.
 *
 * @param coefficient its name
 * @param estimate δ̂: abnormal return per unit of the characteristic
 * @param standardError of the estimate
 * @param t estimate over standard error
 * @param degreesOfFreedom of the standard error
 * @param pValue two-sided, of t
 * @param placebo p-value of the estimate among those of all windows of the estimation days, the one
 *     to report; or why there is none
 */
public record CrossSectionalRegressionEstimate(
    String coefficient,
    double estimate,
    double standardError,
    double t,
    int degreesOfFreedom,
    double pValue,
    Outcome<Double> placebo)
    implements Serializable {

  static CrossSectionalRegressionEstimate of(
      String coefficient,
      double estimate,
      double standardError,
      int degreesOfFreedom,
      Outcome<Double> placebo) {
    double t = estimate / standardError;
    return new CrossSectionalRegressionEstimate(
        coefficient,
        estimate,
        standardError,
        t,
        degreesOfFreedom,
        Distributions.studentTwoSided(t, degreesOfFreedom),
        placebo);
  }
}
