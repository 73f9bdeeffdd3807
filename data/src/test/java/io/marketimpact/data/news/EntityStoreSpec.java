package io.marketimpact.data.news;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.marketimpact.data.BadInputException;
import io.marketimpact.event.Ownership;
import io.marketimpact.news.Alias;
import io.marketimpact.news.EntityDirectory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Entities as rows of a table, and as the document that is read again. */
class EntityStoreSpec {

  private static final Path BUNDLED = Path.of("news", "entities.json");

  @TempDir private Path directory;

  @Test
  void rowsOfADocumentGiveItAgain() {
    Path again = directory.resolve("again");
    List<List<String>> rows = EntityStore.read(BUNDLED);
    EntityStore.over(BUNDLED, rows, again);
    EntityDirectory expected = EntityFile.read(BUNDLED);
    EntityDirectory read = EntityFile.read(again);
    assertThat(read.listings()).isEqualTo(expected.listings());
    assertThat(read.aliases()).isEqualTo(expected.aliases());
    assertThat(read.ownerships()).containsExactlyInAnyOrderElementsOf(expected.ownerships());
    assertThat(EntityStore.read(again)).isEqualTo(rows);
  }

  @Test
  void whatIsKeptUnderANameStandsForAllTheDocumentHasUnderIt() {
    Path over = directory.resolve("over");
    String alias = "{\"name\": \"Wiz\", \"aliases\": [{\"text\": \"Wiz Incorporated\"}]}";
    String own =
        "{\"entity\": \"Wiz\", \"owner\": \"ZZZ\", \"status\": \"pending\", \"materiality\":"
            + " \"material\", \"source\": \"announced\"}";
    EntityStore.over(
        BUNDLED,
        List.of(List.of("entities", "Wiz", alias), List.of("ownership", "Wiz", own)),
        over);

    EntityDirectory read = EntityFile.read(over);
    assertThat(read.aliases())
        .filteredOn(one -> one.entity().equals("Wiz"))
        .extracting(Alias::text)
        .containsExactly("Wiz Incorporated");
    assertThat(read.ownerships())
        .filteredOn(one -> one.entity().equals("Wiz"))
        .extracting(Ownership::source)
        .containsExactly("announced");
    assertThat(read.listings()).isEqualTo(EntityFile.read(BUNDLED).listings());
  }

  @Test
  void aDocumentThatCannotBeUsedIsRefusedWithItsPlace() throws IOException {
    Path file =
        Files.writeString(
            directory.resolve("bad.json"),
            "{\"schema\": \"market-impact-entities/1\", \"entities\": [{\"aliases\": []}]}");
    assertThatThrownBy(() -> EntityStore.read(file))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("/entities/0");
  }
}
