package io.marketimpact.data.result;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.marketimpact.base.Interval;
import io.marketimpact.base.Outcome;
import io.marketimpact.event.EventWindow;
import io.marketimpact.inference.power.Verdict;
import io.marketimpact.study.FirmEstimate;
import io.marketimpact.study.FirmKey;
import io.marketimpact.study.FirmStudy;
import io.marketimpact.study.FirmWindow;
import io.marketimpact.study.GroupResult;
import io.marketimpact.study.GroupTest;
import io.marketimpact.study.GroupWindow;
import io.marketimpact.study.SessionClose;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** A group's result as JSON. */
final class GroupOutput {

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private GroupOutput() {}

  static void write(GroupResult group, Map<FirmKey, SessionClose> closes, JsonGenerator json)
      throws IOException {
    json.writeStartObject();
    json.writeStringField("group", group.group().value());
    list("firms", group.firms(), firm -> firm(firm, closes), json);
    list("windows", group.windows(), GroupOutput::window, json);
    list("path", group.path(), PathOutput::of, json);
    json.writeEndObject();
  }

  static void writePart(GroupResult part, String name, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("group", part.group().value());
    json.writeStringField("name", name);
    json.writeArrayFieldStart("symbols");
    for (FirmStudy firm : part.firms()) {
      json.writeString(firm.event().security().symbol());
    }
    json.writeEndArray();
    list("windows", part.windows(), GroupOutput::window, json);
    json.writeEndObject();
  }

  private static <T> void list(
      String name, List<T> items, Function<T, ObjectNode> node, JsonGenerator json)
      throws IOException {
    json.writeArrayFieldStart(name);
    for (T item : items) {
      json.writeTree(node.apply(item));
    }
    json.writeEndArray();
  }

  private static ObjectNode firm(FirmStudy firm, Map<FirmKey, SessionClose> closes) {
    ObjectNode node = NODES.objectNode();
    node.put("event_id", firm.event().event().value());
    node.put("symbol", firm.event().security().symbol());
    node.put("day0", firm.event().day0().toString());
    node.put("phase", firm.event().phase().name().toLowerCase(Locale.ROOT));
    firm.event().otherDay0().forEach(day -> node.withArray("other_day0").add(day.toString()));
    if (!firm.event().note().isEmpty()) {
      node.put("note", firm.event().note());
    }
    Optional.ofNullable(closes.get(firm.key()))
        .ifPresent(
            close ->
                node.putObject("close")
                    .put("date", close.date().toString())
                    .put("price", close.price())
                    .put("is_adjusted", close.isAdjusted()));
    ObjectNode models = node.putObject("models");
    firm.estimates().forEach((id, outcome) -> models.set(id.value(), estimate(outcome)));
    return node;
  }

  private static ObjectNode estimate(Outcome<FirmEstimate> outcome) {
    ObjectNode node = outcomeNode(outcome);
    outcome
        .result()
        .ifPresent(
            fit -> {
              node.put("n_estimation", fit.estimationReturns());
              node.put("n_masked", fit.maskedReturns());
              ObjectNode coefficients = node.putObject("coefficients");
              fit.coefficients().byName().forEach(coefficients::put);
              node.put("sigma", fit.sigma());
              node.put("df", fit.degreesOfFreedom());
              ObjectNode windows = node.putObject("windows");
              fit.windows()
                  .forEach(
                      (window, windowOutcome) ->
                          windows.set(window.toString(), firmWindow(windowOutcome)));
              node.set("path", PathOutput.of(fit));
            });
    return node;
  }

  private static ObjectNode firmWindow(Outcome<FirmWindow> outcome) {
    ObjectNode node = outcomeNode(outcome);
    outcome
        .result()
        .ifPresent(
            window -> {
              node.put("return", window.actual());
              node.put("expected_return", window.expected());
              node.put("car", window.evidence().car());
              node.put("car_se", window.evidence().standardError());
              node.put("t", window.evidence().scar());
              node.put("p_value", window.pValue());
              window.placebo().result().ifPresent(p -> node.put("p_placebo", p));
              interval(node, window.interval());
              node.put("mde80", window.minimumDetectable());
              verdict(node, window.verdict());
            });
    return node;
  }

  private static ObjectNode window(GroupWindow window) {
    ObjectNode node = NODES.objectNode();
    EventWindow days = window.window();
    node.put("model", window.model().value());
    node.put("window", days.toString());
    node.put("n_firms", window.firms());
    node.put("caar", window.caar());
    node.put("mean_correlation", window.meanCorrelation());
    window.effect().result().ifPresent(effect -> node.put("caar_se", effect.standardError()));
    window.interval().result().ifPresent(interval -> interval(node, interval));
    window.minimumDetectable().result().ifPresent(mde -> node.put("mde80", mde));
    window.verdict().result().ifPresent(verdict -> verdict(node, verdict));
    ArrayNode tests = node.putArray("tests");
    window.tests().forEach(test -> tests.add(test(test)));
    ObjectNode adjusted = node.putObject("p_romano_wolf");
    window
        .adjusted()
        .romanoWolf()
        .forEach((key, p) -> adjusted.put(key.event() + "/" + key.security(), p));
    return node;
  }

  private static ObjectNode test(GroupTest test) {
    ObjectNode node = outcomeNode(test.outcome());
    node.put("test", test.test().value());
    test.outcome()
        .result()
        .ifPresent(
            judged -> {
              node.put("statistic", judged.result().statistic());
              node.put("distribution", judged.result().distribution().id());
              judged.result().distribution().degreesOfFreedom().ifPresent(df -> node.put("df", df));
              node.put("p_value", judged.result().pValue());
              node.put("trust", judged.trust().level().id());
              node.put("reason", judged.trust().reason());
            });
    return node;
  }

  private static ObjectNode outcomeNode(Outcome<?> outcome) {
    ObjectNode node = NODES.objectNode();
    node.put("outcome", outcome.exclusion().map(why -> why.reason().name()).orElse("STUDIED"));
    outcome.exclusion().ifPresent(why -> node.put("reason", why.detail()));
    return node;
  }

  private static void verdict(ObjectNode node, Verdict verdict) {
    node.put("decision", verdict.decision().name().toLowerCase(Locale.ROOT));
    node.put("decision_rule", verdict.rule().id());
    node.put("p_decision", verdict.pValue());
    node.put("p_decision_alone", verdict.pAlone());
    node.put("primary_windows", verdict.looks());
    verdict
        .interval()
        .result()
        .ifPresent(
            interval ->
                node.put("decision_ci95_low", interval.low())
                    .put("decision_ci95_high", interval.high()));
    verdict.minimumDetectable().result().ifPresent(mde -> node.put("decision_mde80", mde));
  }

  static void interval(ObjectNode node, Interval interval) {
    node.put("ci95_low", interval.low());
    node.put("ci95_high", interval.high());
  }
}
