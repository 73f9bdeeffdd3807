package io.marketimpact.market;

import static io.marketimpact.market.QualityAction.KEPT;
import static io.marketimpact.market.QualityAction.KEPT_ONE;
import static io.marketimpact.market.QualityAction.LEFT_ABSENT;
import static io.marketimpact.market.QualityAction.QUARANTINED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PriceScreenSpec {

  private static final SecurityId AVGO = new SecurityId("AVGO");
  private static final SessionAxis AXIS = Prices.axis(12);

  @Test
  void cleanPricesPassWithoutAWord() {
    ScreenedPrices screened = screen(bar(2, 103), bar(0, 101), bar(1, 102));

    assertThat(screened.findings()).isEmpty();
    assertThat(screened.quarantined()).isEmpty();
    assertThat(closes(screened)).containsExactly(101.0, 102.0, 103.0);
  }

  @Test
  void equalRowsOfADayCountOnce() {
    ScreenedPrices screened = screen(bar(0, 101), bar(1, 102), bar(1, 102), bar(1, 102));

    assertThat(closes(screened)).containsExactly(101.0, 102.0);
    assertThat(screened.quarantined()).isEmpty();
    assertFinding(
        screened,
        QualityRule.DUPLICATE_EQUAL,
        Severity.INFO,
        1,
        "3",
        "the day has 3 equal rows",
        KEPT_ONE);
  }

  @Test
  void contradictingRowsOfADayAreAllSetAside() {
    ScreenedPrices screened = screen(bar(0, 101), bar(1, 104), bar(1, 102), bar(1, 104));

    assertThat(closes(screened)).containsExactly(101.0);
    assertThat(screened.quarantined())
        .extracting(PriceBar::adjustedClose)
        .containsExactlyInAnyOrder(104.0, 102.0, 104.0);
    assertFinding(
        screened,
        QualityRule.DUPLICATE_CONTRADICTING,
        Severity.ERROR,
        1,
        "102.0 104.0",
        "the day has 2 different prices and nothing says which is right",
        QUARANTINED);
  }

  @ParameterizedTest
  @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
  void aPriceThatIsNoNumberIsSetAside(double price) {
    ScreenedPrices screened = screen(bar(0, 101), bar(1, price));

    assertThat(closes(screened)).containsExactly(101.0);
    assertThat(screened.quarantined()).containsExactly(bar(1, price));
    assertFinding(
        screened,
        QualityRule.NON_FINITE_PRICE,
        Severity.ERROR,
        1,
        String.valueOf(price),
        "a price must be a finite number",
        QUARANTINED);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, -1, -1e-9})
  void aPriceOfZeroOrLessIsSetAside(double price) {
    ScreenedPrices screened = screen(bar(0, 101), bar(1, price));

    assertThat(closes(screened)).containsExactly(101.0);
    assertThat(screened.quarantined()).containsExactly(bar(1, price));
    assertFinding(
        screened,
        QualityRule.NON_POSITIVE_PRICE,
        Severity.ERROR,
        1,
        String.valueOf(price),
        "a price must be above zero",
        QUARANTINED);
  }

  @Test
  void aPriceOnADayWithoutSessionIsSetAside() {
    SessionAxis everyOtherDay = SessionAxis.of(List.of(Prices.day(0), Prices.day(2)));
    ScreenedPrices screened =
        PriceScreen.screen(AVGO, List.of(bar(0, 101), bar(1, 102), bar(2, 103)), everyOtherDay);

    assertThat(closes(screened)).containsExactly(101.0, 103.0);
    assertThat(screened.quarantined()).containsExactly(bar(1, 102));
    assertFinding(
        screened,
        QualityRule.EXTRA_SESSION,
        Severity.WARNING,
        1,
        "102.0",
        "the exchange has no session on this day",
        QUARANTINED);
  }

  @Test
  void daysOutsideTheSessionsAreNotJudged() {
    SessionAxis short_ = SessionAxis.of(List.of(Prices.day(3), Prices.day(4)));
    ScreenedPrices screened =
        PriceScreen.screen(
            AVGO, List.of(bar(1, 101), bar(3, 102), bar(4, 103), bar(9, 104)), short_);

    assertThat(screened.findings()).isEmpty();
    assertThat(closes(screened)).containsExactly(101.0, 102.0, 103.0, 104.0);
  }

  @Test
  void aUsableRowBesideAnImpossibleOneOfItsDayIsUsed() {
    ScreenedPrices screened = screen(bar(0, -5), bar(0, 101), bar(0, Double.NaN));

    assertThat(closes(screened)).containsExactly(101.0);
    assertThat(screened.quarantined()).hasSize(2);
    assertThat(screened.findings())
        .extracting(QualityFinding::rule)
        .containsExactly(QualityRule.NON_POSITIVE_PRICE, QualityRule.NON_FINITE_PRICE);
  }

  @Test
  void twoEqualImpossibleRowsAreOneFindingAndTwoRowsSetAside() {
    ScreenedPrices screened = screen(bar(0, -5), bar(0, -5), bar(1, 101));

    assertThat(screened.quarantined()).containsExactly(bar(0, -5), bar(0, -5));
    assertThat(screened.findings()).hasSize(1);
  }

  @ParameterizedTest(name = "100 to {0} is a factor of {1}")
  @CsvSource({
    "50, 0.5",
    "200, 2",
    "150, 1.5",
    "10, 0.1",
    "10000, 100",
    "33.4, 0.334",
    "145.6, 1.456",
    "154.4, 1.544"
  })
  void aJumpLikeASplitIsKeptAndTold(double after, String factor) {
    ScreenedPrices screened = screen(bar(0, 100), bar(1, after));

    assertThat(closes(screened)).containsExactly(100.0, after);
    assertThat(screened.findings())
        .extracting(
            QualityFinding::rule,
            QualityFinding::severity,
            QualityFinding::detail,
            QualityFinding::action)
        .containsExactly(
            tuple(
                QualityRule.SPLIT_LIKE_JUMP,
                Severity.WARNING,
                "the adjusted close changes by a factor like that of a split",
                KEPT));
    QualityFinding found = screened.findings().get(0);
    assertThat(Double.parseDouble(found.value())).isEqualTo(Double.parseDouble(factor));
    assertThat(found.day().date()).contains(Prices.day(1));
  }

  @ParameterizedTest
  @ValueSource(doubles = {70, 130, 145, 155, 100, 175, 1300, 10400})
  void anOrdinaryOrOddMoveIsNoSplit(double after) {
    assertThat(screen(bar(0, 100), bar(1, after)).findings()).isEmpty();
  }

  @Test
  void theTradedCloseTellsAMissedSplitFromAWrongAdjustment() {
    assertThat(screen(traded(0, 100, 100), traded(1, 50, 51)).findings())
        .extracting(QualityFinding::detail)
        .containsExactly(
            "adjusted and traded close change alike: a split was not adjusted, or it is a real"
                + " move");
    assertThat(screen(traded(0, 100, 100), traded(1, 50, 101)).findings())
        .extracting(QualityFinding::detail)
        .containsExactly(
            "the adjusted close jumps and the traded close does not: the adjustment looks wrong");
    assertThat(screen(traded(0, 100, 100), bar(1, 50)).findings())
        .extracting(QualityFinding::detail)
        .containsExactly("the adjusted close changes by a factor like that of a split");
    assertThat(screen(bar(0, 100), traded(1, 50, 101)).findings())
        .extracting(QualityFinding::detail)
        .containsExactly("the adjusted close changes by a factor like that of a split");
  }

  @Test
  void fiveEqualClosesAreStaleAndFourAreNot() {
    List<PriceBar> bars = new ArrayList<>(List.of(bar(0, 100), bar(6, 103), bar(7, 104)));
    IntStream.range(1, 6).forEach(session -> bars.add(bar(session, 102)));
    ScreenedPrices stale = PriceScreen.screen(AVGO, bars, AXIS);
    bars.remove(bars.size() - 1);
    ScreenedPrices fresh = PriceScreen.screen(AVGO, bars, AXIS);

    assertFinding(
        stale,
        QualityRule.STALE_RUN,
        Severity.WARNING,
        1,
        "5",
        "the price stays the same for 5 rows",
        KEPT);
    assertThat(closes(stale)).hasSize(8);
    assertThat(fresh.findings())
        .extracting(QualityFinding::rule)
        .containsExactly(QualityRule.MISSING_SESSION);
  }

  @Test
  void aStaleRunMayEndTheHistory() {
    List<PriceBar> bars = new ArrayList<>(List.of(bar(0, 100)));
    IntStream.range(1, 8).forEach(session -> bars.add(bar(session, 102)));

    assertThat(PriceScreen.screen(AVGO, bars, AXIS).findings())
        .extracting(QualityFinding::rule, QualityFinding::value)
        .containsExactly(tuple(QualityRule.STALE_RUN, "7"));
  }

  @Test
  void missingSessionsAreCountedAndLeftAbsent() {
    ScreenedPrices screened = screen(bar(0, 100), bar(2, 101), bar(6, 102));

    assertThat(screened.findings())
        .extracting(
            QualityFinding::rule,
            finding -> finding.day().date().orElseThrow(),
            QualityFinding::value,
            QualityFinding::detail,
            QualityFinding::action)
        .containsExactly(
            tuple(
                QualityRule.MISSING_SESSION,
                Prices.day(1),
                "1",
                "1 session has no price",
                LEFT_ABSENT),
            tuple(
                QualityRule.MISSING_SESSION,
                Prices.day(3),
                "3",
                "3 sessions have no price",
                LEFT_ABSENT));
    assertThat(screened.findings())
        .extracting(QualityFinding::severity)
        .containsOnly(Severity.WARNING);
    assertThat(closes(screened)).containsExactly(100.0, 101.0, 102.0);
  }

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
            .mapToInt(finding -> Integer.parseInt(finding.value()) - 1)
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

  private static void assertFinding(
      ScreenedPrices screened,
      QualityRule rule,
      Severity severity,
      int session,
      String value,
      String detail,
      QualityAction action) {
    assertThat(screened.findings())
        .containsExactly(QualityFinding.on(rule, AVGO, Prices.day(session), value, detail, action));
    assertThat(screened.findings().get(0).severity()).isEqualTo(severity);
  }

  private static ScreenedPrices screen(PriceBar... bars) {
    return PriceScreen.screen(AVGO, List.of(bars), AXIS);
  }

  private static PriceBar bar(int session, double price) {
    return PriceBar.of(AVGO, Prices.day(session), price);
  }

  private static PriceBar traded(int session, double adjusted, double close) {
    return new PriceBar(
        AVGO, Prices.day(session), adjusted, OptionalDouble.of(close), OptionalDouble.empty());
  }

  private static List<Double> closes(ScreenedPrices screened) {
    PriceHistory history = screened.history();
    return IntStream.range(0, history.size()).mapToObj(history::close).toList();
  }

  private static List<LocalDate> days(ScreenedPrices screened) {
    PriceHistory history = screened.history();
    List<LocalDate> days = IntStream.range(0, history.size()).mapToObj(history::date).toList();
    assertThat(days).isSortedAccordingTo(Comparator.naturalOrder());
    return days;
  }
}
