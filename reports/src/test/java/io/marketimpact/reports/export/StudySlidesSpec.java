package io.marketimpact.reports.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.marketimpact.data.table.Column;
import io.marketimpact.data.table.Table;
import io.marketimpact.reports.HandMade;
import io.marketimpact.reports.StudyReport;
import io.marketimpact.reports.block.Report;
import io.marketimpact.reports.slides.Slide;
import io.marketimpact.reports.text.ShownTable;
import io.marketimpact.reports.text.Visible;
import io.marketimpact.study.StudyResult;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Three slides say what the report says, of any study. */
class StudySlidesSpec {

  private static final StudyResult NOTHING_SAID = HandMade.study(HandMade.FELL, HandMade.CALM);

  static Stream<StudyResult> studies() {
    return Exports.studies().values().stream();
  }

  @ParameterizedTest
  @MethodSource("studies")
  void everyStudyHasThreeSlidesWithTitlesAndNotes(StudyResult study) {
    assertThat(Exports.of(study).slides())
        .hasSize(3)
        .allSatisfy(
            slide -> {
              assertThat(slide.title()).isNotBlank();
              assertThat(slide.notes()).isNotEmpty().doesNotContain("");
            });
  }

  @ParameterizedTest
  @MethodSource("studies")
  void everySentenceIsOneOfTheReport(StudyResult study) {
    String report = Visible.line(words(StudyReport.of(study)));
    assertThat(Exports.of(study).slides())
        .flatExtracting(Slide::passages)
        .flatExtracting(Slide.Passage::texts)
        .allSatisfy(text -> assertThat(report).contains(text));
  }

  @Test
  void theTableHasTheValuesOfTheReport() {
    Slide.Grid grid = Exports.of(Exports.EXPOSED).slides().get(0).grid().orElseThrow();
    ShownTable report =
        ShownTable.of(StudyReport.of(Exports.EXPOSED).tables().findFirst().orElseThrow());
    List<String> heads = report.heads().stream().map(ShownTable.Head::text).toList();
    assertThat(grid.heads())
        .extracting(Slide.Head::text)
        .contains("Firm", "Move", "Abnormal", "95\u202F% interval", "Detectable")
        .anyMatch(head -> head.startsWith("Gain or loss"))
        .isSubsetOf(heads);
    assertThat(grid.rows()).hasSameSizeAs(report.lines());
    for (int row = 0; row < grid.rows().size(); row++) {
      for (int column = 0; column < grid.heads().size(); column++) {
        int there = heads.indexOf(grid.heads().get(column).text());
        String cell = grid.rows().get(row).cells().get(column);
        assertThat(report.lines().get(row).cells())
            .anyMatch(
                shown ->
                    shown.column() <= there
                        && there < shown.column() + shown.span()
                        && (shown.text().equals(cell) || (shown.isWide() && cell.isEmpty())));
      }
    }
  }

  @Test
  void whatIsSaidOfBothColumnsNeedsBoth() {
    String note = "Loss: if all is lost. Value: the median. Both assume a margin. More of it.";
    assertThat(ShownNote.of(note, List.of("Firm", "Loss", "Value"))).isEqualTo(note);
    assertThat(ShownNote.of(note, List.of("Firm", "Value"))).isEqualTo("Value: the median.");
  }

  @Test
  void theSlideOnRevenueKeepsItsNumbers() {
    Slide.Grid grid = Exports.of(Exports.EXPOSED).slides().get(2).grid().orElseThrow();
    assertThat(grid.heads()).hasSizeGreaterThanOrEqualTo(5);
    assertThat(grid.rows())
        .flatExtracting(Slide.Row::cells)
        .anyMatch(cell -> cell.matches("\\$[\\d.]+\u202F(m|bn)"));
    assertThat(grid.heads().stream().filter(Slide.Head::isNumeric)).hasSizeGreaterThanOrEqualTo(3);
  }

