package io.marketimpact.jobs.warehouse;

import io.marketimpact.data.csv.StatedColumns;
import io.marketimpact.jobs.source.PricePart;
import java.io.Serializable;

/**
 * Lines of a price file that states splits and dividends.
 *
 * @param file its number among all files
 * @param name of the file, as it was given
 * @param linesBefore how many lines of the file stand before these
 * @param lines the lines
 */
record StatedPart(int file, String name, long linesBefore, PricePart lines)
    implements Serializable {

  StatedColumns columns() {
    return lines.stated().orElseThrow();
  }
}
