package io.marketimpact.jobs.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import io.marketimpact.jobs.Project;
import io.marketimpact.jobs.PublishedFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The same program on a real standalone cluster of one master and two workers, each a process of
 * its own, which answers only who knows its secret: the same bytes as embedded, also when a worker
 * was killed.
 */
class ClusterSuite {

  @TempDir private static Path work;
  private static StandaloneCluster cluster;

  @BeforeAll
  static void start() throws Exception {
    cluster = StandaloneCluster.start(work);
  }

  @AfterAll
  static void stop() {
    cluster.close();
  }

  @Test
  void theClusterGivesTheSameBytesAsOneProcess() throws Exception {
    assertThat(study("local[1]", "embedded")).isZero();
    assertThat(study(cluster.master(), "cluster")).isZero();
    assertSameBytes("cluster", "embedded");
  }

  /** Workers stand elsewhere than the one who names the files. */
  @Test
  void filesMayBeNamedFromWhereOneStandsAndAWorkerMayDie() throws Exception {
    Files.copy(Project.HOME.resolve("data/prices/us_daily.csv"), work.resolve("prices.csv"));
    Files.writeString(work.resolve("events.csv"), "event_id,symbol,date\nE1,AVGO,2026-01-14\n");
    List<String> files =
        List.of("--prices", "prices.csv", "--events", "events.csv", "--benchmark", "SPY");

    assertThat(study(cluster.master(), "relative", files)).isZero();
    assertThat(work.resolve("relative/firm_results.csv")).content().contains(",AVGO,");

    cluster.killOneWorker();
    assertThat(study(cluster.master(), "wounded", files)).isZero();
    assertSameBytes("wounded", "relative");
  }

  private static void assertSameBytes(String one, String other) throws IOException {
    assertThat(PublishedFiles.bytes(work.resolve(one)))
        .isEqualTo(PublishedFiles.bytes(work.resolve(other)));
  }

  private static int study(String master, String out) throws IOException, InterruptedException {
    return study(master, out, List.of());
  }

  private static int study(String master, String out, List<String> more)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(cluster.java());
    command.addAll(
        List.of(
            "-Dmarketimpact.home=" + Project.HOME,
            "io.marketimpact.jobs.cli.Main",
            "study",
            "--quiet",
            "--master",
            master,
            "--out",
            work.resolve(out).toString()));
    command.addAll(more);
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().put("IMPACT_SPARK_SECRET", cluster.secret());
    return builder
        .directory(work.toFile())
        .redirectErrorStream(true)
        .redirectOutput(work.resolve(out + ".log").toFile())
        .start()
        .waitFor();
  }
}
