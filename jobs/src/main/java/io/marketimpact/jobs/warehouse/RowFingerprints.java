package io.marketimpact.jobs.warehouse;

import static org.apache.spark.sql.functions.col;

import io.marketimpact.data.Sha256;
import io.marketimpact.data.study.PricesRead;
import io.marketimpact.data.study.Spelling;
import io.marketimpact.market.KnownActions;
import io.marketimpact.market.SecurityId;
import java.io.Serializable;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Fingerprints of the rows that studies read, made where the rows are: of each security between the
 * days of each study, and of a study from those of its securities. By which close the returns of
 * each security are measured is looked up on the same way.
 */
final class RowFingerprints {

  /** Stands for the close as traded in place of the adjusted one. */
  private static final int AS_TRADED = -1;

  /** Whatever of a row a study may use. */
  private static final int[] FIGURES = {
    Rows.DAY,
    Rows.PRICE,
    Rows.ADJUSTED,
    Rows.CLOSE,
    Rows.VOLUME,
    Rows.HIGH,
    Rows.LOW,
    Rows.FORMAT,
    Rows.BASIS
  };

  private RowFingerprints() {}

  /** Of a row whose adjusted close is computed: the vendor's may be restated by any dividend. */
  private static final int[] FIGURES_AS_TRADED =
      IntStream.of(FIGURES).map(figure -> figure == Rows.PRICE ? AS_TRADED : figure).toArray();

  /** Days as rows count them, and in which of them which stocks' actions are known. */
  private record Days(int from, int to, KnownActions known) implements Serializable {

    static Days of(PricesRead study) {
      return new Days(
          Math.toIntExact(study.from().toEpochDay()),
          Math.toIntExact(study.to().toEpochDay()),
          study.actions().daysAlone());
    }
  }

  /**
   * What a study reads.
   *
   * @param fingerprint a SHA-256
   * @param measured by which close the returns of each security with rows are measured
   */
  record RowsRead(String fingerprint, SortedMap<String, Measured> measured) {}

  /**
   * What one security has between some days: by which close it is measured is empty where it has no
   * row, and a list since an optional value does not travel.
   */
  private record Part(String security, Days days, String digest, List<Measured> measured)
      implements Serializable {

    static Part of(String security, KnownPrices known, Days days) {
      List<Row> rows =
          known.rows().stream()
              .filter(
                  row -> row.getInt(Rows.DAY) >= days.from() && row.getInt(Rows.DAY) <= days.to())
              .toList();
      List<Measured> measured =
          rows.isEmpty() ? List.of() : List.of(Measured.of(rows, days.known()));
      boolean isComputed = measured.stream().anyMatch(Measured::isComputed);
      return new Part(
          security,
          days,
          RowFingerprints.digest(rows, isComputed ? FIGURES_AS_TRADED : FIGURES),
          measured);
    }
  }

  static Map<PricesRead, RowsRead> of(Dataset<Row> stored, Collection<PricesRead> studies) {
    Map<String, Set<Days>> wanted = new HashMap<>();
    for (PricesRead study : studies) {
      for (SecurityId security : study.securities()) {
        wanted
            .computeIfAbsent(Spelling.folded(security), any -> new HashSet<>())
            .add(Days.of(study));
      }
    }
    Map<String, Map<Days, SortedMap<String, Part>>> parts = new HashMap<>();
    for (Part part : parts(stored, wanted)) {
      parts
          .computeIfAbsent(folded(part.security()), any -> new HashMap<>())
          .computeIfAbsent(part.days(), any -> new TreeMap<>())
          .put(part.security(), part);
    }
    return studies.stream()
        .distinct()
        .collect(Collectors.toUnmodifiableMap(study -> study, study -> of(study, parts)));
  }

  private static RowsRead of(
      PricesRead study, Map<String, Map<Days, SortedMap<String, Part>>> parts) {
    SortedMap<String, String> digests = new TreeMap<>();
    SortedMap<String, Measured> measured = new TreeMap<>();
    for (SecurityId security : study.securities()) {
      parts
          .getOrDefault(Spelling.folded(security), Map.of())
          .getOrDefault(Days.of(study), new TreeMap<>())
          .forEach(
              (spelled, part) -> {
                digests.put(spelled, part.digest());
                part.measured().forEach(by -> measured.put(spelled, by));
              });
    }
    return new RowsRead(Sha256.of(digests.toString()), measured);
  }

  private static String folded(String symbol) {
    return Spelling.folded(new SecurityId(symbol));
  }

  private static List<Part> parts(Dataset<Row> stored, Map<String, Set<Days>> wanted) {
    Broadcast<Map<String, Set<Days>>> everywhere =
        JavaSparkContext.fromSparkContext(stored.sparkSession().sparkContext()).broadcast(wanted);
    return stored
        .repartition(col("security"))
        .sortWithinPartitions("security")
        .toJavaRDD()
        .mapPartitions(rows -> parts(rows, everywhere.value()))
        .collect();
  }

  private static Iterator<Part> parts(Iterator<Row> rows, Map<String, Set<Days>> wanted) {
    return new BySecurity(rows)
        .stream()
            .flatMap(
                same -> {
                  String security = same.get(0).getString(Rows.SECURITY);
                  KnownPrices known = new KnownPrices();
                  same.forEach(known::add);
                  return wanted.getOrDefault(folded(security), Set.of()).stream()
                      .map(days -> Part.of(security, known, days));
                })
            .iterator();
  }

  private static String digest(List<Row> rows, int... figures) {
    return Sha256.of(
        rows.stream().map(row -> digest(row, figures)).collect(Collectors.joining("\n")));
  }

  /** Doubles are written so that different ones differ. */
  private static String digest(Row row, int... figures) {
    return IntStream.of(figures)
        .mapToObj(figure -> String.valueOf(figure(row, figure)))
        .collect(Collectors.joining(" "));
  }

  private static Object figure(Row row, int figure) {
    return figure == AS_TRADED ? Rows.closeAsTraded(row).getAsDouble() : row.get(figure);
  }
}
