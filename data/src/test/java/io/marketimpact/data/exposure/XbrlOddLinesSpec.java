package io.marketimpact.data.exposure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.marketimpact.base.Outcome;
import io.marketimpact.data.BadInputException;
import io.marketimpact.data.exposure.DisclosureDocument.Particulars;
import io.marketimpact.exposure.RevenueDisclosure;
import io.marketimpact.exposure.RevenueYear;
import io.marketimpact.exposure.SalesBasis;
import io.marketimpact.market.SecurityId;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Filings of unusual form: what can be used is used, and what cannot is said. */
@Isolated("the locale, the time zone and standard error are those of the whole process")
class XbrlOddLinesSpec {

  private static final String CONTRACT = XbrlReport.CONTRACT;
  private static final String GEOGRAPHY = XbrlReport.GEOGRAPHY;
  private static final String SEGMENT = "us-gaap:StatementBusinessSegmentsAxis=";

  private final XbrlReport report = new XbrlReport();

  @Test
  void rentAndInterestAreRevenueThoughNoContractWithACustomer() {
    report.figure("Revenues", "", "97").figure(CONTRACT, "", "90");
    report.area("country:US", "70").area("country:CN", "20");

    assertThat(amounts())
        .containsExactly(
            "all products CN 20 of 97",
            "all products US 70 of 97",
            "all products World 97 of 97",
            "all products not broken down by area 7 of 97");
    assertThat(findings()).singleElement().asString().contains("7.2 % of the total belongs to no");
  }

  @Test
  void everyYearHasItsOwnConceptOfTheTotal() {
    report.during("2023-01-01", "2023-12-31").figure(CONTRACT, "", "80");
    report.during("2024-01-01", "2024-12-31").figure("Revenues", "", "97");

    assertThat(amounts())
        .containsExactly("all products World 80 of 80", "all products World 97 of 97");
  }

  @ParameterizedTest
  @CsvSource({
    SEGMENT + "us-gaap:IntersegmentEliminationMember",
    "srt:ConsolidationItemsAxis=us-gaap:IntersegmentEliminationMember",
    SEGMENT + "srt:ConsolidationEliminationsMember",
    SEGMENT + "zzz:InterSegmentRevenueMember"
  })
  void anEliminationIsNoProduct(String elimination) {
    report.figure(CONTRACT, "", "100").figure(CONTRACT, SEGMENT + "zzz:AlphaMember", "64");
    report.figure(CONTRACT, SEGMENT + "zzz:BetaMember", "41").figure(CONTRACT, elimination, "-5");

    assertThat(amounts())
        .containsExactly(
            "all products World 100 of 100", "alpha World 64 of 100", "beta World 41 of 100");
  }

  @Test
  void areasBeforeEliminationsLeaveTheCountriesThatCanBeUsed() {
    report.figure(CONTRACT, "", "100").area("country:CN", "20").area("country:US", "70");
    report.area("srt:EuropeMember", "18").area("us-gaap:GeographyEliminationsMember", "-8");

    assertThat(amounts()).contains("all products CN 20 of 100", "all products US 70 of 100");
    assertThat(findings()).anySatisfy(finding -> assertThat(finding).contains("an elimination"));
  }

  @Test
  void countriesMayLieInTheAreaOfAllThatIsAbroad() {
    report.figure("Revenues", "", "1000").figure("Revenues", GEOGRAPHY + "country:US", "480");
    report.figure("Revenues", GEOGRAPHY + "us-gaap:NonUsMember", "508");
    report.figure("Revenues", GEOGRAPHY + "country:CN", "100");
    report.figure("Revenues", GEOGRAPHY + "country:JP", "90");

    assertThat(amounts())
        .contains("all products CN 100 of 1000", "all products not broken down by area 12 of 1000");
    assertThat(findings()).singleElement().asString().contains("1.2 % of the total");
  }

