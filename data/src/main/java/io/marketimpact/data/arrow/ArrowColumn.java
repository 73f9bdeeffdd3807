package io.marketimpact.data.arrow;

import org.apache.arrow.vector.BaseIntVector;
import org.apache.arrow.vector.FieldVector;

/** A column of a batch. */
sealed interface ArrowColumn {

  /** The values, not in the order of rows. */
  FieldVector values();

  /** Where among the values that of a row is; the row has one. */
  int index(int row);

  /** Whether a row has a value. */
  boolean has(int row);

  /** A value per row. */
  record Plain(FieldVector values) implements ArrowColumn {

    @Override
    public int index(int row) {
      return row;
    }

    @Override
    public boolean has(int row) {
      return !values.isNull(row);
    }
  }

  /** A code per row, the place of its value in a dictionary, as pandas writes categories. */
  record Coded(FieldVector codes, FieldVector values) implements ArrowColumn {

    @Override
    public int index(int row) {
      long code = ((BaseIntVector) codes).getValueAsLong(row);
      if (code < 0 || code >= values.getValueCount()) {
        throw new IndexOutOfBoundsException(
            codes.getName() + " has code " + code + " of " + values.getValueCount() + " values");
      }
      return (int) code;
    }

    @Override
    public boolean has(int row) {
      return !codes.isNull(row) && !values.isNull(index(row));
    }
  }
}
