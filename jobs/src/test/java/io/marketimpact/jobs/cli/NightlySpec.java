package io.marketimpact.jobs.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.marketimpact.jobs.Project;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An evening's files: which are taken in, where they are afterwards, and how it is stopped. */
class NightlySpec {

  @TempDir private Path work;
  private Path data;

  /** What came of an evening. */
  private record Evening(int code, String said) {}

  @BeforeEach
  void makeData() throws IOException {
    data = Files.createDirectories(work.resolve("the data"));
  }

  private Path came(String name) throws IOException {
    Path file = data.resolve("incoming").resolve(name);
    Files.createDirectories(file.getParent());
    return Files.createFile(file);
  }

  private ProcessBuilder evening(String program, String... options) throws IOException {
    Path impact =
        Files.writeString(
            work.resolve("impact"),
            "#!/bin/sh\necho $1 $2 >>'" + work + "/steps'\n" + program + "\n");
    Files.setPosixFilePermissions(impact, PosixFilePermissions.fromString("rwxr-xr-x"));
    String script = Project.HOME.resolve("jobs/schedule/nightly.sh").toString();
    ProcessBuilder builder =
        new ProcessBuilder(
                Stream.concat(Stream.of("/bin/sh", script, data.toString()), Stream.of(options))
                    .toList())
            .redirectErrorStream(true);
    builder.environment().put("IMPACT", impact.toString());
    return builder;
  }

  private static Evening of(ProcessBuilder builder) throws IOException, InterruptedException {
    Process process = builder.start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Evening(process.waitFor(), said);
  }

  private List<String> steps() throws IOException {
    return Files.readAllLines(work.resolve("steps"));
  }

  private List<String> below(String folder) throws IOException {
    Path start = data.resolve(folder);
    if (!Files.exists(start)) {
      return List.of();
    }
    try (Stream<Path> paths = Files.walk(start)) {
      return paths
          .filter(Files::isRegularFile)
          .map(path -> path.getParent().getFileName() + "/" + path.getFileName())
          .sorted()
          .toList();
    }
  }

  @Test
  void everyStepRunsOnTheMasterOfTheEnvironment() throws Exception {
    came("prices/avgo.csv");
    ProcessBuilder evening = evening("echo \"$@\" >>'" + work + "/called'");
    evening.environment().put("IMPACT_MASTER", "spark://host:7077");
    evening.environment().put("MASTER", "yarn");
    assertThat(of(evening)).isEqualTo(new Evening(0, ""));
    assertThat(Files.readAllLines(work.resolve("called")))
        .as("the name MASTER is other programs' too")
        .hasSize(2)
        .allMatch(call -> call.endsWith(" --master spark://host:7077 --quiet"));

    ProcessBuilder twice = evening("", "--master=local[1]");
    twice.environment().put("IMPACT_MASTER", "spark://host:7077");
    assertThat(of(twice))
        .isEqualTo(
            new Evening(
                2,
                "nightly.sh: --master=local[1] is set by IMPACT_MASTER; leave one of them out\n"));
  }

  @Test
  void whatWasTakenInIsNotReadAgain() throws Exception {
    came("prices/avgo.csv");
    came("news/feed.xml");

    assertThat(of(evening("[ $1 = batch ] || exit 4"))).isEqualTo(new Evening(4, ""));
    assertThat(below("incoming")).isEmpty();
    assertThat(below("taken")).containsExactly("news/feed.xml", "prices/avgo.csv");

    assertThat(of(evening(""))).isEqualTo(new Evening(0, ""));
    assertThat(steps())
        .containsExactly("ingest news", "ingest prices", "batch --events", "batch --events");
  }

  @Test
  void pricesAreIngestedWithTheOptionsThatTheirVendorsNeed() throws Exception {
    came("prices/avgo.csv");
    came("news/feed.xml");
    ProcessBuilder evening = evening("echo $* >>'" + work + "/told'");
    evening.environment().put("PRICES_OPTIONS", "--exchange XNYS --currency USD");
    assertThat(of(evening).code()).isZero();
    assertThat(Files.readAllLines(work.resolve("told")))
        .satisfiesExactly(
            news -> assertThat(news).startsWith("ingest news").doesNotContain("XNYS"),
            prices -> assertThat(prices).contains(" --exchange XNYS --currency USD --quiet"),
            batch -> assertThat(batch).startsWith("batch").doesNotContain("XNYS"));
  }

  @Test
  void whatWasRefusedOrCameMeanwhileStays() throws Exception {
    came("prices/avgo.csv");
    assertThat(of(evening("[ $1 = batch ] || exit 3")).code()).isEqualTo(3);
    assertThat(below("incoming")).containsExactly("prices/avgo.csv");

    assertThat(of(evening("sleep 0.05; : >'" + data + "/incoming/prices/late.csv'")).code())
        .isZero();
    assertThat(below("incoming")).containsExactly("prices/late.csv");
    assertThat(below("taken")).containsExactly("prices/avgo.csv");
  }

