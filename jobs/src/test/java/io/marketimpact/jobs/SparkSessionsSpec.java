package io.marketimpact.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.apache.spark.SparkEnv;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerTaskGettingResult;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;

/** What others on the machine can reach of a session embedded in this process. */
class SparkSessionsSpec {

  private static final String LISTENS = "0A";
  private static final Set<String> LOOPBACK =
      Set.of("0100007F", "00000000000000000000000001000000", "0000000000000000FFFF00000100007F");

  @Test
  void itListensOnLoopbackAloneAndAsksForASecretOfItsOwn() throws IOException {
    Set<String> before = listening();
    String first = secret();
    try (SparkSession spark = SparkSessions.open("local[1]", Optional.of("of a cluster"))) {
      assertThat(spark.range(3).count()).isEqualTo(3);
      assertThat(SparkEnv.get().securityManager().isAuthenticationEnabled()).isTrue();
      assertThat(SparkEnv.get().securityManager().getSecretKey())
          .isNotEqualTo(first)
          .isNotEqualTo("of a cluster")
          .hasSize(64);
      Set<String> opened = new TreeSet<>(listening());
      opened.removeAll(before);
      assertThat(opened)
          .isNotEmpty()
          .allSatisfy(place -> assertThat(LOOPBACK).contains(place.split(":", 2)[0]));
    }
  }

  /** A directory that is there, so that Spark makes none where somebody stands. */
  @Test
  void tablesThatNobodyNamesHaveNoPlaceInTheWorkingDirectory() throws IOException {
    try (SparkSession spark = SparkSessions.openWithTables("local[1]")) {
      assertThat(Path.of(URI.create(spark.conf().get("spark.sql.warehouse.dir"))))
          .isEqualTo(Path.of(System.getProperty("java.io.tmpdir")))
          .isDirectory();
    }
  }

  @Test
  void aTaskLooksForItsClassesInThisProcessAlone() throws IOException {
    try (SparkSession spark = SparkSessions.open("local[1]", Optional.empty())) {
      assertThat(loaderOfATask(spark)).doesNotContain("ExecutorClassLoader");
    }
  }

  @Test
  void aLargeResultOfATaskStaysInThisProcess() throws IOException {
    AtomicInteger fetched = new AtomicInteger();
    try (SparkSession spark = SparkSessions.open("local[1]", Optional.empty())) {
      spark
          .sparkContext()
          .addSparkListener(
              new SparkListener() {
                @Override
                public void onTaskGettingResult(SparkListenerTaskGettingResult result) {
                  fetched.incrementAndGet();
                }
              });
      JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
      assertThat(context.parallelize(List.of(8 << 20), 1).map(size -> new byte[size]).collect())
          .singleElement()
          .satisfies(bytes -> assertThat(bytes).hasSize(8 << 20));
    }
    assertThat(fetched).hasValue(0);
  }

  private static String loaderOfATask(SparkSession spark) {
    return spark
        .range(1)
        .map(
            (MapFunction<Long, String>)
                row -> {
                  StringBuilder loaders = new StringBuilder();
                  for (ClassLoader loader = Thread.currentThread().getContextClassLoader();
                      loader != null;
                      loader = loader.getParent()) {
                    loaders.append(loader.getClass().getName()).append(' ');
                  }
                  return loaders.toString();
                },
            Encoders.STRING())
        .first();
  }

  private static String secret() throws IOException {
    try (SparkSession spark = SparkSessions.open("local[1]", Optional.empty())) {
      assertThat(spark.sparkContext().isStopped()).isFalse();
      return SparkEnv.get().securityManager().getSecretKey();
    }
  }

  /** Address and port of each socket of this process that waits for others, as the kernel says. */
  private static Set<String> listening() throws IOException {
    Set<String> sockets = new TreeSet<>();
    try (Stream<Path> open = Files.list(Path.of("/proc/self/fd"))) {
      for (Path file : open.toList()) {
        if (Files.isSymbolicLink(file)) {
          sockets.add(target(file));
        }
      }
    }
    Set<String> places = new TreeSet<>();
    for (String table : List.of("/proc/self/net/tcp", "/proc/self/net/tcp6")) {
      for (String line : Files.readAllLines(Path.of(table))) {
        String[] words = line.strip().split("\\s+", -1);
        if (words[3].equals(LISTENS) && sockets.contains("socket:[" + words[9] + "]")) {
          places.add(words[1]);
        }
      }
    }
    return places;
  }

  private static String target(Path link) {
    try {
      return Files.readSymbolicLink(link).toString();
    } catch (IOException closed) {
      return "";
    }
  }
}
