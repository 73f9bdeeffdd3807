package io.marketimpact.data.exposure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.marketimpact.data.BadInputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Percent written for a fraction, and other slips of an analyst, are named with their place. */
class AnalystSlipsSpec {

  private static final JsonMapper MAPPER = JsonMapper.builder().build();
  private static final Path BUNDLED = Path.of("exposure/scenarios.json");

  @TempDir private Path work;

  private Path with(String pointer, String value) {
    try {
      JsonNode root = MAPPER.readTree(BUNDLED.toFile());
      int slash = pointer.lastIndexOf('/');
      ObjectNode parent = (ObjectNode) root.at(pointer.substring(0, slash));
      assertThat(parent.has(pointer.substring(slash + 1))).as(pointer).isTrue();
      parent.set(pointer.substring(slash + 1), MAPPER.readTree(value));
      return Files.write(work.resolve("scenarios.json"), MAPPER.writeValueAsBytes(root));
    } catch (IOException failure) {
      throw new AssertionError(failure);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "/scenarios/0/valuation/cost_of_capital|9.5",
        "/scenarios/0/valuation/cost_of_capital|-0.01",
        "/scenarios/1/valuation/tax|21",
        "/scenarios/1/valuation/growth|3",
        "/scenarios/2/valuation/terminal_growth|2.5",
        "/scenarios/2/valuation/terminal_growth|0.25",
        "/scenarios/2/valuation/decremental_margin|60",
        "/scenarios/2/valuation/deferred_revenue|40",
        "/scenarios/3/valuation/horizon_years|1000000",
        "/scenarios/0/policy/breadth|70",
        "/scenarios/0/policy/contagion|50",
        "/scenarios/0/policy/years_to_full|250",
        "/simulation/tax|21",
        "/simulation/growth|3",
        "/simulation/deferred_revenue|40",
        "/simulation/horizon_years|1000000",
        "/simulation/horizon_years|0",
        "/scenarios/0/valuation/horizon_years|0",
        "/scenarios/0/policy/contagion|10",
        "/simulation/policy_correlation|60",
        "/simulation/ramps/0/years|500",
        "/simulation/ramps/0/probability|50",
      })
  void aValueOutOfBoundsIsNamedWithItsPointer(String pointer, String value) {
    assertThatThrownBy(() -> ScenarioFile.read(with(pointer, value)))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("scenarios.json at " + pointer + ": must lie in [");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "cost_of_capital|{\"normal\": {\"mean\": 9.5, \"standard_deviation\": 1}}",
        "cost_of_capital|{\"normal\": {\"mean\": 0.095, \"standard_deviation\": 0.1}}",
        "cost_of_capital|{\"fixed\": 9.5}",
        "terminal_growth|{\"normal\": {\"mean\": 0.025, \"standard_deviation\": 0.1}}",
        "terminal_growth|{\"fixed\": 2.5}",
        "terminal_growth|{\"triangular\": {\"low\": 0, \"mode\": 0.02, \"high\": 2.5}}",
        "margin|{\"triangular\": {\"low\": 20, \"mode\": 70, \"high\": 85}}",
        "contagion|{\"gamma\": {\"mean\": 10, \"standard_deviation\": 15}}",
        "breadth|{\"fixed\": 70}",
      })
  void aDistributionThatReachesBeyondTheBoundsIsNamedWithItsInput(String input, String given) {
    String pointer = "/simulation/laws/" + input;
    assertThatThrownBy(() -> ScenarioFile.read(with(pointer, given)))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("scenarios.json at " + pointer + ": must lie in [");
  }

  @Test
  void theBundledAssumptionsLieWithinTheirBounds() {
    assertThat(ScenarioFile.read(BUNDLED).scenarios()).hasSizeGreaterThan(3);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  ", "dollars", "usd", "XAU"})
  void aMarketValueWithoutACurrencyIsRefusedWithItsRow(String currency) throws IOException {
    Path file =
        Files.writeString(
            work.resolve("values.csv"),
            "symbol,date,market_value,unit_value,currency\nAAA,2026-01-13,5,billion,"
                + currency
                + "\n");
    assertThatThrownBy(() -> ExposureFiles.marketValues(file))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining(
            "row 2 column currency: '" + currency.strip() + "' is not a currency");
  }

  @ParameterizedTest
  @CsvSource({
    "1681206000000, million, 4741, million, exceeds any company",
    "16812060000, million, 47, million, makes one share worth",
    "1681206, million, 1e20, million, makes one share worth",
    "1e30, million, 4741, million, exceeds any company",
    "1681206, thousand, 4741000, billion, makes one share worth"
  })
  void aMarketValueThatNoShareHasIsRefusedWithItsRow(
      String value, String unit, String shares, String sharesUnit, String words)
      throws IOException {
    Path file =
        Files.writeString(
            work.resolve("values.csv"),
            "symbol,date,market_value,unit_value,currency,shares_outstanding,unit_shares\n"
                + String.join(",", "AAA,2026-01-13", value, unit, "USD", shares, sharesUnit)
                + "\n");
    assertThatThrownBy(() -> ExposureFiles.marketValues(file))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("row 2 column market_value: '" + value + "' " + words);
  }

  @ParameterizedTest
  @CsvSource({
    "public_by, , 'has rows with different days; a filing becomes public as a whole'",
    "public_by, 2099-01-01, 'has rows with different days; a filing becomes public as a whole'",
    "fiscal_year_end, 2099-01-01, 'is before the end of the fiscal year, 2099-01-01'"
  })
  void aSlipInADayOfADisclosureIsRefusedWithItsRow(String column, String day, String words)
      throws IOException {
    List<String> lines =
        new ArrayList<>(Files.readAllLines(Path.of("exposure/revenue_by_region.csv")));
    int at = List.of(lines.get(0).split(",", -1)).indexOf(column);
    String[] cells = lines.get(2).split(",", -1);
    cells[at] = day == null ? "" : day;
    lines.set(2, String.join(",", cells));
    Path file = Files.write(work.resolve("regions.csv"), lines);
    assertThatThrownBy(() -> DisclosureFile.read(file))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("regions.csv row ")
        .hasMessageContaining("column public_by: ")
        .hasMessageContaining(words);
  }
}
