package io.marketimpact.reports.index;

import static org.assertj.core.api.Assertions.assertThat;

import io.marketimpact.data.publication.Publication;
import io.marketimpact.data.result.SampleStudy;
import io.marketimpact.data.result.StudySummary;
import io.marketimpact.data.table.Column;
import io.marketimpact.inference.TrustLevel;
import io.marketimpact.inference.power.Decision;
import io.marketimpact.reports.tables.GroupTables;
import io.marketimpact.reports.text.CellText;
import io.marketimpact.study.GroupTest;
import io.marketimpact.study.GroupWindow;
import io.marketimpact.study.StudyResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How far the index says that a study can be trusted. */
class IndexTrustSpec {

  @TempDir private Path work;

  private void publish(StudyResult study, UnaryOperator<String> change) throws IOException {
    PublishedStudies.publish(study, work.resolve("calm"));
    Path result = work.resolve("calm/result.json");
    String text = Files.readString(result);
    String changed = change.apply(text);
    assertThat(changed).isNotEqualTo(text);
    Files.writeString(result, changed);
  }

  private StudySummary.Effect effect() {
    return StudyIndex.of(work).studies().get(0).summary().groups().get(0).effect().orElseThrow();
  }

  private static String inTheReport(StudyResult study, String test) {
    GroupWindow window = study.groups().get(0).window(study.plan().headline()).orElseThrow();
    Column<GroupTest> trust =
        GroupTables.tests(window).columns().stream()
            .filter(column -> column.head().equals("Trust"))
            .findFirst()
            .orElseThrow();
    return window.tests().stream()
        .filter(row -> row.test().value().equals(test))
        .map(row -> CellText.of(trust.of(row)))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void itIsTheWordThatTheReportHasForTheTestThatDecides() throws IOException {
    StudyResult study = SampleStudy.of("calm", 5);
    PublishedStudies.publish(study, work.resolve("calm"));
    Path file = work.resolve("index.html");
    Card card = Card.of(StudyIndex.of(work).studies().get(0), file, Optional.empty());
    assertThat(card.facts())
        .contains(new Card.Fact("Trust", inTheReport(study, "placebo_time_scaled")));
    IndexWriter.write(Publication.ON_DISK, work, file);
    assertThat(Files.readString(file))
        .contains("data-key=\"trust\"", "data-trust=\"" + card.trust() + "\"", "<dt>Trust</dt>");
  }

  @Test
  void aFirmByItselfHasTheGradeOfItsPortfolioOfOne() throws IOException {
    StudyResult study = SampleStudy.of("one", 2);
    PublishedStudies.publish(study, work.resolve("one"));
    assertThat(effect().trust().map(level -> level.id().replace('_', ' ')))
        .contains(inTheReport(study, "placebo_time_scaled"));
  }

  @Test
  void aFirmThatTDecidesHasTheGradeOfT() throws IOException {
    publish(
        SampleStudy.of("one", 2),
        text ->
            text.replaceAll("(\"decision_rule\"\\s*:\\s*)\"placebo\"", "$1\"t\"")
                .replaceAll(
                    "(\"test\"\\s*:\\s*\"portfolio_t\"[^}]*?\"trust\"\\s*:\\s*)\"[a-z_]+\"",
                    "$1\"comparison_only\""));
    assertThat(effect().trust()).contains(TrustLevel.COMPARISON_ONLY);
  }

  @Test
  void aResultOfAFormerVersionHasTheGradeOfThePlaceboThatDecidedThen() throws IOException {
    publish(
        SampleStudy.of("calm", 5),
        text ->
            text.replace("placebo_time_scaled", "unknown_yet")
                .replaceAll("\"decision_rule\"\\s*:\\s*\"placebo\",", ""));
    assertThat(effect().trust()).contains(TrustLevel.VALID);
  }

  @Test
  void withoutADecisionThereIsNoTestToTrust() throws IOException {
    publish(
        SampleStudy.of("calm", 5),
        text -> text.replaceAll("\"decision\"\\s*:\\s*\"[a-z_]+\",", ""));
    assertThat(effect().decision()).isEqualTo(Optional.<Decision>empty());
    assertThat(effect().trust()).isEmpty();
  }

  @Test
  void aGradeThatThereIsNotIsRefused() throws IOException {
    publish(
        SampleStudy.of("calm", 5),
        text -> text.replaceAll("(\"trust\"\\s*:\\s*)\"headline\"", "$1\"utter\""));
    assertThat(StudyIndex.of(work).unreadable())
        .singleElement()
        .satisfies(
            unreadable ->
                assertThat(unreadable.reason())
                    .endsWith(
                        "/trust: must be headline, valid, comparison_only or cannot_reject:"
                            + " utter"));
  }
}
