package io.marketimpact.market;

import static io.marketimpact.market.QualityAction.KEPT_ONE;
import static io.marketimpact.market.QualityAction.QUARANTINED;
import static io.marketimpact.market.ScreenedRows.AVGO;
import static io.marketimpact.market.ScreenedRows.assertFinding;
import static io.marketimpact.market.ScreenedRows.bar;
import static io.marketimpact.market.ScreenedRows.closes;
import static io.marketimpact.market.ScreenedRows.screen;
import static org.assertj.core.api.Assertions.assertThat;

import io.marketimpact.support.Prices;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PriceScreenSpec {

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
        FoundValue.of(price).toString(),
        Double.isNaN(price) ? "the row has no price" : "a price must be a finite number",
        QUARANTINED);
  }

  @ParameterizedTest
  @CsvSource({
    "0, a price must be above zero",
    "-1, 'a price must be above zero; where negative prices are midpoints of bid and ask, as CRSP"
        + " writes them, say --signed-prices, or in a specification \"price_kind\":"
        + " \"signed_prices\"'",
    "-1e-9, 'a price must be above zero; where negative prices are midpoints of bid and ask, as"
        + " CRSP writes them, say --signed-prices, or in a specification \"price_kind\":"
        + " \"signed_prices\"'",
  })
  void aPriceOfZeroOrLessIsSetAside(double price, String words) {
    ScreenedPrices screened = screen(bar(0, 101), bar(1, price));

    assertThat(closes(screened)).containsExactly(101.0);
    assertThat(screened.quarantined()).containsExactly(bar(1, price));
    assertFinding(
        screened,
        QualityRule.NON_POSITIVE_PRICE,
        Severity.ERROR,
        1,
        FoundValue.of(price).toString(),
        words,
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
        "102",
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
}
