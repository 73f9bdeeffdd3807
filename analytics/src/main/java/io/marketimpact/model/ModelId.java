package io.marketimpact.model;

import io.marketimpact.base.Require;
import java.io.Serializable;

/**
 * Names a model of the expected return, such as {@code market}.
 *
 * @param value the name, as results and the command line write it
 */
public record ModelId(String value) implements Comparable<ModelId>, Serializable {

  /** The raw return, without a model. */
  public static final ModelId RAW = new ModelId("raw");

  /** The return less the stock's own mean. */
  public static final ModelId MEAN_ADJUSTED = new ModelId("mean_adjusted");

  /** The return less the market's. */
  public static final ModelId MARKET_ADJUSTED = new ModelId("market_adjusted");

  /** The market model: what a study takes unless another is asked for. */
  public static final ModelId MARKET = new ModelId("market");

  /** The market model with the firm's sectors, each a basket of untouched stocks. */
  public static final ModelId SECTOR = new ModelId("sector");

  /** The market model with funds of the firm's sectors. */
  public static final ModelId SECTOR_FUNDS = new ModelId("sector_funds");

  /**
   * Checks the name.
   *
   * @throws IllegalArgumentException if it is not lower case with underscores
   */
  public ModelId {
    Require.identifier(value, "a model id");
  }

  // Asked for each firm again and again: a record's own goes through method handles, slow until the
  // second compiler sees through them.
  @Override
  public boolean equals(Object other) {
    return this == other || (other instanceof ModelId id && value.equals(id.value));
  }

  @Override
  public int hashCode() {
    return value.hashCode();
  }

  @Override
  public int compareTo(ModelId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