  @Test
  void aLinkIsFollowedAndWhatItLeadsToStays() throws Exception {
    Path feed = Files.createDirectories(work.resolve("feed"));
    Files.createFile(feed.resolve("avgo.csv"));
    Files.createDirectories(data.resolve("incoming/news"));
    Files.createSymbolicLink(data.resolve("incoming/prices"), feed);
    Files.createSymbolicLink(
        data.resolve("incoming/news/feed.xml"), Files.createFile(work.resolve("feed.xml")));

    assertThat(of(evening(""))).isEqualTo(new Evening(0, ""));
    assertThat(steps()).startsWith("ingest news", "ingest prices");
    assertThat(feed.resolve("avgo.csv")).exists();
    assertThat(work.resolve("feed.xml")).exists();
    assertThat(data.resolve("incoming/news")).isEmptyDirectory();
  }

  @Test
  void hiddenFilesAndFoldersBelowAreNoPrices() throws Exception {
    for (String name : List.of(".DS_Store", "_SUCCESS", "old/avgo.csv")) {
      came("prices/" + name);
    }

    assertThat(of(evening("")).code()).isZero();
    assertThat(steps()).containsExactly("batch --events");
  }

  @Test
  void foldersOfParquetAndDeltaTablesArePricesAndMoveAsAWhole() throws Exception {
    for (String name :
        List.of(
            "spark/part-0.parquet",
            "spark/_SUCCESS",
            "parts/symbol=AVGO/part-0.parquet",
            "delta/_delta_log/00000000000000000000.json",
            "old/avgo.csv",
            "old/more/part-0.parquet",
            "_temporary/part-0.parquet")) {
      came("prices/" + name);
    }

    String late = "[ $1 = batch ] || { sleep 0.05; : >'" + data + "/incoming/prices/spark/late'; }";
    assertThat(of(evening(late))).isEqualTo(new Evening(0, ""));
    assertThat(steps()).containsExactly("ingest prices", "batch --events");
    assertThat(below("taken"))
        .containsExactly("_delta_log/00000000000000000000.json", "symbol=AVGO/part-0.parquet");
    assertThat(below("incoming"))
        .as("what another file came to, what is no table, and what is hidden")
        .containsExactly(
            "_temporary/part-0.parquet",
            "more/part-0.parquet",
            "old/avgo.csv",
            "spark/_SUCCESS",
            "spark/late",
            "spark/part-0.parquet");
  }

  @Test
  void aTableThatCannotBeMovedIsToldThoughALaterOneIs() throws Exception {
    came("news/feed.xml");
    came("prices/a/part-0.parquet");
    came("prices/b/part-0.parquet");

    String inItsWay =
        "[ $2 != prices ] || for taken in '"
            + data
            + "'/taken/*; do mkdir -p \"$taken/prices/a\"; : >\"$taken/prices/a/other\"; done";
    Evening evening = of(evening(inItsWay));

    assertThat(evening.code()).isEqualTo(4);
    assertThat(evening.said()).contains("prices/a");
    assertThat(below("incoming")).containsExactly("a/part-0.parquet");
    assertThat(below("taken")).contains("b/part-0.parquet");
  }

  @Test
  void whatItSetsItselfIsRefusedBeforeAnythingIsTakenIn() throws Exception {
    came("prices/avgo.csv");
    for (String option : List.of("--quiet", "--warehouse", "--out=elsewhere")) {
      Evening evening = of(evening("", option));
      assertThat(evening.code()).isEqualTo(2);
      assertThat(evening.said()).contains(option + " is set here");
    }
    assertThat(work.resolve("steps")).doesNotExist();
  }

  @Test
  void whatWasIncompleteHasTheCodeThatIsAskedFor() throws Exception {
    ProcessBuilder builder = evening("exit 4");
    builder.environment().put("INCOMPLETE", "0");
    assertThat(of(builder).code()).isZero();
  }

  @Test
  void aStepThatIsKilledStopsNoOther() throws Exception {
    came("prices/avgo.csv");
    assertThat(of(evening("[ $1 = batch ] || kill -KILL $$")).code()).isEqualTo(137);
    assertThat(steps()).containsExactly("ingest prices", "batch --events");
  }

  @Test
  void aSignalReachesTheStepAndEndsTheEvening() throws Exception {
    came("prices/avgo.csv");
    Process process =
        evening(
                "trap 'echo stopped >>\""
                    + work
                    + "/steps\"; exit 143' TERM\n"
                    + "echo started >&2\nwhile :; do sleep 0.02; done")
            .start();
    assertThat(process.inputReader().readLine()).isEqualTo("started");
    process.destroy();

    assertThat(process.waitFor()).isEqualTo(143);
    assertThat(steps()).containsExactly("ingest prices", "stopped");
    assertThat(below("incoming")).containsExactly("prices/avgo.csv");
  }
}
