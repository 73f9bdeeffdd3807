package io.marketimpact.reports.text;

import io.marketimpact.base.Interval;
import io.marketimpact.data.table.NumberStyle;
import io.marketimpact.stat.RobustScale;
import io.marketimpact.study.FirmWindow;
import io.marketimpact.study.StudyResult;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.stream.DoubleStream;

/**
 * How many digits an estimate in percent is shown with: no more than its interval supports. A move
 * of a price is exact and keeps two.
 */
public enum Digits {
  /** One digit after the point. */
  TENTHS(1, NumberStyle.RETURN_TENTHS, NumberStyle.FRACTION_TENTHS),
  /** Two digits after the point. */
  HUNDREDTHS(2, NumberStyle.RETURN, NumberStyle.FRACTION);

  /** From this standard error on the second digit after the point is noise. */
  private static final double COARSE = 0.005;

  private final int decimals;
  private final NumberStyle signed;
  private final NumberStyle unsigned;

  Digits(int decimals, NumberStyle signed, NumberStyle unsigned) {
    this.decimals = decimals;
    this.signed = signed;
    this.unsigned = unsigned;
  }

  /**
   * The digits that a standard error leaves.
   *
   * @param standardError of an estimate, a fraction
   * @return tenths of a percent where it is half a percent or more
   */
  public static Digits of(double standardError) {
    return standardError >= COARSE ? TENTHS : HUNDREDTHS;
  }

  /**
   * The digits of all estimates that a page shows side by side: those of its median firm.
   *
   * @param result the study
   * @return by the median standard error under the headline, two digits where no firm has one
   */
  public static Digits of(StudyResult result) {
    double[] errors =
        result
            .firms()
            .flatMap(firm -> firm.window(result.plan().headline()).result().stream())
            .map(FirmWindow::evidence)
            .mapToDouble(evidence -> evidence.standardError())
            .toArray();
    return errors.length == 0 ? HUNDREDTHS : of(RobustScale.median(errors));
  }

  /**
   * An estimate with its sign.
   *
   * @param fraction such as -0.0334
   * @return such as −3.3 %
   */
  public String percent(double fraction) {
    return Format.percent(fraction, decimals);
  }

  /**
   * The number that an estimate is shown as, to the last digit of its text.
   *
   * @param fraction such as -0.0334
   * @return in percent, such as -3.3
   */
  public BigDecimal shown(double fraction) {
    return new BigDecimal(Format.fixed(100 * fraction, decimals));
  }

  /**
   * Whether a reader cannot distinguish two estimates.
   *
   * @param one such as 0.0014
   * @param other such as 0.0006
   * @return whether both are shown as, say, +0.1 %
   */
  public boolean areAlike(double one, double other) {
    return percent(one).equals(percent(other));
  }

  /**
   * Whether a reader who rounds what has two digits elsewhere would not get what is shown here.
   *
   * @param fraction such as -0.00749, which is −0.75 % elsewhere and −0.7 % here
   * @return whether rounding twice gives another number than rounding once
   */
  public boolean looksMisrounded(double fraction) {
    return HUNDREDTHS
            .shown(fraction)
            .setScale(decimals, RoundingMode.HALF_UP)
            .compareTo(shown(fraction))
        != 0;
  }

  /**
   * An estimate with two digits more, from which its rounding can be followed.
   *
   * @param fraction such as -0.00749
   * @return such as −0.749 %
   */
  public String beforeRounding(double fraction) {
    return Format.percent(fraction, decimals + 2);
  }

  /**
   * A size without a sign.
   *
   * @param fraction such as 0.0706
   * @return such as 7.1 %
   */
  public String size(double fraction) {
    return Format.size(fraction, decimals);
  }

  /**
   * The smallest and the largest of sizes without a sign.
   *
   * @param sizes at least one, such as 0.0706 and 0.0412
   * @return such as 4.1 % to 7.1 %, or one size where both are shown alike
   */
  public String sizes(double... sizes) {
    String least = size(DoubleStream.of(sizes).min().orElseThrow());
    String most = size(DoubleStream.of(sizes).max().orElseThrow());
    return least.equals(most) ? least : least + " to " + most;
  }

  /**
   * An interval of estimates.
   *
   * @param interval the interval
   * @return such as −8.3 % to +1.6 %
   */
  public String interval(Interval interval) {
    return end(interval.low()) + " to " + end(interval.high());
  }

  /**
   * An end of an interval: one that would round to zero keeps the side that it is on.
   *
   * @param fraction such as 0.0002
   * @return such as +0.02 %
   */
  public String end(double fraction) {
    String shown = percent(fraction);
    return Character.isDigit(shown.charAt(0)) ? HUNDREDTHS.percent(fraction) : shown;
  }

  /**
   * The style of an estimate in a table.
   *
   * @return with a sign
   */
  public NumberStyle signed() {
    return signed;
  }

  /**
   * The style of a size in a table.
   *
   * @return without a sign
   */
  public NumberStyle unsigned() {
    return unsigned;
  }
}