  @Test
  void onlyTheLargestCountriesMayBeNamed() {
    report.figure(CONTRACT, "", "100").area("country:US", "55").area("country:CN", "25");

    assertThat(amounts())
        .contains("all products CN 25 of 100", "all products not broken down by area 20 of 100");
  }

  @Test
  void aTranslationIsNoSecondTotal() {
    report.figure(CONTRACT, "", "100").in("cny").figure(CONTRACT, "", "730");
    report.during("2023-01-01", "2023-12-31").figure(CONTRACT, "", "600");

    assertThat(lines()).extracting(RevenueDisclosure::currency).containsExactly("CNY", "CNY");
    assertThat(findings())
        .singleElement()
        .asString()
        .contains("is a translation into USD; the report is in CNY");
  }

  @ParameterizedTest
  @CsvSource({
    "2024-01-01T00:00:00,2025-01-01T00:00:00",
    "2024-01-01T00:00:00,2025-01-01T00:00:00Z",
    "2024-01-01,2024-12-31T23:59:59",
    "2024-01-01,2024-12-31"
  })
  void midnightIsTheEndOfTheDayBefore(String start, String end) {
    report.during(start, end).figure(CONTRACT, "", "100");

    RevenueDisclosure line = lines().get(0);
    assertThat(line.fiscalYearEnd()).isEqualTo(Outcome.of(LocalDate.of(2024, 12, 31)));
    assertThat(line.fiscalYear()).isEqualTo("FY2024");
  }

  @ParameterizedTest
  @CsvSource({"0,total revenue must be positive", "many,is not a number", "1e40,exceeds any"})
  void aYearThatCannotBeUsedCostsNoOther(String value, String words) {
    report.figure(CONTRACT, "", "5");
    report.during("2023-01-01", "2023-12-31").figure(CONTRACT, "", value);

    assertThat(amounts()).containsExactly("all products World 5 of 5");
    assertThat(findings()).singleElement().asString().contains(words);
  }

  @Test
  void companyFactsSkipAYearWithoutSalesAndATranslation() {
    String text =
        "{\"facts\":{\"us-gaap\":{\"Revenues\":{\"units\":{\"CNY\":["
            + fact(2021, "0")
            + ","
            + fact(2022, "35")
            + "],\"USD\":["
            + fact(2022, "5")
            + "]}}}}}";
    DisclosureDocument document = companyFacts(text);

    assertThat(document.lines())
        .extracting(line -> line.totalMillions().map(million -> Math.round(million * 1e6)))
        .containsExactly(Outcome.of(35L));
    assertThat(document.findings()).hasSize(2);
  }

  @Test
  void ofTwoFiguresThatContradictEachOtherNeitherHolds() {
    DisclosureDocument document =
        companyFacts(
            "{\"facts\":{\"us-gaap\":{\"Revenues\":{\"units\":{\"USD\":["
                + String.join(",", fact(2021, "30"), fact(2022, "35"), fact(2022, "36"))
                + "]}}}}}");
    assertThat(document.lines())
        .extracting(RevenueDisclosure::fiscalYear)
        .containsExactly("FY2021");
    assertThat(document.findings())
        .singleElement()
        .asString()
        .contains("contradicts the same year of the same filing, 35.0: 36.0");

    report.figure(CONTRACT, "", "100").area("country:CN", "20").area("country:CN", "25");
    assertThat(amounts()).containsExactly("all products World 100 of 100");
    assertThat(findings()).singleElement().asString().contains("'25' contradicts line ");
  }

  private static DisclosureDocument companyFacts(String text) {
    Particulars named =
        new Particulars(
            Optional.of(new SecurityId("ZZZ")), "", Optional.empty(), SalesBasis.NOT_STATED);
    return DisclosureDocument.read(write(text.getBytes(StandardCharsets.UTF_8)), named);
  }

