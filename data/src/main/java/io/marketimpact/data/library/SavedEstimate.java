package io.marketimpact.data.library;

import io.marketimpact.model.Coefficients;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a model estimated of a firm as it was published, by the names of {@link
 * io.marketimpact.study.FirmEstimate}.
 *
 * @param estimationReturns number of returns the model was estimated from
 * @param maskedReturns number of returns of the estimation window that were left out
 * @param coefficients the constant and the coefficient on the benchmark, where the model has them;
 *     those on other factors stand in {@code result.json} alone
 * @param sigma residual standard deviation of a day
 * @param degreesOfFreedom of sigma
 */
public record SavedEstimate(
    int estimationReturns,
    int maskedReturns,
    Coefficients coefficients,
    double sigma,
    int degreesOfFreedom) {

  /** Of a row of {@code firm_results}, where the model could be estimated. */
  static Optional<SavedEstimate> of(SavedRow row) {
    return row.ifAny("n_estimation")
        .map(
            returns ->
                new SavedEstimate(
                    returns.intValue(),
                    (int) row.number("n_masked"),
                    coefficients(row),
                    row.number("sigma"),
                    (int) row.number("df")));
  }

  private static Coefficients coefficients(SavedRow row) {
    Map<String, Double> byName = new TreeMap<>();
    for (String name : new String[] {"alpha", "beta"}) {
      row.ifAny(name).ifPresent(value -> byName.put(name, value));
    }
    return Coefficients.of(byName);
  }
}
