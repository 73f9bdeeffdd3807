package io.marketimpact.jobs.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.marketimpact.data.publication.Publication;
import io.marketimpact.jobs.Project;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.launcher.JavaModuleOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The launcher's own commands, which need neither a build nor Java. */
class LauncherSpec {

  @ParameterizedTest
  @ValueSource(strings = {"", "help", "--help", "-h"})
  void helpListsEveryCommandAndExitCode(String argument) throws Exception {
    Run run = launch(argument);
    assertThat(run.code).isZero();
    assertThat(run.said)
        .contains(commands().map(command -> "  impact " + command + " ").toList())
        .contains("impact notebook", "impact verify", "impact doctor")
        .contains("3 bad input, nothing published");
  }

  @Test
  void everyCommandOfTheProgramIsOneOfTheLauncher() throws IOException {
    String launcher = Files.readString(Project.HOME.resolve("impact"));
    String known =
        launcher.lines().filter(line -> line.startsWith("  study | ")).findFirst().orElseThrow();
    assertThat(known.strip().replace(")", "").split(" \\| "))
        .contains(commands().toArray(String[]::new));
  }

  private static Stream<String> commands() {
    return Main.commands(Publication.ON_DISK).getSubcommands().keySet().stream();
  }

  @Test
  void theDoctorSaysWhatThisMachineHas() throws Exception {
    Run run = launch("doctor");
    assertThat(run.code).isZero();
    assertThat(run.said)
        .containsPattern("(?m)^java +17, /")
        .containsPattern("(?m)^cores +\\d+$")
        .containsPattern("(?m)^browser +\\S")
        .containsPattern("(?m)^built +\\w");
  }

  @Test
  void aNotebookCommandThatIsWrongSaysHowItGoes() throws Exception {
    Run run = launch("notebook", "--excute", "january-14.ipynb");
    assertThat(run.code).isEqualTo(2);
    assertThat(run.said).contains("impact notebook --execute N.ipynb", "unknown option");
  }

  @Test
  void whatIsNoCommandIsRefusedAtOnce() throws Exception {
    Run run = launch("nonsense");
    assertThat(run.code).isEqualTo(2);
    assertThat(run.said).isEqualTo("impact: unknown command: nonsense; see impact --help\n");
  }

  @Test
  void sparksFlagsAreThoseItAsksForLessTheVectorModule() throws IOException {
    String launcher = Files.readString(Project.HOME.resolve("impact"));
    String build = Files.readString(Project.HOME.resolve("pom.xml"));
    List<String> flags =
        Stream.of(JavaModuleOptions.defaultModuleOptions().split(" ", -1))
            .filter(flag -> !flag.equals("--add-modules=jdk.incubator.vector"))
            .toList();
    assertThat(
            build
                .replaceAll("(?s).*<spark.jvm.flags>(.*?)</spark.jvm.flags>.*", "$1")
                .strip()
                .split("\\s+", -1))
        .containsExactlyElementsOf(flags);
    assertThat(launcher).contains("jvm_flags=(\n  " + String.join("\n  ", flags) + "\n");
  }

  private record Run(int code, String said) {}

  private static Run launch(String... arguments) throws IOException, InterruptedException {
    String[] command = new String[arguments.length + 1];
    command[0] = Project.HOME.resolve("impact").toString();
    System.arraycopy(arguments, 0, command, 1, arguments.length);
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Run(process.waitFor(), said);
  }
}
