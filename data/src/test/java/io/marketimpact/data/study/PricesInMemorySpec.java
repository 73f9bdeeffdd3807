package io.marketimpact.data.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.marketimpact.data.BadInputException;
import io.marketimpact.data.Bundled;
import io.marketimpact.data.csv.PriceFiles;
import io.marketimpact.market.PriceBar;
import io.marketimpact.market.QualityRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Prices held in memory. */
class PricesInMemorySpec {

  @TempDir private Path directory;

  private static final PriceSource PRICES = PricesInMemory.of(SmallStudy.bars());

  @Test
  void sharesWithoutPricesAreLeftOut() {
    assertThat(PRICES.bars(Set.of(SmallStudy.FIRM, SmallStudy.OTHER)))
        .isEqualTo(Map.of(SmallStudy.FIRM, SmallStudy.bars(SmallStudy.FIRM, 0.1)));
  }

  @Test
  void aFunctionSeesTheBarsOfOneShareAtATime() {
    Map<?, Double> last =
        PRICES.each(
            Set.of(SmallStudy.FIRM, SmallStudy.MARKET, SmallStudy.OTHER),
            (security, bars) -> bars.get(bars.size() - 1).adjustedClose());

    assertThat(last).isEqualTo(Map.of(SmallStudy.FIRM, 90.9, SmallStudy.MARKET, 101.0));
  }

  @Test
  void aFileIsCalledByItsName() {
    PricesInMemory bundled = PricesInMemory.read(Bundled.PRICES);

    assertThat(bundled.name()).isEqualTo(Bundled.PRICES.toString());
    assertThat(bundled.bars()).hasSize(36);
    assertThat(bundled.bars().values()).allSatisfy(bars -> assertThat(bars).isNotEmpty());
  }

  @Test
  void oneShareInTwoFilesOfDifferentColumnsIsRefused() throws IOException {
    Path raw = directory.resolve("AAA.csv");
    Files.writeString(raw, "Date,Open,High,Low,Close,Volume\n2026-01-13,1,1,1,1,1\n");
    Path adjusted = Files.createDirectory(directory.resolve("more")).resolve("AAA.csv");
    Files.writeString(
        adjusted, "Date,Open,High,Low,Close,Adj Close,Volume\n2026-01-14,1,1,1,1,1,1\n");
    PricesInMemory both =
        PricesInMemory.read(PriceFiles.in(List.of(raw, adjusted), Optional.empty()));
    assertThatThrownBy(() -> both.findings(SmallStudy.MARKET))
        .isInstanceOf(BadInputException.class)
        .hasMessageEndingWith(
            "holds AAA by Adj Close, and another file otherwise; keep one of them");
    assertThat(PricesInMemory.read(raw).findings(SmallStudy.MARKET))
        .singleElement()
        .satisfies(
            found -> {
              assertThat(found.rule()).isEqualTo(QualityRule.UNADJUSTED_PRICES);
              assertThat(found.detail()).startsWith("AAA.csv: Stooq or Yahoo Finance or alike");
            });
    assertThat(PricesInMemory.read(Bundled.PRICES).findings(SmallStudy.MARKET)).isEmpty();
  }

  @Test
  void pricesMadeByAProgramHaveAName() {
    assertThat(PricesInMemory.of(List.<PriceBar>of()).name()).isEqualTo("the prices");
  }
}
