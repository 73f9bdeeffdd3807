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
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every block of the guide does what the guide says, in a process of its own. */
class LibraryGuideSpec {

  private static final int MOST_LINES = 7;
  private static final Path GUIDE = Path.of("LIBRARY.md");

  private final String guide = text(GUIDE);

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private List<String> blocks(String language) {
    return Pattern.compile("(?ms)^```(\\w*)\\n(.*?)^```$")
        .matcher(guide)
        .results()
        .filter(block -> block.group(1).equals(language))
        .map(block -> block.group(2))
        .toList();
  }

  @Test
  void everyBlockRunsAndTheFirstPrintsWhatStandsBelowIt(@TempDir Path directory)
      throws IOException, InterruptedException {
    List<String> code = blocks("java");
    Files.copy(Bundled.PRICES, directory.resolve("prices.csv"));
    Files.writeString(directory.resolve("Guide.java"), program(code));

    String printed = run(directory);

    assertThat(code.get(0).lines()).hasSizeLessThanOrEqualTo(MOST_LINES);
    assertThat(printed).startsWith(blocks("").get(0));
    assertThat(directory.resolve("out/firm_results.csv")).exists();
  }

  /** The blocks in one method; their imports where Java wants them. */
  private static String program(List<String> code) {
    String all = String.join("\n", code);
    String imports = lines(all, true).distinct().collect(Collectors.joining("\n"));
    String body = lines(all, false).collect(Collectors.joining("\n"));
    return imports
        + "\nclass Guide { public static void main(String[] arguments) {\n"
        + body
        + "\n}}\n";
  }

  private static Stream<String> lines(String code, boolean areImports) {
    return code.lines().filter(line -> line.startsWith("import ") == areImports);
  }

  private static String run(Path directory) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Duser.language=en", "-cp", absoluteClassPath(), "Guide.java"));
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

  @Test
  void everyLinkLeadsSomewhere() {
    List<String> links =
        Pattern.compile("\\[[^\\]]+\\]\\(([^)]+)\\)")
            .matcher(guide)
            .results()
            .map((MatchResult link) -> link.group(1))
            .toList();
    assertThat(links).hasSizeGreaterThan(3);
    for (String link : links) {
      String[] parts = link.split("#", 2);
      Path file = Path.of(parts[0]);
      assertThat(file).exists();
      if (parts.length == 2) {
        assertThat(headings(file)).contains(parts[1]);
      }
    }
  }

  private static List<String> headings(Path file) {
    return text(file)
        .lines()
        .filter(line -> line.startsWith("#"))
        .map(line -> line.replaceFirst("#+ ", "").toLowerCase(Locale.ROOT))
        .map(title -> title.replaceAll("[^a-z0-9 -]", "").replace(' ', '-'))
        .toList();
  }
}
