package io.marketimpact.jobs;

import io.marketimpact.data.BadInputException;
import io.marketimpact.jobs.hadoop.CreatedVersions;
import io.marketimpact.jobs.hadoop.HadoopSettings;
import java.io.File;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;

/** Opens Spark sessions: embedded in this process, or on a cluster. */
public final class SparkSessions {

  /** The environment variable with the secret of a cluster: no other user sees an environment. */
  static final String SECRET = "IMPACT_SPARK_SECRET";

  private static final String LOOPBACK = "127.0.0.1";
  private static final int SECRET_BYTES = 32;

  /** A larger result goes through a socket, enciphered twice, even inside one process. */
  private static final String LARGEST_DIRECT_RESULT = "127m";

  /** A directory symbol=0005 is of the share 0005, not 5. */
  private static final String TYPES_OF_DIRECTORIES =
      "spark.sql.sources.partitionColumnTypeInference.enabled";

  /** Spark makes this directory in the working one; nothing is ever written there. */
  private static final String PLACE_OF_NAMED_TABLES = "spark.sql.warehouse.dir";

  private static final String FOR_GOOD = "interval 36500 days";

  /**
   * A session with classes of its own asks the driver, over the network, for each name that the
   * compiler of generated code tries and that does not exist; one lost connection fails the job.
   * Every session of this program has the same classes.
   */
  private static final String CLASSES_OF_A_SESSION = "spark.sql.artifact.isolation.enabled";

  private static final String EXTENSIONS = "spark.sql.extensions";

  /** Tables only grow, and no version of them goes by itself. */
  private static final Map<String, String> TABLES =
      Map.of(
          EXTENSIONS,
          "io.delta.sql.DeltaSparkSessionExtension",
          "spark.sql.catalog.spark_catalog",
          "org.apache.spark.sql.delta.catalog.DeltaCatalog",
          "spark.delta.logStore.s3a.impl",
          CreatedVersions.class.getName(),
          "spark.databricks.delta.snapshotPartitions",
          "2",
          // rows between two tables are kept for seconds: packing them takes longer than it saves
          "spark.sql.inMemoryColumnarStorage.compressed",
          "false",
          "spark.sql.sources.parallelPartitionDiscovery.parallelism",
          "8",
          "spark.databricks.delta.properties.defaults.appendOnly",
          "true",
          "spark.databricks.delta.properties.defaults.logRetentionDuration",
          FOR_GOOD,
          "spark.databricks.delta.properties.defaults.deletedFileRetentionDuration",
          FOR_GOOD,
          "spark.databricks.delta.properties.defaults.dataSkippingStatsColumns",
          "security,day,learned_at");

  private SparkSessions() {}

  /**
   * Opens a session. Embedded in this process Spark listens on the loopback interface alone and
   * answers nobody without a secret made for the run. On a cluster the secret is the cluster's own,
   * which the environment variable {@code IMPACT_SPARK_SECRET} names; without one Spark asks for
   * none, but on Kubernetes for one made for the run.
   *
   * @param master {@code local[*]} and its like, {@code spark://HOST:PORT}, or {@code
   *     k8s://HOST:PORT}, whose executors have this program's jars in their image
   * @return the session, to be closed by the caller
   * @throws io.marketimpact.data.BadInputException if no Spark is to be reached there, Kubernetes
   *     brings no executor within ten minutes, or no temporary file can be written
   */
  public static SparkSession open(String master) {
    return open(master, clusterSecret());
  }

  /**
   * Opens a session that knows the tables of a warehouse, which takes it longer to start.
   *
   * @param master {@code local[*]} and its like, or {@code spark://HOST:PORT}
   * @return the session, to be closed by the caller
   * @throws io.marketimpact.data.BadInputException if no Spark is to be reached there, or no
   *     temporary file can be written
   */
  public static SparkSession openWithTables(String master) {
    SparkSession.Builder builder = SparkSession.builder();
    TABLES.forEach(builder::config);
    HadoopSettings.addTo(builder);
    return open(builder, master, clusterSecret());
  }

