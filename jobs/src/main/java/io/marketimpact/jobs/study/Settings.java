package io.marketimpact.jobs.study;

import java.io.Serializable;
import java.util.List;

/**
 * The plan and every variation of it, with what they measure against: sent to every partition.
 *
 * @param main the plan
 * @param variations in the order of the specification
 */
record Settings(Setting main, List<Setting> variations) implements Serializable {

  Settings {
    variations = List.copyOf(variations);
  }
}
