package io.marketimpact.stat;

import java.util.SplittableRandom;
import java.util.function.LongFunction;

/**
 * Random streams keyed by what they are for, so that a draw never depends on the order of the work
 * or on how it is split: the same seed and keys give the same numbers on one thread or on many.
 */
public final class RandomStreams {

  /** The FNV-1a offset basis and prime (Fowler, Noll and Vo). */
  private static final long FNV_BASIS = 0xcbf29ce484222325L;

  private static final long FNV_PRIME = 0x100000001b3L;

  /** 2⁶⁴ over the golden ratio, whose multiples lie evenly (Steele, Lea and Flood 2014). */
  private static final long GOLDEN_GAMMA = 0x9e3779b97f4a7c15L;

  private static final double BELOW_ONE = Math.nextDown(1.0);

  private RandomStreams() {}

  /**
   * The stream of a purpose.
   *
   * @param seed of the study
   * @param keys what the draws are for, such as test, event, firm and draw; {@code ("ab", "c")} and
   *     {@code ("a", "bc")} are different keys
   * @return a stream at its beginning
   */
  public static SplittableRandom of(long seed, String... keys) {
    return new SplittableRandom(mix(seed) ^ hash(keys)).split();
  }

  /**
   * The stream of a numbered draw of a purpose.
   *
   * @param seed of the study
   * @param key what the draws are for
   * @param draw number of the draw
   * @return a stream at its beginning
   */
  public static SplittableRandom of(long seed, String key, long draw) {
    return numbered(seed, key).apply(draw);
  }

  /**
   * The streams of the numbered draws of a purpose, for those who make millions of them.
   *
   * @param seed of the study
   * @param key what the draws are for
   * @return from the number of a draw to its stream, that of {@link #of(long, String, long)}
   */
  public static LongFunction<SplittableRandom> numbered(long seed, String key) {
    long hash = hash(key);
    // Seeds stand far apart: the draws of one must not be those of the next, shifted by a draw.
    long start = seed * GOLDEN_GAMMA;
    return draw -> new SplittableRandom(mix(mix(start + draw)) ^ hash).split();
  }

  /**
   * A standard normal number by inversion, so that it uses exactly one uniform.
   *
   * @param stream the stream to draw from
   * @return Φ⁻¹(u), u uniform on (0, 1)
   */
  public static double normal(SplittableRandom stream) {
    return NormalQuantile.at(uniform(stream));
  }

  /**
   * A uniform number that is never 0 or 1.
   *
   * @param stream the stream to draw from
   * @return (k + ½)/2⁵³, k uniform on 0..2⁵³ - 1
   */
  public static double uniform(SplittableRandom stream) {
    // The largest k has no neighbor half way to 2⁵³ in a double: it would round to 1.
    double uniform = ((stream.nextLong() >>> 11) + 0.5) * 0x1.0p-53;
    return uniform < BELOW_ONE ? uniform : BELOW_ONE;
  }

  private static long hash(String... keys) {
    long hash = FNV_BASIS;
    for (String key : keys) {
      for (int i = 0; i < key.length(); i++) {
        hash = (hash ^ key.charAt(i)) * FNV_PRIME;
      }
      hash = (hash ^ 0xffff) * FNV_PRIME;
    }
    return hash;
  }

  /** The finalizer of MurmurHash3 as SplittableRandom uses it (Steele, Lea and Flood 2014). */
  private static long mix(long value) {
    long z = value + GOLDEN_GAMMA;
    z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
    z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
    return z ^ (z >>> 31);
  }
}
