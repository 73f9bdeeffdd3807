package io.marketimpact.jobs.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The batch as a scheduler sees it. */
class BatchCommandSpec {

  @TempDir private Path work;
  private Path events;
  private Path out;

  @BeforeEach
  void events() throws IOException {
    events = SmallSpecifications.write(work.resolve("events"), 1);
    out = work.resolve("out");
  }

  private Impact batch() {
    return Impact.run("batch", "--events", events, "--out", out);
  }

  @Test
  void anEventIsStudiedOnceAndAgainWhenItChanges() throws IOException {
    Impact first = batch();
    assertThat(first.code()).isZero();
    assertThat(first.out().lines()).singleElement().asString().endsWith("report.html");
    Path published = Path.of(first.out().strip()).getParent();
    assertThat(published.getFileName().toString())
        .matches("2026-01-14-china-security-software-[0-9a-f]{12}");
    assertThat(published.resolve("manifest.json")).exists();
    assertThat(published.resolve("tables/returns-1.csv")).exists();
    assertThat(out.resolve("index.html"))
        .content()
        .contains("href=\"./" + published.getFileName() + "/report.html\"");

    Impact second = batch();
    assertThat(second.code()).isZero();
    assertThat(second.out()).isEmpty();
    assertThat(second.err()).contains("nothing new; 1 published before");

    Path event = events.resolve("event-1.json");
    Files.writeString(event, Files.readString(event).replace("\"seed\": 1", "\"seed\": 2"));
    assertThat(batch().out().lines()).hasSize(1);
    assertThat(directories(out)).hasSize(2);
    assertThat(out.resolve("index.html")).content().contains("2 studies");
  }

  @Test
  void aBrokenEventDoesNotKeepTheOthersFromBeingStudied() throws IOException {
    Files.writeString(events.resolve("b.json"), "{\"schema\": \"market-impact-study/1\", ");
    Impact run = batch();
    assertThat(run.code()).isEqualTo(3);
    assertThat(run.err()).contains("b.json");
    assertThat(run.out().lines()).hasSize(1);
    assertThat(directories(out)).hasSize(1);
  }

  @Test
  void aDirectoryThatIsNotThereIsBadInput() {
    Impact run = Impact.run("batch", "--events", work.resolve("none"), "--out", out);
    assertThat(run.code()).isEqualTo(3);
    assertThat(run.err()).contains("is not a directory");
  }

  private static List<Path> directories(Path parent) {
    try (Stream<Path> entries = Files.list(parent)) {
      return entries.filter(Files::isDirectory).toList();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
