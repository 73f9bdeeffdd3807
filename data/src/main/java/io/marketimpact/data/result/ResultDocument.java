package io.marketimpact.data.result;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.marketimpact.event.Confounder;
import io.marketimpact.event.Dossier;
import io.marketimpact.event.PublicationTime;
import io.marketimpact.event.Wave;
import io.marketimpact.study.ClaimCheck;
import io.marketimpact.study.FirmKey;
import io.marketimpact.study.GroupResult;
import io.marketimpact.study.SessionClose;
import io.marketimpact.study.StudyComparisons;
import io.marketimpact.study.StudyResult;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The result in one document, with units and a schema version. */
final class ResultDocument {

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private ResultDocument() {}

  static void write(StudyResult result, Path file) {
    JsonOutput.write(json -> write(result, json), file);
  }

  private static void write(StudyResult result, JsonGenerator json) throws IOException {
    DocumentScope scope = new DocumentScope(result.plan());
    json.writeStartObject();
    json.writeStringField("schema", "market-impact-result/2");
    json.writeStringField("study", result.id().value());
    tree("units", units(), json);
    tree("plan", PlanOutput.of(result.plan()), json);
    tree("event", event(result.dossier()), json);
    groups("groups", scope.groups(result.groups()), closes(result), json);
    groups("other_day_zero", scope.again(result.otherDayZero()), Map.of(), json);
    parts(result.comparisons(), json);
    tree("claims", claims(result), json);
    scope.table(RobustnessTables.modelTests(result), json);
    scope.table(RobustnessTables.specificationCurve(result), json);
    scope.table(RobustnessTables.leaveOneOut(result), json);
    scope.table(ComparisonTables.sectors(result), json);
    scope.table(ComparisonTables.moveParts(result), json);
    scope.table(ComparisonTables.untouched(result), json);
    scope.table(IntradayTable.of(result), json);
    if (result.exposure().isPresent()) {
      tree("exposure", ExposureOutput.of(result.exposure().get()), json);
    }
    scope.table(ActivityTable.of(result), json);
    scope.table(ResultTables.quality(result), json);
    scope.leftOut(json);
    json.writeEndObject();
  }

  private static void tree(String name, JsonNode node, JsonGenerator json) throws IOException {
    json.writeFieldName(name);
    json.writeTree(node);
  }

  /** Those of the headline's last day; the window of another day 0 ends on another. */
  private static Map<FirmKey, SessionClose> closes(StudyResult result) {
    return result.closes().stream()
        .collect(
            Collectors.toMap(
                close -> new FirmKey(close.event(), close.security()),
                Function.identity(),
                (first, same) -> first));
  }

  private static void groups(
      String name, List<GroupResult> groups, Map<FirmKey, SessionClose> closes, JsonGenerator json)
      throws IOException {
    json.writeArrayFieldStart(name);
    for (GroupResult group : groups) {
      GroupOutput.write(group, closes, json);
    }
    json.writeEndArray();
  }

  /** Their firms stand among those of the groups. */
  private static void parts(StudyComparisons comparisons, JsonGenerator json) throws IOException {
    json.writeArrayFieldStart("subgroups");
    for (GroupResult part : comparisons.subgroups()) {
      GroupOutput.writePart(part, comparisons.nameOf(part.group()), json);
    }
    json.writeEndArray();
  }

  private static ObjectNode units() {
    return NODES
        .objectNode()
        .put("return", "fraction; 0.01 is 1 %")
        .put("day", "trading days relative to day 0")
        .put("date", "day on the exchange")
        .put("price", "the stock's currency")
        .put("instant", "UTC");
  }

  private static ObjectNode event(Dossier dossier) {
    ObjectNode node = NODES.objectNode();
    node.put("title", dossier.title());
    node.put("summary", dossier.summary());
    node.put("attribution", dossier.attribution());
    node.put("author", dossier.imprint().author());
    dossier
        .imprint()
        .sources()
        .forEach(
            source ->
                node.withArray("sources")
                    .addObject()
                    .put("what", source.what())
                    .put("address", source.address())
                    .put("kind", source.kind().name().toLowerCase(Locale.ROOT)));
    dossier.waves().forEach(wave -> node.withArray("waves").add(wave(wave)));
    dossier.confounders().forEach(other -> node.withArray("confounders").add(confounder(other)));
    dossier.caveats().forEach(caveat -> node.withArray("caveats").add(caveat));
    dossier
        .background()
        .forEach(
            fact ->
                node.withArray("background")
                    .addObject()
                    .put("date", fact.date().toString())
                    .put("about", fact.about())
                    .put("what", fact.what())
                    .put("source", fact.source()));
    return node;
  }

  private static ObjectNode confounder(Confounder other) {
    ObjectNode node =
        NODES
            .objectNode()
            .put("date", other.date().toString())
            .put("what", other.what())
            .put("touches", other.touches())
            .put("trust", other.trust());
    other.mainFor().forEach(stock -> node.withArray("main_for").add(stock.symbol()));
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
