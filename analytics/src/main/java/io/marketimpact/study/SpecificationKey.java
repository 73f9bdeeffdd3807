package io.marketimpact.study;

import io.marketimpact.event.Mask;
import io.marketimpact.market.ReturnKind;
import io.marketimpact.market.SecurityId;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The choices a study makes once for all its models and windows.
 *
 * @param returns how returns are formed
 * @param benchmark the market every firm is measured against
 * @param estimation the days estimated from, such as {@code -260:-11} or {@code -260:-11 without
 *     earnings days and 2 other periods}
 */
public record SpecificationKey(ReturnKind returns, SecurityId benchmark, String estimation)
    implements Comparable<SpecificationKey>, Serializable {

  private static final Comparator<SpecificationKey> ORDER =
      Comparator.comparing(SpecificationKey::returns)
          .thenComparing(SpecificationKey::benchmark)
          .thenComparing(SpecificationKey::estimation);

  /**
   * The choices of a plan.
   *
   * @param plan the plan
   * @return its return kind, benchmark and estimation days
   */
  public static SpecificationKey of(StudyPlan plan) {
    return new SpecificationKey(plan.returns(), plan.benchmark(), estimation(plan));
  }

  /** Another that reads alike and leaves other days out. */
  SpecificationKey numbered(int number) {
    return new SpecificationKey(returns, benchmark, estimation + " (" + number + ")");
  }

  private static String estimation(StudyPlan plan) {
    List<Mask> others = plan.masks().stream().filter(mask -> !mask.isOfResults()).toList();
    List<String> without = new ArrayList<>();
    if (others.size() < plan.masks().size()) {
      without.add("earnings days");
    }
    if (others.size() == 1) {
      without.add(days(others.get(0)));
    } else if (others.size() > 1) {
      without.add(others.size() + (without.isEmpty() ? " periods" : " other periods"));
    }
    return plan.estimation()
        + (without.isEmpty() ? "" : " without " + String.join(" and ", without));
  }

  private static String days(Mask mask) {
    return mask.from().equals(mask.to())
        ? mask.from().toString()
        : mask.from() + " to " + mask.to();
  }

  @Override
  public int compareTo(SpecificationKey other) {
    return ORDER.compare(this, other);
  }
}
