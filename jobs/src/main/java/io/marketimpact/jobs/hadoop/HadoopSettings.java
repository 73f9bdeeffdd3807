package io.marketimpact.jobs.hadoop;

import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.SparkConf;
import org.apache.spark.deploy.SparkHadoopUtil;
import org.apache.spark.sql.SparkSession;

/**
 * How Hadoop reaches files that are not on this machine: by its own files of settings, by
 * properties of this process that begin with {@code spark.hadoop.}, and by the keys to S3 in the
 * environment. The program reads tables before and beside Spark: both must do it alike.
 */
public final class HadoopSettings {

  private static final String SPARK = "spark.hadoop.";

  /** In place of what Hadoop takes where nobody says anything else. */
  private static final Map<String, String> DEFAULTS =
      Map.of(
          // the one that Hadoop takes by itself needs a second client and a library of its own
          "fs.s3a.input.stream.type",
          "classic",
          // a service that is not there is tried for half a minute instead of two
          "fs.s3a.retry.limit",
          "4");

  private static final String HADOOPS_OWN = "core-default.xml";

  private HadoopSettings() {}

  /**
   * What is set now.
   *
   * @return the settings, which the caller may change
   */
  public static Configuration current() {
    Configuration hadoop = given();
    DEFAULTS.forEach((name, value) -> hadoop.set(name, chosen(hadoop, name, value)));
    return hadoop;
  }

  /**
   * Has a session reach files as this program does.
   *
   * @param builder of the session
   */
  public static void addTo(SparkSession.Builder builder) {
    Configuration given = given();
    DEFAULTS.forEach((name, value) -> builder.config(SPARK + name, chosen(given, name, value)));
  }

  private static String chosen(Configuration given, String name, String value) {
    String[] sources = given.getPropertySources(name);
    return sources == null || sources[sources.length - 1].equals(HADOOPS_OWN)
        ? value
        : given.get(name);
  }

  private static Configuration given() {
    return SparkHadoopUtil.get().newConfiguration(new SparkConf());
  }
}
