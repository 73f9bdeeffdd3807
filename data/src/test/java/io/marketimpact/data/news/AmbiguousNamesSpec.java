package io.marketimpact.data.news;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.marketimpact.data.BadInputException;
import io.marketimpact.event.PublicationTime;
import io.marketimpact.news.EntityDirectory;
import io.marketimpact.news.Story;
import io.marketimpact.news.StoryTimes;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names that are words, places or people as well, in headlines of both kinds. */
class AmbiguousNamesSpec {

  private static final LocalDate DAY = LocalDate.parse("2026-01-14");

  private final EntityDirectory directory = EntityFile.read(Path.of("news/entities.json"));

  @Test
  void companiesAreFoundAndCheckpointsOrcasCitiesAndFruitAreNot() throws IOException {
    List<String> lines = headlines();
    assertThat(lines).hasSizeGreaterThan(120);
    assertThat(lines)
        .allSatisfy(
            line -> {
              String[] parts = line.split("\\|", -1);
              assertThat(String.join(",", named(directory, parts[0]))).isEqualTo(parts[1]);
            });
  }

  @Test
  void theLongerPhraseAroundANameCounts(@TempDir Path work) throws IOException {
    EntityDirectory own =
        EntityFile.read(
            file(
                work,
                "{\"text\": \"Orca\", \"context\": [\"cloud\"], \"is\": [\"shares of Orca\"],"
                    + " \"not\": [\"of Orca\", \"shares of Orca whales\"]}"));
    assertThat(named(own, "The cloud of Orca")).isEmpty();
    assertThat(named(own, "Old shares of Orca fall")).containsExactly("Orca Security");
    assertThat(named(own, "The cloud and shares of Orca whales")).isEmpty();
  }

  @Test
  void namesSideBySideInAListMeanTheirEntities() {
    assertThat(named(directory, "Wiz, Orca and Cato on list"))
        .containsExactly("Wiz", "Orca Security", "Cato Networks");
    assertThat(named(directory, "Wiz goes to see Orca")).isEmpty();
    assertThat(named(directory, "In Palo Alto, VMware cuts jobs"))
        .as("a phrase that means the city stays one")
        .containsExactly("VMware");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"text\": \"Wiz\", \"not\": [\"Whiz\"]}|at /entities/0/aliases/0: a phrase around a name"
            + " must have the name 'Wiz' as whole words: 'Whiz'",
        "{\"text\": \"Wiz\", \"is\": [\" \"]}|must have the name 'Wiz' as whole words: ' '",
        "{\"text\": \"Wiz\", \"context\": [\"\"]}|at /entities/0/aliases/0: a context must",
      })
  void aPhraseThatCouldNeverCountIsRefused(String alias, String words, @TempDir Path work)
      throws IOException {
    Path file = file(work, alias);
    assertThatThrownBy(() -> EntityFile.read(file))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining(words);
  }

  private static Path file(Path work, String alias) throws IOException {
    return Files.writeString(
        work.resolve("entities.json"),
        "{\"schema\": \"market-impact-entities/1\", \"entities\": [{\"name\": \"Orca Security\","
            + " \"aliases\": ["
            + alias
            + "]}]}");
  }

  private static List<String> headlines() throws IOException {
    try (InputStream text = AmbiguousNamesSpec.class.getResourceAsStream("/news/headlines.txt")) {
      return new String(text.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    }
  }

  private static List<String> named(EntityDirectory directory, String headline) {
    StoryTimes times = StoryTimes.published(new PublicationTime.OnDate(DAY));
    return directory.namedBy(
        new Story(headline, "", "A Wire", Optional.empty(), "", times, ""), DAY);
  }
}
