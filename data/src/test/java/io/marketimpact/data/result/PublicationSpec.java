package io.marketimpact.data.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.marketimpact.data.BadInputException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PublicationSpec {

  @TempDir private Path parent;

  @Test
  void aNewDirectoryAppearsWhole() {
    Path target = parent.resolve("a/b");
    Publication.into(
        target,
        draft -> {
          assertThat(target).doesNotExist();
          write(draft, "manifest.json", "m");
        });
    assertThat(target.resolve("manifest.json")).hasContent("m");
    assertThat(names(target.getParent())).containsExactly("b");
  }

  @Test
  void filesOfOthersInAnExistingDirectoryAreLeftAlone() {
    write(parent, "mine.txt", "mine");
    write(parent, "manifest.json", "old");
    Path target = parent;
    Publication.into(
        target,
        draft -> {
          write(draft, "manifest.json", "new");
          write(draft, "a.csv", "1");
        });
    assertThat(parent.resolve("mine.txt")).hasContent("mine");
    assertThat(parent.resolve("manifest.json")).hasContent("new");
    assertThat(parent.resolve("a.csv")).hasContent("1");
  }

  @Test
  void directoriesInsideAreFilledFileByFile() {
    for (String run : List.of("old", "new")) {
      Publication.into(
          parent.resolve("out"),
          draft -> {
            write(draft, "manifest.json", run);
            try {
              write(Files.createDirectory(draft.resolve("tables")), "a.csv", run);
            } catch (IOException failure) {
              throw new UncheckedIOException(failure);
            }
          });
      write(parent.resolve("out/tables"), "mine.txt", "mine");
    }
    assertThat(parent.resolve("out/tables/a.csv")).hasContent("new");
    assertThat(parent.resolve("out/tables/mine.txt")).hasContent("mine");
    assertThat(names(parent)).containsExactly("out");
  }

  @Test
  void whatFailsHalfWayLeavesNothing() {
    Path target = parent.resolve("out");
    assertThatThrownBy(
            () ->
                Publication.into(
                    target,
                    draft -> {
                      write(draft, "a.csv", "1");
                      throw new IllegalStateException("disk full");
                    }))
        .hasMessage("disk full");
    assertThat(names(parent)).isEmpty();
  }

  @Test
  void aFileInTheWayIsBadInput() {
    write(parent, "out", "a file");
    assertThatThrownBy(() -> Publication.into(parent.resolve("out"), draft -> {}))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("is no directory");
  }

  private static void write(Path directory, String name, String text) {
    try {
      Files.writeString(directory.resolve(name), text);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static List<String> names(Path directory) {
    try (Stream<Path> files = Files.list(directory)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
