package io.marketimpact.study;

import java.io.Serializable;
import java.util.List;

/**
 * What a study finds under a variation of its plan.
 *
 * @param variation the other choice
 * @param groups every group, ordered by name, each followed by its subgroups
 */
public record VariedResult(Variation variation, List<GroupResult> groups) implements Serializable {

  /** Keeps its own copy. */
  public VariedResult {
    groups = List.copyOf(groups);
  }
}
