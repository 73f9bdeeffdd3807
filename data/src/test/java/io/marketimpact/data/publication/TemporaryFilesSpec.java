package io.marketimpact.data.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TemporaryFilesSpec {

  @TempDir private Path parent;

  @Test
  void theyAreGoneAfterTheRunWithEverythingInThem() throws IOException {
    try (TemporaryFiles files = TemporaryFiles.in(parent)) {
      Files.createDirectories(files.directory().resolve("blocks/0c"));
      Files.writeString(files.directory().resolve("blocks/0c/rows"), "1");
      assertThat(Files.getPosixFilePermissions(files.directory()))
          .isEqualTo(PosixFilePermissions.fromString("rwx------"));
    }
    assertThat(parent).isEmptyDirectory();
  }

  @Test
  void whatADeadRunLeftIsSweptAndWhatALivingOneUsesIsNot() throws IOException {
    Path dead = Files.createDirectories(parent.resolve("market-impact-run-1/blocks")).getParent();
    Files.createFile(dead.resolve(".owner"));
    Files.createDirectory(parent.resolve("market-impact-run-2"));
    Files.createDirectory(parent.resolve("somebody-elses"));
    try (TemporaryFiles first = TemporaryFiles.in(parent);
        TemporaryFiles second = TemporaryFiles.in(parent)) {
      assertThat(first.directory()).exists();
      assertThat(Tree.entries(parent))
          .containsExactlyInAnyOrder(
              first.directory(), second.directory(), parent.resolve("somebody-elses"));
    }
    assertThat(Tree.entries(parent)).containsExactly(parent.resolve("somebody-elses"));
  }

  /** A clone or results may lie in the place of temporary files under such a name. */
  @ParameterizedTest
  @ValueSource(strings = {"market-impact-main", "market-impact-2", "market-impact-run-of-mine"})
  void whatOthersNameAfterTheProgramIsTheirs(String name) throws IOException {
    Path theirs = Files.createDirectory(parent.resolve(name));
    Path file = Files.writeString(theirs.resolve("results.csv"), "1");
    try (TemporaryFiles files = TemporaryFiles.in(parent)) {
      assertThat(files.directory()).exists();
    }
    assertThat(file).hasContent("1");
  }

  @Test
  void aPlaceThatIsNotThereIsSaid() {
    assertThatThrownBy(() -> TemporaryFiles.in(parent.resolve("none")))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("none");
  }
}
