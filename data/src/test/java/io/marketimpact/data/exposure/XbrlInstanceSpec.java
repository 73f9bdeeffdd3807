package io.marketimpact.data.exposure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.marketimpact.base.Outcome;
import io.marketimpact.data.BadInputException;
import io.marketimpact.data.Bundled;
import io.marketimpact.exposure.AreaRelation;
import io.marketimpact.exposure.DisclosureSource;
import io.marketimpact.exposure.RevenueDisclosure;
import io.marketimpact.exposure.SalesBasis;
import io.marketimpact.market.SecurityId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Instance documents in the form companies file them, good and hostile. */
class XbrlInstanceSpec {

  private static final String REVENUE = "RevenueFromContractWithCustomerExcludingAssessedTax";

  private static final String OPEN =
      "<xbrl xmlns=\"http://www.xbrl.org/2003/instance\""
          + " xmlns:xbrldi=\"http://xbrl.org/2006/xbrldi\""
          + " xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\""
          + " xmlns:dei=\"http://xbrl.sec.gov/dei/2024\""
          + " xmlns:srt=\"http://fasb.org/srt/2024\""
          + " xmlns:country=\"http://xbrl.sec.gov/country/2024\""
          + " xmlns:iso4217=\"http://www.xbrl.org/2003/iso4217\""
          + " xmlns:us-gaap=\"http://fasb.org/us-gaap/2024\""
          + " xmlns:aaa=\"http://www.aaa.com/20250131\">\n";

  private static final String USD =
      "<unit id=\"usd\"><measure>iso4217:USD</measure></unit>\n"
          + "<unit id=\"share\"><measure>xbrli:shares</measure></unit>\n"
          + "<unit id=\"eps\"><divide><unitNumerator><measure>iso4217:USD</measure>"
          + "</unitNumerator><unitDenominator><measure>xbrli:shares</measure></unitDenominator>"
          + "</divide></unit>\n";

  @TempDir private Path directory;

  @Test
  void aYearsRevenueByAreaAndProductIsReadFromTheDimensions() {
    List<RevenueDisclosure> lines =
        read(
            year("all", "")
                + year("cn", geography("country:CN"))
                + year("us", geography("country:US"))
                + year("apac", geography("srt:AsiaPacificMember"))
                + year("other", geography("aaa:OtherCountriesMember"))
                + year(
                    "soft",
                    member("us-gaap:StatementBusinessSegmentsAxis", "aaa:NetworkSecurityMember")
                        + member("srt:ConsolidationItemsAxis", "us-gaap:OperatingSegmentsMember"))
                + year(
                    "softCn",
                    member("srt:ProductOrServiceAxis", "aaa:NetworkSecurityMember")
                        + geography("country:CN"))
                + year("customer", member("srt:MajorCustomersAxis", "aaa:BigMember"))
                + fact("all", "-6", "1000000000")
                + fact("cn", "-6", "175000000")
                + fact("us", "-6", "600000000")
                + fact("other", "-6", "225000000")
                + fact("soft", "-6", "423000000")
                + fact("softCn", "-6", "9000000")
                + fact("customer", "-6", "120000000")
                + "<us-gaap:CostOfRevenue contextRef=\"all\""
                + " unitRef=\"usd\">5</us-gaap:CostOfRevenue>");

    assertThat(lines).hasSize(6);
    RevenueDisclosure china = line(lines, "all products", "CN");
    assertThat(china.revenueMillions()).isEqualTo(Outcome.of(175.0));
    assertThat(china.totalMillions()).isEqualTo(Outcome.of(1000.0));
    assertThat(relation(china)).isEqualTo(AreaRelation.INSIDE);
    assertThat(china.rounding()).isEqualTo(500_000);
    assertThat(china.currency()).isEqualTo("USD");
    assertThat(china.fiscalYear()).isEqualTo("FY2024");
    assertThat(china.fiscalYearEnd()).isEqualTo(Outcome.of(LocalDate.of(2024, 12, 31)));
    assertThat(relation(line(lines, "all products", "other countries")))
        .isEqualTo(AreaRelation.MAY_HOLD);
    assertThat(line(lines, "network security", "World").revenueMillions())
        .isEqualTo(Outcome.of(423.0));
    assertThat(line(lines, "network security", "CN").revenueMillions()).isEqualTo(Outcome.of(9.0));
  }

