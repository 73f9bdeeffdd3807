package io.marketimpact.data.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import io.marketimpact.data.csv.ActionFile;
import io.marketimpact.data.csv.DateForm;
import io.marketimpact.data.csv.EventFile;
import io.marketimpact.data.csv.FactorFile;
import io.marketimpact.data.csv.IntradayFile;
import io.marketimpact.data.csv.MaskFile;
import io.marketimpact.data.csv.PriceFile;
import io.marketimpact.data.csv.VendorFile;
import io.marketimpact.data.exposure.DisclosureDocument;
import io.marketimpact.data.exposure.DisclosureDocument.Particulars;
import io.marketimpact.data.exposure.DisclosureFile;
import io.marketimpact.data.library.Panel;
import io.marketimpact.data.news.EntityFile;
import io.marketimpact.data.news.NewsFile;
import io.marketimpact.data.news.Watch;
import io.marketimpact.data.parquet.ParquetTable;
import io.marketimpact.data.specification.SpecificationFile;
import io.marketimpact.data.table.Column;
import io.marketimpact.data.table.NumberStyle;
import io.marketimpact.data.table.Table;
import io.marketimpact.exposure.SalesBasis;
import io.marketimpact.market.SecurityId;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Files that were damaged at seeded places are read or refused in one line, by the one exception
 * for them; nothing else comes of it, and no file is left.
 */
class MutatedInputsSpec {

  private static final Path DATA = Path.of("").toAbsolutePath();
  private static final int CASES = 640;

  private static final Particulars REPORT =
      new Particulars(
          Optional.of(new SecurityId("AAA")),
          "0000000001-25-000121",
          Optional.empty(),
          SalesBasis.NOT_STATED);

  private static final Particulars FACTS_OF_AAA =
      new Particulars(
          Optional.of(new SecurityId("AAA")), "", Optional.empty(), SalesBasis.NOT_STATED);

  private static final String XBRL =
      """
      <xbrl xmlns="http://www.xbrl.org/2003/instance" xmlns:us-gaap="http://fasb.org/us-gaap/2024"
       xmlns:xbrldi="http://xbrl.org/2006/xbrldi" xmlns:srt="http://fasb.org/srt/2024"
       xmlns:country="http://xbrl.sec.gov/country/2024" xmlns:dei="http://xbrl.sec.gov/dei/2024"
       xmlns:iso4217="http://www.xbrl.org/2003/iso4217">
      <unit id="usd"><measure>iso4217:USD</measure></unit>
      <context id="y"><entity><identifier scheme="http://www.sec.gov/CIK">1</identifier></entity>
      <period><startDate>2024-01-01</startDate><endDate>2024-12-31</endDate></period></context>
      <context id="c"><entity><identifier scheme="http://www.sec.gov/CIK">1</identifier><segment>
      <xbrldi:explicitMember dimension="srt:StatementGeographicalAxis">country:CN</xbrldi:explicitMember>
      </segment></entity><period><startDate>2024-01-01</startDate><endDate>2024-12-31</endDate></period></context>
      <dei:DocumentType contextRef="y">10-K</dei:DocumentType>
      <dei:DocumentFiscalYearFocus contextRef="y">2024</dei:DocumentFiscalYearFocus>
      <dei:DocumentPeriodEndDate contextRef="y">2024-12-31</dei:DocumentPeriodEndDate>
      <us-gaap:Revenues contextRef="y" unitRef="usd" decimals="0">300</us-gaap:Revenues>
      <us-gaap:Revenues contextRef="c" unitRef="usd" decimals="0">100</us-gaap:Revenues>
      </xbrl>
      """;

  private static final String FACTS =
      """
      {"cik":1,"entityName":"AAA INC","facts":{"us-gaap":{"Revenues":{"label":"Revenues",
      "units":{"USD":[{"start":"2024-02-01","end":"2025-01-31","val":900000000,
      "accn":"0000000001-25-000010","fy":2024,"fp":"FY","form":"10-K","filed":"2025-03-01"}]}}}}}
      """;

  @TempDir private Path directory;

  @Test
  void thePrices() throws IOException {
    everyCase("prices.csv", lines("prices/us_daily.csv", 60), PriceFile::read);
  }

  @ParameterizedTest
  @EnumSource
  void thePricesOfVendors(VendorFile vendor) throws IOException {
    everyCase("AAA.csv", vendor.text(VendorFile.sample()), PriceFile::read);
  }

  @Test
  void thePricesInATableWithAColumnPerShare() throws IOException {
    everyCase("AAA.csv", VendorFile.wide(VendorFile.sample()), PriceFile::read);
  }

  @ParameterizedTest
  @EnumSource
  void thePricesByJson(JsonSample answer) throws IOException {
    everyCase("AAA.json", answer.text(), PriceFile::read);
  }

