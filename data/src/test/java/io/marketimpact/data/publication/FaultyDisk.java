package io.marketimpact.data.publication;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/** A disk on which the n-th operation does not happen. */
public final class FaultyDisk implements Disk {

  /** What happens instead of the n-th operation. */
  public enum Fault {
    /** The process ends: no operation happens any more. */
    CRASH,
    /** The disk is full for this operation and works again for the next. */
    FULL_ONCE,
    /** From now on nothing can be written. */
    READ_ONLY
  }

  /** The end of a process. */
  public static final class Crash extends Error {
    private static final long serialVersionUID = 1;
  }

  private final int at;
  private final Fault fault;
  private final boolean canExchange;
  private int operations;

  public FaultyDisk(int at, Fault fault) {
    this(at, fault, true);
  }

  /** A disk whose file system may not know how to let two names change places. */
  FaultyDisk(int at, Fault fault, boolean canExchange) {
    this.at = at;
    this.fault = fault;
    this.canExchange = canExchange;
  }

  public boolean hasFailed() {
    return operations > at;
  }

  /** How many operations there were, whether they happened or not. */
  public int operations() {
    return operations;
  }

  /** Publishing on this disk. */
  public Publication publication() {
    return new Publication(this);
  }

  private void next() throws IOException {
    int now = operations++;
    if (now < at || (now > at && fault == Fault.FULL_ONCE)) {
      return;
    }
    if (fault == Fault.CRASH) {
      throw new Crash();
    }
    throw new IOException(
        fault == Fault.READ_ONLY ? "Read-only file system" : "No space left on device");
  }

  /** What a writer had written when it stopped: all it wrote, the last file by half. */
  @Override
  public void write(Path place, Consumer<Path> writer) throws IOException {
    writer.accept(place);
    try {
      next();
    } catch (IOException | Crash fault) {
      halve(place);
      throw fault;
    }
  }

  private static void halve(Path place) throws IOException {
    if (Files.exists(place)) {
      List<Path> files = Tree.files(place);
      if (!files.isEmpty()) {
        Path last = files.get(files.size() - 1);
        byte[] bytes = Files.readAllBytes(last);
        Files.write(last, Arrays.copyOf(bytes, bytes.length / 2));
      }
    }
  }

  @Override
  public void createFile(Path file) throws IOException {
    next();
    LOCAL.createFile(file);
  }

  @Override
  public void createDirectory(Path directory) throws IOException {
    next();
    LOCAL.createDirectory(directory);
  }

  @Override
  public void move(Path from, Path to) throws IOException {
    next();
    LOCAL.move(from, to);
  }

  @Override
  public boolean exchange(Path one, Path other) throws IOException {
    if (!canExchange) {
      return false;
    }
    next();
    return LOCAL.exchange(one, other);
  }

  @Override
  public void delete(Path path) throws IOException {
    next();
    LOCAL.delete(path);
  }

  @Override
  public void sync(Path path) throws IOException {
    next();
    LOCAL.sync(path);
  }
}
