package io.marketimpact.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** The bill of materials that the build made, beside the jars it speaks of. */
class NoticeSuite {

  private static final Path APP = Project.HOME.resolve("jobs/target/app");

  @Test
  void theNoticeNamesEveryPartUnderCopyleft() throws IOException {
    assertThat(Copyleft.missing(bill(), Files.readString(Project.HOME.resolve("NOTICE"))))
        .isEmpty();
  }

  @Test
  void theBillListsEveryJarAndNoTimeOfItsOwn() throws IOException {
    List<String> parts =
        StreamSupport.stream(bill().path("components").spliterator(), false)
            .map(part -> part.path("name").asText() + "-" + part.path("version").asText())
            .toList();
    try (Stream<Path> jars = Files.list(APP.resolve("lib"))) {
      assertThat(
              jars.map(jar -> jar.getFileName().toString()).filter(jar -> !jar.startsWith("jobs-")))
          .hasSizeGreaterThan(100)
          .allMatch(jar -> parts.stream().anyMatch(jar::startsWith));
    }
    assertThat(bill().has("serialNumber")).isFalse();
    assertThat(bill().path("metadata").has("timestamp")).isFalse();
  }

  private static JsonNode bill() throws IOException {
    return new ObjectMapper().readTree(APP.resolve("bom.json").toFile());
  }
}
