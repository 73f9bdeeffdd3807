package io.marketimpact.support;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** A golden file of the form {@code key = values}, where a semicolon ends a row of values. */
public final class GoldenTable {

  private final Map<String, double[][]> byKey;

  private GoldenTable(Map<String, double[][]> byKey) {
    this.byKey = byKey;
  }

  /** Reads the file that lies in the package of a class. */
  public static GoldenTable read(Class<?> beside, String name) {
    return new GoldenTable(
        Resource.lines(beside, name).stream()
            .filter(line -> !line.startsWith("#") && !line.isBlank())
            .map(line -> line.split(" = ", 2))
            .collect(Collectors.toMap(pair -> pair[0], pair -> matrix(pair[1]))));
  }

  /** The keys. */
  public Set<String> keys() {
    return byKey.keySet();
  }

  /** The one value of a key. */
  public double value(String key) {
    return row(key)[0];
  }

  /** The one row of a key. */
  public double[] row(String key) {
    return rows(key)[0];
  }

  /** The rows of a key. */
  public double[][] rows(String key) {
    double[][] rows = byKey.get(key);
    if (rows == null) {
      throw new IllegalArgumentException("no golden key " + key);
    }
    return rows;
  }

  private static double[][] matrix(String text) {
    return Arrays.stream(text.split(";"))
        .map(
            row -> Arrays.stream(row.strip().split(" ")).mapToDouble(Double::parseDouble).toArray())
        .toArray(double[][]::new);
  }
}
