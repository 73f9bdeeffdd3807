package io.marketimpact.inference.group;

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
    double[] sums = new double[positions.length + 1];
    double[] values = new double[positions.length];
    for (FirmEvidence firm : firms) {
      double mean = 0;
      for (int t = 0; t < positions.length; t++) {
        values[t] = firm.residuals().value(positions[t]);
        mean += values[t];
      }
      mean /= positions.length;
      double squares = 0;
      for (double value : values) {
        squares += (value - mean) * (value - mean);
      }
      double length = Math.sqrt(squares);
      for (int t = 0; t < values.length && length > 0; t++) {
        double unit = (values[t] - mean) / length;
        sums[t] += unit;
        sums[values.length] += unit * unit;
      }
    }
    return sums;
  }
}
