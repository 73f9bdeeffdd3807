package io.marketimpact.data.publication;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** A disk on which the first study of a run meets an error that nobody foresaw. */
public final class BrokenDisk implements Disk {

  private final Supplier<RuntimeException> fault;
  private final AtomicBoolean isBroken = new AtomicBoolean();

  private BrokenDisk(Supplier<RuntimeException> fault) {
    this.fault = fault;
  }

  /** A disk that throws this once. */
  public static BrokenDisk throwing(Supplier<RuntimeException> fault) {
    return new BrokenDisk(fault);
  }

  /** Publishing on this disk. */
  public Publication publication() {
    return new Publication(this);
  }

  @Override
  public void write(Path place, Consumer<Path> writer) throws IOException {
    if (Files.isDirectory(place) && !isBroken.getAndSet(true)) {
      throw fault.get();
    }
    LOCAL.write(place, writer);
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
    LOCAL.move(from, to);
  }

  @Override
  public boolean exchange(Path one, Path other) throws IOException {
    return LOCAL.exchange(one, other);
  }

  @Override
  public void delete(Path path) throws IOException {
    LOCAL.delete(path);
  }

  @Override
  public void sync(Path path) throws IOException {
    LOCAL.sync(path);
  }
}
