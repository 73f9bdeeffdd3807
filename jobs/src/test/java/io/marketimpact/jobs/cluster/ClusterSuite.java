package io.marketimpact.jobs.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import io.marketimpact.jobs.Project;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The same program on a real standalone cluster of one master and two workers, each a process of
 * its own: the same bytes as embedded, also when a worker is killed.
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
    assertThat(bytes("cluster")).isEqualTo(bytes("embedded"));

    cluster.killOneWorker();
    assertThat(study(cluster.master(), "wounded")).isZero();
    assertThat(bytes("wounded")).isEqualTo(bytes("embedded"));
  }

  private static int study(String master, String out) throws IOException, InterruptedException {
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
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(work.resolve(out + ".log").toFile())
        .start()
        .waitFor();
  }

  private static Map<String, String> bytes(String out) throws IOException {
    Map<String, String> contents = new TreeMap<>();
    try (Stream<Path> files = Files.list(work.resolve(out))) {
      for (Path file : files.toList()) {
        contents.put(
            file.getFileName().toString(), Files.readString(file, StandardCharsets.ISO_8859_1));
      }
    }
    assertThat(contents)
        .containsKeys("report.html", "report.pdf", "report.xlsx", "manifest.json", "result.json");
    return contents;
  }
}
