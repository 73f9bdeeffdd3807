package io.marketimpact.market;

import static io.marketimpact.market.QualityAction.QUARANTINED;
import static io.marketimpact.market.ScreenedRows.AVGO;
import static io.marketimpact.market.ScreenedRows.AXIS;
import static io.marketimpact.market.ScreenedRows.bar;
import static io.marketimpact.market.ScreenedRows.closes;
import static io.marketimpact.market.ScreenedRows.screen;
import static io.marketimpact.market.ScreenedRows.traded;
import static org.assertj.core.api.Assertions.assertThat;

import io.marketimpact.support.Prices;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** What holds for any rows: their order says nothing, and none is lost. */
class PriceScreenLawsSpec {

  @Test
  void findingsStandInOrderOfDaysThenRules() {
    ScreenedPrices screened = screen(bar(5, 0), bar(3, 100), bar(3, 100), bar(1, 200));

    assertThat(screened.findings()).isSorted();
    assertThat(screened.findings())
        .extracting(QualityFinding::rule)
        .containsExactly(
            QualityRule.MISSING_SESSION,
            QualityRule.DUPLICATE_EQUAL,
            QualityRule.SPLIT_LIKE_JUMP,
            QualityRule.NON_POSITIVE_PRICE);
  }

  @Property
  void theOrderOfRowsChangesNothing(@ForAll("dirtyBars") List<PriceBar> bars, @ForAll long seed) {
    List<PriceBar> shuffled = new ArrayList<>(bars);
    Collections.shuffle(shuffled, new Random(seed));
    ScreenedPrices one = PriceScreen.screen(AVGO, bars, AXIS);
    ScreenedPrices other = PriceScreen.screen(AVGO, shuffled, AXIS);

    assertThat(other.findings()).isEqualTo(one.findings());
    assertThat(other.quarantined()).isEqualTo(one.quarantined());
    assertThat(days(other)).isEqualTo(days(one));
    assertThat(closes(other)).isEqualTo(closes(one));
  }

  @Test
  void whichOfTwoEqualRowsIsUsedDoesNotDependOnTheirOrder() {
    PriceBar before = traded(0, 100, 100);
    PriceBar split = traded(1, 50, 50);
    PriceBar unsplit = traded(1, 50, 100);

    assertThat(screen(before, split, unsplit).findings())
        .isEqualTo(screen(before, unsplit, split).findings());
  }

  @Property
  void everyRowIsUsedSetAsideOrTheCopyOfAUsedOne(@ForAll("dirtyBars") List<PriceBar> bars) {
    ScreenedPrices screened = PriceScreen.screen(AVGO, bars, AXIS);
    int copies =
        screened.findings().stream()
            .filter(finding -> finding.rule() == QualityRule.DUPLICATE_EQUAL)
            .mapToInt(finding -> Integer.parseInt(finding.value().toString()) - 1)
            .sum();

    assertThat(screened.history().size() + screened.quarantined().size() + copies)
        .isEqualTo(bars.size());
    assertThat(bars).containsAll(screened.quarantined());
    assertThat(screened.quarantined())
        .allSatisfy(
            bar ->
                assertThat(screened.findings())
                    .anyMatch(
                        finding ->
                            finding.action() == QUARANTINED
                                && finding.day().date().orElseThrow().equals(bar.date())));
  }

  @Provide
  Arbitrary<List<PriceBar>> dirtyBars() {
    Arbitrary<Double> prices =
        Arbitraries.of(100.0, 100.0, 101.0, 50.0, 0.0, -3.0, Double.NaN, Double.POSITIVE_INFINITY);
    Arbitrary<OptionalDouble> traded =
        Arbitraries.of(OptionalDouble.empty(), OptionalDouble.of(100), OptionalDouble.of(50));
    return Combinators.combine(Arbitraries.integers().between(-2, 14), prices, traded)
        .as(
            (session, price, close) ->
                new PriceBar(AVGO, Prices.day(session), price, close, OptionalDouble.empty()))
        .list()
        .ofMaxSize(25);
  }

  private static List<LocalDate> days(ScreenedPrices screened) {
    PriceHistory history = screened.history();
    List<LocalDate> days = IntStream.range(0, history.size()).mapToObj(history::date).toList();
    assertThat(days).isSortedAccordingTo(Comparator.naturalOrder());
    return days;
  }
}
