package io.marketimpact.data.exposure;

import io.marketimpact.data.BadInputException;
import io.marketimpact.exposure.Beneficiary;
import io.marketimpact.exposure.CompanyReply;
import io.marketimpact.exposure.CompanyStatement;
import io.marketimpact.exposure.Market;
import io.marketimpact.exposure.MarketValue;
import io.marketimpact.exposure.SplitWeights;
import io.marketimpact.market.SecurityId;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.SortedMap;

/** The small files beside the disclosures. */
public final class ExposureFiles {

  private ExposureFiles() {}

  /**
   * Reads {@code symbol, date, market_value, unit_value, currency} and optionally {@code
   * shares_outstanding, unit_shares}.
   *
   * @param file the file
   * @return market values by share
   * @throws BadInputException if it cannot be used, with the row and column at fault
   */
  public static SortedMap<SecurityId, MarketValue> marketValues(Path file) {
    return MarketValueFile.read(file);
  }

  /**
   * Reads {@code company, statement, source, symbol, public_by} and what a statement bounds, {@code
   * bound_on_} and the market's share such as {@code bound_on_utopia_share}. Companies without a
   * share are left out.
   *
   * @param file the file
   * @param market whose share is bounded
   * @return the statements in order
   * @throws BadInputException if it cannot be used, with the row and column at fault
   */
  public static List<CompanyStatement> statements(Path file, Market market) {
    return CompanyStatementFile.statements(file, market);
  }

  /**
   * Reads {@code company, statement, source, symbol, public_by} of the same file as what companies
   * answered, those without a share among them.
   *
   * @param file the file
   * @param asOf what became public later is left out; what has no day is of the time of the file
   * @return the replies in order
   * @throws BadInputException if it cannot be used, with the row and column at fault
   */
  public static List<CompanyReply> replies(Path file, Instant asOf) {
    return CompanyStatementFile.replies(file, asOf);
  }

  /**
   * Reads {@code split, country, value, value_source, accessibility} and optionally {@code region},
   * the one area of reports that a row's weight divides.
   *
   * @param file the file
   * @param market whose part every split must give
   * @return the weights
   * @throws BadInputException if it cannot be used, with the row and column at fault
   */
  public static SplitWeights splitWeights(Path file, Market market) {
    return SplitWeightFile.read(file, market);
  }

  /**
   * Reads {@code entity, symbol, exchange, named_by_news, source}.
   *
   * @param file the file
   * @return the beneficiaries in order
   * @throws BadInputException if it cannot be used, with the row and column at fault
   */
  public static List<Beneficiary> beneficiaries(Path file) {
    return BeneficiaryFile.read(file);
  }
}
