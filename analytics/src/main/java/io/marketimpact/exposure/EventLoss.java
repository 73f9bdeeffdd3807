package io.marketimpact.exposure;

import io.marketimpact.stat.SampleSummary;
import java.io.Serializable;
import java.util.List;

/**
 * The simulated losses of the firms of an event.
 *
 * @param firms of each firm, in the order they were given
 * @param together value at stake of all firms in the same draw, in millions: one policy strikes all
 */
public record EventLoss(List<SimulatedLoss> firms, SampleSummary together) implements Serializable {

  /** Keeps its own copy. */
  public EventLoss {
    firms = List.copyOf(firms);
  }
}
