package io.marketimpact.jobs.warehouse;

import io.marketimpact.market.QualityRule;
import io.marketimpact.market.SecurityId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.Row;

/**
 * Stocks whose symbols differ by case alone, among which is one that prices come of: they count as
 * two, and are one where a vendor's files were written by different hands. All spellings of a
 * symbol come in one partition.
 */
final class OtherSpellings {

  private final Map<String, Seen> seen = new HashMap<>();

  /** A spelling, and whether prices of it come. */
  private record Seen(String symbol, boolean isIncoming) {}

  /** Of the rows of one security, a finding where another spelling came before. */
  Optional<Row> of(List<Row> rows) {
    String symbol = rows.get(0).getString(Rows.SECURITY);
    if (symbol.isEmpty()) {
      return Optional.empty();
    }
    Seen now =
        new Seen(symbol, rows.stream().anyMatch(row -> row.getInt(Rows.ORIGIN) == Rows.INCOMING));
    Seen before = seen.put(new SecurityId(symbol).folded(), now);
    return before != null && (before.isIncoming() || now.isIncoming())
        ? Optional.of(
            Rows.as(
                Rows.FINDING,
                rows.get(0),
                0,
                QualityRule.OTHER_SPELLING.name(),
                before.symbol() + " and " + symbol + " count as two stocks"))
        : Optional.empty();
  }
}
