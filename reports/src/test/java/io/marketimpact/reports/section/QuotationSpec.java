package io.marketimpact.reports.section;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A quotation ends where its sentence does, or says that it does not. */
class QuotationSpec {

  private static final String REST = " approved what it had refused until then";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "up to $5.5 billion after the U.S.",
        "a licence for Nvidia Corp.",
        "as told by J.",
        "a licence (for Nvidia Inc.)",
        "on Jan.",
        "the maker of chips, Nvidia Co."
      })
  void anAbbreviationEndsNoSentence(String cut) {
    assertThat(Quotation.of(cut + " Government" + REST, Quotation.words(cut).size()))
        .isEqualTo(cut + "\u2026");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "A rule came.",
        "Will a rule come?",
        "A rule!",
        "\u201CA rule.\u201D",
        "The U.S.?"
      })
  void aMarkBeforeACapitalDoes(String sentence) {
    assertThat(Quotation.of(sentence + " \u201CNobody" + REST, 6)).isEqualTo(sentence);
  }

  @ParameterizedTest
  @ValueSource(strings = {"approved by 3 p.m.", "said no.", "what next?"})
  void aMarkBeforeASmallLetterDoesNot(String cut) {
    assertThat(Quotation.of(cut + REST, Quotation.words(cut).size())).isEqualTo(cut + "\u2026");
  }

  @ParameterizedTest
  @CsvSource({
    "A rule came, A rule came.",
    "A rule came., A rule came.",
    "Will it come?, Will it come?",
    "It came!, It came!",
    "It came from Nvidia Corp., It came from Nvidia Corp.",
    "It came from the U.S., It came from the U.S.",
    "It came\u2026, It came\u2026"
  })
  void inFullItHasOneMarkAtItsEnd(String text, String quoted) {
    assertThat(Quotation.of(text, 9)).isEqualTo(quoted);
  }
}
