package io.marketimpact.inference.group;

import io.marketimpact.inference.FirmEvidence;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Firms in clusters of which one does not tell what another does. */
public final class Clusters {

  private Clusters() {}

  /**
   * Clusters by date: events whose windows share a day, directly or through others between them.
   *
   * @param sample the firms
   * @return in order of time
   */
  public static List<List<FirmEvidence>> byDate(GroupSample sample) {
    List<FirmEvidence> firms =
        sample.firms().stream()
            .sorted(Comparator.comparingInt(FirmEvidence::firstSession))
            .toList();
    List<List<FirmEvidence>> clusters = new ArrayList<>();
    int end = Integer.MIN_VALUE;
    for (FirmEvidence firm : firms) {
      if (firm.firstSession() >= end) {
        clusters.add(new ArrayList<>());
      }
      clusters.get(clusters.size() - 1).add(firm);
      end = firm.firstSession() + firm.length();
    }
    return clusters;
  }

  /**
   * Clusters by line of business. Firms of the same several lines are a cluster of their own.
   *
   * @param sample the firms
   * @return ordered by the names of their lines, without firms of no line
   */
  public static List<List<FirmEvidence>> byLine(GroupSample sample) {
    Map<String, List<FirmEvidence>> clusters = new TreeMap<>();
    for (FirmEvidence firm : sample.firms()) {
      String lines =
          sample.controls().lines().stream()
              .filter(line -> line.firms().contains(firm.security()))
              .map(Controls.Line::name)
              .sorted()
              .collect(Collectors.joining(" + "));
      if (!lines.isEmpty()) {
        clusters.computeIfAbsent(lines, none -> new ArrayList<>()).add(firm);
      }
    }
    return List.copyOf(clusters.values());
  }
}
