package io.marketimpact.model;

import io.marketimpact.base.Require;
import io.marketimpact.market.DaySeries;
import java.io.Serializable;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Daily returns of the factors of the field: {@code mkt_rf}, {@code smb}, {@code hml}, {@code rmw},
 * {@code cma}, {@code umd} and {@code rf}, as Kenneth French's library names them. Published weeks
 * late, so that a study's last sessions may lack them.
 *
 * @param byName the series by the factor's name
 */
public record Factors(SortedMap<String, DaySeries> byName) implements Serializable {

  /** Name of the risk-free rate. */
  public static final String RISK_FREE = "rf";

  /** Of a study without a factor file. */
  public static final Factors NONE = new Factors(new TreeMap<>());

  /** Keeps its own copy. */
  public Factors {
    byName = Collections.unmodifiableSortedMap(new TreeMap<>((Map<String, DaySeries>) byName));
  }

  /**
   * Which of the named factors the study has no series of.
   *
   * @param names the factors wanted
   * @return those that are missing, in the same order
   */
  public List<String> missing(List<String> names) {
    return names.stream().filter(name -> !byName.containsKey(name)).toList();
  }

  /**
   * Why the factors of a session are not there yet: a series is missing altogether or ends before
   * the session. A gap inside a series is no reason to wait.
   *
   * @param names the factors wanted
   * @param session its number
   * @return one sentence with the last day there is, empty when every series reaches the session
   */
  public Optional<String> awaited(List<String> names, int session) {
    List<String> missing = missing(names);
    if (!missing.isEmpty()) {
      return Optional.of("the study has no series of the factors " + String.join(", ", missing));
    }
    return names.stream()
        .filter(name -> byName.get(name).last().orElse(-1) < session)
        .map(name -> ended(name, byName.get(name), session))
        .findFirst();
  }

  private static String ended(String name, DaySeries series, int session) {
    String wanted = "the factor " + name + " of " + series.axis().date(session);
    return series.last().isEmpty()
        ? wanted + " is needed and its series is empty"
        : wanted
            + " is needed and its series ends on "
            + series.axis().date(series.last().getAsInt());
  }

  /**
   * The factors' returns of a session.
   *
   * @param session its number
   * @param names the factors wanted
   * @return one return per name, empty when one of them is not published
   * @throws IllegalArgumentException if the study has no series of a name
   */
  public Optional<double[]> at(int session, List<String> names) {
    Require.that(missing(names).isEmpty(), "the study must have the factors: %s", missing(names));
    double[] row = new double[names.size()];
    for (int j = 0; j < row.length; j++) {
      DaySeries series = byName.get(names.get(j));
      if (!series.has(session)) {
        return Optional.empty();
      }
      row[j] = series.at(session);
    }
    return Optional.of(row);
  }
}
