package io.marketimpact.jobs.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.marketimpact.data.publication.Seal;
import io.marketimpact.data.result.FamilyFiles;
import io.marketimpact.data.specification.FamilyFile;
import io.marketimpact.data.study.FamilyStudy;
import io.marketimpact.jobs.Project;
import io.marketimpact.jobs.Versions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The family of events as a user sees it. */
class FamilyCommandSpec {

  private static final Path BUNDLED = Project.HOME.resolve("data").resolve("family");

  @TempDir private Path work;

  @Test
  void theBundledFamilyIsPublishedWholeAndTheSameOnSparkAsInMemory() throws IOException {
    Path out = work.resolve("out");
    Impact run = Impact.run("family", "--quiet", "--out", out, "--master", "local[2]");

    assertThat(run.err()).isEmpty();
    assertThat(run.code()).isZero();
    assertThat(run.out().strip()).isEqualTo(out.resolve("report.html").toString());
    assertThat(Seal.broken(out)).isEmpty();
    Path here = Files.createDirectory(work.resolve("here"));
    FamilyFiles.write(
        FamilyStudy.of(FamilyFile.read(BUNDLED), FamilyStudy.Work.HERE, Versions.all()), here);
    for (String table : names(here)) {
      assertThat(out.resolve(table)).hasSameBinaryContentAs(here.resolve(table));
    }
    assertThat(Files.readAllLines(out.resolve("family_results.csv")))
        .hasSize(1 + 56 + 5)
        .anyMatch(
            line -> line.startsWith("zte-2018,2018-04-16,export_rule,united_states,chips,ACIA"))
        .anyMatch(line -> line.startsWith("2026-01-14-china-security-software,2026-01-14"));
    assertThat(Files.readString(out.resolve("report.html")))
        .contains(
            "Every stock of every event",
            "not significant",
            "Shrunk toward the family",
            "Implied against realized");
    assertThat(Files.readAllLines(out.resolve("family_exposure.csv"))).hasSize(1 + 53 + 5);
    assertThat(Files.readAllLines(out.resolve("family_implied.csv"))).hasSize(1 + 9);
    assertThat(Files.readString(out.resolve("manifest.json"))).contains("statements.csv");
  }

  @Test
  void anAnalystAddsEventsByAFileOfTheirOwn() throws IOException {
    Path own =
        Files.writeString(
            work.resolve("own.csv"),
            """
            event_id,day0,kind,actor,product,symbols
            mine,2025-06-02,probe,china,chips,NVDA AMD
            unpriced,2025-06-04,probe,china,chips,NOBODY
            """);
    Path out = work.resolve("out");

    Impact run = Impact.run("family", "--quiet", "--add", own, "--out", out);

    assertThat(Impact.run("family", "--add", own).code()).isEqualTo(2);
    assertThat(run.code()).isEqualTo(4);
    assertThat(run.err()).contains("1 stock could not be studied; family_results.csv says why");
    assertThat(Files.readAllLines(out.resolve("family_results.csv")))
        .anyMatch(line -> line.startsWith("mine,2025-06-02,probe,china,chips,AMD,family,,250,"))
        .anyMatch(line -> line.startsWith("unpriced,") && line.contains("NO_PRICES"));
    assertThat(Files.readAllLines(out.resolve("family_pooled.csv")))
        .anyMatch(line -> line.startsWith("all,all,27,58,"));
  }

  @Test
  void sharesThatNoFileHasArePricedFromTheWarehouse() throws IOException {
    Path own =
        Files.writeString(
            work.resolve("own.csv"),
            "event_id,day0,kind,actor,product,symbols\nmine,2026-01-09,probe,china,chips,RPD\n");
    Path warehouse = work.resolve("warehouse");
    Impact none = family(own, "none", warehouse);
    assertThat(none.code()).isEqualTo(3);
    assertThat(none.err()).contains("has no table of prices; take some in: impact ingest prices");
    Impact taken =
        Impact.run(
            "ingest",
            "prices",
            "--quiet",
            "--from",
            Project.PRICES,
            "--currency",
            "USD",
            "--warehouse",
            warehouse);
    assertThat(taken.code()).as(taken.err()).isZero();

    Impact run = family(own, "out", warehouse);
    assertThat(run.code()).as(run.err()).isZero();
    assertThat(Files.readAllLines(work.resolve("out").resolve("family_results.csv")))
        .anyMatch(line -> line.startsWith("mine,2026-01-09,probe,china,chips,RPD,family,,250,"));
    assertThat(work.resolve("out").resolve("manifest.json"))
        .content()
        .contains("warehouse table prices, version 0");
  }

  private Impact family(Path own, String out, Path warehouse) {
    return Impact.run(
        "family", "--quiet", "--add", own, "--out", work.resolve(out), "--warehouse", warehouse);
  }

  @Test
  void twoEventsOnOneDateAreRefused() throws IOException {
    Path family = copied();
    Files.writeString(
        family.resolve("events.csv"),
        "again,2018-04-16,,probe,china,chips,MU,,,,,,,,,,,,\n",
        StandardOpenOption.APPEND);

    Impact run = Impact.run("family", "--quiet", "--events", family, "--out", work.resolve("out"));

    assertThat(run.code()).isEqualTo(3);
    assertThat(run.err()).contains("column day0", "one date is one observation");
    assertThat(work.resolve("out")).doesNotExist();
  }

  /** Without the study it compares, whose files lie elsewhere. */
  private Path copied() throws IOException {
    Path family = Files.createDirectory(work.resolve("family"));
    for (String name : names(BUNDLED)) {
      Files.copy(BUNDLED.resolve(name), family.resolve(name), StandardCopyOption.REPLACE_EXISTING);
    }
    String text = Files.readString(family.resolve("family.json"));
    Files.writeString(
        family.resolve("family.json"),
        text.substring(0, text.indexOf(",\n  \"compared\"")) + "\n}\n");
    List<String> said = Files.readAllLines(family.resolve("statements.csv"));
    Files.write(
        family.resolve("statements.csv"),
        said.stream().filter(line -> !line.startsWith("2026-01-14")).toList());
    return family;
  }

  private static List<String> names(Path directory) throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }
}
