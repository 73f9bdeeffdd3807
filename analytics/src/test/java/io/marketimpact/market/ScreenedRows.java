package io.marketimpact.market;

import static org.assertj.core.api.Assertions.assertThat;

import io.marketimpact.support.Prices;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/** Rows of one share, screened on twelve sessions. */
final class ScreenedRows {

  static final SecurityId AVGO = new SecurityId("AVGO");
  static final SessionAxis AXIS = Prices.axis(12);

  private ScreenedRows() {}

  static void assertFinding(
      ScreenedPrices screened,
      QualityRule rule,
      Severity severity,
      int session,
      String value,
      String detail,
      QualityAction action) {
    QualityFinding finding = screened.findings().get(0);
    assertThat(finding.value().toString()).isEqualTo(value);
    assertThat(screened.findings())
        .containsExactly(
            QualityFinding.on(rule, AVGO, Prices.day(session), finding.value(), detail, action));
    assertThat(screened.findings().get(0).severity()).isEqualTo(severity);
  }

  static ScreenedPrices screen(PriceBar... bars) {
    return PriceScreen.screen(AVGO, List.of(bars), AXIS);
  }

  static PriceBar bar(int session, double price) {
    return PriceBar.of(AVGO, Prices.day(session), price);
  }

  static PriceBar traded(int session, double adjusted, double close) {
    return new PriceBar(
        AVGO, Prices.day(session), adjusted, OptionalDouble.of(close), OptionalDouble.empty());
  }

  static List<Double> closes(ScreenedPrices screened) {
    PriceHistory history = screened.history();
    return IntStream.range(0, history.size()).mapToObj(history::close).toList();
  }
}
