package io.marketimpact.data.result;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.marketimpact.exposure.ExposureRow;
import io.marketimpact.study.FirmExposureRows;
import io.marketimpact.study.StudyExposure;
import java.util.OptionalDouble;

/** Revenue at stake as JSON, each number with its unit. */
final class ExposureOutput {

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private ExposureOutput() {}

  static ObjectNode of(StudyExposure exposure) {
    ObjectNode node = NODES.objectNode();
    ArrayNode scenarios = node.putArray("scenarios");
    exposure
        .assumptions()
        .scenarios()
        .forEach(
            scenario ->
                scenarios.addObject().put("id", scenario.id()).put("title", scenario.title()));
    ArrayNode firms = node.putArray("firms");
    exposure
        .firms()
        .forEach(
            firm ->
                firms
                    .addObject()
                    .put("symbol", firm.study().request().security().symbol())
                    .put("as_of", firm.study().request().asOf().toString())
                    .put(
                        "outcome",
                        firm.study()
                            .exposed()
                            .exclusion()
                            .map(why -> why.reason().name())
                            .orElse("STUDIED")));
    ArrayNode quantities = node.putArray("quantities");
    FirmExposureRows.of(exposure).forEach(row -> quantities.add(quantity(row)));
    node.set("cross_section", TableOutput.of(ExposureTables.crossSection(exposure)));
    node.set("cross_section_firms", TableOutput.of(ExposureTables.crossSectionFirms(exposure)));
    node.set("other_sides", TableOutput.of(ExposureTables.otherSides(exposure)));
    return node;
  }

  private static ObjectNode quantity(ExposureRow row) {
    ObjectNode node = NODES.objectNode();
    if (!row.symbol().isEmpty()) {
      node.put("symbol", row.symbol());
    }
    node.put("quantity", row.quantity());
    put(node, "low", row.low());
    put(node, "p05", row.p05());
    put(node, "median", row.median());
    put(node, "p95", row.p95());
    put(node, "high", row.high());
    if (!row.unit().isEmpty()) {
      node.put("unit", row.unit());
    }
    return node.put("basis", row.basis()).put("source", row.source());
  }

  private static void put(ObjectNode node, String key, OptionalDouble value) {
    value.ifPresent(number -> node.put(key, number));
  }
}
