package io.marketimpact.jobs.guide;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import io.marketimpact.jobs.JavaCommand;
import io.marketimpact.jobs.Project;
import io.marketimpact.jobs.guide.GuidePage.Block;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every block of the guide does what the guide says, in a process of its own. */
class GuideSuite {

  private static final Set<String> LANGUAGES = Set.of("java", "sh", "csv", "xml", "python");
  private static final String SEPARATOR = System.getProperty("path.separator");
  private static final String CLASS_PATH = "java.class.path";

  /** For the blocks that run commands. */
  private static final Path TESTS = Path.of("target/test-classes").toAbsolutePath();

  @TempDir private Path work;
  private List<GuidePage> pages;

  @BeforeEach
  void fillTheDirectory() throws IOException {
    try (Stream<Path> files = Files.list(Project.HOME.resolve("docs"))) {
      pages =
          files
              .map(file -> file.getFileName().toString())
              .filter(name -> name.endsWith(".md"))
              .map(name -> GuidePage.of(name.substring(0, name.length() - ".md".length())))
              .sorted((one, other) -> one.name().compareTo(other.name()))
              .toList();
    }
    GuideDirectory.fill(work, blocks("csv").get(0).text());
  }

  private List<Block> blocks(String language) {
    return pages.stream()
        .flatMap(page -> page.blocks().stream())
        .filter(block -> block.language().equals(language))
        .toList();
  }

  @Test
  void everyBlockRunsAndPrintsWhatStandsBelowIt() throws IOException, InterruptedException {
    compile(GuideProgram.of(pages));
    Map<String, String> printed = byBlock(run());
    for (GuidePage page : pages) {
      for (Block block : page.blocks()) {
        assertThat(LANGUAGES).as(page.place(block)).contains(block.language());
        if (block.isRun()) {
          assertThat(printed).containsKey(page.place(block));
        }
        block
            .prints()
            .ifPresent(
                expected ->
                    assertThat(printed.get(page.place(block)))
                        .as(page.place(block))
                        .isEqualTo(expected));
      }
    }
    assertThat(work.resolve("mine/report.html")).exists();
    assertThat(work.resolve("impact.prom")).exists();
  }

  @Test
  void whatMavenIsToldIsThisVersion() {
    String pom = String.join("", Project.lines(Project.HOME.resolve("data/pom.xml")));
    assertThat(blocks("xml")).hasSize(1);
    Stream.of("artifactId", "groupId", "version")
        .forEach(
            name ->
                assertThat(pom)
                    .contains(
                        Pattern.compile("<" + name + ">.*</" + name + ">")
                            .matcher(blocks("xml").get(0).text())
                            .results()
                            .findFirst()
                            .orElseThrow()
                            .group()));
  }

  @Test
  void thePythonOfTheGuideRuns() throws IOException, InterruptedException {
    Path launcher =
        Files.writeString(
            work.resolve("impact"),
            "#!/bin/sh\nexec "
                + command().collect(joining("' '", "'", "'"))
                + " io.marketimpact.jobs.cli.Main \"$@\"\n");
    assertThat(launcher.toFile().setExecutable(true)).isTrue();
    String program = blocks("python").stream().map(Block::text).collect(joining("\n"));
    ProcessBuilder python = new ProcessBuilder("/usr/bin/python3", "-B", "-c", program);
    python.environment().put("MARKET_IMPACT_HOME", work.toString());
    python.environment().put("PYTHONPATH", Project.HOME.resolve("notebooks/python").toString());
    assertThat(output(python)).contains("AVGO", "portfolio_t");
  }

  private void compile(Map<String, String> program) throws IOException {
    List<Path> sources = new ArrayList<>();
    for (Map.Entry<String, String> each : program.entrySet()) {
      sources.add(Files.writeString(work.resolve(each.getKey() + ".java"), each.getValue()));
    }
    StringWriter said = new StringWriter();
    var compiler = ToolProvider.getSystemJavaCompiler();
    try (var files = compiler.getStandardFileManager(null, null, UTF_8)) {
      boolean compiles =
          compiler
              .getTask(
                  said,
                  files,
                  null,
                  List.of("-proc:none", "-cp", absoluteClassPath(), "-d", work.toString()),
                  null,
                  files.getJavaFileObjectsFromPaths(sources))
              .call();
      assertThat(compiles).as("%s", said).isTrue();
    }
  }

  private String run() throws IOException, InterruptedException {
    return output(
        new ProcessBuilder(Stream.concat(command(), Stream.of(GuideProgram.MAIN)).toList()));
  }

  private Stream<String> command() {
    List<String> command = new ArrayList<>(JavaCommand.start(work, TESTS));
    command.addAll(List.of("-Duser.language=en", "-Dmarketimpact.home=" + work));
    return command.stream();
  }

  private String output(ProcessBuilder builder) throws IOException, InterruptedException {
    Process process = builder.directory(work.toFile()).redirectErrorStream(true).start();
    String printed = new String(process.getInputStream().readAllBytes(), UTF_8);
    assertThat(process.waitFor()).as(printed).isZero();
    return printed;
  }

  private static Map<String, String> byBlock(String printed) {
    Map<String, String> found = new HashMap<>();
    for (String part : printed.split(Pattern.quote(GuideProgram.MARK), -1)) {
      int end = part.indexOf('\n');
      if (end > 0) {
        found.put(part.substring(0, end), part.substring(end + 1));
      }
    }
    return found;
  }

  private static String absoluteClassPath() {
    return Pattern.compile(SEPARATOR, Pattern.LITERAL)
        .splitAsStream(System.getProperty(CLASS_PATH))
        .filter(part -> !part.isEmpty())
        .map(part -> Path.of(part).toAbsolutePath().toString())
        .collect(joining(SEPARATOR));
  }
}
