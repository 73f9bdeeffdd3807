package io.marketimpact.jobs.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.marketimpact.data.publication.Publication;
import io.marketimpact.data.result.SampleStudy;
import io.marketimpact.jobs.study.StudyOutput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportCommandSpec {

  @TempDir private Path work;

  @Test
  void thePageIsWrittenBesideTheStudiesUnlessToldOtherwise() {
    Impact run = Impact.run("report", "--index", work);
    assertThat(run.code()).isZero();
    assertThat(run.out().strip()).isEqualTo(work.resolve("index.html").toString());
    assertThat(work.resolve("index.html")).isRegularFile();
    Path page = work.resolve("elsewhere/page.html");
    assertThat(Impact.run("report", "--index", work, "--out", page).out().strip())
        .isEqualTo(page.toString());
    assertThat(page).isRegularFile();
  }

  @Test
  void aStudyThatCannotBeReadIsNamedAndTheRestIsDone() throws IOException {
    Files.createDirectories(work.resolve("broken"));
    Files.writeString(work.resolve("broken/manifest.json"), "{");
    Impact run = Impact.run("report", "--index", work);
    assertThat(run.code()).isEqualTo(4);
    assertThat(run.err()).contains("broken: manifest.json at line ");
    assertThat(work.resolve("index.html")).content().contains("<dt>broken</dt>");
    assertThat(Impact.run("report", "--index", work, "--quiet").err()).isEmpty();
  }

  @Test
  void chartsAndSlidesOfAStudyArePublishedAndTheirPlacesPrinted() throws IOException {
    Path study = work.resolve("studies/one");
    StudyOutput.publish(Publication.ON_DISK, SampleStudy.of("plain", 3), study);
    Path out = work.resolve("studies/slides");
    Impact run = Impact.run("report", "--result", study, "--export", out);
    assertThat(run.code()).isZero();
    assertThat(run.out().lines())
        .containsExactly(out.resolve("charts").toString(), out.resolve("slides.pptx").toString());
    assertThat(out.resolve("charts/abnormal-returns.svg")).isRegularFile();
    assertThat(out.resolve("charts/abnormal-returns.png")).isRegularFile();
    Impact.run("report", "--index", work.resolve("studies"), "--quiet");
    assertThat(work.resolve("studies/index.html")).content().doesNotContain("slides");
  }

  @Test
  void whatIsNoStudyIsSaidInOneLineAndNothingIsExported() {
    Path out = work.resolve("out");
    Impact run = Impact.run("report", "--result", work.resolve("none"), "--export", out);
    assertThat(run.code()).isEqualTo(3);
    assertThat(run.err().lines())
        .singleElement()
        .asString()
        .contains("none: is not a complete published study", "publish it again");
    assertThat(Impact.run("report", "--result", work).code()).isEqualTo(2);
    assertThat(Impact.run("report", "--index", work, "--export", out).code()).isEqualTo(2);
    assertThat(out).doesNotExist();
  }

  @Test
  void withoutADirectoryNothingIsWritten() {
    assertThat(Impact.run("report").code()).isEqualTo(2);
    assertThat(Impact.run("report").err()).contains("--index");
    Impact run = Impact.run("report", "--index", work.resolve("none"));
    assertThat(run.code()).isEqualTo(3);
    assertThat(run.err()).contains("is not a directory");
    assertThat(work).isEmptyDirectory();
  }
}
