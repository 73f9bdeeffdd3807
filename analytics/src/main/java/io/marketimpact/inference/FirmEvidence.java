package io.marketimpact.inference;

import io.marketimpact.event.EventId;
import io.marketimpact.market.SecurityId;
import io.marketimpact.model.Residuals;
import java.io.Serializable;

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
    DayReturns sars,
    double varianceFactor,
    double sigma,
    int degreesOfFreedom,
    Residuals residuals,
    Residuals recent)
    implements Serializable {

  /**
   * Length of the window.
   *
   * @return number of days L, each of which has its standardized return
   */
  public int length() {
    return sars.size();
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
   * The same evidence with other residuals.
   *
   * @param others abnormal returns of the estimation window
   * @return a copy
   */
  public FirmEvidence with(Residuals others) {
    return with(sars, others, recent);
  }

  /**
   * The same evidence where its single days were summed and are not held: neither residuals nor the
   * standardized returns of the window.
   *
   * @return a copy that knows how many days there were
   */
  public FirmEvidence withoutDays() {
    return with(sars.letGo(), residuals.letGo(), recent.letGo());
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

  private FirmEvidence with(DayReturns window, Residuals estimation, Residuals since) {
    return new FirmEvidence(
        event,
        security,
        firstSession,
        car,
        window,
        varianceFactor,
        sigma,
        degreesOfFreedom,
        estimation,
        since);
  }
}
