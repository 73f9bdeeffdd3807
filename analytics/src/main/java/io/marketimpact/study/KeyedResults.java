package io.marketimpact.study;

import io.marketimpact.event.Mask;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What was found under each plan, by the plan's choices. Two plans that leave other days out and
 * read alike are numbered, so that neither takes the other's place.
 */
final class KeyedResults<T> {

  private final Map<SpecificationKey, T> found = new TreeMap<>();
  private final Map<SpecificationKey, List<Mask>> masks = new HashMap<>();

  void put(StudyPlan plan, T value) {
    SpecificationKey key = SpecificationKey.of(plan);
    SpecificationKey free = key;
    for (int i = 2; !plan.masks().equals(masks.getOrDefault(free, plan.masks())); i++) {
      free = key.numbered(i);
    }
    masks.put(free, plan.masks());
    found.put(free, value);
  }

  Map<SpecificationKey, T> found() {
    return found;
  }
}
