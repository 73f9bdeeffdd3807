package io.marketimpact.model.rolling;

import io.marketimpact.event.EstimationWindow;

/**
 * The fits of neighboring days from the moments of their windows, in passes over arrays, with a
 * proof for each.
 *
 * <p>β = S_xy/S_xx, e'e = S_yy - βS_xy. Window sums err by a few units u = 2⁻⁵³ of themselves, so
 * that S_xx errs by at most 20uκS_xx, κ = Σu²/S_xx; S_yy and S_xy likewise, β by 40uκ√(S_yy/S_xx)
 * and e'e by 80uκS_yy (rounding analysis after Higham 2002, §3.1 and §4.2). A fit is taken where
 * κS_yy/e'e is at most 200, with the larger κ of the two: s then errs by less than 1e-12 of itself
 * and β by less than 1e-12 of √(S_yy/S_xx). It is not taken where terms of the block outside the
 * window are so large that what they carry along counts, where a mean is many times the spread
 * about it, which leaves a study of the day alone fewer digits, or where squares leave the range of
 * numbers.
 */
final class RollingBlock {

  private static final double WORST = 200;
  private static final double MEAN_OVER_SPREAD = 64;

  private final WindowMoments moments;
  private final double[] x;
  private final double[] y;
  private final double[] squares;
  private final double[] alpha;
  private final double[] beta;
  private final double[] sigma;
  private final double[] abnormal;
  private final double[] standardized;

  RollingBlock(EstimationWindow window, int days) {
    moments = new WindowMoments(window, days);
    x = new double[days];
    y = new double[days];
    squares = new double[days];
    alpha = new double[days];
    beta = new double[days];
    sigma = new double[days];
    abnormal = new double[days];
    standardized = new double[days];
  }

  /** Fits the days from one to before another, whatever the digits of the fits. */
  void fit(double[] firm, double[] market, int first, int end, RollingMarketModel into) {
    int days = end - first;
    moments.fill(firm, market, first, days);
    System.arraycopy(market, first, x, 0, days);
    System.arraycopy(firm, first, y, 0, days);
    regress(days);
    forecast(days);
    System.arraycopy(moments.count, 0, into.returns, first, days);
    System.arraycopy(alpha, 0, into.alpha, first, days);
    System.arraycopy(beta, 0, into.beta, first, days);
    System.arraycopy(sigma, 0, into.sigma, first, days);
    System.arraycopy(abnormal, 0, into.abnormal, first, days);
    System.arraycopy(standardized, 0, into.standardized, first, days);
  }

  private void regress(int days) {
    double[] meanX = moments.meanX;
    double[] meanY = moments.meanY;
    double[] xx = moments.xx;
    double[] xy = moments.xy;
    double[] yy = moments.yy;
    double[] count = moments.count;
    double centerX = moments.centerX;
    double centerY = moments.centerY;
    for (int i = 0; i < days; i++) {
      beta[i] = xy[i] / xx[i];
    }
    for (int i = 0; i < days; i++) {
      squares[i] = yy[i] - beta[i] * xy[i];
    }
    for (int i = 0; i < days; i++) {
      alpha[i] = (meanY[i] + centerY) - beta[i] * (meanX[i] + centerX);
    }
    for (int i = 0; i < days; i++) {
      sigma[i] = Math.sqrt(squares[i] / (count[i] - 2));
    }
  }

  private void forecast(int days) {
    double[] meanX = moments.meanX;
    double[] meanY = moments.meanY;
    double[] xx = moments.xx;
    double[] count = moments.count;
    double centerX = moments.centerX;
    double centerY = moments.centerY;
    for (int i = 0; i < days; i++) {
      x[i] = (x[i] - centerX) - meanX[i];
    }
    for (int i = 0; i < days; i++) {
      abnormal[i] = ((y[i] - centerY) - meanY[i]) - beta[i] * x[i];
    }
    for (int i = 0; i < days; i++) {
      double factor = 1 + 1 / count[i] + x[i] * x[i] / xx[i];
      standardized[i] = abnormal[i] / (sigma[i] * Math.sqrt(factor));
    }
  }

  /** Whether the digits of a day's fit are proved. */
  boolean proves(int i) {
    double xx = moments.xx[i];
    double yy = moments.yy[i];
    double meanX = moments.meanX[i] + moments.centerX;
    double meanY = moments.meanY[i] + moments.centerY;
    double most = WORST * squares[i];
    return xx >= moments.leastXx
        && yy >= moments.leastYy
        && moments.rawXx[i] * yy <= most * xx
        && moments.rawYy[i] <= most
        && moments.count[i] * (meanX * meanX) <= MEAN_OVER_SPREAD * xx
        && moments.count[i] * (meanY * meanY) <= MEAN_OVER_SPREAD * yy;
  }
}
