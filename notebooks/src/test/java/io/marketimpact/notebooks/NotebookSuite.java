package io.marketimpact.notebooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Runs the committed notebooks in a real Java kernel; their results must be those in the files. */
class NotebookSuite {

  private static final Path SPARK = Path.of("../jobs/target/app/lib");

  /** Spark runs each query once: the second compiler takes longer than it saves. */
  private static final String STARTS_FAST =
      " -XX:TieredStopAtLevel=1 -XX:ReservedCodeCacheSize=240m -XX:+UseSerialGC";

  @TempDir private Path work;

  static Stream<Path> notebooks() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("."))) {
      return files.filter(file -> file.toString().endsWith(".ipynb")).sorted().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("notebooks")
  void resultsAreThoseInTheFile(Path notebook) throws Exception {
    boolean onSpark = Files.readString(notebook).contains("\"java-spark\"");
    if (onSpark) {
      assumeTrue(Files.exists(SPARK), "built without the module that has Spark");
    }
    Run run = impactWith(onSpark ? STARTS_FAST : "", "notebook", "--check", notebook.toString());
    assertThat(run.said()).contains("every result is the one in the file");
    assertThat(run.code()).isZero();
  }

  @Test
  void aResultThatDiffersIsShown() throws Exception {
    Path changed = work.resolve("changed.ipynb");
    String text = Files.readString(Path.of("january-14.ipynb"));
    assertThat(text).contains("36 securities, 334 days of factors");
    Files.writeString(changed, text.replace("36 securities, 334", "35 securities, 334"));
    Run run = impact("notebook", "--check", changed.toString());
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.said()).contains("-stdout: 35 securities").contains("+stdout: 36 securities");
  }

  @Test
  void onesOwnJupyterLearnsOfTheKernels() throws Exception {
    Run run = impact("notebook", "--install-kernel", "--prefix=" + work);
    assertThat(run.code()).as(run.said()).isZero();
    for (String kernel : List.of("java", "java-spark")) {
      assertThat(work.resolve("share/jupyter/kernels/market-impact-" + kernel + "/kernel.json"))
          .content()
          .contains(Path.of("../impact").toRealPath().toString(), "--kernel");
    }
    assertThat(impact("notebook", "family.ipynb").code()).isEqualTo(2);
  }

  @Test
  void jupyterGetsItsOptionsAndShowsTheNotebooksAlone() throws Exception {
    program("jupyter", "printf '%s\\n' \"$@\"; printf '%s\\n' \"$JUPYTER_RUNTIME_DIR\"");
    program("dpkg-query", "printf installed");
    for (String[] options : List.of(new String[] {"--port", "8899"}, new String[] {"--", "-y"})) {
      Run run =
          impact(Stream.concat(Stream.of("notebook"), Stream.of(options)).toArray(String[]::new));
      assertThat(run.said().lines()).contains(options[1]).doesNotContain("--");
      try (Stream<Path> beside = Files.list(Path.of("."))) {
        assertThat(beside.map(file -> file.getFileName().toString()))
            .filteredOn(name -> !name.endsWith(".ipynb") && !name.startsWith("."))
            .allMatch(name -> run.said().contains("--ContentsManager.hide_globs=" + name + "\n"));
      }
      assertThat(run.said())
          .contains("notebooks/target/.jupyter/runtime")
          .contains("--NotebookApp.contents_manager_class=listed_files.ListedFiles\n")
          .contains("--HTMLExporter.preprocessors=svg_as_image.SvgAsImage\n");
    }
    assertThat(impact("notebook", "--exceute", "family.ipynb").code()).isEqualTo(2);
  }

  @Test
  void aNotebookAsAPageTakesOptionsOfNbconvert() throws Exception {
    program("jupyter", "printf '%s\\n' \"$@\"; printf '%s\\n' \"$PYTHONPATH\"");
    program("dpkg-query", "printf installed");
    Run run = impact("notebook", "--html", "family.ipynb", "--output-dir=" + work);
    assertThat(run.said().lines())
        .contains("nbconvert", "--to=html", "family.ipynb", "--output-dir=" + work)
        .contains("--HTMLExporter.preprocessors=svg_as_image.SvgAsImage")
        .anyMatch(line -> line.endsWith("notebooks/jupyter"));
    assertThat(impact("notebook", "--html").code()).isEqualTo(2);
    assertThat(impact("notebook", "--html", "none.ipynb").code()).isEqualTo(3);
  }

  private record Run(int code, String said) {}

  /** A program that is found before the machine's own. */
  private void program(String name, String lines) throws IOException {
    Path file = work.resolve("bin").resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, "#!/bin/sh\n" + lines + "\n");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  private Run impact(String... arguments) throws IOException, InterruptedException {
    return impactWith("", arguments);
  }

  /** Runs the launcher with options of Java's beside those that count coverage. */
  private Run impactWith(String options, String... arguments)
      throws IOException, InterruptedException {
    ProcessBuilder builder =
        new ProcessBuilder(
            Stream.concat(Stream.of("../impact"), List.of(arguments).stream()).toList());
    builder
        .environment()
        .putAll(
            Map.of(
                "IMPACT_NO_BUILD",
                "1",
                "IMPACT_JVM_OPTIONS",
                System.getProperty("kernel.jvm.options", "") + options,
                "PATH",
                work.resolve("bin") + ":" + System.getenv("PATH")));
    Path said = work.resolve("said.txt");
    Process process = builder.redirectErrorStream(true).redirectOutput(said.toFile()).start();
    int code = process.waitFor();
    return new Run(code, Files.readString(said));
  }
}
