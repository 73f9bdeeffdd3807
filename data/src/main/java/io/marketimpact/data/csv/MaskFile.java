package io.marketimpact.data.csv;

import io.marketimpact.data.BadInputException;
import io.marketimpact.event.Mask;
import io.marketimpact.market.SecurityId;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Consumer;

/**
 * Files of days not to estimate from: {@code symbol,date[,to][,reason]}. A row without a symbol
 * concerns every share, a row without {@code to} one day.
 */
public final class MaskFile {

  private static final String REASON = "named in the file of masks";

  private MaskFile() {}

  /**
   * Reads a file of masks.
   *
   * @param file the file
   * @return its masks in the order of the rows
   * @throws BadInputException if the file cannot be used, with the row at fault
   */
  public static List<Mask> read(Path file) {
    return read(file, DateForm.ISO);
  }

  /**
   * Reads a file of masks.
   *
   * @param file the file
   * @param dates form of its dates unless they are ISO
   * @return its masks in the order of the rows
   * @throws BadInputException if the file cannot be used, with the row at fault
   */
  public static List<Mask> read(Path file, DateForm dates) {
    List<Mask> masks = new ArrayList<>();
    CsvFile.forEachRow(file, dates, header -> rows(header, masks));
    return List.copyOf(masks);
  }

  private static Consumer<CsvRow> rows(CsvHeader header, List<Mask> masks) {
    int symbol = header.required("symbol");
    int date = header.required("date");
    OptionalInt to = header.optional("to");
    OptionalInt reason = header.optional("reason");
    return row -> {
      LocalDate from = row.date(date, "date");
      LocalDate last = row.text(to).isEmpty() ? from : row.date(to.orElseThrow(), "to");
      if (last.isBefore(from)) {
        throw BadInputException.value(
            row.file(), row.number(), "to", row.text(to), "is before its first day, " + from);
      }
      List<SecurityId> concerned =
          row.text(symbol).isEmpty() ? List.of() : List.of(row.security(symbol, "symbol"));
      masks.add(
          new Mask(concerned, from, last, row.text(reason).isEmpty() ? REASON : row.text(reason)));
    };
  }
}
