package io.marketimpact.reports.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import io.marketimpact.reports.JanuaryStudy;
import io.marketimpact.reports.StudyReport;
import java.util.List;
import java.util.Set;
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
        "The mean of the abnormal return, day 0 | The mean of the AR",
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
  void aKnownTableIsNamedByWhatItHolds() {
    SheetNames names = new SheetNames();
    assertThat(names.name("Probability of finding a true effect of the size above each column"))
        .isEqualTo("Power");
    assertThat(names.name("Tests of the average abnormal return, day 0, market model"))
        .isEqualTo("Tests");
    assertThat(
            names.name("Tests of the average abnormal return, day 0, market model, Wave one, pure"))
        .isEqualTo("Tests, Wave one");
    assertThat(names.name("Tests of the average abnormal return, day 0")).isEqualTo("Tests 2");
  }

  /**
   * Comparable events stand in no report without a family, other days in none without variations;
   * what the price implies is a list where it implies nothing of any firm.
   */
  @Test
  void everyKnownTableIsInTheReportOfJanuary() {
    List<String> captions =
        StudyReport.of(JanuaryStudy.withBars()).tables().map(table -> table.title()).toList();
    assertThat(SheetSubjects.ALL)
        .filteredOn(
            known ->
                !Set.of(
                        "A secondary reading",
                        "What the estimation days change",
                        "What the move would mean")
                    .contains(known.beginning()))
        .allMatch(known -> captions.stream().anyMatch(title -> title.startsWith(known.beginning())))
        .allMatch(known -> known.name().length() <= 31);
    assertThat(SheetSubjects.ALL).extracting(SheetSubjects.Subject::name).doesNotHaveDuplicates();
  }

  @Test
  void aLongNameIsCutBetweenWordsAndNotAfterASmallOne() {
    assertThat(new SheetNames().name("Probability that a true effect of the size"))
        .isEqualTo("Probability that a true effect");
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
