package io.marketimpact.data.study;

import io.marketimpact.market.PriceHistory;
import io.marketimpact.study.StudyPlan;
import java.io.Serializable;
import java.util.List;
import java.util.stream.Stream;

/**
 * The plan and every variation of it, with what they measure against: sent to every partition.
 *
 * @param main the plan
 * @param variations in the order of the specification
 * @param benchmark the prices that the plan's benchmark has, by which a firm's own are judged
 */
record MeasuredPlans(MeasuredPlan main, List<MeasuredPlan> variations, PriceHistory benchmark)
    implements Serializable {

  MeasuredPlans {
    variations = List.copyOf(variations);
  }

  List<StudyPlan> plans() {
    return Stream.concat(Stream.of(main), variations.stream()).map(MeasuredPlan::plan).toList();
  }
}
