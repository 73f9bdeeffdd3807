package io.marketimpact.jobs.cluster;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.StreamSupport;

/**
 * What a role allows, as Kubernetes reads it.
 *
 * @param rights each a verb and a resource, such as {@code create pods}
 */
record KubernetesRights(Set<String> rights) {

  private static final String CORE = "";

  /** Those to resources of the core group by the one role in a file. */
  static KubernetesRights in(Path file) throws IOException {
    Set<String> rights = new TreeSet<>();
    try (MappingIterator<JsonNode> documents =
        new YAMLMapper().readerFor(JsonNode.class).readValues(file.toFile())) {
      while (documents.hasNext()) {
        JsonNode document = documents.next();
        for (JsonNode rule : document.path("rules")) {
          if (has(rule.path("apiGroups"), CORE)) {
            rule.path("resources")
                .forEach(
                    resource ->
                        rule.path("verbs")
                            .forEach(verb -> rights.add(verb.asText() + " " + resource.asText())));
          }
        }
      }
    }
    return new KubernetesRights(rights);
  }

  private static boolean has(JsonNode list, String text) {
    return StreamSupport.stream(list.spliterator(), false)
        .anyMatch(element -> element.asText().equals(text));
  }
}
