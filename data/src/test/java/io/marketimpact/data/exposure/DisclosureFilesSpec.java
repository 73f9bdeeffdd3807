package io.marketimpact.data.exposure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.marketimpact.base.Outcome;
import io.marketimpact.data.BadInputException;
import io.marketimpact.data.Bundled;
import io.marketimpact.exposure.Area;
import io.marketimpact.exposure.CompanyStatement.SalesClaim;
import io.marketimpact.exposure.ExposureAssumptions;
import io.marketimpact.exposure.InputDistribution;
import io.marketimpact.exposure.LossInput;
import io.marketimpact.exposure.Multiples;
import io.marketimpact.exposure.RevenueDisclosure;
import io.marketimpact.exposure.SalesBasis;
import io.marketimpact.exposure.SplitRule;
import io.marketimpact.market.SecurityId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files of disclosures and assumptions: what they say, and one clear line for what is wrong. */
class DisclosureFilesSpec {

  private static final String HEADER =
      "symbol,fiscal_year,fiscal_year_end,line,area,revenue,total_revenue,share,unit,currency,"
          + "basis,filing,public_by\n";

  private static final String SCENARIOS = "exposure/scenarios.json";

  @TempDir private Path directory;

  @Test
  void aDisclosureIsReadWithItsRoundingItsBasisAndItsFiling() {
    RevenueDisclosure line =
        DisclosureFile.read(
                csv(
                    "AAA,FY2024,2024-12-31,all products,China,1264.9,6799.60,0.186,million,USD,"
                        + "ship-to,10-K 1,2025-03-01"))
            .get(0);

    assertThat(line.revenue()).isEqualTo(Outcome.of(1264.9));
    assertThat(line.rounding()).isEqualTo(0.05);
    assertThat(line.area()).isEqualTo(new Area("China", Area.Extent.PLACE));
    assertThat(line.basis()).isEqualTo(SalesBasis.SHIP_TO);
    assertThat(line.source().publicBy()).isEqualTo(Instant.parse("2025-03-02T12:00:00Z"));
  }

