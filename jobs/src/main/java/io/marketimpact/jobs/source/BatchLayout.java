package io.marketimpact.jobs.source;

import java.io.Serializable;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where batches have the columns of {@link PriceTable}.
 *
 * @param symbol place of the symbol
 * @param day place of the day
 * @param figures places of the price and the optional figures, {@link #ABSENT} where there is none
 */
record BatchLayout(int symbol, int day, List<Integer> figures) implements Serializable {

  /** Stands for a column that batches lack. */
  static final int ABSENT = -1;

  /** Keeps its own copy. */
  BatchLayout {
    figures = List.copyOf(figures);
  }

  /** The layout of batches whose columns have these names. */
  static BatchLayout of(List<String> names) {
    return new BatchLayout(
        names.indexOf(PriceTable.SYMBOL),
        names.indexOf(PriceTable.DATE),
        Stream.concat(Stream.of(PriceTable.PRICE), PriceTable.OPTIONAL.stream())
            .map(names::indexOf)
            .toList());
  }
}
