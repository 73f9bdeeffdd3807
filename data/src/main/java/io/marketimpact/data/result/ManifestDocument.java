package io.marketimpact.data.result;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.marketimpact.data.publication.Seal;
import io.marketimpact.study.InputFile;
import io.marketimpact.study.StudyResult;
import java.nio.file.Path;

/**
 * From what and by what a study was computed, and the hash of every file beside it. No clock time:
 * same inputs, same bytes.
 */
final class ManifestDocument {

  private ManifestDocument() {}

  static void write(StudyResult result, Path directory) {
    ObjectNode root = JsonNodeFactory.instance.objectNode();
    root.put("schema", "market-impact-manifest/1");
    root.put("study", result.id().value());
    ArrayNode inputs = root.putArray("inputs");
    for (InputFile input : result.provenance().inputs()) {
      inputs
          .addObject()
          .put("role", input.role())
          .put("name", input.name())
          .put("sha256", input.sha256());
    }
    ObjectNode versions = root.putObject("versions");
    result.provenance().versions().forEach(versions::put);
    root.set("plan", PlanOutput.of(result.plan()));
    root.put("seed", result.plan().seed());
    ObjectNode outputs = root.putObject(Seal.OUTPUTS);
    Seal.hashes(directory).forEach(outputs::put);
    JsonOutput.write(root, directory.resolve(Seal.MANIFEST));
  }
}
