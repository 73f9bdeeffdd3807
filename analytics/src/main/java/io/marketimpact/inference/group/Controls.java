package io.marketimpact.inference.group;

import io.marketimpact.base.ExclusionReason;
import io.marketimpact.base.Outcome;
import io.marketimpact.inference.FirmEvidence;
import io.marketimpact.market.SecurityId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Untouched stocks in the same window under the same model, by line of business: a firm is compared
 * with the stocks of its own line.
 *
 * @param lines the lines of business of which a stock has evidence; of others nothing is known
 */
public record Controls(List<Line> lines) {

  /** Of a study that names no untouched stocks. */
  public static final Controls NONE = new Controls(List.of());

  /**
   * A line of business.
   *
   * @param name of the line, such as {@code software}
   * @param shares evidence of its untouched stocks, ordered by event and security
   * @param firms the firms in that line
   */
  public record Line(String name, List<FirmEvidence> shares, Set<SecurityId> firms) {

    /** Keeps its own copies. */
    public Line {
      shares = ordered(shares);
      firms = Set.copyOf(firms);
    }

    private boolean has(FirmEvidence firm) {
      return firms.contains(firm.security());
    }
  }

  /**
   * A line of business in the portfolio of untouched stocks.
   *
   * @param line its stocks, equally weighted within the line
   * @param weight of the line, that of its firms among the firms of the group
   */
  public record Weighted(Line line, double weight) {}

  /** Keeps its own copy, without lines of which no stock has evidence. */
  public Controls {
    lines = lines.stream().filter(line -> !line.shares().isEmpty()).toList();
  }

  /**
   * Shares of one line of business, that of all firms.
   *
   * @param shares their evidence, in any order
   * @param firms the firms
   * @return the controls
   */
  public static Controls of(List<FirmEvidence> shares, List<FirmEvidence> firms) {
    return new Controls(
        List.of(
            new Line(
                "untouched",
                shares,
                firms.stream().map(FirmEvidence::security).collect(Collectors.toSet()))));
  }

  static List<FirmEvidence> ordered(List<FirmEvidence> evidence) {
    return evidence.stream()
        .sorted(Comparator.comparing(FirmEvidence::event).thenComparing(FirmEvidence::security))
        .toList();
  }

  /**
   * Every stock once.
   *
   * @return ordered by event, then by security
   */
  public List<FirmEvidence> shares() {
    return ordered(lines.stream().flatMap(line -> line.shares().stream()).distinct().toList());
  }

  /**
   * Matches firms line by line: one firm in five in a line gives its stocks a weight of one in five
   * together. A firm in several lines counts in each in equal parts.
   *
   * @param firms the firms of a group, at least one
   * @return the lines of the firms in the order of the study, their weights adding up to 1, or why
   *     the firms cannot be matched
   */
  public Outcome<List<Weighted>> matching(List<FirmEvidence> firms) {
    if (lines.isEmpty()) {
      return Outcome.excluded(
          ExclusionReason.TOO_FEW_CONTROLS, "needs at least 1 untouched stock: 0");
    }
    double[] counts = new double[lines.size()];
    for (FirmEvidence firm : firms) {
      double own = lines.stream().filter(line -> line.has(firm)).count();
      if (own == 0) {
        return Outcome.excluded(
            ExclusionReason.TOO_FEW_CONTROLS,
            "no untouched stock of the line of business of " + firm.security());
      }
      for (int i = 0; i < counts.length; i++) {
        counts[i] += lines.get(i).has(firm) ? 1 / own : 0;
      }
    }
    List<Weighted> weighted = new ArrayList<>();
    for (int i = 0; i < counts.length; i++) {
      if (counts[i] > 0) {
        weighted.add(new Weighted(lines.get(i), counts[i] / firms.size()));
      }
    }
    return Outcome.of(List.copyOf(weighted));
  }

  /**
   * The weight of each stock in the portfolio that matches firms.
   *
   * @param firms the firms of a group, at least one
   * @return by stock, adding up to 1; empty where the firms cannot be matched
   */
  public SortedMap<SecurityId, Double> weights(List<FirmEvidence> firms) {
    SortedMap<SecurityId, Double> weights = new TreeMap<>();
    for (Weighted part : matching(firms).result().orElseGet(List::of)) {
      List<FirmEvidence> shares = part.line().shares();
      shares.forEach(
          share -> weights.merge(share.security(), part.weight() / shares.size(), Double::sum));
    }
    return weights;
  }
}
