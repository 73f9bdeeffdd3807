package io.marketimpact.data.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.marketimpact.data.BadInputException;
import io.marketimpact.event.EventWindow;
import io.marketimpact.market.PriceBar;
import io.marketimpact.market.SecurityId;
import io.marketimpact.model.ModelId;
import io.marketimpact.study.StudyDesign;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is said of a symbol without prices. */
class MeantSymbolsSpec {

  private static final SecurityId AVGO = new SecurityId("AVGO");

  private static List<PriceBar> bars(String... others) {
    List<PriceBar> bars = new ArrayList<>(SmallStudy.bars());
    for (String other : others) {
      bars.addAll(SmallStudy.bars(new SecurityId(other), 0.1));
    }
    return bars;
  }

  private static String reason(String asked, String... firms) {
    StudyDesign design =
        StudyDesign.of(
            SmallStudy.plan(),
            IntStream.rangeClosed(0, firms.length)
                .mapToObj(i -> new SecurityId(i == 0 ? asked : firms[i - 1]))
                .map(SmallStudy::event)
                .toList());
    return StudyFunction.of(StudyInputs.of(design), PricesInMemory.of(bars("AVGO", "V")))
        .firms()
        .filter(firm -> firm.event().security().symbol().equals(asked))
        .findFirst()
        .orElseThrow()
        .window(new ModelId("market_adjusted"), EventWindow.DAY_ZERO)
        .exclusion()
        .orElseThrow()
        .detail();
  }

  @ParameterizedTest
  @CsvSource({"AVOG", "AVG0", "AVG", "AVGOO", "avog"})
  void aMistypedFirmIsToldTheOneThatHasPrices(String asked) {
    assertThat(reason(asked))
        .isEqualTo("the price file has no row of " + asked + "; did you mean AVGO?");
  }

  @ParameterizedTest
  @CsvSource({"PANW", "X", "VX"})
  void nothingIsSaidWhereNoOtherIsNearOrAnyIs(String asked) {
    assertThat(reason(asked)).isEqualTo("the price file has no row of " + asked);
  }

  @Test
  void aFirmOfTheStudyIsNotWhatAnotherMeant() {
    assertThat(reason("AVGP", "AVGO")).isEqualTo("the price file has no row of AVGP");
  }

  @Test
  void aMistypedBenchmarkIsToldTheOneThatHasPrices() {
    StudyDesign design =
        StudyDesign.of(
            SmallStudy.plan().against(new SecurityId("MKX")),
            List.of(SmallStudy.event(SmallStudy.FIRM)));
    assertThatThrownBy(
            () -> StudyFunction.of(StudyInputs.of(design), PricesInMemory.of(SmallStudy.bars())))
        .isInstanceOf(BadInputException.class)
        .hasMessage(
            "the prices: has no price of benchmark MKX; add its rows or name another benchmark;"
                + " did you mean MKT?");
  }

  @Test
  void manyMissingSymbolsAreNoSlips() {
    PriceSource prices = PricesInMemory.of(bars("AVGO"));
    List<SecurityId> missing =
        Arrays.stream("A B C D E F H I J K L".split(" "))
            .map(letter -> new SecurityId("AV" + letter + "O"))
            .toList();
    assertThat(MeantSymbols.of(prices, missing.subList(1, 11), Set.of()).meant().values())
        .hasSize(10)
        .containsOnly(List.of(AVGO));
    assertThat(MeantSymbols.of(prices, missing, Set.of()).meant()).isEmpty();
  }

  /** A warehouse would go through all of its prices for a slip. */
  @Test
  void pricesThatDoNotHoldTheirSymbolsAreNotAsked() {
    PriceSource elsewhere = new PricesElsewhere(PricesInMemory.of(bars("AVGO")));
    assertThat(MeantSymbols.of(elsewhere, List.of(new SecurityId("AVOG")), Set.of()).meant())
        .isEmpty();
  }

  private record PricesElsewhere(PriceSource prices) implements PriceSource {

    @Override
    public String name() {
      return prices.name();
    }

    @Override
    public Set<SecurityId> spelled(Set<SecurityId> securities) {
      return prices.spelled(securities);
    }

    @Override
    public Map<SecurityId, List<PriceBar>> bars(Set<SecurityId> securities) {
      return prices.bars(securities);
    }

    @Override
    public <R extends Serializable> Map<SecurityId, R> each(
        Set<SecurityId> securities, BarsFunction<R> function) {
      return prices.each(securities, function);
    }
  }
}
