package io.marketimpact.data.result;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.marketimpact.base.Interval;
import io.marketimpact.study.FirmEstimate;
import io.marketimpact.study.GroupPathPoint;
import io.marketimpact.study.PathPoint;
import java.util.List;

/** Cumulative paths as JSON: from their first day on, and rebased to the close before day 0. */
final class PathOutput {

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private PathOutput() {}

  static ObjectNode of(GroupPathPoint point) {
    ObjectNode node =
        NODES
            .objectNode()
            .put("day", point.day())
            .put("date", point.date().toString())
            .put("aar", point.average())
            .put("aar_ci95_low", point.averageInterval().low())
            .put("aar_ci95_high", point.averageInterval().high())
            .put("caar", point.cumulative());
    GroupOutput.interval(node, point.interval());
    return rebased(node.put("rebased_caar", point.rebased()), point.rebasedInterval());
  }

  static ArrayNode of(FirmEstimate fit) {
    ArrayNode path = NODES.arrayNode();
    List<PathPoint> points = fit.returns().path();
    List<PathPoint> rebased = fit.returns().rebased();
    for (int i = 0; i < points.size(); i++) {
      ObjectNode node =
          path.addObject()
              .put("day", points.get(i).day())
              .put("date", points.get(i).date().toString())
              .put("car", points.get(i).cumulative());
      GroupOutput.interval(node, fit.interval(points.get(i)));
      rebased(node.put("rebased_car", rebased.get(i).cumulative()), fit.interval(rebased.get(i)));
    }
    return path;
  }

  private static ObjectNode rebased(ObjectNode node, Interval interval) {
    return node.put("rebased_ci95_low", interval.low()).put("rebased_ci95_high", interval.high());
  }
}
