package io.marketimpact.jobs.warehouse;

import io.marketimpact.data.csv.DateForm;
import io.marketimpact.market.SessionAxis;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;

/**
 * What is said of price files besides what stands in them.
 *
 * @param dates form of their dates where that was stated, else ISO
 * @param learnedAt from when on the prices were known
 * @param currency of the prices, empty where it was not stated
 * @param sessions of the exchange, where one was named
 * @param columns of prices by columns: by what is read, such as {@code symbol}, the column that has
 *     it where that is called otherwise
 */
public record PriceTerms(
    DateForm dates,
    Instant learnedAt,
    String currency,
    Optional<SessionAxis> sessions,
    Map<String, String> columns) {

  /** Instants are kept to the microsecond. */
  public PriceTerms {
    learnedAt = learnedAt.truncatedTo(ChronoUnit.MICROS);
    columns = Map.copyOf(columns);
  }

  long micros() {
    return ChronoUnit.MICROS.between(Instant.EPOCH, learnedAt);
  }
}
