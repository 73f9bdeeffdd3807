package io.marketimpact.jobs.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.marketimpact.data.run.RunFile;
import io.marketimpact.jobs.JavaCommand;
import io.marketimpact.jobs.Project;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The whole program in a process of its own, which may be stopped or killed.
 *
 * @param work where its messages and its temporary files go
 */
public record Program(Path work) {

  /** Starts it; what an earlier run said is gone then. */
  Process start(List<String> arguments) throws IOException {
    return start(List.of(), arguments);
  }

  /** Starts it with options of Java's, which count more than its usual ones. */
  Process start(List<String> options, List<String> arguments) throws IOException {
    Files.createDirectories(temporaryFiles());
    // What is run in the background of a script ignores SIGINT, and so would what it starts.
    List<String> command = new ArrayList<>(List.of("env", "--default-signal=INT"));
    command.addAll(JavaCommand.start());
    command.addAll(
        List.of("-Djava.io.tmpdir=" + temporaryFiles(), "-Dmarketimpact.home=" + Project.HOME));
    command.addAll(options);
    command.add(Main.class.getName());
    command.addAll(arguments);
    return new ProcessBuilder(command)
        .redirectOutput(work.resolve("out.log").toFile())
        .redirectError(work.resolve("err.log").toFile())
        .start();
  }

  /** Runs it to its end. */
  void run(List<String> arguments) throws IOException, InterruptedException {
    assertThat(start(arguments).waitFor()).as(said()).isIn(0, 4);
  }

  /** What it said on standard error. */
  String said() throws IOException {
    return Files.readString(work.resolve("err.log"), StandardCharsets.UTF_8);
  }

  /** Where its temporary files are. */
  Path temporaryFiles() {
    return work.resolve("tmp");
  }

  /** The names in a directory, none where it is not there. */
  static List<String> names(Path directory) {
    if (!Files.isDirectory(directory)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(directory)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** Puts a copy of a directory somewhere, and says where. */
  static Path copy(Path from, Path to) {
    try (Stream<Path> all = Files.walk(from)) {
      for (Path path : all.toList()) {
        Files.copy(path, to.resolve(from.relativize(path).toString()));
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    return to;
  }

  /** Every file that a batch publishes: what its runs say of themselves bears their times. */
  static Map<String, String> publications(Path directory) {
    Map<String, String> files = tree(directory);
    files.keySet().removeIf(name -> name.startsWith(RunFile.RUNS + "/"));
    return files;
  }

  /** Every file below a directory by its path. */
  public static Map<String, String> tree(Path directory) {
    Map<String, String> contents = new TreeMap<>();
    try (Stream<Path> files = Files.walk(directory)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        contents.put(
            directory.relativize(file).toString(),
            Files.readString(file, StandardCharsets.ISO_8859_1));
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    return contents;
  }
}
