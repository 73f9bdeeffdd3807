package io.marketimpact.model.conditional;

import io.marketimpact.model.Coefficients;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Takes parameters and their covariance from the units of the search to those of returns. */
final class ConditionalUnits {

  private ConditionalUnits() {}

  static Coefficients coefficients(
      ConditionalSample sample, double[] parameters, double alpha, double beta) {
    ConditionalLikelihood likelihood = sample.likelihood();
    int at = likelihood.meanParameters();
    Map<String, Double> byName = new TreeMap<>();
    List<String> names = likelihood.equation().names();
    for (int j = 0; j < names.size(); j++) {
      byName.put(names.get(j), parameters[at + j]);
    }
    if (at + names.size() < parameters.length) {
      byName.put("nu", parameters[parameters.length - 1]);
    }
    byName.put("alpha", alpha);
    byName.put("beta", beta);
    byName.put("omega", likelihood.equation().omegaInUnits(parameters, at, sample.scale()));
    return Coefficients.of(byName);
  }

  /** The standard errors that a covariance in the units of the search means. */
  static Coefficients errors(ConditionalSample sample, double[] parameters, double[][] covariance) {
    ConditionalLikelihood likelihood = sample.likelihood();
    int at = likelihood.meanParameters();
    double[] slopes = likelihood.equation().omegaSlopes(parameters, at, sample.scale());
    double[] toAlpha = {sample.scale(), -sample.slopeUnit() * sample.meanBenchmark()};
    double[] toBeta = {0, sample.slopeUnit()};
    double[] toOmega = new double[at + 3];
    toOmega[at] = slopes[0];
    toOmega[at + 2] = slopes[1];
    Map<String, Double> byName = new TreeMap<>();
    List<String> names = likelihood.equation().names();
    for (int j = 1; j < names.size(); j++) {
      byName.put(names.get(j), Math.sqrt(covariance[at + j][at + j]));
    }
    if (at + names.size() < parameters.length) {
      int last = parameters.length - 1;
      byName.put("nu", Math.sqrt(covariance[last][last]));
    }
    byName.put("alpha", Math.sqrt(ConditionalCovariance.form(covariance, toAlpha)));
    byName.put("beta", Math.sqrt(ConditionalCovariance.form(covariance, toBeta)));
    byName.put("omega", Math.sqrt(ConditionalCovariance.form(covariance, toOmega)));
    return Coefficients.of(byName);
  }
}
