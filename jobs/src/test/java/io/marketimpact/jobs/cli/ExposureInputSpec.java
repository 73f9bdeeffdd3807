package io.marketimpact.jobs.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.marketimpact.data.exposure.ExposureInputs;
import io.marketimpact.data.specification.SpecificationFile;
import io.marketimpact.jobs.Project;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Wrong files of revenue and assumptions, refused by the command line before anything is run. */
class ExposureInputSpec {

  private static final String STUDY = "events/2026-01-14-china-security-software.json";

  @TempDir Path work;

  @BeforeEach
  void copyTheBundledPackage() throws IOException {
    for (String directory :
        List.of("events", "earnings", "exposure", "prices", "factors", "family")) {
      Files.createDirectories(work.resolve("data").resolve(directory));
      try (Stream<Path> files = Files.list(Project.HOME.resolve("data").resolve(directory))) {
        files.forEach(
            file ->
                copy(file, work.resolve("data").resolve(directory).resolve(file.getFileName())));
      }
    }
    copy(Project.HOME.resolve("data/datapackage.json"), work.resolve("data/datapackage.json"));
  }

  private static void copy(Path from, Path to) {
    try {
      Files.copy(from, to);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "shares that do not add"
            + " up|exposure/revenue_by_region.csv|APAC,1099.0,9221.5,0.119|APAC,999.0,9221.5,0.108|revenue_by_region.csv"
            + " row 17 column total_revenue: 'PANW FY2025 10-K 0001327567-25-000027 note on revenue"
            + " by the...' areas must add up to the total 9221.5: 9121.5",
        "a share that is not revenue over total|exposure/revenue_by_region.csv"
            + "|1099.0,9221.5,0.119|1099.0,9221.5,0.150|row 15 column share: '0.150' is not revenue"
            + " over total_revenue, 0.1192; correct one",
        "a negative revenue|exposure/revenue_by_region.csv|APAC,1117.4|APAC,-1117.4"
            + "|row 12 column revenue: '-1117.4' must be a number from 0",
        "a share above one|exposure/revenue_by_region.csv|,0.188,|,18.8,"
            + "|row 12 column share: '18.8' must be a fraction in [0, 1]; write 18.8 % as 0.188",
        "mixed currencies|exposure/revenue_by_region.csv"
            + "|EMEA,1917.4,9221.5,,million,USD|EMEA,1917.4,9221.5,,million,EUR"
            + "|a fiscal year must have one currency: USD and EUR; correct the rows of this year",
        "two files that differ in"
            + " currency|exposure/revenue_by_product.csv|million,USD|million,EUR|revenue_by_product.csv:"
            + " products of AVGO FY2024 contradict its areas: a fiscal year must",
        "a scenario without a parameter|exposure/scenarios.json|\"breadth\": 0.3,|"
            + "|scenarios.json at /scenarios/0/policy/breadth: is missing",
        "a breadth above one|exposure/scenarios.json|\"breadth\": 0.3,|\"breadth\": 1.3,"
            + "|at /scenarios/0/policy/breadth: must lie in [0.0, 1.0]; write 9.5 % as 0.095: 1.3",
        "a market value of nothing|exposure/market_value.csv|,132068,|,0,"
            + "|market_value.csv row 3 column market_value: '0' must be positive",
        "a file that is not there|"
            + STUDY
            + "|../exposure/split_weights.csv|../exposure/none.csv"
            + "|at /exposure/splits: names no file: ../exposure/none.csv",
        "a key that nobody knows|"
            + STUDY
            + "|\"splits\":|\"split\":|at /exposure/split: is not a known key; the keys are as_of,"
            + " hindsight",
        "an instant that is none|"
            + STUDY
            + "|2026-01-16T12:00:00Z|soon|at /exposure/hindsight: is not a date or time",
      })
  void isOneLineExitThreeAndNothingPublished(
      String what, String file, String good, String bad, String words) throws IOException {
    Path changed = work.resolve("data").resolve(file);
    String text = Files.readString(changed);
    assertThat(text).contains(good);
    Files.writeString(changed, text.replace(good, bad == null ? "" : bad));

    Path out = work.resolve("out");
    Impact run = Impact.run("study", "--quiet", work.resolve("data").resolve(STUDY), "--out", out);

    assertThat(run.code()).as(what).isEqualTo(3);
    assertThat(run.out()).isEmpty();
    assertThat(run.err().lines()).singleElement().asString().startsWith("impact: ").contains(words);
    assertThat(out).doesNotExist();
  }

  @Test
  void otherDisclosuresMustBeThereAndHaveAStudyToGoWith() {
    Impact missing = Impact.run("study", "--quiet", "--disclosures", work.resolve("none.csv"));
    assertThat(missing.code()).isEqualTo(3);
    assertThat(missing.err()).contains("none.csv: no such file; check the path");

    Path prices = work.resolve("data/prices/us_daily.csv");
    Impact adHoc =
        Impact.run(
            "study",
            "--prices",
            prices,
            "--events",
            prices,
            "--benchmark",
            "SPY",
            "--disclosures",
            prices);
    assertThat(adHoc.code()).isEqualTo(2);
    assertThat(adHoc.err()).contains("--disclosures needs a specification");
  }

  @Test
  void theCopyItselfIsGood() {
    assertThat(
            ExposureInputs.read(
                    SpecificationFile.read(work.resolve("data").resolve(STUDY))
                        .exposure()
                        .orElseThrow())
                .marketValues())
        .hasSize(5);
  }
}
