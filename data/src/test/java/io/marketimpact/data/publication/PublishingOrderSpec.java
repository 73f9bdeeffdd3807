package io.marketimpact.data.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** In which order files are synced, moved and removed, so that a crash finds all or nothing. */
class PublishingOrderSpec {

  @TempDir private Path parent;

  @Test
  void aFileIsSyncedThenMovedOverTheOldOneThenItsDirectoryIsSynced() throws IOException {
    Path file = Files.writeString(parent.resolve("table.csv"), "old");
    RecordingDisk disk = new RecordingDisk(true);
    new Publication(disk).file(file, draft -> write(draft, "new"));
    assertThat(disk.operations.subList(0, 3))
        .containsExactly("sync content", "move content to table.csv", "sync " + name(parent));
    assertThat(disk.operations).noneMatch(operation -> operation.equals("delete table.csv"));
    assertThat(file).hasContent("new");
  }

  @Test
  void aDirectoryIsSyncedThenChangesPlacesThenItsParentIsSyncedAndTheOldRemovedLast() {
    RecordingDisk disk = new RecordingDisk(true);
    List<String> first = replace(disk, "exchange content and out");
    assertThat(first).noneMatch(operation -> operation.startsWith("move"));
    assertThat(disk.operations).noneMatch(operation -> operation.startsWith("move"));
  }

  @Test
  void whereNoNamesCanChangePlacesTheOldMakesWayFirst() {
    assertThat(replace(new RecordingDisk(false), "move content to out"))
        .contains("move out to before1");
  }

  /** What is done before the step that makes the new content visible. */
  private List<String> replace(RecordingDisk disk, String step) {
    Path out = parent.resolve("out");
    publish(Publication.ON_DISK, out, "old.csv");
    publish(new Publication(disk), out, "new.csv");
    int moved = disk.operations.indexOf(step);
    int parentSynced = disk.operations.lastIndexOf("sync " + name(parent));
    int oldRemoved = disk.operations.indexOf("delete old.csv");
    assertThat(disk.operations.subList(0, moved))
        .contains("sync new.csv", "sync manifest.json", "sync content")
        .noneMatch(operation -> operation.startsWith("delete"));
    assertThat(disk.operations.indexOf("sync content")).isLessThan(moved);
    assertThat(parentSynced).isBetween(moved, oldRemoved);
    assertThat(out.resolve("new.csv")).exists();
    assertThat(out.resolve("old.csv")).doesNotExist();
    return disk.operations.subList(0, moved);
  }

  @Test
  void filesThatBelongTogetherAreSyncedThenCommittedThenMoved() {
    Publication.ON_DISK.together(parent, draft -> write(draft.resolve("one.csv"), "old"));
    RecordingDisk disk = new RecordingDisk(true);
    new Publication(disk).together(parent, draft -> write(draft.resolve("one.csv"), "new"));
    List<String> operations = disk.operations;
    int committed = operations.indexOf("move content to .commit");
    int moved = operations.indexOf("move one.csv to one.csv");
    assertThat(operations.indexOf("sync one.csv")).isBetween(0, committed);
    assertThat(operations.subList(committed, moved)).contains("sync " + name(parent));
    assertThat(operations.subList(moved, operations.indexOf("delete .commit")))
        .contains("sync " + name(parent));
    assertThat(operations).doesNotContain("delete one.csv");
  }

  private static void publish(Publication publication, Path out, String name) {
    publication.directory(
        out,
        draft -> {
          write(draft.resolve(name), name);
          Sealed.put(draft);
        });
  }

  private static void write(Path file, String text) {
    try {
      Files.writeString(file, text);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static String name(Path path) {
    return path.getFileName().toString();
  }

  /** Notes every operation before it happens. */
  private static final class RecordingDisk implements Disk {
    private final List<String> operations = new ArrayList<>();
    private final boolean canExchange;

    private RecordingDisk(boolean canExchange) {
      this.canExchange = canExchange;
    }

    @Override
    public void write(Path place, Consumer<Path> writer) {
      writer.accept(place);
    }

    @Override
    public void createFile(Path file) throws IOException {
      LOCAL.createFile(file);
    }

    @Override
    public void createDirectory(Path directory) throws IOException {
      LOCAL.createDirectory(directory);
    }

    @Override
    public void move(Path from, Path to) throws IOException {
      operations.add("move " + name(from) + " to " + name(to));
      LOCAL.move(from, to);
    }

    @Override
    public boolean exchange(Path one, Path other) throws IOException {
      if (!canExchange) {
        return false;
      }
      operations.add("exchange " + name(one) + " and " + name(other));
      return LOCAL.exchange(one, other);
    }

    @Override
    public void delete(Path path) throws IOException {
      operations.add("delete " + name(path));
      LOCAL.delete(path);
    }

    @Override
    public void sync(Path path) throws IOException {
      operations.add("sync " + name(path));
      LOCAL.sync(path);
    }
  }
}
