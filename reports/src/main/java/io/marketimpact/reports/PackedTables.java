package io.marketimpact.reports;

import io.marketimpact.data.table.Column;
import io.marketimpact.data.table.Table;
import io.marketimpact.data.table.TableCsv;
import io.marketimpact.reports.block.Report;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/**
 * Every table of a report as its CSV file has it, packed into the page: a page that is forwarded
 * alone has no files beside it, and what it shows is rounded. Packed (RFC 1950, RFC 4648), the
 * values take less room than a sort key at each cell would.
 */
public final class PackedTables {

  /** Between two tables; no CSV holds a control character. */
  private static final String BETWEEN = "\u001E";

  private PackedTables() {}

  /**
   * The tables of a report.
   *
   * @param report the report
   * @return of each table its id, a line feed and its CSV, compressed, in Base64
   */
  public static String of(Report report) {
    String files =
        report
            .tables()
            .map(table -> table.id() + "\n" + TableCsv.of(table))
            .collect(Collectors.joining(BETWEEN));
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION);
    try (DeflaterOutputStream to = new DeflaterOutputStream(packed, deflater)) {
      to.write(files.getBytes(StandardCharsets.UTF_8));
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    } finally {
      deflater.end();
    }
    return Base64.getEncoder().encodeToString(packed.toByteArray());
  }

  /**
   * Where in the file a page finds what it sorts the rows by.
   *
   * @param table the table
   * @return for each column that a page shows, the place of its first column in the file, from 0;
   *     blank for words, which are sorted as they are shown
   */
  public static List<String> places(Table<?> table) {
    List<String> places = new ArrayList<>();
    int place = 0;
    for (Column<?> column : table.columns()) {
      if (column.place() == Column.Place.OWN) {
        places.add(isWords(column) ? "" : String.valueOf(place));
      }
      place += (column.kind().isRange() ? 2 : 1) + (column.kind().hasOwnUnits() ? 1 : 0);
    }
    return List.copyOf(places);
  }

  private static boolean isWords(Column<?> column) {
    return switch (column.kind()) {
      case TEXT, CODE, FLAG -> true;
      case VALUE, NUMBER, QUANTITY, RANGE, QUANTITY_RANGE, DAY, MOMENT -> false;
    };
  }
}
