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
 */
public record SpecificationKey(ReturnKind returns, SecurityId benchmark)
    implements Comparable<SpecificationKey>, Serializable {

  private static final Comparator<SpecificationKey> ORDER =
      Comparator.comparing(SpecificationKey::returns).thenComparing(SpecificationKey::benchmark);

  /**
   * The choices of a plan.
   *
   * @param plan the plan
   * @return its return kind and benchmark
   */
  public static SpecificationKey of(StudyPlan plan) {
    return new SpecificationKey(plan.returns(), plan.benchmark());
  }

  @Override
  public int compareTo(SpecificationKey other) {
    return ORDER.compare(this, other);
  }
}
