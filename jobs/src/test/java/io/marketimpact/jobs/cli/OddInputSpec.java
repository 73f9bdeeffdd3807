package io.marketimpact.jobs.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.marketimpact.data.exposure.DisclosureDocument;
import io.marketimpact.data.exposure.DisclosureDocument.Particulars;
import io.marketimpact.data.exposure.DisclosureStore;
import io.marketimpact.data.table.Revisions;
import io.marketimpact.exposure.SalesBasis;
import io.marketimpact.jobs.Project;
import io.marketimpact.jobs.PublishedFiles;
import io.marketimpact.market.SecurityId;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Files as people have them, each with its right answer, which was computed apart from this program
 * ({@code cases/SOURCE.md}): read rightly, or refused in one clear line.
 */
class OddInputSpec {

  private static final Path CASES =
      Project.HOME.resolve("jobs/src/test/resources/io/marketimpact/jobs/cli/cases");

  /** The last digit that an answer gives. */
  private static final double LAST_DIGIT = 6e-10;

  @TempDir private Path work;

  private Impact study(String directory, String prices, String options) {
    Path files = CASES.resolve(directory);
    List<Object> arguments =
        new ArrayList<>(List.of("study", "--quiet", "--benchmark", "SPY", "--out", out()));
    arguments.addAll(List.of("--prices", files.resolve(prices)));
    arguments.addAll(List.of("--events", files.resolve("events.csv")));
    if (options != null) {
      arguments.addAll(Arrays.asList(options.replace("FILES", files.toString()).split(" ", -1)));
    }
    return Impact.run(arguments.toArray());
  }

