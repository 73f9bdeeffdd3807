package io.marketimpact.study;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * What was found under each plan, by the plan's choices. Plans that read alike and are not the same
 * are numbered, so that none takes another's place; of two that are the same the first stays.
 */
final class KeyedResults<T> {

  private final Map<SpecificationKey, T> found = new TreeMap<>();
  private final Map<SpecificationKey, StudyPlan> plans = new HashMap<>();

  void put(StudyPlan plan, T value) {
    SpecificationKey key = SpecificationKey.of(plan);
    SpecificationKey free = key;
    for (int i = 2; !plan.equals(plans.getOrDefault(free, plan)); i++) {
      free = key.numbered(i);
    }
    plans.put(free, plan);
    found.putIfAbsent(free, value);
  }

  Map<SpecificationKey, T> found() {
    return found;
  }
}
