package io.marketimpact.jobs;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Java as the launcher starts it for a short study: its options, the shipped jars, their archive.
 */
public final class JavaCommand {

  private static final Path JARS = Path.of("target/app/lib").toAbsolutePath();

  private JavaCommand() {}

  /** The command up to the class to run, which may be found in more places than the jars. */
  public static List<String> start(Path... more) {
    List<String> command = new ArrayList<>(java());
    command.add("-XX:SharedArchiveFile=" + ClassArchive.of(jars()));
    command.addAll(List.of("-Xlog:cds=off", "-Xlog:cds+dynamic=off"));
    command.addAll(
        List.of("-cp", joined(Stream.concat(jars().stream(), Arrays.stream(more)).toList())));
    return command;
  }

  /** Java with what it is always given, without a class path. */
  static List<String> java() {
    return Stream.of(
            Stream.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()),
            Arrays.stream(System.getProperty("impact.jvm.flags").strip().split("\\s+", -1)),
            Stream.of(
                "-XX:TieredStopAtLevel=1",
                "-XX:ReservedCodeCacheSize=240m",
                "-Djava.awt.headless=true"))
        .flatMap(part -> part)
        .toList();
  }

  static String joined(List<Path> classPath) {
    return classPath.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
  }

  private static List<Path> jars() {
    try (Stream<Path> files = Files.list(JARS)) {
      return files.sorted().toList();
    } catch (IOException failure) {
      throw new UncheckedIOException("the jars are packaged before the suites run", failure);
    }
  }
}
