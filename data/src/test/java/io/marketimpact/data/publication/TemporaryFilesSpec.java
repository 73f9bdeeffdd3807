package io.marketimpact.data.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
    Path dead = Files.createDirectories(parent.resolve("market-impact-1/blocks")).getParent();
    Files.createFile(dead.resolve(".owner"));
    Files.createDirectory(parent.resolve("market-impact-2"));
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

  @Test
  void aPlaceThatIsNotThereIsSaid() {
    assertThatThrownBy(() -> TemporaryFiles.in(parent.resolve("none")))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("none");
  }
}
