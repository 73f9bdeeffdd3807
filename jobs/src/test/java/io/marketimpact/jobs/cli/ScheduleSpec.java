package io.marketimpact.jobs.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.marketimpact.data.publication.Publication;
import io.marketimpact.jobs.Project;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The units for schedulers: what they call is run as they run it, as far as the machine can. */
class ScheduleSpec {

  private static final String INSTALLED = "/opt/market-impact";

  @TempDir private Path work;

  private static String unit(String name) {
    try {
      return Files.readString(Project.HOME.resolve("jobs/schedule").resolve(name));
    } catch (IOException failure) {
      throw new AssertionError(failure);
    }
  }

  private static String found(String regex, String text) {
    return Pattern.compile(regex, Pattern.MULTILINE)
        .matcher(text)
        .results()
        .map(match -> match.group(1))
        .reduce((one, two) -> two)
        .orElseThrow();
  }

  private static void assertUnderstood(List<String> arguments) {
    assertThatCode(
            () ->
                Converters.register(Main.commands(Publication.ON_DISK))
                    .parseArgs(arguments.toArray(String[]::new)))
        .doesNotThrowAnyException();
  }

  private static List<String> words(String command) {
    List<String> words = new ArrayList<>(List.of(command.strip().split("\\s+", -1)));
    words.remove(0);
    return words;
  }

  @Test
  void theCronLineRunsTheBatch() throws Exception {
    InstalledLauncher launcher = InstalledLauncher.in(work.resolve("home"));
    String table = unit("impact.cron");
    String command = found("^\\d+ \\d+ \\* \\* [\\d-]+ (.*)$", table);
    String variables = found("(?s)((?:^[A-Z]+=[^\\n]+\\n)+)", table);
    InstalledLauncher.Run run =
        launcher.shell(
            "export IMPACT_NO_ARCHIVE=1\n"
                + variables.replace("IMPACT=" + INSTALLED, "IMPACT='" + launcher.home() + "'")
                + command);
    assertThat(run.code()).as(run.said()).isZero();
    assertThat(run.said()).isEmpty();
    String called = launcher.calls().get(launcher.calls().size() - 1);
    String arguments = called.replaceAll(".*\\.cli\\.Main (.*) pid=.*", "$1");
    assertThat(arguments).startsWith("batch --quiet --events /var/lib/market-impact/events ");
    assertUnderstood(List.of(arguments.split(" ", -1)));
  }

  @Test
  void theTimersServiceRunsTheBatchAndSystemdAcceptsBoth() throws Exception {
    InstalledLauncher launcher = InstalledLauncher.in(work.resolve("home"));
    String home = launcher.home().toString();
    String service = unit("impact-batch.service").replace(INSTALLED, home);
    String command = found("^ExecStart=(.*)$", service);
    InstalledLauncher.Run run = launcher.shell(command);
    assertThat(run.code()).as(run.said()).isZero();
    assertThat(launcher.calls()).last().asString().contains(".cli.Main batch --quiet --events ");
    assertUnderstood(words(command));

    assumeTrue(Files.isExecutable(Path.of("/usr/bin/systemd-analyze")), "no systemd here");
    Path units = Files.createDirectories(work.resolve("units"));
    Files.writeString(units.resolve("impact-batch.service"), service);
    Files.writeString(units.resolve("impact-batch.timer"), unit("impact-batch.timer"));
    Process verify =
        new ProcessBuilder(
                "systemd-analyze",
                "verify",
                units.resolve("impact-batch.timer").toString(),
                units.resolve("impact-batch.service").toString())
            .redirectErrorStream(true)
            .start();
    String said = new String(verify.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(verify.waitFor()).as(said).isZero();
    assertThat(said.lines().filter(line -> line.contains("impact-batch"))).isEmpty();
  }

  @Test
  void theCronJobCallsTheBatchInTheImageOfTheContainerfile() throws IOException {
    JsonNode job = new YAMLMapper().readTree(unit("cronjob.yaml"));
    assertThat(job.at("/apiVersion").textValue()).isEqualTo("batch/v1");
    assertThat(job.at("/kind").textValue()).isEqualTo("CronJob");
    assertThat(job.at("/spec/concurrencyPolicy").textValue()).isEqualTo("Forbid");
    JsonNode pod = job.at("/spec/jobTemplate/spec/template/spec");
    assertThat(pod.at("/restartPolicy").textValue()).isEqualTo("Never");
    JsonNode container = pod.at("/containers/0");
    assertThat(Files.readString(Project.HOME.resolve("Containerfile")))
        .contains("podman build -t " + container.at("/image").textValue());
    List<String> arguments = new ArrayList<>();
    container.at("/args").forEach(argument -> arguments.add(argument.textValue()));
    assertUnderstood(arguments);
    assertThat(job.at("/spec/jobTemplate/spec/podFailurePolicy/rules/0/onExitCodes/containerName"))
        .isEqualTo(container.at("/name"));
  }

  @Test
  void theDirectedGraphOfAirflowCallsTheBatchAndIsPython() throws Exception {
    String graph = unit("impact_dag.py");
    assertUnderstood(words(found("bash_command=f\"(.*)\"", graph).replace("{DATA}", "/data")));
    assumeTrue(Files.isExecutable(Path.of("/usr/bin/python3")), "no Python here");
    Process parse =
        new ProcessBuilder(
                "/usr/bin/python3",
                "-c",
                "import ast, sys; ast.parse(open(sys.argv[1]).read())",
                Project.HOME.resolve("jobs/schedule/impact_dag.py").toString())
            .start();
    assertThat(parse.waitFor()).isZero();
  }
}
