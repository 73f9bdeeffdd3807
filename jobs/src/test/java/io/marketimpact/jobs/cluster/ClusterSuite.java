package io.marketimpact.jobs.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import io.marketimpact.jobs.Project;
import io.marketimpact.jobs.PublishedFiles;
import io.marketimpact.jobs.cluster.Tasks.Task;
import io.marketimpact.jobs.warehouse.Warehouse;
import io.marketimpact.jobs.warehouse.WholeRows;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The same program on a real standalone cluster of one master and two workers, each a process of
 * its own, which answers only who knows its secret: the same bytes as embedded, also when a worker
 * is killed while it works.
 */
class ClusterSuite {

  private static final String EMBEDDED = "local[1]";

  /** By then what an executor said before it was stopped has come. */
  private static final long ON_ITS_WAY_MILLIS = 500;

  /** Five seconds apart; what they have is computed again afterwards. */
  private static final int TRIES_WITH_THE_DEAD = 1;

  /** For its listener. */
  private static final Path TESTS = Path.of("target/test-classes").toAbsolutePath();

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
    study(EMBEDDED, "embedded", List.of());
    study(cluster.master(), "cluster", List.of());
    assertSameBytes("cluster", "embedded");
  }

  /** Workers stand elsewhere than the one who names the files. */
  @Test
  void filesMayBeNamedFromWhereOneStandsAndAWorkerMayDieAmidItsTasks() throws Exception {
    Files.copy(Project.PRICES, work.resolve("prices.csv"));
    Files.writeString(work.resolve("events.csv"), "event_id,symbol,date\nE1,AVGO,2026-01-14\n");
    List<String> files =
        List.of("--prices", "prices.csv", "--events", "events.csv", "--benchmark", "SPY");

    study(EMBEDDED, "relative", files);
    assertThat(work.resolve("relative/firm_results.csv")).content().contains(",AVGO,");

    killWorkerOf("wounded", study("wounded", files));
    assertSameBytes("wounded", "relative");
  }

  @Test
  void pricesAreTheSameWhenAWorkerDiesWhileTheyAreTakenIn() throws Exception {
    run(EMBEDDED, "ingest-embedded", ingest("whole"));
    killWorkerOf("ingest-wounded", ingest("wounded-warehouse"));
    assertThat(rows("wounded-warehouse")).isEqualTo(rows("whole")).hasSizeGreaterThan(1_000);
  }

  private static List<String> ingest(String warehouse) {
    return List.of(
        "ingest",
        "prices",
        "--currency",
        "USD",
        "--from",
        Project.PRICES.toString(),
        "--warehouse",
        work.resolve(warehouse).toString());
  }

  private static List<String> rows(String warehouse) {
    return WholeRows.of(new Warehouse(work.resolve(warehouse)), "prices");
  }

  /**
   * A worker whose executor has output of a task is killed with it while another task is there: the
   * executor stands still first, and goes on where the task has ended before.
   */
  private static void killWorkerOf(String name, List<String> arguments) throws Exception {
    Tasks tasks = new Tasks(work.resolve(name + ".tasks"));
    Process run = start(cluster.master(), name, arguments);
    Task task = stopped(run, tasks);
    while (!tasks.isUnderWay(task)) {
      cluster.signalExecutors(workerOf(task, tasks), "CONT");
      task = stopped(run, tasks);
    }
    cluster.killWorker(workerOf(task, tasks));
    cluster.startWorker();
    assertDone(run, name);
    assertThat(tasks.lost()).as("tasks that were lost").contains(task);
  }

  private static Task stopped(Process run, Tasks tasks) throws Exception {
    Task task = tasks.awaitTask(run);
    cluster.signalExecutors(workerOf(task, tasks), "STOP");
    run.waitFor(ON_ITS_WAY_MILLIS, TimeUnit.MILLISECONDS);
    return task;
  }

  private static int workerOf(Task task, Tasks tasks) {
    return cluster.workerOf(tasks.application(), task.executor());
  }

  private static void assertSameBytes(String one, String other) {
    assertThat(PublishedFiles.bytes(work.resolve(one)))
        .isEqualTo(PublishedFiles.bytes(work.resolve(other)));
  }

  private static List<String> study(String out, List<String> more) {
    List<String> arguments =
        new ArrayList<>(List.of("study", "--out", work.resolve(out).toString()));
    arguments.addAll(more);
    return arguments;
  }

  private static void study(String master, String out, List<String> more) throws Exception {
    run(master, out, study(out, more));
  }

  private static void run(String master, String name, List<String> arguments) throws Exception {
    assertDone(start(master, name, arguments), name);
  }

  private static void assertDone(Process run, String name) throws Exception {
    int code = run.waitFor();
    assertThat(code).as(Files.readString(work.resolve(name + ".log"))).isZero();
  }

  private static Process start(String master, String name, List<String> arguments)
      throws IOException {
    List<String> command = new ArrayList<>(cluster.java(TESTS));
    command.addAll(
        List.of(
            "-Dspark.shuffle.io.maxRetries=" + TRIES_WITH_THE_DEAD,
            "-Dspark.extraListeners=" + TaskLog.class.getName(),
            "-D" + TaskLog.PROPERTY + "=" + work.resolve(name + ".tasks"),
            "-Dmarketimpact.home=" + Project.HOME,
            "io.marketimpact.jobs.cli.Main"));
    command.addAll(arguments);
    command.addAll(List.of("--quiet", "--master", master));
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().put("IMPACT_SPARK_SECRET", cluster.secret());
    return builder
        .directory(work.toFile())
        .redirectErrorStream(true)
        .redirectOutput(work.resolve(name + ".log").toFile())
        .start();
  }
}
