package io.marketimpact.data.result;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.marketimpact.event.Dossier;
import io.marketimpact.event.PublicationTime;
import io.marketimpact.event.Wave;
import io.marketimpact.study.ClaimCheck;
import io.marketimpact.study.GroupResult;
import io.marketimpact.study.StudyResult;
import java.nio.file.Path;

/** The whole result in one document, with units and a schema version. */
final class ResultDocument {

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private ResultDocument() {}

  static void write(StudyResult result, Path file) {
    ObjectNode root = NODES.objectNode();
    root.put("schema", "market-impact-result/1");
    root.put("study", result.id().value());
    root.set("units", units());
    root.set("plan", PlanOutput.of(result.plan()));
    root.set("event", event(result.dossier()));
    root.set("groups", groups(result.groups()));
    root.set("other_day_zero", groups(result.otherDayZero()));
    root.set("claims", claims(result));
    root.set("model_tests", TableOutput.of(RobustnessTables.modelTests(result)));
    root.set("specification_curve", TableOutput.of(RobustnessTables.specificationCurve(result)));
    root.set("leave_one_out", TableOutput.of(RobustnessTables.leaveOneOut(result)));
    root.set("intraday", TableOutput.of(IntradayTable.of(result)));
    result.exposure().ifPresent(found -> root.set("exposure", ExposureOutput.of(found)));
    root.set("quality", TableOutput.of(ResultTables.quality(result)));
    JsonOutput.write(root, file);
  }

  private static ObjectNode units() {
    return NODES
        .objectNode()
        .put("return", "fraction; 0.01 is 1 %")
        .put("day", "trading days relative to day 0")
        .put("date", "day on the exchange")
        .put("instant", "UTC");
  }

  private static ObjectNode event(Dossier dossier) {
    ObjectNode node = NODES.objectNode();
    node.put("title", dossier.title());
    node.put("summary", dossier.summary());
    dossier.waves().forEach(wave -> node.withArray("waves").add(wave(wave)));
    dossier
        .confounders()
        .forEach(
            other ->
                node.withArray("confounders")
                    .addObject()
                    .put("date", other.date().toString())
                    .put("what", other.what())
                    .put("touches", other.touches())
                    .put("trust", other.trust()));
    dossier.caveats().forEach(caveat -> node.withArray("caveats").add(caveat));
    return node;
  }

  private static ObjectNode wave(Wave wave) {
    ObjectNode node = NODES.objectNode();
    node.put("id", wave.id());
    PublicationTime time = wave.time();
    if (time instanceof PublicationTime.Between between) {
      node.put("earliest", between.earliest().toString());
    }
    time.latestInstant().ifPresent(instant -> node.put("latest", instant.toString()));
    if (time instanceof PublicationTime.OnDate only) {
      node.put("date", only.date().toString());
    }
    node.put("summary", wave.summary());
    wave.names().forEach(node.putArray("names")::add);
    node.put("source", wave.source());
    return node;
  }

  private static ArrayNode groups(Iterable<GroupResult> groups) {
    ArrayNode nodes = NODES.arrayNode();
    groups.forEach(group -> nodes.add(GroupOutput.of(group)));
    return nodes;
  }

  private static ArrayNode claims(StudyResult result) {
    ArrayNode nodes = NODES.arrayNode();
    for (ClaimCheck check : result.claims()) {
      ObjectNode node =
          nodes
              .addObject()
              .put("symbol", check.claim().security().symbol())
              .put("date", check.claim().date().toString())
              .put("wording", check.claim().wording())
              .put("low", check.claim().low())
              .put("high", check.claim().high())
              .put("source", check.claim().source());
      check.measured().result().ifPresent(value -> node.put("measured", value));
      check.measured().exclusion().ifPresent(why -> node.put("unmeasured", why.detail()));
      node.put("holds", check.holds());
    }
    return nodes;
  }
}
