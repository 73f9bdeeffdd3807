package io.marketimpact.data.exposure;

import io.marketimpact.base.ExclusionReason;
import io.marketimpact.base.Outcome;
import io.marketimpact.base.Require;
import io.marketimpact.data.BadInputException;
import io.marketimpact.data.csv.CsvFile;
import io.marketimpact.data.csv.CsvRow;
import io.marketimpact.exposure.Beneficiary;
import io.marketimpact.exposure.CompanyReply;
import io.marketimpact.exposure.CompanyStatement;
import io.marketimpact.exposure.CompanyStatement.SalesClaim;
import io.marketimpact.exposure.DisclosureSource;
import io.marketimpact.exposure.Market;
import io.marketimpact.exposure.MarketValue;
import io.marketimpact.exposure.MonetaryUnit;
import io.marketimpact.exposure.SplitRule;
import io.marketimpact.exposure.SplitWeight;
import io.marketimpact.exposure.SplitWeights;
import io.marketimpact.market.SecurityId;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;

/** The small files beside the disclosures. */
public final class ExposureFiles {

  private static final double CHEAPEST_SHARE = 1e-5;
  private static final double DEAREST_SHARE = 1e8;

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
    SortedMap<SecurityId, MarketValue> values = new TreeMap<>();
    CsvFile.forEachRow(
        file,
        header -> {
          int symbol = header.required("symbol");
          int date = header.required("date");
          int value = header.required("market_value");
          int unit = header.required("unit_value");
          int currency = header.required("currency");
          OptionalInt shares = header.optional("shares_outstanding");
          OptionalInt sharesUnit = header.optional("unit_shares");
          return row -> {
            MarketValue marketValue =
                new MarketValue(
                    row.date(date, "date"),
                    positive(row, value, "market_value", unit, "unit_value"),
                    row.parsed(
                        currency, "currency", ExposureFiles::currency, DisclosureRules.NO_CURRENCY),
                    row.text(shares).isEmpty() || sharesUnit.isEmpty()
                        ? Outcome.excluded(
                            ExclusionReason.MISSING_INPUT,
                            "no shares outstanding of " + row.text(symbol) + " are given")
                        : Outcome.of(
                            positive(
                                row,
                                shares.getAsInt(),
                                "shares_outstanding",
                                sharesUnit.getAsInt(),
                                "unit_shares")));
            requireThinkable(row, value, marketValue);
            if (values.put(row.security(symbol, "symbol"), marketValue) != null) {
              throw bad(row, "symbol", symbol, "appears twice; name each stock once");
            }
          };
        });
    return Collections.unmodifiableSortedMap(values);
  }

  /** A slip of six places shows in what one share would cost, in whatever currency. */
  private static void requireThinkable(CsvRow row, int position, MarketValue value) {
    if (value.millions() > DisclosureRules.MOST_MILLIONS) {
      throw bad(row, "market_value", position, DisclosureRules.TOO_LARGE);
    }
    value
        .shares()
        .result()
        .map(shares -> value.millions() / shares)
        .filter(price -> !(price >= CHEAPEST_SHARE && price <= DEAREST_SHARE))
        .ifPresent(
            price -> {
              throw bad(
                  row,
                  "market_value",
                  position,
                  "makes one share worth "
                      + price
                      + "; check unit_value, unit_shares and shares_outstanding");
            });
  }

  private static String currency(String code) {
    Require.that(DisclosureRules.isCurrency(code), "is not a currency: '%s'", code);
    return code;
  }

  private static double positive(
      CsvRow row, int position, String column, int unitPosition, String unitColumn) {
    double amount = row.number(position, column);
    if (!(amount > 0 && Double.isFinite(amount))) {
      throw bad(row, column, position, "must be positive");
    }
    return row.parsed(
            unitPosition,
            unitColumn,
            text -> MonetaryUnit.valueOf(text.toUpperCase(Locale.ROOT)),
            "is not a unit; write one, thousand, million or billion")
        .millions(amount);
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
    String bounded = "bound_on_" + market.shareId();
    List<CompanyStatement> statements = new ArrayList<>();
    CsvFile.forEachRow(
        file,
        header -> {
          int said = header.required("statement");
          int bound = header.required(bounded);
          int source = header.required("source");
          int symbol = header.required("symbol");
          int publicBy = header.required("public_by");
          return row -> {
            SalesClaim claim = row.parsed(bound, bounded, ExposureFiles::claim, CLAIMS);
            if (!row.text(symbol).isEmpty()) {
              statements.add(
                  new CompanyStatement(
                      row.security(symbol, "symbol"),
                      row.text(said),
                      claim,
                      new DisclosureSource(
                          row.text(source),
                          row.text(publicBy).isEmpty()
                              ? Instant.MAX
                              : DisclosureSource.endOf(row.date(publicBy, "public_by")),
                          "",
                          "")));
            }
          };
        });
    return List.copyOf(statements);
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
    List<CompanyReply> replies = new ArrayList<>();
    CsvFile.forEachRow(
        file,
        header -> {
          int company = header.required("company");
          int said = header.required("statement");
          int source = header.required("source");
          int symbol = header.required("symbol");
          int publicBy = header.required("public_by");
          return row -> {
            if (row.text(publicBy).isEmpty()
                || !DisclosureSource.endOf(row.date(publicBy, "public_by")).isAfter(asOf)) {
              replies.add(
                  checked(
                      row,
                      "statement",
                      said,
                      () ->
                          new CompanyReply(
                              row.text(company),
                              row.text(symbol).isEmpty()
                                  ? Outcome.excluded(
                                      ExclusionReason.MISSING_INPUT,
                                      "no stock of " + row.text(company) + " is given")
                                  : Outcome.of(row.security(symbol, "symbol")),
                              row.text(said),
                              row.text(source))));
            }
          };
        });
    return List.copyOf(replies);
  }

  private static final String CLAIMS =
      "is not a bound; write no sales, no direct sales, names countries above 10 % or nothing";

  private static SalesClaim claim(String text) {
    return switch (text) {
      case "no sales", "no direct sales" -> SalesClaim.NO_SALES;
      case "names countries above 10 %" -> SalesClaim.NAMES_COUNTRIES_ABOVE_A_TENTH;
      case "" -> SalesClaim.NONE;
      default -> throw new IllegalArgumentException(text);
    };
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
    List<SplitWeight> weights = new ArrayList<>();
    CsvFile.forEachRow(
        file,
        header -> {
          int rule = header.required("split");
          OptionalInt region = header.optional("region");
          int country = header.required("country");
          int value = header.required("value");
          int source = header.required("value_source");
          int accessibility = header.required("accessibility");
          return row ->
              weights.add(
                  checked(
                      row,
                      "country",
                      country,
                      () ->
                          new SplitWeight(
                              row.parsed(
                                  rule,
                                  "split",
                                  ExposureFiles::rule,
                                  "is not a split; write gdp, exports or sector"),
                              row.text(region),
                              row.text(country),
                              row.number(value, "value"),
                              row.number(accessibility, "accessibility"),
                              row.text(source))));
        });
    try {
      return new SplitWeights(weights).requireOf(market);
    } catch (IllegalArgumentException refused) {
      throw BadInputException.file(
          file, refused.getMessage(), "correct the countries of this split");
    }
  }

  private static SplitRule rule(String text) {
    return SplitRule.all().stream()
        .filter(rule -> rule.id().equals(text))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(text));
  }

  /**
   * Reads {@code entity, symbol, exchange, named_by_news, source}.
   *
   * @param file the file
   * @return the beneficiaries in order
   * @throws BadInputException if it cannot be used, with the row and column at fault
   */
  public static List<Beneficiary> beneficiaries(Path file) {
    List<Beneficiary> beneficiaries = new ArrayList<>();
    CsvFile.forEachRow(
        file,
        header -> {
          int entity = header.required("entity");
          int symbol = header.required("symbol");
          int exchange = header.required("exchange");
          int named = header.required("named_by_news");
          int source = header.required("source");
          return row ->
              beneficiaries.add(
                  checked(
                      row,
                      "entity",
                      entity,
                      () ->
                          new Beneficiary(
                              row.text(entity),
                              row.security(symbol, "symbol"),
                              row.text(exchange),
                              row.parsed(
                                  named,
                                  "named_by_news",
                                  text -> Beneficiary.Naming.valueOf(text.toUpperCase(Locale.ROOT)),
                                  "must be substitute or not_named"),
                              row.text(source))));
        });
    return List.copyOf(beneficiaries);
  }

  private static <T> T checked(CsvRow row, String column, int position, Supplier<T> rule) {
    try {
      return rule.get();
    } catch (IllegalArgumentException refused) {
      throw bad(row, column, position, "cannot be used: " + refused.getMessage());
    }
  }

  private static BadInputException bad(CsvRow row, String column, int position, String rule) {
    return BadInputException.value(row.file(), row.number(), column, row.text(position), rule);
  }
}
