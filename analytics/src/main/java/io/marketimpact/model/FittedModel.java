package io.marketimpact.model;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * An estimated model: everything a test needs to know of it.
 *
 * <p>The variance of a sum of abnormal returns over sessions W is σ²·C(W), where C holds the
 * forecast error: the noise of the days and that of the estimated parameters, with its covariance
 * between days.
 */
public interface FittedModel {

  /**
   * The estimated coefficients.
   *
   * @return by name, empty where the model estimates none
   */
  Coefficients coefficients();

  /**
   * How the model was estimated.
   *
   * @return least squares unless the model says otherwise
   */
  default Estimator estimator() {
    return Estimator.LEAST_SQUARES;
  }

  /**
   * Residual standard deviation of one day.
   *
   * @return σ̂ as a fraction
   */
  double sigma();

  /**
   * Degrees of freedom of σ̂.
   *
   * @return T - k
   */
  int degreesOfFreedom();

  /**
   * Abnormal returns of the estimation window.
   *
   * @return one residual per session used
   */
  Residuals residuals();

  /**
   * The return expected in a session.
   *
   * @param session its number
   * @return the expected return, empty when a regressor of that session is missing
   */
  OptionalDouble expected(int session);

  /**
   * What the expected return of a session still waits for.
   *
   * @param session its number, on the axis of the study
   * @return one sentence, empty when nothing that may yet be published is missing
   */
  default Optional<String> awaited(int session) {
    return Optional.empty();
  }

  /**
   * The factor C of the variance σ²·C of the sum of abnormal returns.
   *
   * @param sessions session numbers outside the estimation window whose regressors exist
   * @return C, at least the number of sessions where the variance is the same on all days
   */
  double varianceFactor(int[] sessions);

  /**
   * What the return expected of a window is made of.
   *
   * @param sessions session numbers whose regressors exist
   * @return one part per coefficient, in the order of the model; none where the expected return is
   *     no sum of coefficients times regressors
   */
  default List<MovePart> parts(int[] sessions) {
    return List.of();
  }

  /**
   * The model's own inference about a window, beside that of the forecast error.
   *
   * @param sessions consecutive session numbers outside the estimation window, all with a return
   * @return one result per method, none for most models
   */
  default List<ModelTest> ownTests(int[] sessions) {
    return List.of();
  }
}
