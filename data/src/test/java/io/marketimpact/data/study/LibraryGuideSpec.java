package io.marketimpact.data.study;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.marketimpact.data.Bundled;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The guide's first example does what the guide says, in a process of its own. */
class LibraryGuideSpec {

  private static final int MOST_LINES = 5;

  private static final List<String> PACKAGES = List.of("study", "market", "data.csv", "data.study");

  private final List<String> blocks = blocks();

  private static List<String> blocks() {
    try {
      return Pattern.compile("(?s)```\\w*\\n(.*?)```")
          .matcher(Files.readString(Path.of("LIBRARY.md")))
          .results()
          .map(block -> block.group(1))
          .toList();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  @Test
  void twoFilesBecomeAPrintedResult(@TempDir Path directory) throws Exception {
    String events = blocks.get(0);
    String code = blocks.get(1);
    String printed = blocks.get(2);
    Files.writeString(directory.resolve("events.csv"), events);
    Files.copy(Bundled.PRICES, directory.resolve("prices.csv"));
    Files.writeString(directory.resolve("Example.java"), program(code));

    assertThat(code.lines()).hasSizeLessThanOrEqualTo(MOST_LINES);
    assertThat(run(directory)).isEqualTo(printed);
  }

  private static String program(String code) {
    StringBuilder program = new StringBuilder("import java.nio.file.Path;\n");
    PACKAGES.forEach(
        name -> program.append("import io.marketimpact.").append(name).append(".*;\n"));
    return program
        .append("class Example { public static void main(String[] arguments) {\n")
        .append(code)
        .append("}}\n")
        .toString();
  }

  private static String run(Path directory) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Duser.language=en", "-cp", absoluteClassPath(), "Example.java"));
    Process process =
        new ProcessBuilder(command).directory(directory.toFile()).redirectErrorStream(true).start();
    String printed = new String(process.getInputStream().readAllBytes(), UTF_8);
    assertThat(process.waitFor()).as(printed).isZero();
    return printed;
  }

  private static String absoluteClassPath() {
    String separator = System.getProperty("path.separator");
    return Pattern.compile(separator, Pattern.LITERAL)
        .splitAsStream(System.getProperty("java.class.path"))
        .filter(part -> !part.isEmpty())
        .map(part -> Path.of(part).toAbsolutePath().toString())
        .collect(Collectors.joining(separator));
  }
}
