package io.marketimpact.jobs.source;

import io.marketimpact.market.BarColumns;
import io.marketimpact.market.PriceBar;
import io.marketimpact.market.SecurityId;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Some bars of one security in columns of primitives, in no particular order: what travels between
 * partitions. A close or volume that a row lacks is NaN inside and nowhere else.
 */
public final class BarChunk implements Serializable {

  private static final long serialVersionUID = 1;
  private static final int FIRST_CAPACITY = 64;

  private int size;
  private int[] epochDays;
  private double[] adjustedCloses;
  private final OptionalColumn closes = new OptionalColumn();
  private final OptionalColumn volumes = new OptionalColumn();
  private final OptionalColumn highs = new OptionalColumn();
  private final OptionalColumn lows = new OptionalColumn();

  /** Without bars. */
  public BarChunk() {
    this(FIRST_CAPACITY);
  }

  private BarChunk(int capacity) {
    this.epochDays = new int[capacity];
    this.adjustedCloses = new double[capacity];
  }

  /** Without bars, with room for as many as this one has: another security's. */
  BarChunk another() {
    return new BarChunk(Math.max(FIRST_CAPACITY, size));
  }

  private List<OptionalColumn> optionalColumns() {
    return List.of(closes, volumes, highs, lows);
  }

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
    closes.put(size, bar.close().orElse(Double.NaN), epochDays.length);
    volumes.put(size, bar.volume().orElse(Double.NaN), epochDays.length);
    highs.put(size, bar.high().orElse(Double.NaN), epochDays.length);
    lows.put(size, bar.low().orElse(Double.NaN), epochDays.length);
    size++;
    return this;
  }

  /**
   * Adds a bar by its figures.
   *
   * @param epochDay its day, counted from 1970-01-01
   * @param adjustedClose its price
   * @param close its unadjusted close, NaN where there is none, like the others
   * @param volume shares traded
   * @param high the day's highest price
   * @param low the day's lowest price
   */
  void add(
      int epochDay, double adjustedClose, double close, double volume, double high, double low) {
    if (size == epochDays.length) {
      resize(Math.max(FIRST_CAPACITY, 2 * size));
    }
    epochDays[size] = epochDay;
    adjustedCloses[size] = adjustedClose;
    closes.put(size, close, epochDays.length);
    volumes.put(size, volume, epochDays.length);
    highs.put(size, high, epochDays.length);
    lows.put(size, low, epochDays.length);
    size++;
  }

  /**
   * Chunks of one security as one.
   *
   * @param parts the chunks
   * @return all their bars
   */
  public static BarChunk together(Iterable<BarChunk> parts) {
    BarChunk all = new BarChunk();
    parts.forEach(all::merge);
    return all;
  }

  /**
   * Adds the bars of another chunk of the same security.
   *
   * @param other the other
   * @return this chunk
   */
  public BarChunk merge(BarChunk other) {
    for (int i = 0; i < optionalColumns().size(); i++) {
      optionalColumns().get(i).append(size, other.optionalColumns().get(i), other.size);
    }
    int together = size + other.size;
    epochDays = Arrays.copyOf(epochDays, together);
    System.arraycopy(other.epochDays, 0, epochDays, size, other.size);
    adjustedCloses = Arrays.copyOf(adjustedCloses, together);
    System.arraycopy(other.adjustedCloses, 0, adjustedCloses, size, other.size);
    size = together;
    return this;
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
    optionalColumns().forEach(column -> column.resize(capacity));
  }

  /**
   * The bars as objects, to be gone through many times.
   *
   * @param security whose they are
   * @return in no particular order
   */
  public List<PriceBar> bars(SecurityId security) {
    return new ArrayList<>(columns(security));
  }

  /** The bars as they are kept. */
  BarColumns columns(SecurityId security) {
    return new BarColumns(
        security,
        Arrays.copyOf(epochDays, size),
        Arrays.copyOf(adjustedCloses, size),
        new BarColumns.Others(
            closes.first(size), volumes.first(size), highs.first(size), lows.first(size)));
  }
}
