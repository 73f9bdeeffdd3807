package io.marketimpact.stat;

import io.marketimpact.base.Require;
import java.io.Serializable;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;

/**
 * A sum of doubles without rounding, so that neither their order nor how they were split changes a
 * digit. Each value is added to a fixed-point number that spans the whole range of a double
 * (Kulisch's long accumulator); only reading the sum rounds, once.
 */
public final class ExactSum implements Serializable {

  private static final long serialVersionUID = 1;

  private static final int LIMB_BITS = 32;
  private static final long LIMB_MASK = 0xffffffffL;

  /** Bits from the smallest subnormal to above the largest double, with room for 2⁶³ of them. */
  private static final int LIMBS = (1074 + 1024 + 64) / LIMB_BITS + 2;

  /** Each addition changes a limb by less than 2³³, so that this many cannot overflow it. */
  private static final int ADDITIONS_BETWEEN_CARRIES = 1 << 29;

  private final long[] limbs = new long[LIMBS];
  private int sinceCarry;

  /** The sum of nothing. */
  public ExactSum() {}

  /**
   * Adds a number.
   *
   * @param value finite
   * @throws IllegalArgumentException if it is not finite
   */
  public void add(double value) {
    if (!Double.isFinite(value)) {
      Require.finite(value, "a summand");
    }
    long bits = Double.doubleToRawLongBits(value);
    int exponent = (int) (bits >>> 52) & 0x7ff;
    long mantissa = bits & 0xfffffffffffffL;
    int shift = exponent == 0 ? 0 : exponent - 1;
    if (exponent != 0) {
      mantissa |= 1L << 52;
    }
    int limb = shift / LIMB_BITS;
    int offset = shift % LIMB_BITS;
    // 53 bits moved by at most 31 reach over three limbs.
    long low = (mantissa & LIMB_MASK) << offset;
    long high = (mantissa >>> LIMB_BITS) << offset;
    long sign = bits < 0 ? -1 : 1;
    limbs[limb] += sign * (low & LIMB_MASK);
    limbs[limb + 1] += sign * ((low >>> LIMB_BITS) + (high & LIMB_MASK));
    limbs[limb + 2] += sign * (high >>> LIMB_BITS);
    if (++sinceCarry >= ADDITIONS_BETWEEN_CARRIES) {
      carry();
    }
  }

  /**
   * Adds another sum.
   *
   * @param other the other sum, unchanged in value
   */
  public void merge(ExactSum other) {
    carry();
    other.carry();
    for (int i = 0; i < LIMBS; i++) {
      limbs[i] += other.limbs[i];
    }
    carry();
  }

  /**
   * The sum, rounded once to the nearest double.
   *
   * @return the sum; infinite when it is beyond the largest double
   */
  public double value() {
    carry();
    BigInteger total = BigInteger.ZERO;
    for (int i = LIMBS - 1; i >= 0; i--) {
      total = total.shiftLeft(LIMB_BITS).add(BigInteger.valueOf(limbs[i]));
    }
    // The least significant bit stands for 2⁻¹⁰⁷⁴ = 5¹⁰⁷⁴·10⁻¹⁰⁷⁴.
    return new BigDecimal(total.multiply(BigInteger.valueOf(5).pow(1074)), 1074).doubleValue();
  }

  /** Brings every limb but the last into 0..2³² - 1: a form that equal sums share. */
  private void carry() {
    for (int i = 0; i < LIMBS - 1; i++) {
      limbs[i + 1] += limbs[i] >> LIMB_BITS;
      limbs[i] &= LIMB_MASK;
    }
    sinceCarry = 0;
  }

  @Override
  public boolean equals(Object other) {
    if (!(other instanceof ExactSum same)) {
      return false;
    }
    carry();
    same.carry();
    return Arrays.equals(limbs, same.limbs);
  }

  @Override
  public int hashCode() {
    carry();
    return Arrays.hashCode(limbs);
  }
}
