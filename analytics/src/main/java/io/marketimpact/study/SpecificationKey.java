package io.marketimpact.study;

import io.marketimpact.market.ReturnKind;
import io.marketimpact.market.SecurityId;
import java.io.Serializable;
import java.util.Comparator;

/**
 * The choices a study makes once for all its models and windows.
 *
 * @param returns how returns are formed
 * @param benchmark the market every firm is measured against
 * @param estimation the days estimated from, such as {@code -260:-11} or {@code -260:-11 less 6
 *     masks}
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

  private static String estimation(StudyPlan plan) {
    int masks = plan.masks().size();
    return plan.estimation()
        + (masks == 0 ? "" : " less " + masks + (masks == 1 ? " mask" : " masks"));
  }

  @Override
  public int compareTo(SpecificationKey other) {
    return ORDER.compare(this, other);
  }
}
