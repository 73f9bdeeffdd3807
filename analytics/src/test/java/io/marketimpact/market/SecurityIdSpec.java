package io.marketimpact.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecurityIdSpec {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "AVGO",
        "HO.PA",
        "601360.SS",
        "BRK-B",
        "^GSPC",
        "EURUSD=X",
        "RDS/A",
        "M&M.NS",
        "BRK B"
      })
  void isTheSymbolAsTheFileWritesIt(String symbol) {
    assertThat(new SecurityId(symbol)).hasToString(symbol);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "", " ", "A;B", " A", "AVGO ", "A\tB", "A\nB", "A\u0007", "-A", ".A", "A'", "<b>", "Ørsted"
      })
  void refusesWhatCouldNotBeASymbol(String symbol) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new SecurityId(symbol))
        .withMessage(
            "a symbol must have letters, digits, blanks and . ^ = _ / - & : + * $ only, at most 40:"
                + " '%s'",
            symbol);
  }

  @Test
  void hasAtMostFortyCharacters() {
    assertThat(new SecurityId("A".repeat(40)).symbol()).hasSize(40);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new SecurityId("A".repeat(41)))
        .withMessageContaining("at most 40: 'AAAA");
  }

  @Test
  void aFindingAboutNoDaySaysSo() {
    QualityFinding finding =
        QualityFinding.overall(
            QualityRule.NO_PRICES,
            new SecurityId("WIZ"),
            FoundValue.of(""),
            "the prices have no row",
            QualityAction.LEFT_ABSENT);

    assertThat(finding.day().date()).isEqualTo(Optional.empty());
    assertThat(finding.severity()).isEqualTo(Severity.ERROR);
  }
}
