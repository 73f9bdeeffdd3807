package io.marketimpact.data.exposure;

import io.marketimpact.base.ExclusionReason;
import io.marketimpact.base.Outcome;
import io.marketimpact.data.csv.CsvFile;
import io.marketimpact.exposure.CompanyReply;
import io.marketimpact.exposure.CompanyStatement;
import io.marketimpact.exposure.CompanyStatement.SalesClaim;
import io.marketimpact.exposure.DisclosureSource;
import io.marketimpact.exposure.Market;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What companies said of their sales, as bounds on them and as answers to the news. */
final class CompanyStatementFile {

  private static final String CLAIMS =
      "is not a bound; write no sales, no direct sales, no direct revenue, names countries above"
          + " 10 % or nothing";

  private CompanyStatementFile() {}

  static List<CompanyStatement> statements(Path file, Market market) {
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
            SalesClaim claim = row.parsed(bound, bounded, CompanyStatementFile::claim, CLAIMS);
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

  static List<CompanyReply> replies(Path file, Instant asOf) {
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
                  RowRefusal.checked(
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

  private static SalesClaim claim(String text) {
    return switch (text) {
      case "no sales" -> SalesClaim.NO_SALES;
      case "no direct sales" -> SalesClaim.NO_DIRECT_SALES;
      case "no direct revenue" -> SalesClaim.NO_DIRECT_REVENUE;
      case "names countries above 10 %" -> SalesClaim.NAMES_COUNTRIES_ABOVE_A_TENTH;
      case "" -> SalesClaim.NONE;
      default -> throw new IllegalArgumentException(text);
    };
  }
}
