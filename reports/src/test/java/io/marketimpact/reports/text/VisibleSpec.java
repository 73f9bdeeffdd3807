package io.marketimpact.reports.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Text from outside loses what nobody can see, and nothing else. */
class VisibleSpec {

  @Test
  void ordinaryTextStaysAsItIs() {
    assertThat(Visible.of("Reuters: \u201Cbanned\u201D\n\u4E2D\u56FD \uD83D\uDE00"))
        .isEqualTo("Reuters: \u201Cbanned\u201D\n\u4E2D\u56FD \uD83D\uDE00");
  }

  @Test
  void controlCharactersGo() {
    assertThat(Visible.of("a\u0000b\u0007c\u001Bd\u007Fe")).isEqualTo("abcde");
  }

  @Test
  void whatTurnsTheOrderOfLettersGoes() {
    assertThat(Visible.of("up\u202Enwod\u202C \u2066x\u2069")).isEqualTo("upnwod x");
  }

  @Test
  void halfOfAPairAndNonCharactersGo() {
    assertThat(Visible.of("a\uD83Db\uDE00c\uFFFEd\uFFFF")).isEqualTo("abcd");
  }

  @Test
  void aLineHasNoBreaksAndSingleSpaces() {
    assertThat(Visible.line("  one\r\n\ttwo \u0000 three\n")).isEqualTo("one two three");
    assertThat(Visible.line(" \n ")).isEqualTo("");
  }

  @Test
  void aPercentSignStaysOnTheLineOfItsNumber() {
    assertThat(Visible.line("about 3 % each, and % alone"))
        .isEqualTo("about 3\u202F% each, and % alone");
  }

  @Test
  void aNarrowSpaceInsideALineStays() {
    assertThat(Visible.line("3.34\u202F%")).isEqualTo("3.34\u202F%");
  }
}
