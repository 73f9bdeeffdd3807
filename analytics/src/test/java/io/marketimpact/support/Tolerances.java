package io.marketimpact.support;

import org.assertj.core.data.Offset;

/** How closely numbers must agree, by the kind of number they are compared with. */
public final class Tolerances {

  /** Correct digits of NIST's coefficients where the data are benign. */
  public static final double NIST_DIGITS = 11;

  /** Correct digits of NIST's coefficients where the regressors are nearly collinear. */
  public static final double NIST_DIGITS_COLLINEAR = 9;

  /** Correct digits of everything NIST derives from residuals. */
  public static final double NIST_DIGITS_SPREAD = 9;

  private static final double HIGH_PRECISION = 1e-12;
  private static final double TAIL = 1e-10;
  private static final double SOLVED = 1e-9;
  private static final double REFERENCE = 1e-9;
  private static final double LAW = 1e-10;

  private Tolerances() {}

  /** Against a closed form evaluated elsewhere with more digits than a double has. */
  public static Offset<Double> highPrecision(double expected) {
    return relative(expected, HIGH_PRECISION);
  }

  /** Against a high-precision value of a tail probability by the incomplete beta function. */
  public static Offset<Double> tail(double expected) {
    return relative(expected, TAIL);
  }

  /** Against a high-precision value of something this program finds by iteration. */
  public static Offset<Double> solved(double expected) {
    return relative(expected, SOLVED);
  }

  /** Against a reference vector of twelve digits. */
  public static Offset<Double> reference(double expected) {
    return relative(expected, REFERENCE);
  }

  /** Between two ways to the same number inside this program. */
  public static Offset<Double> law(double expected) {
    return relative(expected, LAW);
  }

  /** Against a printed table: half a unit of its last decimal, and a hair for the half itself. */
  public static Offset<Double> printed(int decimals) {
    return Offset.offset(0.5001 * Math.pow(10, -decimals));
  }

  /** For numbers whose true value is zero. */
  public static Offset<Double> rounding() {
    return Offset.offset(1e-14);
  }

  /** Correct digits, -log10 of the relative error. */
  public static double logRelativeError(double actual, double certified) {
    double error = Math.abs(actual - certified) / Math.abs(certified);
    return error == 0 ? 16 : -Math.log10(error);
  }

  private static Offset<Double> relative(double expected, double share) {
    return Offset.offset(Math.abs(expected) * share);
  }
}
