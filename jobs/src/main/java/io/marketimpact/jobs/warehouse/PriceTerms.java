package io.marketimpact.jobs.warehouse;

import io.marketimpact.data.csv.DateForm;
import io.marketimpact.data.specification.PriceKind;
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
 * @param kind whether a negative price is the midpoint of bid and ask
 */
public record PriceTerms(
    DateForm dates,
    Instant learnedAt,
    String currency,
    Optional<SessionAxis> sessions,
    Map<String, String> columns,
    PriceKind kind) {

  /** Instants are kept to the microsecond. */
  public PriceTerms {
    learnedAt = learnedAt.truncatedTo(ChronoUnit.MICROS);
    columns = Map.copyOf(columns);
  }

  /**
   * Terms of prices without signs.
   *
   * @param dates form of their dates where that was stated, else ISO
   * @param learnedAt from when on the prices were known
   * @param currency of the prices, empty where it was not stated
   * @param sessions of the exchange, where one was named
   * @param columns of prices by columns: by what is read the column that has it
   */
  public PriceTerms(
      DateForm dates,
      Instant learnedAt,
      String currency,
      Optional<SessionAxis> sessions,
      Map<String, String> columns) {
    this(dates, learnedAt, currency, sessions, columns, PriceKind.PRICES);
  }

  /**
   * The same terms of prices of another kind.
   *
   * @param other the kind
   * @return a copy
   */
  public PriceTerms with(PriceKind other) {
    return new PriceTerms(dates, learnedAt, currency, sessions, columns, other);
  }

  long micros() {
    return ChronoUnit.MICROS.between(Instant.EPOCH, learnedAt);
  }
}
