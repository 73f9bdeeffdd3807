package io.marketimpact.data.exposure;

import io.marketimpact.data.BadInputException;
import io.marketimpact.data.csv.CsvRow;
import java.util.function.Supplier;

/** Why a row cannot be used, said with its file, line, column and cell. */
final class RowRefusal {

  private RowRefusal() {}

  /** What a rule makes of a row. */
  static <T> T checked(CsvRow row, String column, int position, Supplier<T> rule) {
    try {
      return rule.get();
    } catch (IllegalArgumentException refused) {
      throw bad(row, column, position, "cannot be used: " + refused.getMessage());
    }
  }

  /** The error of a cell that breaks a rule. */
  static BadInputException bad(CsvRow row, String column, int position, String rule) {
    return BadInputException.value(row.file(), row.number(), column, row.text(position), rule);
  }
}