  @Test
  void quartersAreNoYearsAndAYearIsNamedAsTheCompanyNamesIt() {
    List<RevenueDisclosure> lines =
        read(
            context("q", "2024-11-01", "2025-01-31", "")
                + context("y", "2024-02-01", "2025-01-31", "")
                + context("before", "2023-02-01", "2024-01-31", "")
                + about("DocumentFiscalYearFocus", "2024")
                + about("DocumentPeriodEndDate", "2025-01-31")
                + fact("q", "-6", "300000000")
                + fact("y", "-6", "1000000000")
                + fact("before", "-6", "900000000"));

    assertThat(lines).extracting(RevenueDisclosure::fiscalYear).containsExactly("FY2023", "FY2024");
    assertThat(lines.get(1).totalMillions()).isEqualTo(Outcome.of(1000.0));
  }

  @Test
  void aFigureMayStandTwiceIfBothAgreeAndTheFinerOneCounts() {
    List<RevenueDisclosure> lines =
        read(
            year("all", "")
                + year("again", "")
                + fact("all", "-8", "1000000000")
                + fact("again", "-5", "1000400000")
                + fact("all", "-8", "1000000000"));

    assertThat(lines).hasSize(1);
    assertThat(lines.get(0).totalMillions()).isEqualTo(Outcome.of(1000.4));
    assertThatThrownBy(
            () ->
                read(
                    year("all", "")
                        + fact("all", "-6", "1000000000")
                        + fact("all", "-6", "900000000")))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("'900000000' contradicts line")
        .hasMessageContaining(": 1000000000");
  }

  @Test
  void aFigureThatIsNilIsNone() {
    List<RevenueDisclosure> lines =
        read(
            year("all", "")
                + year("cn", geography("country:CN"))
                + fact("all", "-6", "1000000000")
                + "<us-gaap:"
                + REVENUE
                + " contextRef=\"cn\" unitRef=\"usd\" xsi:nil=\"true\"/>");
    assertThat(lines).hasSize(1);
  }

