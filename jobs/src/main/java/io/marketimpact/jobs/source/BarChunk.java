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
  private double[] closes = new double[FIRST_CAPACITY];
  private double[] volumes = new double[FIRST_CAPACITY];

  /**
   * Adds a bar.
   *
   * @param bar of the chunk's security
   * @return this chunk
   */
  public BarChunk add(PriceBar bar) {
    reserve(size + 1);
    epochDays[size] = Math.toIntExact(bar.date().toEpochDay());
    adjustedCloses[size] = bar.adjustedClose();
    closes[size] = bar.close().orElse(Double.NaN);
    volumes[size] = bar.volume().orElse(Double.NaN);
    size++;
    return this;
  }

  /**
   * Adds the bars of another chunk of the same security.
   *
   * @param other the other
   * @return this chunk
   */
  public BarChunk merge(BarChunk other) {
    reserve(size + other.size);
    System.arraycopy(other.epochDays, 0, epochDays, size, other.size);
    System.arraycopy(other.adjustedCloses, 0, adjustedCloses, size, other.size);
    System.arraycopy(other.closes, 0, closes, size, other.size);
    System.arraycopy(other.volumes, 0, volumes, size, other.size);
    size += other.size;
    return this;
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
              present(closes[i]),
              present(volumes[i])));
    }
    return bars;
  }

  private static OptionalDouble present(double value) {
    return Double.isNaN(value) ? OptionalDouble.empty() : OptionalDouble.of(value);
  }

  private void reserve(int capacity) {
    if (capacity > epochDays.length) {
      int enough = Math.max(capacity, 2 * epochDays.length);
      epochDays = Arrays.copyOf(epochDays, enough);
      adjustedCloses = Arrays.copyOf(adjustedCloses, enough);
      closes = Arrays.copyOf(closes, enough);
      volumes = Arrays.copyOf(volumes, enough);
    }
  }
}
