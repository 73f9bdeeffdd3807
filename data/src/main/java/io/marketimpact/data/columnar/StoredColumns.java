package io.marketimpact.data.columnar;

import java.util.List;

/** The columns that a file has. */
public interface StoredColumns {

  /**
   * Their names.
   *
   * @return in the file's order
   */
  List<String> names();

  /**
   * Whether a column can be read as a value of a kind.
   *
   * @param name one of the names
   * @param kind of value
   * @return whether its type holds such values
   */
  boolean fits(String name, PriceValue kind);

  /**
   * What a message calls the type of a column.
   *
   * @param name one of the names
   * @return the type as the format calls it
   */
  String type(String name);
}
