package io.marketimpact.data.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.marketimpact.data.BadInputException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class PublicationSpec {

  @TempDir private Path parent;

  /** A volume of a container: it can be filled, but not replaced by another. */
  @Test
  @EnabledOnOs(OS.LINUX)
  void aMountPointIsRefusedBeforeAnyWork() {
    assertThatThrownBy(() -> Publication.requirePlace(Path.of("/dev/shm")))
        .isInstanceOf(BadInputException.class)
        .hasMessage(
            "/dev/shm: is where another file system begins, and cannot be replaced as a whole; name"
                + " a directory inside it");
  }

  @Test
  void aNewDirectoryAppearsWhole() {
    Path target = parent.resolve("a/b");
    Publication.ON_DISK.directory(
        target,
        draft -> {
          assertThat(target).doesNotExist();
          write(draft, "a.csv", "1");
          Sealed.put(draft);
        });
    assertThat(target.resolve("a.csv")).hasContent("1");
    assertThat(names(target.getParent())).containsExactly("b");
  }

  @Test
  void nothingOfAnEarlierStudyRemains() {
    publish("first.csv", "1");
    publish("second.csv", "2");
    assertThat(names(parent.resolve("out"))).containsExactly("manifest.json", "second.csv");
    assertThat(names(parent)).containsExactly("out");
  }

  @Test
  void anEmptyDirectoryIsAPlace() throws IOException {
    Files.createDirectory(parent.resolve("out"));
    publish("a.csv", "1");
    assertThat(names(parent.resolve("out"))).containsExactly("a.csv", "manifest.json");
  }

  @Test
  void aDirectoryWithFilesOfOthersIsRefusedAndLeftAsItIs() throws IOException {
    publish("a.csv", "1");
    Path out = parent.resolve("out");
    write(Files.createDirectory(out.resolve("notes")), "mine.txt", "mine");
    assertThatThrownBy(() -> publish("b.csv", "2"))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("holds notes/mine.txt, which no study of this program wrote");
    assertThat(out.resolve("a.csv")).hasContent("1");
    assertThat(out.resolve("notes/mine.txt")).hasContent("mine");
  }

  @Test
  void aManifestOfAnotherKindIsNoPermission() throws IOException {
    Path out = Files.createDirectory(parent.resolve("out"));
    write(out, "manifest.json", "{\"name\": \"a web page\"}");
    write(out, "index.html", "mine");
    assertThatThrownBy(() -> publish("b.csv", "2"))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("holds index.html");
  }

  @Test
  void whatFailsHalfWayLeavesNothing() {
    assertThatThrownBy(
            () ->
                Publication.ON_DISK.directory(
                    parent.resolve("out"),
                    draft -> {
                      write(draft, "a.csv", "1");
                      throw new IllegalStateException("no such figure");
                    }))
        .hasMessage("no such figure");
    assertThat(names(parent)).isEmpty();
  }

  @Test
  void aFullDiskIsOneLine() {
    assertThatThrownBy(
            () ->
                Publication.ON_DISK.directory(
                    parent.resolve("out"),
                    draft -> {
                      throw new UncheckedIOException(new IOException("No space left on device"));
                    }))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("cannot be written: No space left on device");
    assertThat(names(parent)).isEmpty();
  }

  @Test
  void aFileInTheWayIsBadInput() {
    write(parent, "out", "a file");
    assertThatThrownBy(() -> publish("a.csv", "1"))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("is not a directory");
    assertThat(parent.resolve("out")).hasContent("a file");
  }

  @Test
  void theRootOfAFileSystemIsNoPlace() {
    assertThatThrownBy(() -> Publication.requirePlace(parent.getRoot()))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("is the root of a file system");
  }

  @Test
  void twoAtOnceLeaveOneOfThemWhole() {
    IntStream.range(0, 40).parallel().forEach(run -> publish("run-" + run + ".csv", "" + run));
    assertThat(Seal.broken(parent.resolve("out"))).isEmpty();
    assertThat(names(parent.resolve("out"))).hasSize(2).contains("manifest.json");
    assertThat(names(parent)).containsExactly("out");
  }

  @Test
  void aDraftWhoseOwnerIsGoneIsClearedAwayAndOneInTheMakingIsNot() throws IOException {
    Path dead = Files.createDirectories(parent.resolve(".out.draft-1/content")).getParent();
    Path alive = Files.createDirectory(parent.resolve(".out.draft-2"));
    try (FileChannel owner =
        FileChannel.open(
            alive.resolve(".owner"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
      assertThat(owner.tryLock().isValid()).isTrue();
      Publication.ON_DISK.recover(parent);
      assertThat(dead).doesNotExist();
      assertThat(alive).exists();
    }
  }

  @Test
  void aStudyThatWasMovedAsideByACrashComesBack() throws IOException {
    publish("a.csv", "1");
    Path draft = Files.createDirectory(parent.resolve(".out.draft-3"));
    Files.move(parent.resolve("out"), draft.resolve("before1"));
    Publication.ON_DISK.recover(parent);
    assertThat(parent.resolve("out/a.csv")).hasContent("1");
    assertThat(names(parent)).containsExactly("out");
  }

  @Test
  void aLinkIsFollowedToTheDirectoryItMeans() throws IOException {
    Path real = Files.createDirectory(parent.resolve("real"));
    Files.createSymbolicLink(parent.resolve("out"), real);
    publish("a.csv", "1");
    assertThat(parent.resolve("out")).isSymbolicLink();
    assertThat(names(real)).containsExactly("a.csv", "manifest.json");
  }

  @Test
  void aSealSaysWhatIsMissingOrChanged() throws IOException {
    publish("a.csv", "1");
    Path out = parent.resolve("out");
    assertThat(Seal.broken(out)).isEmpty();
    Files.writeString(out.resolve("a.csv"), "2");
    assertThat(Seal.broken(out)).contains("a.csv was changed");
    Files.delete(out.resolve("a.csv"));
    assertThat(Seal.broken(out)).contains("a.csv is missing");
    Files.delete(out.resolve("manifest.json"));
    assertThat(Seal.broken(out)).contains("it has no manifest.json");
  }

  private void publish(String name, String text) {
    Publication.ON_DISK.directory(
        parent.resolve("out"),
        draft -> {
          write(draft, name, text);
          Sealed.put(draft);
        });
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

  @Test
  void aLinkToADirectoryIsSomebodysAndIsNotLost(@TempDir Path place) throws IOException {
    Path elsewhere = Files.createDirectory(place.resolve("elsewhere"));
    Path out = Files.createDirectory(place.resolve("out"));
    Path link = Files.createSymbolicLink(out.resolve("link"), elsewhere);
    assertThatThrownBy(() -> Publication.requirePlace(out))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("holds link, which no study of this program wrote");
    assertThat(link).isSymbolicLink();
  }
}
