package io.marketimpact.jobs;

import io.marketimpact.jobs.cli.FastStart;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * The archive of classes that the launcher makes for a fast start, of the jars as the suites name
 * them: made once for all their processes, each of which loads half as long with it.
 */
final class ClassArchive {

  private static final Path FILE = Path.of("target/suites.jsa").toAbsolutePath();

  private ClassArchive() {}

  static synchronized Path of(List<Path> jars) {
    try (FileChannel channel =
            FileChannel.open(
                FILE.resolveSibling("suites.lock"),
                StandardOpenOption.CREATE,
                StandardOpenOption.WRITE);
        FileLock lock = channel.lock()) {
      Objects.requireNonNull(lock);
      if (isStale(jars)) {
        make(jars);
      }
      return FILE;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stop);
    }
  }

  private static boolean isStale(List<Path> jars) throws IOException {
    if (!Files.exists(FILE)) {
      return true;
    }
    for (Path jar : jars) {
      if (Files.getLastModifiedTime(jar).compareTo(Files.getLastModifiedTime(FILE)) > 0) {
        return true;
      }
    }
    return false;
  }

  private static void make(List<Path> jars) throws IOException, InterruptedException {
    Path scratch = Files.createTempDirectory("archive");
    Path archive = scratch.resolve("archive");
    Path said = scratch.resolve("said");
    List<String> command = new ArrayList<>(JavaCommand.java());
    command.addAll(
        List.of(
            "-XX:ArchiveClassesAtExit=" + archive,
            "-Dmarketimpact.home=" + Project.HOME,
            "-cp",
            JavaCommand.joined(jars),
            FastStart.class.getName(),
            scratch.toString()));
    int code =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(said.toFile())
            .start()
            .waitFor();
    if (code != 0 || !Files.exists(archive)) {
      throw new IllegalStateException("no archive of classes: " + Files.readString(said));
    }
    Files.move(archive, FILE, StandardCopyOption.REPLACE_EXISTING);
  }
}
