package io.marketimpact.data.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.marketimpact.data.BadInputException;
import io.marketimpact.data.specification.ExposureSpecification;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Assumptions and market values must speak of what the study and the disclosures know. */
class ExposureAgreementSpec {

  private static final ExposureSpecification BUNDLED =
      BundledMarket.specification().exposure().orElseThrow();

  @TempDir private Path work;

  private ExposureData changed(String role, String good, String bad) throws IOException {
    SortedMap<String, Path> files = new TreeMap<>(BUNDLED.files());
    String text = Files.readString(files.get(role));
    assertThat(text).contains(good);
    files.put(role, Files.writeString(work.resolve("changed"), text.replace(good, bad)));
    return ExposureData.read(
        new ExposureSpecification(
            BUNDLED.asOf(),
            BUNDLED.hindsight(),
            BUNDLED.draws(),
            files,
            BUNDLED.listings(),
            BUNDLED.localIndices(),
            BUNDLED.sectorIndices(),
            BUNDLED.vendors()),
        BundledMarket.specification().design());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'\"AVGO\"'|'\"AVG0\"'|at /scopes/0/symbol: names AVG0, which is not a stock of the study",
        "'\"FTNT\"'|'\"ftnt\"'|at /scopes/1/symbol: names ftnt, which is not a stock of the study",
        "'(VMware)'|'(VMWare)'|at /scopes/0: AVGO discloses no product line 'infrastructure"
            + " software (VMWare)'; its lines are infrastructure software (VMware), semiconductor",
        "'\"firms\": ['|'\"firms\": [{\"symbol\": \"XX\", \"growth\": 0.1, \"reason\": \"x\"},"
            + "'|at /firms/0/symbol: names XX, which is not a stock of the study",
      })
  void anAssumptionAboutNothingKnownIsRefusedWithItsPlace(String good, String bad, String words) {
    assertThatThrownBy(() -> changed(ExposureSpecification.SCENARIOS, good, bad))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining(words);
  }

  @ParameterizedTest
  @CsvSource({"2031-01-13", "2026-01-15", "2025-01-13", "1900-01-01"})
  void aMarketValueOfAnotherTimeIsRefusedWithItsShare(String date) {
    assertThatThrownBy(
            () -> changed(ExposureSpecification.MARKET_VALUES, "PANW,2026-01-13", "PANW," + date))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining(
            "the market value of PANW is of " + date + ", its news of 2026-01-14; give the value");
  }

  @ParameterizedTest
  @CsvSource({"2026-01-14", "2025-01-14"})
  void aMarketValueOfTheYearBeforeTheNewsIsTaken(String date) throws IOException {
    assertThat(
            changed(ExposureSpecification.MARKET_VALUES, "PANW,2026-01-13", "PANW," + date)
                .inputs()
                .marketValues())
        .hasSize(5);
  }

  @Test
  void aMarketValueInAnotherCurrencyIsHeldAgainstNoRevenue() throws IOException {
    ExposureData euros = changed(ExposureSpecification.MARKET_VALUES, "million,USD", "million,EUR");

    assertThat(RevenueAtStake.of(BundledMarket.specification().design(), euros).firms())
        .extracting(firm -> firm.marketValue().exclusion().orElseThrow().detail())
        .containsOnly("the market value is in EUR and the revenue in USD: nothing is converted");
  }

  @Test
  void aCompanyWithoutProductsInItsDisclosuresMayHaveAnyLine() {
    ExposureSpecification regionsAlone =
        BUNDLED.with(List.of(BUNDLED.files().get(ExposureSpecification.REGIONS)));

    assertThat(
            ExposureData.read(regionsAlone, BundledMarket.specification().design())
                .inputs()
                .known()
                .disclosures())
        .isNotEmpty();
  }
}
