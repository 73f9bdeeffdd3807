package io.marketimpact.inference;

import io.marketimpact.stat.Distributions;
import java.io.Serializable;

/**
 * What a test found.
 *
 * @param statistic its value
 * @param law the law it is held against
 * @param pValue two-sided
 */
public record TestResult(double statistic, ReferenceLaw law, double pValue)
    implements Serializable {

  static TestResult normal(double z) {
    return new TestResult(z, new ReferenceLaw.Normal(), Distributions.normalTwoSided(z));
  }

  static TestResult student(double t, double df) {
    return new TestResult(t, new ReferenceLaw.StudentT(df), Distributions.studentTwoSided(t, df));
  }

  static TestResult placebo(PlaceboInTime placebo) {
    return new TestResult(
        placebo.observed(), new ReferenceLaw.Placebo(placebo.count()), placebo.pValue());
  }
}
