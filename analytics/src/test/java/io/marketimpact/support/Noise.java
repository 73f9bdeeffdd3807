package io.marketimpact.support;

/**
 * The reference vectors' random stream: s ← 16807·s mod (2³¹ - 1), and as a normal draw the sum of
 * twelve uniforms less 6.
 */
public final class Noise {

  private static final long MODULUS = 2147483647L;

  private long state;

  /** A stream from its seed. */
  public Noise(long seed) {
    state = seed;
  }

  /** The next draw. */
  public double next() {
    double sum = 0;
    for (int i = 0; i < 12; i++) {
      state = 16807 * state % MODULUS;
      sum += state / (double) MODULUS;
    }
    return sum - 6;
  }

  /** The next draws, each times a scale. */
  public double[] draws(int count, double scale) {
    double[] draws = new double[count];
    for (int i = 0; i < count; i++) {
      draws[i] = scale * next();
    }
    return draws;
  }
}
