package io.marketimpact.reports.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.marketimpact.base.ExclusionReason;
import io.marketimpact.inference.power.Decision;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Lists, labels and moves in words. */
class WordsListSpec {

  @Test
  void namesAreListedWithOneAnd() {
    assertThat(Words.list(List.of())).isEqualTo("");
    assertThat(Words.list(List.of("Broadcom"))).isEqualTo("Broadcom");
    assertThat(Words.list(List.of("Broadcom", "Fortinet"))).isEqualTo("Broadcom and Fortinet");
    assertThat(Words.list(List.of("Broadcom", "Fortinet", "Rapid7")))
        .isEqualTo("Broadcom, Fortinet and Rapid7");
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      value = {
        "Broadcom, Broadcom's",
        "Palo Alto Networks, Palo Alto Networks'",
        "UBS, UBS's",
        "Nvidia Corp., Nvidia Corp.'s"
      })
  void aNameInAnSTakesTheApostropheAlone(String name, String possessive) {
    assertThat(Nouns.possessive(name)).isEqualTo(possessive);
  }

  @ParameterizedTest
  @CsvSource({"DISTINGUISHABLE, significant", "NOT_DISTINGUISHABLE, not significant"})
  void eachDecisionHasItsLabel(Decision decision, String label) {
    assertThat(Words.label(decision)).isEqualTo(label);
  }

  @ParameterizedTest
  @CsvSource({
    "0.00004, did not move",
    "-0.00004, did not move",
    "0.00006, rose 0.01\u202F%",
    "-0.00006, fell 0.01\u202F%",
    "0.1, rose 10.00\u202F%",
    "-0.5, fell 50.00\u202F%"
  })
  void aMoveThatRoundsToNothingIsNone(double actual, String words) {
    assertThat(Words.moved(actual)).isEqualTo(words);
  }

  @ParameterizedTest
  @CsvSource({
    "0.0009, <\u00A00.001",
    "0.001, =\u00A00.001",
    "0.04, =\u00A00.040",
    "0.13, =\u00A00.13",
    "1, =\u00A01.00"
  })
  void aProbabilityCarriesItsRelation(double p, String words) {
    assertThat(Words.equal(p)).isEqualTo(words);
  }

  @Test
  void constantsReadAsWords() {
    assertThat(Words.of(ExclusionReason.NO_PRICES)).isEqualTo("no prices");
    assertThat(Words.of(ExclusionReason.SAME_FIRM_AND_DAY)).isEqualTo("same firm and day");
  }

  @Test
  void severalOfAKindHaveThePlural() {
    assertThat(Nouns.plural("export rule")).isEqualTo("export rules");
    assertThat(Nouns.plural("inquiry")).isEqualTo("inquiries");
    assertThat(Nouns.plural("process")).isEqualTo("processes");
    assertThat(Nouns.plural("essay")).isEqualTo("essays");
  }

  @Test
  void whatMayHoldIsJoinedByOr() {
    assertThat(Words.either(List.of("sales"))).isEqualTo("sales");
    assertThat(Words.either(List.of("sales", "orders and exposure", "staff")))
        .isEqualTo("sales, orders and exposure or staff");
  }
}