  @Test
  void bytesThatAreNoTextAreRefusedWithoutAWordOnStandardError() {
    byte[] bytes = report.figure(CONTRACT, "", "5").text().getBytes(StandardCharsets.UTF_8);
    bytes[bytes.length / 2] = (byte) 0xff;
    Path file = write(bytes);
    PrintStream before = System.err;
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    System.setErr(new PrintStream(said, true, StandardCharsets.UTF_8));
    try {
      assertThatThrownBy(() -> XbrlInstance.read(file))
          .isInstanceOf(BadInputException.class)
          .hasMessageContaining("is not well-formed XML");
    } finally {
      System.setErr(before);
    }
    assertThat(said.toString(StandardCharsets.UTF_8)).isEmpty();
  }

  @Test
  void aByteOrderMarkIsNoText() {
    String text = "\ufeff" + report.figure(CONTRACT, "", "5").text();
    assertThat(read(text.getBytes(StandardCharsets.UTF_8)).lines()).hasSize(1);
  }

  /** Whatever is wrong with one area, the others and the total are what they are without it. */
  @Property(tries = 200)
  void oneBrokenLineCostsNoOther(
      @ForAll @Size(min = 2, max = 6) List<@IntRange(min = 1, max = 500) Integer> areas,
      @ForAll @IntRange(min = 0, max = 5) int place,
      @ForAll @IntRange(min = 0, max = 5) int kind) {
    List<String> codes = List.of("US", "CN", "JP", "DE", "IN", "BR");
    int broken = place % areas.size();
    XbrlReport random = new XbrlReport();
    random.figure(CONTRACT, "", String.valueOf(areas.stream().mapToInt(area -> area).sum()));
    for (int i = 0; i < areas.size(); i++) {
      if (i == broken) {
        random.broken(codes.get(i), kind);
      } else {
        random.area("country:" + codes.get(i), String.valueOf(areas.get(i)));
      }
    }
    RevenueReading reading = read(random.text().getBytes(StandardCharsets.UTF_8));

    assertThat(reading.findings()).isNotEmpty();
    new RevenueYear(reading.lines());
    for (int i = 0; i < areas.size(); i++) {
      if (i != broken) {
        String area = codes.get(i);
        assertThat(reading.lines())
            .filteredOn(line -> line.area().name().equals(area))
            .extracting(RevenueDisclosure::revenue)
            .containsExactly(Outcome.of(areas.get(i).doubleValue()));
      }
    }
  }

  private List<String> amounts() {
    return lines().stream()
        .map(
            line ->
                String.format(
                    Locale.ROOT,
                    "%s %s %.0f of %.0f",
                    line.productLine(),
                    line.area().name(),
                    line.revenue().result().orElseThrow(),
                    line.totalRevenue().result().orElseThrow()))
        .toList();
  }

  private List<RevenueDisclosure> lines() {
    return read(report.text().getBytes(StandardCharsets.UTF_8)).lines();
  }

  private List<String> findings() {
    return read(report.text().getBytes(StandardCharsets.UTF_8)).findings();
  }

  private static RevenueReading read(byte[] bytes) {
    Particulars named =
        new Particulars(
            Optional.of(new SecurityId("ZZZ")),
            "10-K 0000000001-25-000007",
            Optional.empty(),
            SalesBasis.REGION);
    DisclosureDocument document = DisclosureDocument.read(write(bytes), named);
    return new RevenueReading(document.lines(), document.findings());
  }

  private static Path write(byte[] bytes) {
    try {
      Path file = Files.createTempFile("report", ".xml");
      file.toFile().deleteOnExit();
      return Files.write(file, bytes);
    } catch (IOException failure) {
      throw new AssertionError(failure);
    }
  }

  private static String fact(int year, String value) {
    return String.format(
        Locale.ROOT,
        "{\"start\":\"%1$d-01-01\",\"end\":\"%1$d-12-31\",\"val\":%2$s,\"fy\":2022,"
            + "\"accn\":\"0000000001-23-000010\",\"form\":\"20-F\",\"filed\":\"2023-02-01\"}",
        year,
        value);
  }
}
