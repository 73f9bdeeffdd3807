package io.marketimpact.data.exposure;

import static io.marketimpact.data.exposure.DisclosureRows.HEADER;
import static io.marketimpact.data.exposure.DisclosureRows.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.marketimpact.data.BadInputException;
import io.marketimpact.data.exposure.DisclosureDocument.Particulars;
import io.marketimpact.exposure.RevenueDisclosure;
import io.marketimpact.exposure.SalesBasis;
import io.marketimpact.market.SecurityId;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What each kind of document says of a filing, and which particulars it needs beside it. */
class DisclosureDocumentSpec {

  private static final Particulars NOTHING =
      new Particulars(Optional.empty(), "", Optional.empty(), SalesBasis.NOT_STATED);

  private static final String INSTANCE =
      """
      <xbrl xmlns="http://www.xbrl.org/2003/instance" xmlns:xbrldi="http://xbrl.org/2006/xbrldi"
        xmlns:dei="http://xbrl.sec.gov/dei/2025" xmlns:us-gaap="http://fasb.org/us-gaap/2025">
      <unit id="u"><measure>iso4217:USD</measure></unit>
      <context id="now"><period><startDate>2025-01-01</startDate><endDate>2025-12-31</endDate>
      </period></context>
      <context id="before"><period><startDate>2024-01-01</startDate><endDate>2024-12-31</endDate>
      </period></context>
      <dei:DocumentType contextRef="now">20-F</dei:DocumentType>
      <dei:TradingSymbol contextRef="now">AAA</dei:TradingSymbol>
      <us-gaap:Revenues contextRef="now" unitRef="u" decimals="-3">5000000</us-gaap:Revenues>
      <us-gaap:Revenues contextRef="before" unitRef="u" decimals="-3">4000000</us-gaap:Revenues>
      </xbrl>
      """;

  @TempDir private Path directory;

  @Test
  void anInstanceNamesItsShareItsFormAndItsPriorYears() {
    Path file = file("aaa.xml", INSTANCE);
    Particulars filing = filing("0000000001-26-000007");
    DisclosureDocument document = DisclosureDocument.read(file, filing);

    assertThat(document.kind()).isEqualTo("an XBRL instance");
    assertThat(document.lines())
        .extracting(line -> line.fiscalYear() + " " + line.source().note())
        .containsExactly(
            "FY2024 prior-year column; accession number of 2026",
            "FY2025 accession number of 2026");
    assertThat(document.lines())
        .allSatisfy(
            line -> {
              assertThat(line.security()).isEqualTo(new SecurityId("AAA"));
              assertThat(line.source().filing()).isEqualTo("20-F 0000000001-26-000007");
              assertThat(line.source().publicBy()).isEqualTo("2027-01-01T12:00:00Z");
            });
    assertThat(DisclosureDocument.read(file, filing("20-F of May")).kind())
        .contains("of unknown day");
    assertThat(DisclosureDocument.read(file, filing("20-F 0000000001-96-000007")).lines().get(0))
        .satisfies(line -> assertThat(line.source().publicBy()).isEqualTo("1997-01-01T12:00:00Z"));
    Path twoShares =
        file(
            "two.xml",
            INSTANCE.replace(
                "<dei:TradingSymbol",
                "<dei:TradingSymbol"
                    + " contextRef=\"before\">BBB</dei:TradingSymbol><dei:TradingSymbol"));
    refused(twoShares, filing, "names the stocks AAA, BBB; name the company's stock with --symbol");
    refused(file("none.xml", INSTANCE.replace(">AAA<", "><")), filing, "names no stock");
    refused(file("bad.xml", INSTANCE.replace(">AAA<", ">=A<")), filing, "a symbol must have");
    refused(file, NOTHING, "does not say which filing it is from");
    refused(file, filing("10-K 7"), "calls itself 20-F, not 10-K; correct --filing");
    refused(file, filing("@7"), "--filing '@7' begins like a spreadsheet formula");
    refused(directory.resolve("nothing"), filing, "no such file");
    refused(directory, filing, "is not a file; name one document");
    refused(file("empty", ""), NOTHING, "empty: is empty");
  }

