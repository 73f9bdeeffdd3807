package io.marketimpact.reports.workbook;

import io.marketimpact.reports.block.Block;
import io.marketimpact.reports.block.Report;
import io.marketimpact.reports.block.Section;
import io.marketimpact.reports.section.Scope;
import io.marketimpact.study.StudyExposure;
import io.marketimpact.study.StudyResult;
import java.util.List;
import java.util.Optional;

/**
 * A study as a workbook that a person uses: about ten sheets, charts that the spreadsheet draws,
 * and assumptions whose cells drive value at stake. Every other table is in the appendix, which
 * {@link WorkbookWriter} renders.
 */
public final class StudyWorkbook {

  private final StudyResult result;
  private final Report report;

  private StudyWorkbook(StudyResult result, Report report) {
    this.result = Scope.inOrder(result);
    this.report = report;
  }

  /**
   * Renders a study.
   *
   * @param result the study
   * @param report its report, for its words and tables
   * @param appendix name of the file that holds every other table
   * @return the file, the same bytes for the same study
   */
  public static byte[] render(StudyResult result, Report report, String appendix) {
    StudyWorkbook workbook = new StudyWorkbook(result, report);
    return Book.of(report, book -> workbook.write(book, appendix));
  }

  private void write(Book book, String appendix) {
    List<Page> pages = pages();
    new SummarySheet(report, book.sheet(SummarySheet.NAME)).write(pages, appendix);
    for (Page page : pages) {
      Sheet sheet = book.sheet(page.name());
      page.content().write(sheet);
      sheet.link(1, 0, SummarySheet.NAME, "\u2190 " + SummarySheet.NAME);
    }
  }

  /**
   * A sheet to be.
   *
   * @param name of the sheet
   * @param holds what it holds, in a line
   * @param content writes it
   */
  record Page(String name, String holds, Content content) {}

  /** Writes what a sheet holds. */
  interface Content {
    /** Leaves the second row to the way back. */
    void write(Sheet sheet);
  }

  private List<Page> pages() {
    PathsSheet paths = new PathsSheet(result);
    Optional<StakeInputs> stakes =
        result
            .exposure()
            .filter((StudyExposure exposure) -> !exposure.firms().isEmpty())
            .map(exposure -> new StakeInputs(result, exposure));
    List<Optional<Page>> pages =
        List.of(
            Optional.of(
                new Page(
                    ReturnsSheet.NAME,
                    "Abnormal return of each firm with its interval, and a chart",
                    new ReturnsSheet(result)::write)),
            paths.groups().isEmpty()
                ? Optional.empty()
                : Optional.of(
                    new Page(
                        PathsSheet.NAME,
                        "Cumulative abnormal returns day by day, and a chart",
                        paths::write)),
            tables(
                "Other companies",
                "Sectors, named companies, owners, possible winners, stocks the news did not touch",
                List.of("sector", "named", "gainers", "peers")),
            tables(
                "Tests",
                "Every statistical test, and how far to trust it",
                List.of("detectable", "tests")),
            tables(
                "Models and windows",
                "Every window and model, and what each choice changes",
                List.of("windows", "choices")),
            tables(
                "Within the day",
                "Five-minute returns, volume and range",
                List.of("intraday", "activity")),
            tables(
                "Exposure",
                "What each firm discloses, its bounds, and what the move would imply",
                List.of("exposure", "implied")),
            stakes.map(
                inputs ->
                    new Page(
                        StakesSheet.NAME,
                        "Value at stake computed by formulas, the study's figures, and a chart",
                        sheet -> new StakesSheet(inputs, sheet).write())),
            stakes.map(
                inputs ->
                    new Page(
                        AssumptionsSheet.NAME,
                        "Inputs to change: scenarios, exposed revenue, firms' own terms",
                        sheet -> new AssumptionsSheet(inputs, sheet).write())),
            tables(
                "Sources",
                "News, press claims, other news, data quality, files with their checksums",
                List.of("event", "claims", "confounders", "quality", "provenance")));
    return pages.stream().flatMap(Optional::stream).toList();
  }

  /** A sheet of the tables that some sections show. */
  private Optional<Page> tables(String name, String holds, List<String> ids) {
    List<Block.Tabular> tables =
        ids.stream()
            .flatMap(id -> report.sections().stream().filter(section -> section.id().equals(id)))
            .map(Section::blocks)
            .flatMap(List::stream)
            .filter(Block.Tabular.class::isInstance)
            .map(Block.Tabular.class::cast)
            .toList();
    return tables.isEmpty()
        ? Optional.empty()
        : Optional.of(new Page(name, holds, sheet -> write(sheet, tables)));
  }

  private static void write(Sheet sheet, List<Block.Tabular> tables) {
    int row = 2;
    for (Block.Tabular tabular : tables) {
      row = sheet.stack(row, tabular.table()).next() + 1;
    }
    sheet.print();
  }
}