  @Test
  void anEmptyFigureIsNotDisclosedAndAnEmptyDayNeverKnown() {
    RevenueDisclosure line =
        DisclosureFile.read(csv("AAA,FY2024,,all products,APAC,,,0.20,million,USD,,10-K,")).get(0);

    assertThat(line.revenue().exclusion().orElseThrow().detail())
        .isEqualTo("no revenue is disclosed");
    assertThat(line.fiscalYearEnd().result()).isEmpty();
    assertThat(line.rounding()).isEqualTo(0.005);
    assertThat(line.basis()).isEqualTo(SalesBasis.NOT_STATED);
    assertThat(line.source().publicBy()).isEqualTo(Instant.MAX);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "AAA,FY,,all products,APAC,-5,10,,million,USD,,f,|column revenue: '-5' must be a number",
        "AAA,FY,,all products,APAC,5,10,1.5,million,USD,,f,|column share: '1.5' must be a fraction",
        "AAA,FY,,all products,APAC,5,10,0.45,million,USD,,f,|is not revenue over total_revenue,"
            + " 0.5",
        "AAA,FY,,all products,APAC,5,10,,dozen,USD,,f,|column unit: 'dozen' is not a unit; write"
            + " one",
        "AAA,FY,,all products,APAC,5,10,,million,,,f,|column currency: '' is empty; fill it in",
        "AAA,FY,,all products,APAC,5,10,,million,$,,f,|three capital letters",
        "AAA,FY,,all products,APAC,5,10,,million,USD,,,|a figure must name its filing",
        "AAA,FY,,all products,APAC,5,10,,million,USD,by ear,f,|column basis: 'by ear' is not a"
            + " basis",
        "AAA,FY,,all products,APAC,11,10,,million,USD,,f,|revenue must not exceed the total",
        "AAA,FY,,all products,APAC,five,10,,million,USD,,f,|column revenue: 'five' is not a number",
        "AAA,FY,,all products,APAC,5,10,,million,USD,,f,14/01/2026|column public_by",
        "AAA,FY,,all products,,5,10,,million,USD,,f,|column area: '' is empty",
        "=1,FY,,all products,APAC,5,10,,million,USD,,f,|column symbol",
      })
  void aBadCellIsRefusedWithItsPlace(String row, String words) {
    assertThatThrownBy(() -> DisclosureFile.read(csv(row)))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining(".csv row 2 column")
        .hasMessageContaining(words)
        .satisfies(bad -> assertThat(bad.getMessage()).doesNotContain("\n"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "APAC,4,10,,million,USD|EMEA,4,10,,million,USD|areas must add up to the total 10: 8",
        "APAC,4,10,,million,USD|EMEA,6,11,,million,USD|must have one total revenue: [10.0, 11.0]",
        "APAC,4,10,,million,USD|EMEA,6,10,,million,EUR|one currency: USD and EUR",
        "APAC,4,10,,million,USD|EMEA,6,10,,billion,USD|one unit: MILLION and BILLION",
      })
  void rowsOfAYearThatDoNotFitAreRefusedAtTheLastOfThem(String first, String second, String words) {
    Path file =
        csv("AAA,FY,,all products," + first + ",,f,\nAAA,FY,,all products," + second + ",,f,");
    assertThatThrownBy(() -> DisclosureFile.read(file))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("row 3 column total_revenue: 'AAA FY f'")
        .hasMessageContaining(words)
        .hasMessageContaining("correct the rows of this year");
  }

  @Test
  void aFileWithoutALineIsRefused() {
    assertThatThrownBy(() -> DisclosureFile.read(csv("")))
        .hasMessageContaining("has no line; it needs a row per area and year");
  }

  @Test
  void marketValuesAreReadInMillions() {
    var values =
        ExposureFiles.marketValues(
            file(
                "v.csv",
                "symbol,date,market_value,unit_value,currency\nAAA,2026-01-13,1.5,billion,USD\n"));
    assertThat(values.get(new SecurityId("AAA")).millions()).isEqualTo(1500);
    assertThatThrownBy(
            () ->
                ExposureFiles.marketValues(
                    file(
                        "w.csv",
                        """
                        symbol,date,market_value,unit_value,currency
                        AAA,2026-01-13,-1,million,USD
                        """)))
        .hasMessageContaining("row 2 column market_value: '-1' must be positive");
  }

  @Test
  void statementsAreBoundsOnlyWhereTheySaySo() {
    String header = "company,statement,bound_on_china_share,source,symbol,public_by\n";
    var statements =
        ExposureFiles.statements(
            file(
                "s.csv",
                header
                    + "A,sells nothing,no sales,press,AAA,2026-01-15\n"
                    + "B,no reply,,press,BBB,\n"
                    + "C,sells nothing,no sales,press,,2026-01-15\n"
                    + "D,sells through others,no direct sales,press,DDD,2026-01-15\n"
                    + "E,none direct,no direct revenue,press,EEE,2026-01-15\n"),
            Bundled.market());
    assertThat(statements).hasSize(4);
    assertThat(statements.subList(2, 4))
        .extracting(statement -> statement.claim().denied().orElseThrow())
        .containsExactly("direct sales", "direct revenue exposure");
    assertThat(statements.get(1).claim().denied()).isEmpty();
    assertThat(statements.get(0).claim()).isEqualTo(SalesClaim.NO_SALES);
    assertThat(statements.get(1).claim()).isEqualTo(SalesClaim.NONE);
    assertThat(statements.get(1).source().publicBy()).isEqualTo(Instant.MAX);
    assertThatThrownBy(
            () ->
                ExposureFiles.statements(
                    file("t.csv", header + "A,x,few sales,press,AAA,\n"), Bundled.market()))
        .hasMessageContaining("column bound_on_china_share: 'few sales' is not a bound");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "weather,CHN,1,src,1|column split: 'weather' is not a split; write gdp, exports or sector",
        "gdp,CHN,-1,src,1|a split's value must be a number from 0",
        "gdp,CHN,1,src,1.2|accessibility must lie in [0, 1]",
        "gdp,CHN,1,,1|the source of a split's value must not be blank",
        "gdp,JPN,1,src,1|the gdp split must name CHN",
      })
  void badSplitsAreRefused(String row, String words) {
    Path file = file("x.csv", "split,country,value,value_source,accessibility\n" + row + "\n");
    assertThatThrownBy(() -> ExposureFiles.splitWeights(file, Bundled.market()))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining(words);
  }

  @Test
  void assumptionsAreThoseOfTheFile() throws IOException {
    ExposureAssumptions assumptions =
        ScenarioFile.read(
            changed(
                "\"reason\": \"security software vendor\"",
                "\"reason\": \"x\", \"ev_to_sales\": 6, \"operating_margin\": 0.25"));

    assertThat(assumptions.base().policy().breadth()).isEqualTo(0.7);
    assertThat(assumptions.base().valuation().horizon()).isEqualTo(10);
    assertThat(assumptions.simulation().distributions())
        .containsEntry(LossInput.CONTAGION, new InputDistribution.Gamma(0.1, 0.15));
    assertThat(assumptions.restriction().scope(new SecurityId("RPD")).multiples())
        .isEqualTo(Outcome.of(new Multiples(6, 0.25)));
    assertThat(assumptions.restriction().scope(new SecurityId("ZZZ")).reason())
        .contains("not stated");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"severity\": 0.8,|''|at /scenarios/1/policy/severity: is missing",
        "\"tax\": 0.21,|''|at /scenarios/0/valuation/tax: is missing",
        "\"breadth\": 0.7|\"breadth\": 7|/breadth: must lie in [0.0, 1.0]; write 9.5 % as 0.095:"
            + " 7.0",
        "\"breadth\": 0.7|\"breadth\": \"most\"|at /scenarios/1/policy/breadth: must be a number",
        "\"breadth\": 0.7|\"width\": 0.7|at /scenarios/1/policy/width: is not a known key",
        "\"id\": \"base\"|\"id\": \"basis\"|there must be a scenario 'base'",
        "\"horizon_years\": 10|\"horizon_years\": 2.5|must be a whole number",
        "\"terminal_growth\": 0.025|\"terminal_growth\": 0.1|must exceed terminal growth 0.1",
        "\"probability\": 0.5|\"probability\": 0.9|the ramps must add up to 1",
        "\"draws\": 100000|\"draws\": 10|draws must be 1000 to 10000000: 10",
        "\"gamma\":|\"cauchy\":|at /simulation/laws/contagion/cauchy: is not a known key",
        "\"one\": \"breadth\"|\"one\": \"luck\"|is not an input of the simulation: 'luck'",
        "exposure/1|exposure/9|must be market-impact-exposure/1: 'market-impact-exposure/9'",
      })
  void aParameterThatIsMissingOrImpossibleIsNamed(String from, String to, String words)
      throws IOException {
    Path file = changed(from, to);
    assertThatThrownBy(() -> ScenarioFile.read(file))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("scenarios.json at ")
        .hasMessageContaining(words)
        .satisfies(bad -> assertThat(bad.getMessage()).doesNotContain("\n"));
  }

  @Test
  void splitsHaveTheRulesTheyName() {
    var weights =
        ExposureFiles.splitWeights(
            file(
                "y.csv",
                """
                split,country,value,value_source,accessibility
                exports,CHN,1,src,1
                exports,JPN,3,src,1
                """),
            Bundled.market());
    assertThat(weights.part(Bundled.market(), SplitRule.EXPORTS)).isEqualTo(Outcome.of(0.25));
    assertThat(weights.weightedPart(Bundled.market())).isEqualTo(Outcome.of(0.25));
    assertThat(List.copyOf(weights.weights())).hasSize(2);
  }

  private Path changed(String from, String to) throws IOException {
    String text = Files.readString(Path.of(SCENARIOS));
    int place = text.indexOf(from);
    assertThat(place).as("'%s' in %s", from, SCENARIOS).isNotNegative();
    return file(
        "scenarios.json", text.substring(0, place) + to + text.substring(place + from.length()));
  }

  private Path csv(String rows) {
    return file("disclosures.csv", HEADER + rows + "\n");
  }

  private Path file(String name, String text) {
    try {
      return Files.writeString(directory.resolve(name), text);
    } catch (IOException failure) {
      throw new AssertionError(failure);
    }
  }
}
