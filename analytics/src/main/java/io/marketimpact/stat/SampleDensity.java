package io.marketimpact.stat;

import io.marketimpact.base.Require;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/**
 * How a sample too large to keep is spread: the share of it in each of many narrow bins between the
 * values that cut off a two-hundredth at either end. It is read from the counts of the first pass
 * alone, whose buckets are at most 0.4 % of a value wide; a bucket across an edge is divided in
 * proportion, so that parts of a sample give the same bytes as the whole.
 *
 * @param low lower edge of the first bin
 * @param width of every bin, 0 where nearly all of the sample is one value
 * @param shares of the whole sample, in order of the bins; together a little less than 1
 */
public record SampleDensity(double low, double width, List<Double> shares) implements Serializable {

  private static final int BINS = 60;
  private static final double CUT = 0.005;

  /** Keeps its own copy. */
  public SampleDensity {
    shares = List.copyOf(shares);
  }

  /**
   * Reads the counts.
   *
   * @param counts of the whole sample
   * @return its density
   * @throws IllegalArgumentException if the sample is empty
   */
  public static SampleDensity of(SampleCounts counts) {
    Require.that(counts.size() > 0, "a density needs at least 1 value: %s", counts.size());
    int first = counts.bucketAt(CUT);
    int last = counts.bucketAt(1 - CUT);
    double low = counts.lowerEnd(first);
    double high = counts.upperEnd(last);
    // Within a hundredth of each other the buckets, not the sample, would be drawn.
    if (first == last || high - low <= Math.max(Math.abs(low), Math.abs(high)) / 100) {
      return new SampleDensity((low + high) / 2, 0, List.of(1.0));
    }
    double width = (high - low) / BINS;
    double[] shares = new double[BINS];
    counts.forEach(
        (from, to, share) -> {
          int end = bin(to, low, width);
          for (int bin = bin(from, low, width); bin <= end; bin++) {
            double inside =
                Math.min(to, low + (bin + 1) * width) - Math.max(from, low + bin * width);
            shares[bin] += share * Math.max(0, inside) / (to - from);
          }
        });
    List<Double> boxed = new ArrayList<>(BINS);
    for (double share : shares) {
      boxed.add(share);
    }
    return new SampleDensity(low, width, boxed);
  }

  private static int bin(double value, double low, double width) {
    return (int) Math.min(Math.max(Math.floor((value - low) / width), 0), BINS - 1);
  }

  /**
   * Whether there is a spread to draw.
   *
   * @return whether the sample is more than one value
   */
  public boolean isSpread() {
    return width > 0;
  }

  /**
   * Upper edge of the last bin.
   *
   * @return the edge
   */
  public double high() {
    return low + shares.size() * width;
  }
}