  /**
   * Whether a session knows the tables of a warehouse.
   *
   * @param spark the session
   * @return whether it was opened so
   */
  public static boolean hasTables(SparkSession spark) {
    return spark.conf().contains(EXTENSIONS);
  }

  private static String temporaryFiles() {
    return Path.of(System.getProperty("java.io.tmpdir")).toUri().toString();
  }

  private static Optional<String> clusterSecret() {
    return Optional.ofNullable(System.getenv(SECRET)).filter(text -> !text.isBlank());
  }

  static SparkSession open(String master, Optional<String> clusterSecret) {
    return open(SparkSession.builder(), master, clusterSecret);
  }

  private static SparkSession open(
      SparkSession.Builder given, String master, Optional<String> clusterSecret) {
    Masters.requireReachable(master);
    SparkNeeds.require();
    SparkSession.Builder builder =
        given
            .appName("market-impact")
            .master(master)
            .config("spark.ui.enabled", "false")
            .config("spark.driver.maxResultSize", "0")
            .config("spark.ui.showConsoleProgress", "false")
            .config("spark.sql.shuffle.partitions", "4")
            .config("spark.sql.session.timeZone", "UTC")
            .config(TYPES_OF_DIRECTORIES, "false")
            .config(PLACE_OF_NAMED_TABLES, temporaryFiles())
            .config(CLASSES_OF_A_SESSION, "false");
    if (master.startsWith("local")) {
      builder
          .config("spark.driver.host", LOOPBACK)
          .config("spark.driver.bindAddress", LOOPBACK)
          .config("spark.task.maxDirectResultSize", LARGEST_DIRECT_RESULT);
    } else if (!Masters.isKubernetes(master)) {
      builder.config("spark.jars", ownJars());
    }
    secret(master, clusterSecret)
        .ifPresent(
            text ->
                builder
                    .config("spark.authenticate", "true")
                    .config("spark.authenticate.secret", text)
                    .config("spark.network.crypto.enabled", "true"));
    return Masters.isKubernetes(master) ? onKubernetes(builder, master) : builder.getOrCreate();
  }

  private static SparkSession onKubernetes(SparkSession.Builder builder, String master) {
    SparkSession spark = startedOnKubernetes(builder, master);
    try {
      ExecutorPods.await(spark.sparkContext(), ExecutorPods.PATIENCE);
      return spark;
    } catch (RuntimeException alone) {
      spark.stop();
      throw alone;
    }
  }

  private static SparkSession startedOnKubernetes(SparkSession.Builder builder, String master) {
    try {
      return builder.getOrCreate();
    } catch (Exception undeclared) {
      String root =
          Stream.iterate((Throwable) undeclared, Objects::nonNull, Throwable::getCause)
              .reduce((outer, inner) -> inner)
              .map(Throwable::toString)
              .orElseThrow();
      BadInputException told =
          BadInputException.of(
              "Spark does not start on " + master + ": " + root,
              "check the properties spark.kubernetes and what the service account may do");
      told.initCause(undeclared);
      throw told;
    }
  }

  /** Workers of a cluster are there before the run, and pods begin with what it gives them. */
  private static Optional<String> secret(String master, Optional<String> clusterSecret) {
    if (master.startsWith("local")) {
      return Optional.of(secretOfThisRun());
    }
    return Masters.isKubernetes(master)
        ? clusterSecret.or(() -> Optional.of(secretOfThisRun()))
        : clusterSecret;
  }

  private static String secretOfThisRun() {
    byte[] secret = new byte[SECRET_BYTES];
    new SecureRandom().nextBytes(secret);
    return HexFormat.of().formatHex(secret);
  }

  /** What a worker needs beyond Spark itself: the jars beside this one. */
  private static String ownJars() {
    return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
        .map(Path::of)
        .filter(path -> path.toString().endsWith(".jar"))
        .map(path -> path.toUri().toString())
        .collect(Collectors.joining(","));
  }
}
