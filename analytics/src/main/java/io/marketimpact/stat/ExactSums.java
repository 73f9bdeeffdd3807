package io.marketimpact.stat;

import io.marketimpact.base.Require;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;

/**
 * Many sums of doubles without rounding, each as {@link ExactSum}: neither the order of the numbers
 * nor how they were split changes a digit. Only the part of the fixed-point number that any of the
 * sums has reached is kept, for returns about 40 bytes a sum.
 */
public final class ExactSums implements Sums {

  private static final long serialVersionUID = 1;

  private static final int LIMB_BITS = 32;
  private static final long LIMB_MASK = 0xffffffffL;
  private static final int SMALLEST_EXPONENT = -1074;

  /** Three limbs hold any double, the fourth what many of them carry. */
  private static final int LIMBS_OF_A_DOUBLE = 4;

  /** Each addition changes a limb by less than 2³³, so that this many cannot overflow it. */
  private static final int ADDITIONS_BETWEEN_CARRIES = 1 << 29;

  /** Integers of as many bits are rounded to doubles far from the largest. */
  private static final int MOST_BITS = 1000;

  private int size;
  private int lowest;
  private int width;
  private long[] limbs = new long[0];
  private int sinceCarry;

  /**
   * Sums of nothing.
   *
   * @param size how many, not negative
   */
  public ExactSums(int size) {
    this.size = size;
  }

  @Override
  public void add(int index, double value) {
    if (!Double.isFinite(value)) {
      Require.finite(value, "a summand");
    }
    if (value == 0) {
      return;
    }
    long bits = Double.doubleToRawLongBits(value);
    int exponent = (int) (bits >>> 52) & 0x7ff;
    long mantissa = bits & 0xfffffffffffffL;
    int shift = exponent == 0 ? 0 : exponent - 1;
    if (exponent != 0) {
      mantissa |= 1L << 52;
    }
    int limb = shift / LIMB_BITS;
    int offset = shift - limb * LIMB_BITS;
    if (limb < lowest || limb + LIMBS_OF_A_DOUBLE > lowest + width) {
      reach(limb, limb + LIMBS_OF_A_DOUBLE);
    }
    long[] numbers = limbs;
    // 53 bits moved by at most 31 reach over three limbs.
    long low = (mantissa & LIMB_MASK) << offset;
    long high = (mantissa >>> LIMB_BITS) << offset;
    long sign = bits < 0 ? -1 : 1;
    int first = index * width + limb - lowest;
    numbers[first] += sign * (low & LIMB_MASK);
    numbers[first + 1] += sign * ((low >>> LIMB_BITS) + (high & LIMB_MASK));
    numbers[first + 2] += sign * (high >>> LIMB_BITS);
    if (++sinceCarry >= ADDITIONS_BETWEEN_CARRIES) {
      carry();
    }
  }

  @Override
  public void merge(Sums others, int places) {
    ExactSums other = (ExactSums) others;
    if (other.width == 0) {
      return;
    }
    reach(other.lowest, other.lowest + other.width);
    carry();
    other.carry();
    for (int i = 0; i < other.size; i++) {
      int to = (i + places) * width + other.lowest - lowest;
      for (int k = 0; k < other.width; k++) {
        limbs[to + k] += other.limbs[i * other.width + k];
      }
    }
    carry();
  }

  @Override
  public void resize(int before, int newSize) {
    long[] larger = new long[newSize * width];
    System.arraycopy(limbs, 0, larger, before * width, limbs.length);
    limbs = larger;
    size = newSize;
  }

  /**
   * The sum, rounded once to the nearest double. Reading changes nothing, so that many may read.
   */
  @Override
  public double value(int index) {
    BigInteger total = BigInteger.ZERO;
    for (int k = width - 1; k >= 0; k--) {
      total = total.shiftLeft(LIMB_BITS).add(BigInteger.valueOf(limbs[index * width + k]));
    }
    if (total.bitLength() <= MOST_BITS) {
      double value = Math.scalb(total.doubleValue(), lowest * LIMB_BITS + SMALLEST_EXPONENT);
      if (total.signum() == 0 || Math.abs(value) >= Double.MIN_NORMAL) {
        return value;
      }
    }
    // The least significant bit stands for 2⁻¹⁰⁷⁴ = 5¹⁰⁷⁴·10⁻¹⁰⁷⁴.
    return new BigDecimal(
            total
                .shiftLeft(lowest * LIMB_BITS)
                .multiply(BigInteger.valueOf(5).pow(-SMALLEST_EXPONENT)),
            -SMALLEST_EXPONENT)
        .doubleValue();
  }

  /** Keeps the limbs from one to before another, and those there are. */
  private void reach(int from, int end) {
    if (width > 0 && from >= lowest && end <= lowest + width) {
      return;
    }
    int newLowest = width == 0 ? from : Math.min(from, lowest);
    int newWidth = (width == 0 ? end : Math.max(end, lowest + width)) - newLowest;
    carry();
    long[] wider = new long[size * newWidth];
    for (int i = 0; i < size && width > 0; i++) {
      System.arraycopy(limbs, i * width, wider, i * newWidth + lowest - newLowest, width);
      // The last limb has the sign: what lies above it must have it too.
      int last = i * newWidth + lowest - newLowest + width - 1;
      for (int k = last; k < (i + 1) * newWidth - 1; k++) {
        wider[k + 1] = wider[k] >> LIMB_BITS;
        wider[k] &= LIMB_MASK;
      }
    }
    limbs = wider;
    lowest = newLowest;
    width = newWidth;
  }

  /** Brings every limb but a sum's last into 0..2³² - 1. */
  private void carry() {
    for (int i = 0; i < size && width > 0; i++) {
      for (int k = i * width; k < (i + 1) * width - 1; k++) {
        limbs[k + 1] += limbs[k] >> LIMB_BITS;
        limbs[k] &= LIMB_MASK;
      }
    }
    sinceCarry = 0;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ExactSums same && size == same.size && Arrays.equals(all(), same.all());
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(all());
  }

  private double[] all() {
    double[] values = new double[size];
    Arrays.setAll(values, this::value);
    return values;
  }
}
