package io.marketimpact.inference.group;

import io.marketimpact.base.Lazy;
import io.marketimpact.inference.FirmEvidence;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Firms whose windows begin in one session and whose residuals lie on the same days. */
final class History {

  private final int start;
  private final int[] sessions;
  private final List<FirmEvidence> firms = new ArrayList<>();
  private final Lazy<List<double[]>> values = Lazy.of(this::residuals);

  private History(int start, int[] sessions) {
    this.start = start;
    this.sessions = sessions;
  }

  /** The firms by history, in the order in which each history comes first. */
  static List<History> of(List<FirmEvidence> firms) {
    Map<List<Integer>, List<History>> byHash = new LinkedHashMap<>();
    List<History> histories = new ArrayList<>();
    for (FirmEvidence firm : firms) {
      int[] sessions = firm.residuals().sessions();
      List<Integer> key = List.of(firm.firstSession(), Arrays.hashCode(sessions));
      List<History> alike = byHash.computeIfAbsent(key, hash -> new ArrayList<>());
      History own =
          alike.stream()
              .filter(history -> Arrays.equals(history.sessions, sessions))
              .findFirst()
              .orElseGet(
                  () -> {
                    History first = new History(firm.firstSession(), sessions);
                    alike.add(first);
                    histories.add(first);
                    return first;
                  });
      own.firms.add(firm);
    }
    return histories;
  }

  private List<double[]> residuals() {
    return firms.stream()
        .map(
            firm -> {
              double[] all = new double[days()];
              Arrays.setAll(all, firm.residuals()::value);
              return all;
            })
        .toList();
  }

  int start() {
    return start;
  }

  int size() {
    return firms.size();
  }

  int days() {
    return sessions.length;
  }

  /** Positions, in this history, of the days that another history has too. */
  int[] commonWith(History other) {
    int[] common = new int[Math.min(sessions.length, other.sessions.length)];
    int count = 0;
    int j = 0;
    for (int i = 0; i < sessions.length; i++) {
      while (j < other.sessions.length && other.sessions[j] < sessions[i]) {
        j++;
      }
      if (j < other.sessions.length && other.sessions[j] == sessions[i]) {
        common[count++] = i;
      }
    }
    return Arrays.copyOf(common, count);
  }

  /**
   * Σ_i z_it over the firms, and in the last place Σ_iΣ_t z_it², for residuals z of the chosen days
   * less their mean and scaled to length 1. A firm whose residuals do not vary counts as 0.
   */
  double[] unitSums(int[] positions) {
    int days = positions.length;
    boolean isRun = days > 0 && positions[days - 1] - positions[0] == days - 1;
    double[] sums = new double[days + 1];
    double[] chosen = new double[days];
    for (double[] all : values.get()) {
      if (isRun) {
        addUnit(all, positions[0], days, sums);
      } else {
        for (int t = 0; t < days; t++) {
          chosen[t] = all[positions[t]];
        }
        addUnit(chosen, 0, days, sums);
      }
    }
    return sums;
  }

  private static void addUnit(double[] values, int from, int days, double[] sums) {
    double mean = 0;
    for (int t = 0; t < days; t++) {
      mean += values[from + t];
    }
    mean /= days;
    double squares = 0;
    for (int t = 0; t < days; t++) {
      double distance = values[from + t] - mean;
      squares += distance * distance;
    }
    double length = Math.sqrt(squares);
    if (length > 0) {
      double one = sums[days];
      for (int t = 0; t < days; t++) {
        double unit = (values[from + t] - mean) / length;
        sums[t] += unit;
        one += unit * unit;
      }
      sums[days] = one;
    }
  }
}
