package io.marketimpact.data.result;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.marketimpact.data.publication.Seal;
import io.marketimpact.event.EventId;
import io.marketimpact.study.InputFile;
import io.marketimpact.study.Provenance;
import io.marketimpact.study.StudyPlan;
import io.marketimpact.study.StudyResult;
import java.nio.file.Path;

/**
 * From what and by what a study was computed, and the hash of every file beside it. No clock time:
 * same inputs, same bytes.
 */
final class ManifestDocument {

  private ManifestDocument() {}

  static void write(StudyResult result, Path directory) {
    write(
        head(result.id()).put("state", result.state().text()),
        result.plan(),
        result.provenance(),
        directory);
  }

  static void write(EventId id, StudyPlan plan, Provenance provenance, Path directory) {
    write(head(id), plan, provenance, directory);
  }

  private static ObjectNode head(EventId id) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("schema", "market-impact-manifest/1")
        .put("study", id.value());
  }

  private static void write(
      ObjectNode root, StudyPlan plan, Provenance provenance, Path directory) {
    ArrayNode inputs = root.putArray("inputs");
    for (InputFile input : provenance.inputs()) {
      inputs
          .addObject()
          .put("role", input.role())
          .put("name", input.name())
          .put("sha256", input.sha256());
    }
    ObjectNode versions = root.putObject("versions");
    provenance.versions().forEach(versions::put);
    root.set("plan", PlanOutput.of(plan));
    root.put("seed", plan.seed());
    ObjectNode outputs = root.putObject(Seal.OUTPUTS);
    Seal.hashes(directory).forEach(outputs::put);
    JsonOutput.write(root, directory.resolve(Seal.MANIFEST));
  }
}