  @Test
  void thePricesByColumns() throws IOException {
    Path whole = directory.resolve("whole.parquet");
    ParquetTable.write(
        Table.of(
            "prices",
            VendorFile.sample(),
            Column.code("symbol", VendorFile.Day::symbol),
            Column.day("date", VendorFile.Day::date),
            Column.number("adjusted_close", NumberStyle.EXACT, VendorFile.Day::adjusted),
            Column.number("close", NumberStyle.EXACT, VendorFile.Day::close)),
        whole);
    everyCase("prices.parquet", Files.readAllBytes(whole), Panel::read);
  }

  @Test
  void theSplitsAndDividends() throws IOException {
    everyCase(
        "actions.csv",
        """
        symbol,ex_date,type,ratio,amount,currency,source,until
        AAA,2026-01-02,complete,,,,,2026-02-02
        AAA,2026-01-14,dividend,,0.65,USD,Tiingo,
        BBB,2026-01-15,split,10,,,,
        """,
        file -> ActionFile.read(file, DateForm.ISO, Optional.empty()));
  }

  @Test
  void theFactors() throws IOException {
    everyCase("factors.csv", lines("factors/us_daily.csv", 60), FactorFile::read);
  }

  @Test
  void theEvents() throws IOException {
    everyCase(
        "events.csv",
        """
        event_id,symbol,timestamp,group
        E1,AAA,2026-01-14T10:15:00-05:00,g
        E2,BBB,2026-01-14T15:15:00Z,
        """,
        EventFile::read);
  }

  @Test
  void theDaysToLeaveOut() throws IOException {
    everyCase("mask.csv", "symbol,date\nAAA,2026-01-14\nBBB,2026-01-15\n", MaskFile::read);
  }

  @Test
  void theBars() throws IOException {
    everyCase("bars.csv", lines("prices/us_5min.csv", 60), IntradayFile::read);
  }

  @Test
  void theDisclosures() throws IOException {
    everyCase("revenue.csv", lines("exposure/revenue_by_region.csv", 30), DisclosureFile::read);
  }

  @Test
  void theStudyWithItsNews() throws IOException {
    for (String part :
        List.of("datapackage.json", "earnings", "prices", "factors", "exposure", "family")) {
      copy(part);
    }
    String study = Files.readString(DATA.resolve("events/2026-01-14-china-security-software.json"));
    everyCase("study.json", study, SpecificationFile::read);
  }

  @ParameterizedTest
  @EnumSource
  void theNews(NewsSample news) throws IOException {
    everyCase("news." + news.ending(), news.text(), MutatedInputsSpec::stories);
  }

  /** What is said of a story that cannot be used is a line as well. */
  private static void stories(Path file) {
    NewsFile.read(file)
        .refused()
        .forEach(
            line ->
                assertThat(line.codePoints().noneMatch(Character::isISOControl)).as(line).isTrue());
  }

  @Test
  void theNamesInTheNews() throws IOException {
    everyCase(
        "entities.json", Files.readString(DATA.resolve("news/entities.json")), EntityFile::read);
  }

  @Test
  void theRulesToWatchFor() throws IOException {
    for (String part : List.of("datapackage.json", "events", "news")) {
      copy(part);
    }
    String rules = Files.readString(DATA.resolve("news/watch.json"));
    everyCase("watch.json", rules.replace("entities.json", "../news/entities.json"), Watch::read);
  }

  @Test
  void theFilings() throws IOException {
    everyCase("filing.xml", XBRL, file -> DisclosureDocument.read(file, REPORT));
  }

  @Test
  void theFactsOfACompany() throws IOException {
    everyCase("facts.json", FACTS, file -> DisclosureDocument.read(file, FACTS_OF_AAA));
  }

  private void everyCase(String name, String text, Consumer<Path> reader) throws IOException {
    everyCase(name, text.getBytes(StandardCharsets.UTF_8), reader);
  }

  private void everyCase(String name, byte[] whole, Consumer<Path> reader) throws IOException {
    Path inputs = Files.createDirectory(directory.resolve("inputs"));
    Path file = inputs.resolve(name);
    SplittableRandom random = new SplittableRandom(name.hashCode());
    List<String> wrong = new ArrayList<>();
    reader.accept(Files.write(file, whole));
    for (int i = 0; i < CASES; i++) {
      Files.write(file, Mutation.of(whole, random));
      Mutation.fault(() -> reader.accept(file)).ifPresent(wrong::add);
    }
    assertThat(wrong).isEmpty();
    assertThat(inputs.toFile().list()).containsExactly(name);
  }

  /** Files beside the study: they must lie in its own data package. */
  private void copy(String part) throws IOException {
    try (Stream<Path> files = Files.walk(DATA.resolve(part))) {
      for (Path file : files.toList()) {
        Files.copy(file, directory.resolve(DATA.relativize(file).toString()));
      }
    }
  }

  private static String lines(String file, int count) throws IOException {
    try (Stream<String> lines = Files.lines(DATA.resolve(file))) {
      return lines.limit(count).collect(Collectors.joining("\n", "", "\n"));
    }
  }
}