  @Test
  void aTableWhoseColumnGotAnotherHeadMakesNoSlide() {
    Table<String> renamed = Table.of("ledger", List.of("A"), Column.text("Company", name -> name));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Grids.exposure(renamed))
        .withMessageContaining("table ledger has no column");
  }

  @Test
  void ofManyFirmsTheLargestMovesAndEveryAverageAreShown() {
    StudyResult study =
        HandMade.study(
            Stream.concat(Stream.of(HandMade.many(199, HandMade.CALM)), Stream.of(HandMade.FELL))
                .toArray(HandMade.Firm[]::new));
    Slide.Grid grid = Exports.of(study).slides().get(0).grid().orElseThrow();
    assertThat(grid.rows()).hasSizeLessThanOrEqualTo(11);
    assertThat(grid.rows())
        .extracting(row -> row.cells().get(0))
        .contains("FELL")
        .anyMatch(name -> name.contains("200 firms, average"));
    long firms = grid.rows().stream().filter(row -> !row.cells().get(0).contains(",")).count();
    assertThat(grid.note()).startsWith((200 - firms) + " more rows are in the CSV files");
  }

  @Test
  void whatIsLeftOutIsCountedInTheRightNumber() {
    assertThat(Grids.left(1, "row", "rows"))
        .isEqualTo("1 more row is in the CSV files of the study.");
    assertThat(Grids.left(8, "stock", "stocks"))
        .isEqualTo("8 more stocks are in the CSV files of the study.");
  }

  @Test
  void everyLimitOfTheAnswerIsOnASlideAndInItsNotes() {
    for (Slide slide : List.of(howSure(Exports.EXPOSED), howSure(NOTHING_SAID))) {
      assertThat(slide.notes()).anyMatch(note -> note.startsWith("One date is one observation"));
      assertThat(slide.passages())
          .flatExtracting(Slide.Passage::texts)
          .anyMatch(text -> text.startsWith("One date is one observation"))
          .anyMatch(text -> text.contains("ther news") || text.contains("ther development"));
    }
  }

  @Test
  void sourcesOfTimesAreNoCaveats() {
    Slide last = Exports.of(Exports.EXPOSED).slides().get(2);
    List<String> caveats = Exports.EXPOSED.dossier().caveats();
    assertThat(last.passages())
        .flatExtracting(Slide.Passage::texts)
        .containsAll(caveats)
        .noneMatch(text -> text.matches("W(ave )?\\d+: .*"));
    assertThat(last.notes()).noneMatch(text -> text.matches("W(ave )?\\d+: .*"));
  }

  @Test
  void theChartOfAllStocksIsThereWhereTheReportHasIt() {
    Slide.Bars bars = howSure(Exports.EXPOSED).bars().orElseThrow();
    assertThat(bars.description().split("; ")).hasSameSizeAs(bars.bars());
    assertThat(howSure(Exports.studies().get("200 firms")).bars()).isEmpty();
    assertThat(howSure(NOTHING_SAID).bars()).isEmpty();
  }

  @Test
  void ofMoreStocksThanBarsThoseShownAreDescribed() {
    StudyResult many = Exports.exposed("plain", 27);
    Slide.Bars bars = howSure(many).bars().orElseThrow();
    assertThat(bars.bars()).hasSize(24);
    assertThat(bars.description().split("; ")).hasSize(24);
    assertThat(bars.caption()).contains("more stocks are in the CSV files of the study.");
  }

  private static Slide howSure(StudyResult study) {
    return Exports.of(study).slides().get(1);
  }

  @Test
  void theSameStudySaysTheSame() {
    assertThat(Export.of(Exports.EXPOSED, StudyReport.of(Exports.EXPOSED)))
        .isEqualTo(Exports.of(Exports.EXPOSED));
  }

  private static String words(Report report) {
    return report.lead().orElse("")
        + " "
        + report.sections().stream()
            .flatMap(section -> section.blocks().stream())
            .map(Object::toString)
            .reduce("", (all, block) -> all + " " + block);
  }
}
