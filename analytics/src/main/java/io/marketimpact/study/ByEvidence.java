package io.marketimpact.study;

import java.util.Comparator;
import java.util.List;

/**
 * Orders firms and groups by what speaks against "no effect" under the headline: the family-wise
 * adjusted p-value, then the p-value of the test that decides, then the name. What has no p-value,
 * because it could not be studied, comes last.
 */
public final class ByEvidence {

  private static final double NONE = 2;

  private ByEvidence() {}

  /**
   * How much speaks against "no effect", the most first.
   *
   * @param adjusted family-wise adjusted p-value; the p-value itself where there is none
   * @param pValue of the test that decides
   */
  public record Weight(double adjusted, double pValue) implements Comparable<Weight> {

    private static final Comparator<Weight> ORDER =
        Comparator.comparingDouble(Weight::adjusted).thenComparingDouble(Weight::pValue);

    @Override
    public int compareTo(Weight other) {
      return ORDER.compare(this, other);
    }
  }

  /**
   * What speaks for a firm's move.
   *
   * @param plan whose headline counts
   * @param group the firm's group
   * @param firm the firm
   * @return its weight
   */
  public static Weight of(StudyPlan plan, GroupResult group, FirmStudy firm) {
    double p = firm.headline(plan).result().map(window -> window.verdict().pValue()).orElse(NONE);
    double adjusted =
        group
            .window(plan.headline())
            .map(window -> window.adjusted().romanoWolf().getOrDefault(firm.key(), p))
            .orElse(p);
    return new Weight(adjusted, p);
  }

  /**
   * What speaks for a group's move: its average's, or that of its best firm where it has none.
   *
   * @param plan whose headline counts
   * @param group the group
   * @return its weight
   */
  public static Weight of(StudyPlan plan, GroupResult group) {
    return group
        .window(plan.headline())
        .flatMap(window -> window.verdict().result())
        .map(verdict -> new Weight(verdict.pValue(), verdict.pValue()))
        .or(() -> group.firms().stream().map(firm -> of(plan, group, firm)).min(Weight::compareTo))
        .orElse(new Weight(NONE, NONE));
  }

  /**
   * The firms of a group in this order.
   *
   * @param plan whose headline counts
   * @param group the group
   * @return the group with its firms in another order
   */
  public static GroupResult firms(StudyPlan plan, GroupResult group) {
    List<FirmStudy> ordered =
        group.firms().stream()
            .map(firm -> new Weighed<>(of(plan, group, firm), firm.key(), firm))
            .sorted()
            .map(Weighed::item)
            .toList();
    return new GroupResult(group.group(), ordered, group.windows(), group.path());
  }

  /**
   * The groups in this order, each with its firms in this order.
   *
   * @param plan whose headline counts
   * @param groups the groups
   * @return the same groups in another order
   */
  public static List<GroupResult> groups(StudyPlan plan, List<GroupResult> groups) {
    return groups.stream()
        .map(group -> new Weighed<>(of(plan, group), group.group().value(), group))
        .sorted()
        .map(weighed -> firms(plan, weighed.item()))
        .toList();
  }

  private record Weighed<K extends Comparable<K>, T>(Weight weight, K name, T item)
      implements Comparable<Weighed<K, T>> {

    @Override
    public int compareTo(Weighed<K, T> other) {
      int byWeight = weight.compareTo(other.weight);
      return byWeight == 0 ? name.compareTo(other.name) : byWeight;
    }
  }
}