  @Test
  void companyFactsAreTotalsByFiling() {
    Particulars named =
        new Particulars(
            Optional.of(new SecurityId("AAA")), "", Optional.empty(), SalesBasis.NOT_STATED);
    Path file = facts("USD", "\"val\":5000000", "\"fy\":2024");
    List<RevenueDisclosure> lines = DisclosureDocument.read(file, named).lines();

    assertThat(lines).hasSize(1);
    assertThat(lines.get(0).fiscalYear()).isEqualTo("FY2024");
    assertThat(lines.get(0).totalMillions().result()).contains(5.0);
    assertThat(lines.get(0).revenue().exclusion().orElseThrow().detail())
        .isEqualTo("company facts have no areas");
    assertThat(lines.get(0).source().publicBy()).isEqualTo("2025-03-02T12:00:00Z");
    assertThat(year(facts("USD", "\"val\":5", "\"fy\":null"), named)).isEqualTo("FY2025");
    assertThat(year(facts("USD", "\"val\":5", "\"fy\":2031"), named)).isEqualTo("FY2025");
    refused(file, NOTHING, "does not name the company's stock; name it with --symbol");
    refused(file, filing("10-K 1"), "leave out --filing, --public-by and --basis");
    refused(facts("XXX", "\"val\":5", "\"fy\":2024"), named, "a currency of ISO 4217: 'XXX'");
    refused(facts("USD", "\"val\":1e20", "\"fy\":2024"), named, "exceeds any company's revenue");
    refused(facts("USD", "\"val\":0", "\"fy\":2024"), named, "total revenue must be positive: 0.0");
    refused(
        facts("USD", "\"val\":5,\"accn\":\"../../x\"", "\"fy\":2024", ""),
        named,
        "is not an accession number: '../../x'");
    refused(
        file("f.json", "{\"facts\":{\"ifrs-full\":{}}}"), named, "has no revenue of a fiscal year");
    refused(file("g.json", "{\"facts\":[]}"), named, "must be an object");
  }

  @Test
  void aTableIsFilteredAndIsNotTalkedOver() {
    Path file = file("t.csv", HEADER + row("China", "4", "10-K 1"));
    Particulars other =
        new Particulars(
            Optional.of(new SecurityId("BBB")), "", Optional.empty(), SalesBasis.NOT_STATED);
    assertThat(DisclosureDocument.read(file, NOTHING).lines()).hasSize(1);
    refused(file, other, "has no line of BBB; it has [AAA]");
    refused(
        file,
        new Particulars(Optional.empty(), "", Optional.of(LocalDate.EPOCH), SalesBasis.NOT_STATED),
        "leave out --filing, --public-by and --basis");
  }

  private static Particulars filing(String name) {
    return new Particulars(Optional.empty(), name, Optional.empty(), SalesBasis.NOT_STATED);
  }

  private static void refused(Path file, Particulars particulars, String words) {
    assertThatThrownBy(() -> DisclosureDocument.read(file, particulars))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining(words)
        .satisfies(bad -> assertThat(bad.getMessage()).doesNotContain("\n"));
  }

  private static String year(Path file, Particulars named) {
    return DisclosureDocument.read(file, named).lines().get(0).fiscalYear();
  }

  private Path facts(String currency, String value, String year) {
    return facts(currency, value, year, ",\"accn\":\"0000000001-25-000007\"");
  }

  private Path facts(String currency, String value, String year, String accession) {
    return file(
        "facts.json",
        "{\"cik\":1,\"entityName\":\"A\",\"facts\":{\"us-gaap\":{\"Revenues\":{\"units\":{\""
            + currency
            + "\":[{\"start\":\"2024-02-01\",\"end\":\"2025-01-31\","
            + value
            + accession
            + ","
            + year
            + ",\"fp\":\"FY\",\"form\":\"10-K\",\"filed\":\"2025-03-01\"}]}}}}}");
  }

  private Path file(String name, String text) {
    return DisclosureRows.file(directory, name, text);
  }
}
