package io.marketimpact.data.result;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.marketimpact.data.table.TableJson;
import io.marketimpact.study.StudyExposure;

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
    node.set("quantities", TableJson.of(ExposureTables.quantities(exposure)));
    node.set("cross_section", TableJson.of(ExposureTables.crossSection(exposure)));
    node.set("cross_section_firms", TableJson.of(ExposureTables.crossSectionFirms(exposure)));
    node.set("other_sides", TableJson.of(ExposureTables.otherSides(exposure)));
    return node;
  }
}