  @Test
  void anotherConceptServesWhereThePreferredOneIsAbsent() {
    List<RevenueDisclosure> lines =
        read(year("all", "") + fact("all", "INF", "12345678").replace(REVENUE, "Revenues"));
    assertThat(lines.get(0).rounding()).isZero();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "all|share|5|is in unit xbrli:shares; revenue must be in a currency",
        "all|eps|5|revenue must be in a currency",
        "all|gbp|5|names unit 'gbp', which is not there",
        "none|usd|5|names context none, which is not there",
        "all|usd|five|'five' is not a number",
        "all|usd|1e999|'1e999' is not a number",
        "all|usd|-5|revenue must be a number from 0: -5.0",
      })
  void aBadFigureIsFoundWithItsLineAndCostsNoOther(
      String context, String unit, String value, String words) {
    String body =
        year("all", "")
            + fact("all", "-6", "1000")
            + year("cn", geography("country:CN"))
            + fact(context.equals("all") ? "cn" : context, "-6", value)
                .replace("\"usd\"", "\"" + unit + "\"");
    RevenueReading reading = reading(body);
    assertThat(reading.lines()).hasSize(1);
    assertThat(reading.findings())
        .singleElement()
        .satisfies(finding -> assertThat(finding).contains("aaa.xml row ", words));
  }

  @Test
  void areasThatContradictTheTotalAreLeftOutAndTheTotalStays() {
    RevenueReading reading =
        reading(
            year("all", "")
                + year("us", geography("country:US"))
                + year("cn", geography("country:CN"))
                + fact("all", "0", "1000")
                + fact("us", "0", "600")
                + fact("cn", "0", "500"));
    assertThat(reading.lines()).extracting(line -> line.area().name()).containsExactly("World");
    assertThat(reading.findings())
        .singleElement()
        .satisfies(
            finding -> assertThat(finding).contains("areas must add up to the total 1000: 1100"));
  }

  @Test
  void entityBombsAndDeclarationsAreRefusedBeforeTheyGrow() {
    StringBuilder bomb = new StringBuilder("<!DOCTYPE xbrl [<!ENTITY a0 \"lol\">");
    for (int i = 1; i < 40; i++) {
      bomb.append("<!ENTITY a").append(i).append(" \"");
      bomb.append(("&a" + (i - 1) + ";").repeat(10)).append("\">");
    }
    bomb.append("]>").append(OPEN).append("&a39;</xbrl>");
    refused(bomb.toString(), "has a document type declaration");
  }

  @Test
  void filesOutsideTheDocumentAreNeverRead() throws IOException {
    Path secret = Files.writeString(directory.resolve("secret.txt"), "1000000000");
    refused(
        "<!DOCTYPE xbrl [<!ENTITY x SYSTEM \""
            + secret.toUri()
            + "\">]>"
            + OPEN
            + USD
            + year("all", "")
            + fact("all", "-6", "&x;")
            + "</xbrl>",
        "has a document type declaration");
    refused(
        "<!DOCTYPE xbrl SYSTEM \"" + secret.toUri() + "\">" + OPEN + "</xbrl>",
        "has a document type declaration");
    refused(OPEN + "<a>&nowhere;</a></xbrl>");
  }

  @Test
  void whatIsNoInstanceIsRefused() {
    refused("<html/>");
    refused("");
    refused("<xbrl");
    refused("<xbrl/>");
    refused(OPEN + "<a>".repeat(200) + "</a>".repeat(200) + "</xbrl>");
    refused(OPEN + year("all", "") + year("all", "") + "</xbrl>");
    assertThatThrownBy(() -> XbrlInstance.read(directory.resolve("none.xml")))
        .hasMessageContaining("no such file");
    assertThatThrownBy(() -> read(year("all", "")))
        .hasMessageContaining("has no revenue of a fiscal year");
    assertThatThrownBy(() -> read(context("all", "2024-02-30", "2024-12-31", "")))
        .hasMessageContaining("'2024-02-30' is not a date");
  }

  private void refused(String document) {
    refused(document, "aaa.xml");
  }

  private void refused(String document, String words) {
    Path file = write(document);
    assertThatThrownBy(() -> XbrlInstance.read(file))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("aaa.xml")
        .hasMessageContaining(words)
        .satisfies(bad -> assertThat(bad.getMessage()).doesNotContain("\n"));
  }

  private List<RevenueDisclosure> read(String body) {
    return reading(body).lines();
  }

  private RevenueReading reading(String body) {
    return XbrlInstance.read(
            write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + OPEN + USD + body + "</xbrl>\n"))
        .revenues(
            new SecurityId("AAA"),
            SalesBasis.BILL_TO,
            new DisclosureSource("10-K 0001", Instant.EPOCH, "good", ""));
  }

  private Path write(String document) {
    try {
      return Files.writeString(directory.resolve("aaa.xml"), document);
    } catch (IOException failure) {
      throw new AssertionError(failure);
    }
  }

  private static RevenueDisclosure line(
      List<RevenueDisclosure> lines, String product, String area) {
    return lines.stream()
        .filter(line -> line.productLine().equals(product) && line.area().name().equals(area))
        .findFirst()
        .orElseThrow();
  }

  private static String year(String id, String members) {
    return context(id, "2024-01-01", "2024-12-31", members);
  }

  private static String context(String id, String start, String end, String members) {
    return "<context id=\""
        + id
        + "\"><entity><identifier scheme=\"http://www.sec.gov/CIK\">0000000001</identifier>"
        + (members.isEmpty() ? "" : "<segment>" + members + "</segment>")
        + "</entity><period><startDate>"
        + start
        + "</startDate><endDate>"
        + end
        + "</endDate></period></context>\n";
  }

  private static String geography(String member) {
    return member("srt:StatementGeographicalAxis", member);
  }

  private static String member(String axis, String member) {
    return "<xbrldi:explicitMember dimension=\""
        + axis
        + "\">"
        + member
        + "</xbrldi:explicitMember>";
  }

  private static String fact(String context, String decimals, String value) {
    return "<us-gaap:"
        + REVENUE
        + " contextRef=\""
        + context
        + "\" unitRef=\"usd\" decimals=\""
        + decimals
        + "\">"
        + value
        + "</us-gaap:"
        + REVENUE
        + ">\n";
  }

  private static String about(String name, String value) {
    return "<dei:" + name + " contextRef=\"y\">" + value + "</dei:" + name + ">\n";
  }

  private static AreaRelation relation(RevenueDisclosure line) {
    return Bundled.market().relation(line.security(), line.area());
  }
}
