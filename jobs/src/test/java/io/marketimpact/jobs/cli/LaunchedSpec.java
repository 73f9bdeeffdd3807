package io.marketimpact.jobs.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.marketimpact.jobs.Project;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * How the launcher runs the program: an installation whose Java is a script that says what it was
 * given, and then waits to be ended.
 */
class LaunchedSpec {

  private static final String JAVA =
      """
      #!/bin/sh
      [ "$1" != -version ] || { echo 'openjdk version "17.0.1"' >&2; exit 0; }
      printf '%s\\n' $$ "$LC_ALL" "$@" >"$SAID.new" && mv "$SAID.new" "$SAID"
      exec sleep 60
      """;

  private static final long POLL_MILLIS = 5;

  @TempDir private Path work;
  private Path home;
  private Path said;

  @BeforeEach
  void install() throws IOException {
    home = Files.createDirectories(work.resolve("M\u00e4rkte \u5e02\u5834"));
    said = work.resolve("said");
    Path app = Files.createDirectories(home.resolve("jobs/target/app"));
    Files.createDirectories(app.resolve("lib"));
    Files.createFile(app.resolve("built"));
    Files.createFile(app.resolve("lib/program.jar"));
    Files.copy(Project.HOME.resolve("impact"), home.resolve("impact"));
    Path java = Files.createDirectories(work.resolve("jdk/bin")).resolve("java");
    Files.writeString(java, JAVA);
    assertThat(java.toFile().setExecutable(true)).isTrue();
  }

  /** Starts it as cron does, with next to no environment, and waits until its Java has spoken. */
  private Process launch(Map<String, String> more) throws Exception {
    List<String> command = new ArrayList<>(List.of("env", "--default-signal=INT", "bash"));
    command.addAll(List.of(home.resolve("impact").toString(), "study", "--quiet"));
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectError(work.resolve("err.log").toFile());
    builder.environment().clear();
    builder.environment().put("PATH", "/usr/bin:/bin");
    builder.environment().put("JAVA_HOME", work.resolve("jdk").toString());
    builder.environment().put("SAID", said.toString());
    builder.environment().putAll(more);
    Process process = builder.start();
    while (!Files.exists(said) && process.isAlive()) {
      TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
    }
    assertThat(said).as(err()).exists();
    return process;
  }

  private String err() throws IOException {
    return Files.readString(work.resolve("err.log"), StandardCharsets.UTF_8);
  }

  private List<String> given() throws IOException {
    return Files.readAllLines(said, StandardCharsets.UTF_8);
  }

  private static int end(Process process, String signal) throws Exception {
    new ProcessBuilder("kill", "-" + signal, Long.toString(process.pid())).start().waitFor();
    return process.waitFor();
  }

  @ParameterizedTest
  @CsvSource({"TERM, 143", "INT, 130"})
  void theProgramTakesTheLaunchersPlaceAndItsSignals(String signal, int code) throws Exception {
    Process process = launch(Map.of("IMPACT_NO_ARCHIVE", "1"));
    long launcher = process.pid();

    assertThat(end(process, signal)).isEqualTo(code);
    assertThat(given()).first().isEqualTo(Long.toString(launcher));
    assertThat(err()).isEmpty();
  }

  @Test
  void withoutALocaleAPathBeyondAsciiIsReadAllTheSame() throws Exception {
    end(launch(Map.of("IMPACT_NO_ARCHIVE", "1")), "TERM");

    assertThat(given().get(1)).isEqualTo("C.UTF-8");
    assertThat(given())
        .contains("-Dmarketimpact.home=" + home, home + "/jobs/target/app/lib/program.jar");
  }

  @ParameterizedTest
  @CsvSource({"TERM, 143", "INT, 130"})
  void aSignalWhileTheFastStartIsPreparedEndsAllOfIt(String signal, int code) throws Exception {
    Process process = launch(Map.of());

    assertThat(given()).anyMatch(option -> option.startsWith("-XX:ArchiveClassesAtExit="));
    assertThat(end(process, signal)).isEqualTo(code);
    assertThat(err()).isEqualTo("impact: stopped by a signal\n");
    assertThat(ProcessHandle.of(Long.parseLong(given().get(0)))).isEmpty();
    assertThat(Program.names(home.resolve("jobs/target/app"))).containsExactly("built", "lib");
  }
}
