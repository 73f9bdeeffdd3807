package io.marketimpact.data.exposure;

import static io.marketimpact.data.exposure.XbrlElements.REVENUE;
import static io.marketimpact.data.exposure.XbrlElements.context;
import static io.marketimpact.data.exposure.XbrlElements.fact;
import static io.marketimpact.data.exposure.XbrlElements.geography;
import static io.marketimpact.data.exposure.XbrlElements.member;
import static io.marketimpact.data.exposure.XbrlElements.year;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.marketimpact.base.Outcome;
import io.marketimpact.data.BadInputException;
import io.marketimpact.data.Bundled;
import io.marketimpact.exposure.AreaRelation;
import io.marketimpact.exposure.RevenueDisclosure;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Instance documents in the form companies file them. */
class XbrlInstanceSpec {

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
    RevenueReading reading = XbrlElements.reading(directory, body);
    assertThat(reading.lines()).hasSize(1);
    assertThat(reading.findings())
        .singleElement()
        .satisfies(finding -> assertThat(finding).contains("aaa.xml row ", words));
  }

  @Test
  void areasThatContradictTheTotalAreLeftOutAndTheTotalStays() {
    RevenueReading reading =
        XbrlElements.reading(
            directory,
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

  private static RevenueDisclosure line(
      List<RevenueDisclosure> lines, String product, String area) {
    return lines.stream()
        .filter(line -> line.productLine().equals(product) && line.area().name().equals(area))
        .findFirst()
        .orElseThrow();
  }

  private static String about(String name, String value) {
    return "<dei:" + name + " contextRef=\"y\">" + value + "</dei:" + name + ">\n";
  }

  private static AreaRelation relation(RevenueDisclosure line) {
    return Bundled.market().relation(line.security(), line.area());
  }

  private List<RevenueDisclosure> read(String body) {
    return XbrlElements.reading(directory, body).lines();
  }
}
