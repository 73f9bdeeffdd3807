package io.marketimpact.jobs;

import java.io.File;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.apache.spark.sql.SparkSession;

/** Opens Spark sessions: embedded in this process, or on a cluster. */
public final class SparkSessions {

  private static final String LOOPBACK = "127.0.0.1";

  private SparkSessions() {}

  /**
   * Opens a session.
   *
   * @param master {@code local[*]} and its like, or {@code spark://HOST:PORT}
   * @return the session, to be closed by the caller
   */
  public static SparkSession open(String master) {
    SparkSession.Builder builder =
        SparkSession.builder()
            .appName("market-impact")
            .master(master)
            .config("spark.ui.enabled", "false")
            .config("spark.driver.maxResultSize", "0")
            .config("spark.ui.showConsoleProgress", "false")
            .config("spark.sql.shuffle.partitions", "4")
            .config("spark.sql.session.timeZone", "UTC");
    if (master.startsWith("local")) {
      builder.config("spark.driver.host", LOOPBACK).config("spark.driver.bindAddress", LOOPBACK);
    } else {
      builder.config("spark.jars", ownJars());
    }
    return builder.getOrCreate();
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
