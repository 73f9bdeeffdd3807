import io.marketimpact.data.specification.SpecificationFile;
import io.marketimpact.jobs.Progress;
import io.marketimpact.jobs.SparkSessions;
import io.marketimpact.jobs.study.StudyJob;
import io.marketimpact.jobs.study.StudyOutput;
import io.marketimpact.reports.HtmlWriter;
import io.marketimpact.reports.StudyReport;
import io.marketimpact.reports.block.Report;
import io.marketimpact.reports.pdf.PdfWriter;
import io.marketimpact.reports.workbook.StudyWorkbook;
import io.marketimpact.reports.workbook.WorkbookWriter;
import io.marketimpact.study.StudyResult;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.spark.sql.SparkSession;

/** How long a finished study's report takes, drawn and written in three formats, in a warm JVM. */
public final class ReportFormats {

  private static final int WARM_UP = 3;

  private final int runs;
  private final Map<String, double[]> seconds = new LinkedHashMap<>();
  private final Map<String, Integer> sizes = new LinkedHashMap<>();

  private ReportFormats(int runs) {
    this.runs = runs;
  }

  /**
   * Studies once, then renders again and again.
   *
   * @param arguments home of the project, number of runs
   */
  public static void main(String[] arguments) throws IOException {
    new ReportFormats(Integer.parseInt(arguments[1])).render(study(Path.of(arguments[0])));
  }

  private static StudyResult study(Path home) throws IOException {
    Path specification = home.resolve("data/events/2026-01-14-china-security-software.json");
    try (SparkSession spark = SparkSessions.open("local[*]")) {
      return new StudyJob(spark, Progress.silent())
          .run(SpecificationFile.read(specification), Optional.empty());
    }
  }

  private void render(StudyResult study) {
    for (int run = -WARM_UP; run < runs; run++) {
      long begin = System.nanoTime();
      Report report = timed("blocks and figures", run, () -> StudyReport.of(study));
      sizes.put(
          "HTML",
          timed("HTML", run, () -> HtmlWriter.render(report).getBytes(StandardCharsets.UTF_8))
              .length);
      sizes.put("PDF", timed("PDF", run, () -> PdfWriter.render(report)).length);
      sizes.put(
          "workbook",
          timed("workbook", run, () -> StudyWorkbook.render(study, report, StudyOutput.APPENDIX))
              .length);
      sizes.put(
          "its appendix", timed("its appendix", run, () -> WorkbookWriter.render(report)).length);
      note("all of it", run, begin);
    }
    seconds.forEach(this::print);
  }

  private <T> T timed(String what, int run, Supplier<T> work) {
    long begin = System.nanoTime();
    T made = work.get();
    note(what, run, begin);
    return made;
  }

  private void note(String what, int run, long begin) {
    double[] times = seconds.computeIfAbsent(what, any -> new double[runs]);
    if (run >= 0) {
      times[run] = (System.nanoTime() - begin) / 1e9;
    } else if (run == -WARM_UP) {
      System.out.printf("cold %-20s %.2f s%n", what, (System.nanoTime() - begin) / 1e9);
    }
  }

  private void print(String what, double[] times) {
    Arrays.sort(times);
    System.out.printf(
        "warm %-20s min %.2f s  median %.2f s%s%n",
        what,
        times[0],
        times[times.length / 2],
        sizes.containsKey(what) ? "  " + (sizes.get(what) + 500) / 1000 + " kB" : "");
  }
}
