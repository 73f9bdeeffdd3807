package io.marketimpact.stat;

/** A fitted linear regression: coefficients, residuals, and what forecasts from it cost. */
public final class LinearFit {

  private final double[] coefficients;
  private final double[][] inverseR;
  private final double[] residuals;
  private final double[] leverages;
  private final double residualSquares;
  private final double totalSquares;
  private final double responseSquares;

  LinearFit(double[] coefficients, double[][] inverseR, double[][] design, double[] response) {
    this.coefficients = coefficients;
    this.inverseR = inverseR;
    this.residuals = new double[response.length];
    this.leverages = new double[response.length];
    double squares = 0;
    for (int t = 0; t < response.length; t++) {
      residuals[t] = response[t] - predict(design[t]);
      leverages[t] = quadraticForm(design[t]);
      squares += residuals[t] * residuals[t];
    }
    residualSquares = squares;
    double mean = Moments.mean(response);
    double total = 0;
    double raw = 0;
    for (double value : response) {
      total += (value - mean) * (value - mean);
      raw += value * value;
    }
    totalSquares = total;
    responseSquares = raw;
  }

  /**
   * The estimated parameters θ̂.
   *
   * @return k values in the order of the design's columns
   */
  public double[] coefficients() {
    return coefficients.clone();
  }

  /**
   * One estimated parameter.
   *
   * @param column its column in the design
   * @return θ̂ of that column
   */
  public double coefficient(int column) {
    return coefficients[column];
  }

  /**
   * Standard error of one parameter under independent, equally dispersed errors.
   *
   * @param column its column in the design
   * @return s√q, with q the diagonal entry of (X'X)⁻¹
   */
  public double standardError(int column) {
    double[] unit = new double[coefficients.length];
    unit[column] = 1;
    return sigma() * Math.sqrt(quadraticForm(unit));
  }

  /**
   * The residuals e = y - Xθ̂.
   *
   * @return T values
   */
  public double[] residuals() {
    return residuals.clone();
  }

  /**
   * The leverages h_t = x_t'(X'X)⁻¹x_t.
   *
   * @return T values in [0, 1]
   */
  public double[] leverages() {
    return leverages.clone();
  }

  /**
   * Residual standard deviation s = √(e'e/(T - k)).
   *
   * @return s
   */
  public double sigma() {
    return Math.sqrt(residualSquares / degreesOfFreedom());
  }

  /**
   * Sum of squared residuals.
   *
   * @return e'e
   */
  public double residualSquares() {
    return residualSquares;
  }

  /**
   * Sum of squares of the response.
   *
   * @return y'y
   */
  public double responseSquares() {
    return responseSquares;
  }

  /**
   * Share of the response's variance about its mean that the regressors explain.
   *
   * @return 1 - e'e/Σ(y - ȳ)²
   */
  public double rSquared() {
    return 1 - residualSquares / totalSquares;
  }

  /**
   * Degrees of freedom of the residuals.
   *
   * @return T - k
   */
  public int degreesOfFreedom() {
    return residuals.length - coefficients.length;
  }

  /**
   * The fitted mean for one row of regressors.
   *
   * @param row k regressors
   * @return x'θ̂
   */
  public double predict(double[] row) {
    double sum = 0;
    for (int j = 0; j < coefficients.length; j++) {
      sum += row[j] * coefficients[j];
    }
    return sum;
  }

  /**
   * Variance of x'θ̂ in units of the error variance.
   *
   * @param row k regressors
   * @return x'(X'X)⁻¹x
   */
  public double quadraticForm(double[] row) {
    double sum = 0;
    for (int j = 0; j < coefficients.length; j++) {
      double entry = 0;
      for (int i = 0; i <= j; i++) {
        entry += row[i] * inverseR[i][j];
      }
      sum += entry * entry;
    }
    return sum;
  }
}
