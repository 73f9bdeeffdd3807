package io.marketimpact.jobs.family;

import io.marketimpact.data.publication.Publication;
import io.marketimpact.data.result.FamilyFiles;
import io.marketimpact.data.specification.FamilySpecification;
import io.marketimpact.data.study.FamilyResult;
import io.marketimpact.data.study.FamilyStudy;
import io.marketimpact.data.study.FamilyTask;
import io.marketimpact.jobs.Progress;
import io.marketimpact.jobs.Versions;
import io.marketimpact.reports.HtmlWriter;
import io.marketimpact.reports.block.Report;
import io.marketimpact.reports.family.FamilyReport;
import io.marketimpact.reports.tables.ReportTables;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.SparkSession;

/** Studies a family of events on Spark, an event a task, and publishes it. */
public final class FamilyJob {

  /** The report's file name. */
  public static final String REPORT = "report.html";

  private final SparkSession spark;
  private final Progress progress;

  /**
   * A job on a session.
   *
   * @param spark the session
   * @param progress receives reports of progress
   */
  public FamilyJob(SparkSession spark, Progress progress) {
    this.spark = spark;
    this.progress = progress;
  }

  /**
   * Studies a family.
   *
   * @param family the events and their files
   * @return the result, the same wherever the events are worked
   */
  public FamilyResult run(FamilySpecification family) {
    progress.step("Studying " + family.events().size() + " events");
    return FamilyStudy.of(
        family,
        tasks ->
            JavaSparkContext.fromSparkContext(spark.sparkContext())
                .parallelize(tasks, tasks.size())
                .map(FamilyTask::run)
                .collect(),
        Versions.all());
  }

  /**
   * Publishes a family: its files and its report, all of them or none.
   *
   * @param publication puts the files in their place
   * @param result the family
   * @param directory where to; it need not exist
   * @throws io.marketimpact.data.BadInputException if the directory cannot be written to
   */
  public static void publish(Publication publication, FamilyResult result, Path directory) {
    publication.directory(
        directory,
        draft -> {
          FamilyFiles.write(result, draft);
          Report report = FamilyReport.of(result);
          ReportTables.write(report, draft.resolve("tables"));
          write(draft.resolve(REPORT), HtmlWriter.render(report));
          FamilyFiles.seal(result, draft);
        });
  }

  private static void write(Path file, String text) {
    try {
      Files.writeString(file, text);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
