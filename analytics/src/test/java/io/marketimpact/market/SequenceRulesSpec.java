package io.marketimpact.market;

import static io.marketimpact.market.QualityAction.KEPT;
import static io.marketimpact.market.QualityAction.LEFT_ABSENT;
import static io.marketimpact.market.ScreenedRows.AVGO;
import static io.marketimpact.market.ScreenedRows.AXIS;
import static io.marketimpact.market.ScreenedRows.assertFinding;
import static io.marketimpact.market.ScreenedRows.bar;
import static io.marketimpact.market.ScreenedRows.closes;
import static io.marketimpact.market.ScreenedRows.screen;
import static io.marketimpact.market.ScreenedRows.traded;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.marketimpact.support.Prices;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What only a row and its neighbors tell: jumps like splits, prices that stand still, missing
 * sessions.
 */
class SequenceRulesSpec {

  @ParameterizedTest(name = "100 to {0} is a factor of {1}")
  @CsvSource({
    "50, 0.5",
    "200, 2",
    "150, 1.5",
    "10, 0.1",
    "5000, 50",
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
                "the adjusted close changes by a factor like that of a split that was not adjusted,"
                    + " or it is a real move",
                KEPT));
    QualityFinding finding = screened.findings().get(0);
    assertThat(finding.value()).isEqualTo(FoundValue.of(Double.parseDouble(factor)));
    assertThat(finding.day().date()).contains(Prices.day(1));
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
        .containsExactly(
            "the adjusted close changes by a factor like that of a split that was not adjusted,"
                + " or it is a real move");
    assertThat(screen(bar(0, 100), traded(1, 50, 101)).findings())
        .extracting(QualityFinding::detail)
        .containsExactly(
            "the adjusted close changes by a factor like that of a split that was not adjusted,"
                + " or it is a real move");
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
        .extracting(QualityFinding::rule, finding -> finding.value().toString())
        .containsExactly(tuple(QualityRule.STALE_RUN, "7"));
  }

  @Test
  void missingSessionsAreCountedAndLeftAbsent() {
    ScreenedPrices screened = screen(bar(0, 100), bar(2, 101), bar(6, 102));

    assertThat(screened.findings())
        .extracting(
            QualityFinding::rule,
            finding -> finding.day().date().orElseThrow(),
            finding -> finding.value().toString(),
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
}