  private Path out() {
    return work.resolve("out");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "11-thousands-quoted|prices.csv||AAA|-0.001358754",
        "12-bom-crlf-quotes|prices.csv||AAA|-0.001305287816",
        "14-semicolon-comma|prices.csv||AAA|-0.001305288",
        "15-lowercase-ticker|prices.csv||AAA|-0.001305288",
        "16-ampersand-ticker|prices.csv||AAA|-0.001305288",
        "18-null-text|prices.csv||AAA|-0.001305288",
        "19-date-forms|prices_compact.csv|--date-format yyyyMMdd|AAA|-0.001305288",
        "23-holiday-filled|prices.csv|--window -1:1|AAA|-0.049117498",
        "23-holiday-filled|prices.csv|--window -1:1 --exchange XNYS|AAA|-0.049117498",
      })
  void whatCanBeReadGivesTheRightAnswer(
      String directory, String prices, String options, String symbol, double car) {
    Impact run = study(directory, prices, options);

    assertThat(run.err()).isEmpty();
    assertThat(run.code()).isZero();
    Map<String, String> firm = firm(symbol);
    assertThat(Double.parseDouble(firm.get("car"))).isCloseTo(car, within(LAST_DIGIT));
    assertThat(firm).containsEntry("n_estimation", "250");
  }

  private Map<String, String> firm(String symbol) {
    return PublishedFiles.row(
        out().resolve("firm_results.csv"), row -> row.get("symbol").equals(symbol));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "10-thousands-unquoted|prices.csv||prices.csv row 366 column 4: '100.00' stands beyond",
        "19-date-forms|prices_compact.csv||row 2 column date: '20240903' is not a date; write"
            + " 2024-09-03",
        "19-date-forms|prices_excel.csv||row 2 column date: '45538' is not a date; write"
            + " 2024-09-03",
        "19-date-forms|prices_us.csv||row 2 column date: '9/3/2024' is not a date; write dates as",
        "19-date-forms|prices_yf.csv||'2024-09-03 00:00:00-05:00' is not a date; write 2024-09-03",
        "54-french-raw|prices.csv|--factors FILES/ff_raw.csv|ff_raw.csv: is a file from French's"
            + " data library as downloaded, in percent; keep its daily rows",
        "54-french-raw|prices.csv|--factors FILES/ff_percent.csv|row 2 column smb: '0.74' is not a"
            + " daily factor as a fraction; write 1 % as 0.01",
        "54-french-raw|prices.csv|--factors FILES/ff_rfpercent.csv|row 2 column rf: '0.01600' is"
            + " not a risk-free rate of a day as a fraction",
        "54-french-raw|prices.csv|--factors FILES/ff_missing.csv|row 191 column mkt_rf: '-0.9999'"
            + " is the data library's code for a missing value",
      })
  void whatCannotBeReadIsRefusedInOneLine(
      String directory, String prices, String options, String words) {
    Impact run = study(directory, prices, options);

    assertThat(run.code()).isEqualTo(3);
    assertThat(run.out()).isEmpty();
    assertThat(run.err().lines()).singleElement().asString().startsWith("impact: ").contains(words);
    assertThat(out()).doesNotExist();
  }

  @Test
  void aGroupKeepsItsNameAsWritten() {
    study("12-bom-crlf-quotes", "prices.csv", null);
    assertThat(firm("BBB"))
        .containsEntry("group", "\u00c9nergie \u2013 Gr\u00f6\u00dfe, \u00ab A \u00bb");
    assertThat(Double.parseDouble(firm("AAA").get("t")))
        .isCloseTo(-0.090707571, within(LAST_DIGIT));
  }

  @Test
  void aSymbolInAnotherCaseIsReadAsThePricedOneAndTheFindingSaysSo() {
    study("15-lowercase-ticker", "prices.csv", null);
    assertThat(finding("symbol_case")).containsEntry("symbol", "AAA").containsEntry("value", "aaa");
  }

  private Map<String, String> finding(String rule) {
    return PublishedFiles.row(out().resolve("quality.csv"), row -> row.get("rule").equals(rule));
  }

  @Test
  void aDayWithoutATradeIsNoReturnOfZero() {
    Impact run = study("22-halt-filled", "prices.csv", "--window 0:0 --window 0:3");

    assertThat(run.code()).isEqualTo(4);
    assertThat(firm("CCC")).containsEntry("outcome", "INCOMPLETE_WINDOW").containsEntry("car", "");
    assertThat(finding("no_trade"))
        .containsEntry("date", "2026-01-14")
        .hasEntrySatisfying(
            "detail", why -> assertThat(why).contains("did not trade").contains("day 0"));
  }

  @Test
  void pricesFilledOverHolidaysAreFound() {
    study("23-holiday-filled", "prices.csv", "--window -1:1");
    assertThat(finding("priced_holidays"))
        .containsEntry("value", "15")
        .hasEntrySatisfying("detail", why -> assertThat(why).contains("2025-11-27"));
    assertThat(finding("extra_session")).containsEntry("action", "quarantined");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "64-xbrl-elimination|2024-12-31 all products US 60000000 of 100000000 USD;"
            + " 2024-12-31 all products Other than the United States 40000000 of 100000000 USD;"
            + " 2024-12-31 alpha World 64000000 of 100000000 USD;"
            + " 2024-12-31 beta World 41000000 of 100000000 USD",
        "65-xbrl-hedging|2024-12-31 all products US 480000000 of 1000000000 USD;"
            + " 2024-12-31 all products not broken down by area 12000000 of 1000000000 USD",
        "67-xbrl-two-currencies|2024-12-31 all products World 730000000 of 730000000 CNY",
        "69-xbrl-partial-countries|2024-12-31 all products US 55000000 of 100000000 USD;"
            + " 2024-12-31 all products CN 25000000 of 100000000 USD;"
            + " 2024-12-31 all products not broken down by area 20000000 of 100000000 USD",
        "69b-xbrl-midnight|2024-12-31 all products CN 25000000 of 100000000 USD",
      })
  void filingsOfUnusualFormGiveTheirRevenue(String directory, String lines) {
    Path filing = CASES.resolve(directory).resolve("z_htm.xml");
    List<String> read = lines(filing, Optional.empty(), TestWarehouse.FIRST);
    assertThat(read)
        .contains(lines.split("; ", -1))
        .noneMatch(line -> line.contains("limination"))
        .allMatch(line -> line.endsWith(lines.substring(lines.length() - 3)));
  }

  @Test
  void aYearBeforeTheFirstSaleCostsNoOther() {
    Path facts = CASES.resolve("72-companyfacts-zero/facts.json");
    assertThat(lines(facts, Optional.of(new SecurityId("ZZZ")), ""))
        .singleElement()
        .asString()
        .startsWith("2022-12-31 all products")
        .contains(" of 5000000 USD");
  }

  private List<String> lines(Path source, Optional<SecurityId> security, String filing) {
    Particulars particulars =
        new Particulars(security, filing, Optional.empty(), SalesBasis.NOT_STATED);
    Revisions kept = new Revisions(DisclosureStore.FORM, List.of());
    DisclosureStore.add(kept, DisclosureDocument.read(source, particulars).lines());
    Path table = work.resolve("kept.csv");
    DisclosureStore.FORM.write(kept.rows(), table);
    return PublishedFiles.rows(table).stream()
        .map(
            row ->
                row.get("fiscal_year_end")
                    + " "
                    + row.get("line")
                    + " "
                    + row.get("area")
                    + " "
                    + row.get("revenue")
                    + " of "
                    + row.get("total_revenue")
                    + " "
                    + row.get("currency"))
        .toList();
  }
}
