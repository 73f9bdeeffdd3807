package io.marketimpact.data.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import io.marketimpact.data.BadInputException;
import io.marketimpact.data.publication.FaultyDisk.Crash;
import io.marketimpact.data.publication.FaultyDisk.Fault;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Publishing is stopped between any two operations on files, in every way a disk can fail. */
class CutPointSpec {

  private static final int FAR = 200;
  private static final Map<String, String> OLD = Map.of("a.csv", "1", "sub/b.csv", "2");
  private static final Map<String, String> NEW = Map.of("a.csv", "3", "c.csv", "4");

  @TempDir private Path parent;

  @ParameterizedTest
  @EnumSource(Fault.class)
  void aDirectoryIsOldOrNewAtEveryMoment(Fault fault) throws IOException {
    everyCut(
        fault,
        (place, disk) -> {
          Path out = place.resolve("out");
          publish(Publication.ON_DISK, out, OLD);
          attempt(() -> publish(new Publication(disk), out, NEW));
          assertThat(out).satisfiesAnyOf(CutPointSpec::isOld, CutPointSpec::isNew);
          Publication.ON_DISK.recover(place);
          assertThat(out).satisfiesAnyOf(CutPointSpec::isOld, CutPointSpec::isNew);
          assertThat(names(place)).containsExactly("out");
        });
  }

  @ParameterizedTest
  @EnumSource(Fault.class)
  void whereNoNamesCanChangePlacesADirectoryComesBackWhole(Fault fault) throws IOException {
    everyCut(
        at -> new FaultyDisk(at, fault, false),
        (place, disk) -> {
          Path out = place.resolve("out");
          publish(Publication.ON_DISK, out, OLD);
          int before = Sealed.in(out).size();
          assertThat(before).isEqualTo(OLD.size());
          attempt(() -> publish(new Publication(disk), out, NEW));
          assertThat(out)
              .satisfiesAnyOf(CutPointSpec::isOld, CutPointSpec::isNew, CutPointSpec::isAbsent);
          Publication.ON_DISK.recover(place);
          assertThat(out).satisfiesAnyOf(CutPointSpec::isOld, CutPointSpec::isNew);
          assertThat(names(place)).containsExactly("out");
          publish(Publication.ON_DISK, out, NEW);
          isNew(out);
        });
  }

  @ParameterizedTest
  @EnumSource(Fault.class)
  void aFirstDirectoryIsAbsentOrWhole(Fault fault) throws IOException {
    everyCut(
        fault,
        (place, disk) -> {
          Path out = place.resolve("deep/out");
          attempt(() -> publish(new Publication(disk), out, NEW));
          assertThat(out).satisfiesAnyOf(CutPointSpec::isNew, CutPointSpec::isAbsent);
          publish(Publication.ON_DISK, out, NEW);
          isNew(out);
          assertThat(names(place.resolve("deep"))).containsExactly("out");
        });
  }

  @ParameterizedTest
  @EnumSource(Fault.class)
  void aFileIsOldOrNew(Fault fault) throws IOException {
    everyCut(
        fault,
        (place, disk) -> {
          Path file = place.resolve("table.csv");
          Publication.ON_DISK.file(file, draft -> write(draft, "old"));
          attempt(() -> new Publication(disk).file(file, draft -> write(draft, "new")));
          assertThat(read(file)).isIn("old", "new");
          Publication.ON_DISK.recover(place);
          assertThat(names(place)).containsExactly("table.csv");
        });
  }

  @ParameterizedTest
  @EnumSource(Fault.class)
  void filesThatBelongTogetherChangeTogether(Fault fault) throws IOException {
    everyCut(
        fault,
        (place, disk) -> {
          Publication.ON_DISK.together(place, draft -> both(draft, "old"));
          write(place.resolve("mine.txt"), "mine");
          attempt(() -> new Publication(disk).together(place, draft -> both(draft, "new")));
          Publication.ON_DISK.recover(place);
          assertThat(read(place.resolve("one.csv"))).isEqualTo(read(place.resolve("two.csv")));
          assertThat(names(place)).containsExactly("mine.txt", "one.csv", "two.csv");
          Publication.ON_DISK.together(place, draft -> both(draft, "new"));
          assertThat(read(place.resolve("one.csv"))).isEqualTo("new");
        });
  }

  /** Stops one operation later each time, until a run comes through. */
  private void everyCut(Fault fault, BiConsumer<Path, FaultyDisk> run) throws IOException {
    everyCut(at -> new FaultyDisk(at, fault), run);
  }

  private void everyCut(IntFunction<FaultyDisk> disks, BiConsumer<Path, FaultyDisk> run)
      throws IOException {
    for (int at = 0; at < FAR; at++) {
      Path place = Files.createDirectory(parent.resolve("cut-" + at));
      FaultyDisk disk = disks.apply(at);
      run.accept(place, disk);
      if (!disk.hasFailed()) {
        assertThat(at).as("operations of a run").isGreaterThan(3);
        return;
      }
    }
    fail("no run came through");
  }

  private static void attempt(Runnable publishing) {
    try {
      publishing.run();
    } catch (BadInputException oneLine) {
      assertThat(oneLine)
          .hasMessageContaining("cannot be written: ")
          .hasMessageMatching(".*(Read-only file system|No space left on device).*");
    } catch (Crash ended) {
      assertThat(ended).isInstanceOf(Crash.class);
    }
  }

  private static void publish(Publication publication, Path out, Map<String, String> files) {
    publication.directory(
        out,
        draft -> {
          new TreeMap<>(files).forEach((name, text) -> write(draft.resolve(name), text));
          Sealed.put(draft);
        });
  }

  private static void isOld(Path out) {
    holds(out, OLD);
  }

  private static void isNew(Path out) {
    holds(out, NEW);
  }

  private static void isAbsent(Path out) {
    assertThat(out).doesNotExist();
  }

  private static void holds(Path out, Map<String, String> files) {
    assertThat(Seal.broken(out)).isEmpty();
    assertThat(Sealed.in(out).keySet()).isEqualTo(new TreeMap<>(files).keySet());
    files.forEach((name, text) -> assertThat(read(out.resolve(name))).isEqualTo(text));
  }

  private static void both(Path draft, String text) {
    write(draft.resolve("one.csv"), text);
    write(draft.resolve("two.csv"), text);
  }

  private static void write(Path file, String text) {
    try {
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
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
