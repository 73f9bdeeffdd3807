package io.marketimpact.stat;

import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.commons.math3.util.FastMath;

/** Versions of this program and of the mathematical library that its numbers come from. */
public final class Versions {

  private Versions() {}

  /**
   * Both versions.
   *
   * @return by name, {@code development} for classes that no jar holds
   */
  public static SortedMap<String, String> all() {
    SortedMap<String, String> versions = new TreeMap<>();
    versions.put("market-impact", of(LeastSquares.class));
    versions.put("commons-math", of(FastMath.class));
    return versions;
  }

  private static String of(Class<?> type) {
    return Optional.ofNullable(type.getPackage().getImplementationVersion()).orElse("development");
  }
}
