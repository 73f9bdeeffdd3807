package io.marketimpact.jobs;

import java.util.SortedMap;
import org.apache.spark.package$;

/** Versions of this program, of the libraries that touch its numbers, and of Spark. */
public final class Versions {

  private Versions() {}

  /**
   * Every version.
   *
   * @return by name
   */
  public static SortedMap<String, String> all() {
    SortedMap<String, String> versions = io.marketimpact.stat.Versions.all();
    versions.put("spark", package$.MODULE$.SPARK_VERSION());
    return versions;
  }
}
