package io.marketimpact.reports.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names of sheets within the rules of workbooks. */
class SheetNamesSpec {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Day 0 of each firm: the first session | Day 0 of each firm",
        "Tests of the average abnormal return, day 0 | Tests of the average AR",
        "Cumulative abnormal returns, percent | CAR percent",
        "What moved [a/b]*? | What moved a b",
        "'/\\[]*?' | Table"
      })
  void aSheetIsNamedByTheSubjectOfItsCaption(String caption, String name) {
    assertThat(new SheetNames().name(caption)).isEqualTo(name);
  }

  @Test
  void aNameTakenInAnyCaseIsSaidWholeThenNumbered() {
    SheetNames names = new SheetNames();
    assertThat(names.name("Returns, day 0")).isEqualTo("Returns");
    assertThat(names.name("RETURNS, day 1")).isEqualTo("RETURNS day 1");
    assertThat(names.name("Returns, day 1")).isEqualTo("Returns 2");
    assertThat(names.name("Returns, day 1")).isEqualTo("Returns 3");
  }

  @Test
  void aLongNameIsCutBetweenWordsAndNotAfterASmallOne() {
    assertThat(new SheetNames().name("Probability of finding a true effect of the size"))
        .isEqualTo("Probability of finding a true");
    assertThat(new SheetNames().name("Everything that happened before the session"))
        .isEqualTo("Everything that happened before");
    assertThat(new SheetNames().name("The firms whose shares moved as the index did"))
        .isEqualTo("The firms whose shares moved");
  }

  @Test
  void aWordWithoutSpacesIsCutAtTheLimit() {
    assertThat(new SheetNames().name("x".repeat(40))).isEqualTo("x".repeat(31));
  }

  @Test
  void theNameSpreadsheetsKeepIsNotUsed() {
    assertThat(new SheetNames().name("History")).isEqualTo("History 2");
  }
}
