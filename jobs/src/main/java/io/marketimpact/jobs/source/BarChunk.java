package io.marketimpact.jobs.source;

import io.marketimpact.market.PriceBar;
import io.marketimpact.market.SecurityId;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;

/**
 * Some bars of one security in columns of primitives, in no particular order: what travels between
 * partitions. A close or volume that a row lacks is NaN inside and nowhere else.
 */
public final class BarChunk implements Serializable {

  private static final long serialVersionUID = 1;
  private static final int FIRST_CAPACITY = 64;

  private int size;
  private int[] epochDays = new int[FIRST_CAPACITY];
  private double[] adjustedCloses = new double[FIRST_CAPACITY];
  private double[] closes = {};
  private double[] volumes = {};

  /**
   * Adds a bar.
   *
   * @param bar of the chunk's security
   * @return this chunk
   */
  public BarChunk add(PriceBar bar) {
    if (size == epochDays.length) {
      resize(Math.max(FIRST_CAPACITY, 2 * size));
    }
    epochDays[size] = Math.toIntExact(bar.date().toEpochDay());
    adjustedCloses[size] = bar.adjustedClose();
    closes = put(bar.close(), closes);
    volumes = put(bar.volume(), volumes);
    size++;
    return this;
  }

  /** A column nobody fills takes no room. */
  private double[] put(OptionalDouble value, double[] column) {
    if (value.isEmpty() && column.length == 0) {
      return column;
    }
    double[] roomy = column.length == 0 ? absent(epochDays.length) : column;
    roomy[size] = value.orElse(Double.NaN);
    return roomy;
  }

  private static double[] absent(int length) {
    double[] column = new double[length];
    Arrays.fill(column, Double.NaN);
    return column;
  }

  /**
   * Adds the bars of another chunk of the same security.
   *
   * @param other the other
   * @return this chunk
   */
  public BarChunk merge(BarChunk other) {
    int together = size + other.size;
    closes = appended(closes, other.closes, other, together);
    volumes = appended(volumes, other.volumes, other, together);
    epochDays = Arrays.copyOf(epochDays, together);
    System.arraycopy(other.epochDays, 0, epochDays, size, other.size);
    adjustedCloses = Arrays.copyOf(adjustedCloses, together);
    System.arraycopy(other.adjustedCloses, 0, adjustedCloses, size, other.size);
    size = together;
    return this;
  }

  private double[] appended(double[] own, double[] others, BarChunk other, int together) {
    if (own.length == 0 && others.length == 0) {
      return own;
    }
    double[] both = absent(together);
    System.arraycopy(own, 0, both, 0, own.length == 0 ? 0 : size);
    System.arraycopy(others, 0, both, size, others.length == 0 ? 0 : other.size);
    return both;
  }

  /**
   * Lets go of the room kept for more bars, before the chunk travels.
   *
   * @return this chunk
   */
  public BarChunk trim() {
    resize(size);
    return this;
  }

  private void resize(int capacity) {
    epochDays = Arrays.copyOf(epochDays, capacity);
    adjustedCloses = Arrays.copyOf(adjustedCloses, capacity);
    closes = closes.length == 0 ? closes : Arrays.copyOf(closes, capacity);
    volumes = volumes.length == 0 ? volumes : Arrays.copyOf(volumes, capacity);
  }

  /**
   * The bars.
   *
   * @param security whose they are
   * @return in no particular order
   */
  public List<PriceBar> bars(SecurityId security) {
    List<PriceBar> bars = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      bars.add(
          new PriceBar(
              security,
              LocalDate.ofEpochDay(epochDays[i]),
              adjustedCloses[i],
              present(closes, i),
              present(volumes, i)));
    }
    return bars;
  }

  private static OptionalDouble present(double[] column, int position) {
    return column.length == 0 || Double.isNaN(column[position])
        ? OptionalDouble.empty()
        : OptionalDouble.of(column[position]);
  }
}
