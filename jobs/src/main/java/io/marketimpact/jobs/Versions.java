package io.marketimpact.jobs;

import io.marketimpact.stat.LeastSquares;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.commons.math3.util.FastMath;
import org.apache.spark.package$;

/** Versions of this program and of the libraries that touch its numbers. */
public final class Versions {

  private Versions() {}

  /**
   * Every version.
   *
   * @return by name
   */
  public static SortedMap<String, String> all() {
    SortedMap<String, String> versions = new TreeMap<>();
    versions.put("market-impact", of(LeastSquares.class));
    versions.put("commons-math", of(FastMath.class));
    versions.put("spark", package$.MODULE$.SPARK_VERSION());
    return versions;
  }

  private static String of(Class<?> type) {
    return Optional.ofNullable(type.getPackage().getImplementationVersion()).orElse("development");
  }
}
