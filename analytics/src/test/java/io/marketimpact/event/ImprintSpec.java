package io.marketimpact.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.marketimpact.calendar.Exchange;
import io.marketimpact.market.SecurityId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a report may link to, and by which numbers a firm is known. */
class ImprintSpec {

  private static Subject subject(String isin, String cik) {
    return new Subject(new SecurityId("F1"), "Firm", Exchange.XNAS, isin, cik);
  }

  @ParameterizedTest
  @ValueSource(strings = {"https://a.example/b?c=d#e", "http://a:8080/#p", "https://a"})
  void aLinkMayLeadIntoAPage(String address) {
    assertThat(new Imprint.Source("story", address).address()).isEqualTo(address);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "javascript:alert(1)",
        "data:text/html,x",
        "file:///etc/passwd",
        "page",
        "https://a/\"x",
        "https://a/%zz",
        "https://a/#b#c"
      })
  void aLinkLeadsToAPageAndRunsNothing(String address) {
    assertThatThrownBy(() -> new Imprint.Source("story", address))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("must begin with https://");
  }

  @ParameterizedTest
  @ValueSource(strings = {"US34959E1091", "IL0010824113", "US7534221046", ""})
  void anIsinHasItsCheckDigitOrIsNotKnown(String isin) {
    assertThat(subject(isin, "1730168").isin()).isEqualTo(isin);
  }

  @ParameterizedTest
  @ValueSource(strings = {"US34959E1092", "IL001082411", "us34959e1091", "<b>"})
  void anyOtherIsRefused(String isin) {
    assertThatThrownBy(() -> subject(isin, ""))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("check digit: " + isin);
  }

  @Test
  void aNumberAtTheSecIsDigitsAlone() {
    assertThatThrownBy(() -> subject("", "../1"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("ten digits");
  }
}
