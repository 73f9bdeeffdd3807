package io.marketimpact.jobs.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.marketimpact.jobs.Project;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The recipe of the container image, as far as it can be judged without making one. */
class ContainerfileSpec {

  private static final Set<String> INSTRUCTIONS =
      Set.of("FROM", "RUN", "COPY", "WORKDIR", "USER", "ENTRYPOINT", "CMD");
  private static final Pattern INSIDE = Pattern.compile("/opt/impact/([\\w./-]+)");

  private List<String> instructions;

  @BeforeEach
  void read() throws IOException {
    instructions =
        Files.readString(Project.HOME.resolve("Containerfile"))
            .replace("\\\n", " ")
            .lines()
            .filter(line -> !line.isBlank() && !line.startsWith("#"))
            .toList();
  }

  @Test
  void everyLineIsAnInstruction() {
    assertThat(instructions)
        .allSatisfy(line -> assertThat(INSTRUCTIONS).contains(line.split(" ", 2)[0]))
        .first()
        .asString()
        .startsWith("FROM ");
  }

  @Test
  void whatItNamesExistsOrIsMadeByABuild() {
    assertThat(instructions.stream().flatMap(line -> INSIDE.matcher(line).results()))
        .extracting(match -> match.group(1))
        .contains("impact", "LICENSE", "NOTICE", "jobs/target/app")
        .filteredOn(path -> !path.contains("/target/"))
        .allSatisfy(path -> assertThat(Project.HOME.resolve(path)).exists());
  }

  @Test
  void shellCommandsAreWellFormed() throws Exception {
    for (String line : instructions.stream().filter(line -> line.startsWith("RUN ")).toList()) {
      Process shell = new ProcessBuilder("bash", "-n", "-c", line.substring(4)).start();
      assertThat(shell.waitFor()).as(line).isZero();
    }
  }

  @Test
  void itInstallsWhatTheLauncherWouldInstall() throws IOException {
    String launcher = Files.readString(Project.HOME.resolve("impact"));
    List<String> fonts =
        Pattern.compile("install \"drawing charts\" (.*)")
            .matcher(launcher)
            .results()
            .flatMap(match -> Stream.of(match.group(1).split(" ", -1)))
            .toList();
    assertThat(instructions)
        .filteredOn(line -> line.contains("apt-get install"))
        .hasSize(2)
        .allSatisfy(line -> assertThat(line).contains("openjdk-17-j"))
        .allSatisfy(line -> assertThat(line).contains(fonts));
    assertThat(fonts).hasSize(2);
  }
}
