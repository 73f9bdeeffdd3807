package io.marketimpact.jobs.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.marketimpact.data.Json;
import io.marketimpact.data.JsonObject;
import io.marketimpact.jobs.Progress;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Messages for programs that collect logs. */
class LogFormatSpec {

  @TempDir private Path work;

  private static List<JsonObject> objects(String text) {
    return text.lines()
        .map(
            line ->
                Json.read(
                    Path.of("standard error"),
                    new ByteArrayInputStream(line.getBytes(StandardCharsets.UTF_8))))
        .toList();
  }

  @ParameterizedTest
  @ValueSource(strings = {"--log-format=json", "--log-format json", "--log-format JSON"})
  void everyMessageIsAnObjectOfOneLine(String option) throws IOException {
    Files.writeString(work.resolve("b.json"), "{\"schema\": \"no \\\"such\\\"\"}");
    Impact run =
        Impact.run((Object[]) ("batch --dry-run " + option + " --events " + work).split(" ", -1));
    assertThat(run.code()).isEqualTo(3);
    List<JsonObject> said = objects(run.err());
    assertThat(said).extracting(one -> one.text("level")).containsExactly("error", "info");
    assertThat(said.get(0).text("message")).startsWith(work.resolve("b.json").toString());
    assertThat(said.get(1).text("message"))
        .isEqualTo("nothing studied; 1 failed, 0 published before");
    assertThat(said)
        .allSatisfy(
            one ->
                assertThat(one.parsed("time", Instant::parse))
                    .isBetween(Instant.now().minusSeconds(600), Instant.now()));
  }

  @Test
  void wrongUsageAndStepsAreToldLikewise() {
    Impact wrong = Impact.run("batch", "--nonsense", "--log-format", "json");
    assertThat(wrong.code()).isEqualTo(2);
    assertThat(objects(wrong.err()))
        .singleElement()
        .extracting(one -> one.text("message"))
        .asString()
        .contains("--nonsense", "see impact batch --help");

    ByteArrayOutputStream steps = new ByteArrayOutputStream();
    Progress.on(new PrintStream(steps, true, StandardCharsets.UTF_8), JsonMessages::note)
        .step("Reading \"a\"");
    assertThat(objects(steps.toString(StandardCharsets.UTF_8)))
        .singleElement()
        .extracting(one -> one.text("level") + " " + one.text("message"))
        .isEqualTo("info Reading \"a\"");
  }

  @Test
  void anotherFormatIsWrongUsage() {
    Impact run = Impact.run("status", "--log-format", "xml");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).startsWith("impact: ").contains("--log-format", "xml");
  }
}
