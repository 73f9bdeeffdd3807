package io.marketimpact.inference;

import io.marketimpact.event.EventId;
import io.marketimpact.market.SecurityId;
import io.marketimpact.model.Residuals;
import java.io.Serializable;
import java.util.List;

/**
 * What one firm says about one event window under one model.
 *
 * @param event the event
 * @param security the firm
 * @param firstSession session number of the window's first day
 * @param car cumulative abnormal return
 * @param sars standardized abnormal return of each day of the window, with its own forecast error
 * @param varianceFactor C with Var(CAR) = σ²C
 * @param sigma residual standard deviation of a day
 * @param degreesOfFreedom of σ
 * @param residuals abnormal returns of the estimation window
 * @param recent abnormal returns of the days between that window and the earlier of day 0 and the
 *     event window; their leverages are 1 - c, with c the factor of their own forecast error
 */
public record FirmEvidence(
    EventId event,
    SecurityId security,
    int firstSession,
    double car,
    List<Double> sars,
    double varianceFactor,
    double sigma,
    int degreesOfFreedom,
    Residuals residuals,
    Residuals recent)
    implements Serializable {

  /** Keeps its own copy. */
  public FirmEvidence {
    sars = List.copyOf(sars);
  }

  /**
   * Length of the window.
   *
   * @return number of days L, each of which has its standardized return
   */
  public int length() {
    return sars.size();
  }

  /**
   * Sum of the days' standardized abnormal returns.
   *
   * @return ΣSAR
   */
  public double sarSum() {
    return sars.stream().mapToDouble(Double::doubleValue).sum();
  }

  /**
   * Parameters its model estimated.
   *
   * @return k = T - df
   */
  public int parameters() {
    return residuals.size() - degreesOfFreedom;
  }

  /**
   * The days' standardized abnormal returns as numbers to compute with.
   *
   * @return a copy, one number per day of the window
   */
  public double[] sarArray() {
    return sars.stream().mapToDouble(Double::doubleValue).toArray();
  }

  /**
   * The same evidence with other residuals.
   *
   * @param others abnormal returns of the estimation window
   * @return a copy
   */
  public FirmEvidence with(Residuals others) {
    return with(others, recent);
  }

  /**
   * The same evidence where residuals were summed and are not held.
   *
   * @return a copy that knows how many residuals there were
   */
  public FirmEvidence withoutResiduals() {
    return with(residuals.letGo(), recent.letGo());
  }

  /**
   * Standard error of the CAR, forecast error included.
   *
   * @return σ√C
   */
  public double standardError() {
    return sigma * Math.sqrt(varianceFactor);
  }

  /**
   * Standardized CAR, not the sum of the days' standardized returns over √L: that would ignore that
   * all days share the parameters' error.
   *
   * @return SCAR = CAR/(σ√C)
   */
  public double scar() {
    return car / standardError();
  }

  /**
   * The CAR on the scale of a sum of L studentized residuals, to be compared with placebo windows.
   *
   * @return CAR/√(C/L)
   */
  public double carOnResidualScale() {
    return car / Math.sqrt(varianceFactor / length());
  }

  private FirmEvidence with(Residuals estimation, Residuals since) {
    return new FirmEvidence(
        event,
        security,
        firstSession,
        car,
        sars,
        varianceFactor,
        sigma,
        degreesOfFreedom,
        estimation,
        since);
  }
}
