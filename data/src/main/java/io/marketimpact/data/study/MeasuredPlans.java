package io.marketimpact.data.study;

import java.io.Serializable;
import java.util.List;

/**
 * The plan and every variation of it, with what they measure against: sent to every partition.
 *
 * @param main the plan
 * @param variations in the order of the specification
 */
record MeasuredPlans(MeasuredPlan main, List<MeasuredPlan> variations) implements Serializable {

  MeasuredPlans {
    variations = List.copyOf(variations);
  }
}
