package io.marketimpact.jobs.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.stream.StreamSupport;

/** A strategic merge of Kubernetes, as far as the units need it: lists merge by names. */
final class StrategicMerge {

  private static final String KEY = "name";

  private StrategicMerge() {}

  /** A unit with a patch, whose new elements of a list come first. */
  static JsonNode of(JsonNode unit, JsonNode patch) {
    if (unit instanceof ObjectNode && patch instanceof ObjectNode) {
      ObjectNode merged = unit.deepCopy();
      patch
          .properties()
          .forEach(one -> merged.set(one.getKey(), of(unit.path(one.getKey()), one.getValue())));
      return merged;
    }
    return isNamed(unit) && isNamed(patch) ? list(unit, patch) : patch.deepCopy();
  }

  private static JsonNode list(JsonNode unit, JsonNode patch) {
    ArrayNode merged = patch.deepCopy();
    for (int i = 0; i < patch.size(); i++) {
      merged.set(i, of(named(unit, patch.get(i).path(KEY)), patch.get(i)));
    }
    for (JsonNode element : unit) {
      if (named(patch, element.path(KEY)).isMissingNode()) {
        merged.add(element.deepCopy());
      }
    }
    return merged;
  }

  private static boolean isNamed(JsonNode list) {
    return list.isArray()
        && StreamSupport.stream(list.spliterator(), false).allMatch(element -> element.has(KEY));
  }

  private static JsonNode named(JsonNode list, JsonNode name) {
    return StreamSupport.stream(list.spliterator(), false)
        .filter(element -> element.path(KEY).equals(name))
        .findFirst()
        .orElseGet(() -> list.path(-1));
  }
}
