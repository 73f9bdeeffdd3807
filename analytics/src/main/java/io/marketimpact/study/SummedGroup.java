package io.marketimpact.study;

import io.marketimpact.inference.group.EstimationSums;
import io.marketimpact.inference.group.ScoreSums;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Sums over the firms of a group that is too large for their residuals to be held.
 *
 * @param estimation sums of the firms' estimation days
 * @param scores of the firms, where tests are to be asked
 */
public record SummedGroup(
    Map<ModelWindow, EstimationSums> estimation, Map<ModelWindow, List<ScoreSums>> scores)
    implements Serializable {

  /** Of a group that is held. */
  public static final SummedGroup NONE = new SummedGroup(Map.of(), Map.of());

  /** Keeps its own copies. */
  public SummedGroup {
    estimation = Map.copyOf(estimation);
    scores = Map.copyOf(scores);
  }

  Optional<EstimationSums> of(ModelWindow asked) {
    return Optional.ofNullable(estimation.get(asked));
  }

  List<ScoreSums> scoresOf(ModelWindow asked) {
    return scores.getOrDefault(asked, List.of());
  }
}
