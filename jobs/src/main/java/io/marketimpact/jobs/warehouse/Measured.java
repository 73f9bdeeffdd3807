package io.marketimpact.jobs.warehouse;

import io.marketimpact.data.csv.PriceBasis;
import io.marketimpact.market.KnownActions;
import io.marketimpact.market.SecurityId;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.apache.spark.sql.Row;

/**
 * What decides by which close the returns of one stock are measured.
 *
 * @param kinds what its prices are, each once
 * @param hasCloses whether each has a close as traded
 * @param isComputed whether adjusted closes are computed from these
 * @param first the first day
 * @param last the last day
 */
record Measured(
    List<Kind> kinds, boolean hasCloses, boolean isComputed, LocalDate first, LocalDate last)
    implements Serializable {

  /** A vendor's format and what its prices are. */
  record Kind(String format, PriceBasis basis) implements Serializable {}

  Measured {
    kinds = List.copyOf(kinds);
  }

  /** Of the rows of one stock in order of their days, of which there is at least one. */
  static Measured of(List<Row> rows, KnownActions known) {
    SecurityId security = new SecurityId(rows.get(0).getString(Rows.SECURITY));
    return new Measured(
        kinds(rows),
        StudiedBars.haveCloses(rows),
        StudiedBars.computable(rows, security, known).isPresent(),
        day(rows.get(0)),
        day(rows.get(rows.size() - 1)));
  }

  private static List<Kind> kinds(Collection<Row> rows) {
    return rows.stream()
        .map(
            row ->
                new Kind(row.getString(Rows.FORMAT), PriceBasis.valueOf(row.getString(Rows.BASIS))))
        .distinct()
        .sorted(Comparator.comparing(Kind::toString))
        .toList();
  }

  private static LocalDate day(Row row) {
    return LocalDate.ofEpochDay(row.getInt(Rows.DAY));
  }
}
