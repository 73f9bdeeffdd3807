package io.marketimpact.data.publication;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The place beside a target where its next content is made, in a directory of the run that makes
 * it.
 */
final class Draft implements AutoCloseable {

  private static final Pattern NAME = Pattern.compile("\\.(.+)\\.draft-\\d+");
  private static final String CONTENT = "content";
  private static final String BEFORE = "before";
  private static final String ABANDONED = "abandoned";

  private final OwnedDirectory directory;
  private final Path target;
  private final Disk disk;
  private final Abandonment abandonment;
  private boolean isPublished;

  private Draft(OwnedDirectory directory, Path target, Disk disk) {
    this.directory = directory;
    this.target = target;
    this.disk = disk;
    this.abandonment =
        Abandonment.whichDoes(() -> Tree.deleteUnderItsWriter(content(), in(ABANDONED), disk));
  }

  static Draft of(Path target, Disk disk) throws IOException {
    return new Draft(
        OwnedDirectory.make(target.getParent(), "." + target.getFileName() + ".draft-"),
        target,
        disk);
  }

  private Path in(String name) {
    return directory.path().resolve(name);
  }

  /** Whether a name is that of a draft, whosever it is. */
  static boolean isDraft(Path path) {
    return path.getFileName() != null && NAME.matcher(path.getFileName().toString()).matches();
  }

  /**
   * Where the next content is made; once the two have changed places, what was published before.
   */
  Path content() {
    return in(CONTENT);
  }

  /** Where what was published before waits until the new content is in its place. */
  Path before(int number) {
    return in(BEFORE + number);
  }

  /** Moves the content to its place, unless a signal is ending the process. */
  void publish(Publication.Step move) throws IOException {
    abandonment.unlessBegun(move);
    isPublished = true;
  }

  @Override
  public void close() throws IOException {
    try (directory;
        abandonment) {
      clear(directory.path(), target, disk);
    } catch (IOException stays) {
      if (!isPublished) {
        throw stays;
      }
      // What is published is whole; the next run sweeps the rest.
    }
  }

  /** Clears away what owners that are gone left in a directory, and puts back what they moved. */
  static void sweep(Path parent, Disk disk) throws IOException {
    for (Path directory : Tree.entries(parent)) {
      Matcher name = NAME.matcher(directory.getFileName().toString());
      if (name.matches() && Files.isDirectory(directory)) {
        Path target = parent.resolve(name.group(1));
        OwnedDirectory.sweep(directory, draft -> clear(draft, target, disk));
      }
    }
  }

  private static void clear(Path directory, Path target, Disk disk) throws IOException {
    if (!Files.isDirectory(directory)) {
      return;
    }
    for (Path entry : Tree.entries(directory)) {
      if (entry.getFileName().toString().startsWith(BEFORE) && !Files.exists(target)) {
        disk.move(entry, target);
        disk.sync(target.getParent());
      }
    }
    Tree.delete(directory, disk);
  }
}
