package io.marketimpact.jobs.study;

import io.marketimpact.base.Outcome;
import io.marketimpact.data.parquet.ParquetTable;
import io.marketimpact.data.publication.Publication;
import io.marketimpact.data.result.ResultFiles;
import io.marketimpact.data.study.FamilyResult;
import io.marketimpact.reports.HtmlWriter;
import io.marketimpact.reports.StudyReport;
import io.marketimpact.reports.block.Report;
import io.marketimpact.reports.export.Export;
import io.marketimpact.reports.export.ExportFile;
import io.marketimpact.reports.pdf.PdfWriter;
import io.marketimpact.reports.tables.ReportTables;
import io.marketimpact.reports.workbook.StudyWorkbook;
import io.marketimpact.reports.workbook.WorkbookWriter;
import io.marketimpact.study.FirmStudy;
import io.marketimpact.study.FirmWindow;
import io.marketimpact.study.StudyResult;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Publishes a study: its files and its report, all of them or none. */
public final class StudyOutput {

  /** The report's file name. */
  public static final String REPORT = "report.html";

  /** The same report to print and to keep. */
  public static final String PRINTED = "report.pdf";

  /** The study to calculate with: charts, assumptions and the tables that people use. */
  public static final String WORKBOOK = "report.xlsx";

  /** Every other table, a sheet each. */
  public static final String APPENDIX = "report-appendix.xlsx";

  /** Each of its tables as CSV. */
  public static final String TABLES = "tables";

  private StudyOutput() {}

  /**
   * Publishes a study into a directory.
   *
   * @param publication puts the files in their place
   * @param result the study
   * @param directory where to; it need not exist
   * @throws io.marketimpact.data.BadInputException if the directory cannot be written to
   */
  public static void publish(Publication publication, StudyResult result, Path directory) {
    publish(publication, result, Optional.empty(), TableFormat.CSV, directory);
  }

  /**
   * Publishes a study with the family of events it is compared with.
   *
   * @param publication puts the files in their place
   * @param result the study
   * @param family the family, empty where the study names none
   * @param format of the tables that grow with the firms
   * @param directory where to; it need not exist
   * @throws io.marketimpact.data.BadInputException if the directory cannot be written to
   */
  public static void publish(
      Publication publication,
      StudyResult result,
      Optional<FamilyResult> family,
      TableFormat format,
      Path directory) {
    publish(publication, result, family, format, directory, draft -> {});
  }

  /**
   * Publishes a study if it is what it must be.
   *
   * @param publication puts the files in their place
   * @param result the study
   * @param family the family, empty where the study names none
   * @param format of the tables that grow with the firms
   * @param directory where to; it need not exist
   * @param check of all its files, before any of them appears; what it throws leaves the place as
   *     it was
   * @throws io.marketimpact.data.BadInputException if the directory cannot be written to
   */
  public static void publish(
      Publication publication,
      StudyResult result,
      Optional<FamilyResult> family,
      TableFormat format,
      Path directory,
      Consumer<Path> check) {
    publication.directory(
        directory,
        draft -> {
          sideBySide(
              () -> ResultFiles.write(result, draft),
              () -> columns(result, format, draft),
              () -> report(result, StudyReport.of(result, family), draft));
          ResultFiles.seal(result, draft);
          check.accept(draft);
        });
  }

  private static void columns(StudyResult result, TableFormat format, Path draft) {
    if (format == TableFormat.PARQUET) {
      ResultFiles.byFirm(result)
          .forEach(table -> ParquetTable.write(table, draft.resolve(table.id() + ".parquet")));
    }
  }

  private static void report(StudyResult result, Report report, Path draft) {
    sideBySide(
        () -> write(draft.resolve(PRINTED), PdfWriter.render(report)),
        () -> {
          byte[] page = HtmlWriter.render(report).getBytes(StandardCharsets.UTF_8);
          write(draft.resolve(REPORT), page);
        },
        () -> write(draft.resolve(WORKBOOK), StudyWorkbook.render(result, report, APPENDIX)),
        () -> write(draft.resolve(APPENDIX), WorkbookWriter.render(report)),
        () -> ReportTables.write(report, draft.resolve(TABLES)),
        () -> ExportFile.write(Export.of(result, report), draft.resolve(ExportFile.NAME)));
  }

  private static void sideBySide(Runnable... works) {
    Stream.of(works).parallel().forEach(Runnable::run);
  }

  /**
   * Why a firm lacks a result, in one line.
   *
   * @param result the study
   * @param firm one of its firms without a result for some model or window
   * @return the first reason
   */
  public static String whyIncomplete(StudyResult result, FirmStudy firm) {
    return result.plan().models().stream()
        .flatMap(
            model ->
                result.plan().windows().stream()
                    .map(window -> firm.window(model, window).exclusion()))
        .flatMap(Optional::stream)
        .findFirst()
        .map(why -> reason(firm, why))
        .orElse("");
  }

  private static String reason(FirmStudy firm, Outcome.Excluded<FirmWindow> why) {
    return firm.event().security()
        + " in event "
        + firm.event().event()
        + ": "
        + why.reason()
        + ", "
        + why.detail();
  }

  private static void write(Path file, byte[] bytes) {
    try {
      Files.write(file, bytes);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
