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

  private InstalledLauncher launcher() throws IOException {
    InstalledLauncher launcher = InstalledLauncher.in(work.resolve("home"));
    Path script = launcher.home().resolve("jobs/schedule/nightly.sh");
    Files.createDirectories(script.getParent());
    Files.copy(Project.HOME.resolve("jobs/schedule/nightly.sh"), script);
    return launcher;
  }

  private static List<String> steps(InstalledLauncher launcher) throws IOException {
    return launcher.calls().stream()
        .map(call -> call.replaceAll(".*\\.cli\\.Main (.*) pid=.*", "$1"))
        .toList();
  }

  @Test
  void anEveningTakesInFindsAndStudiesWhatCame() throws Exception {
    InstalledLauncher launcher = launcher();
    Path data = work.resolve("data");
    for (String file : List.of("incoming/news/feed.xml", "incoming/prices/avgo.csv")) {
      Files.createDirectories(data.resolve(file).getParent());
      Files.createFile(data.resolve(file));
    }
    Files.createDirectories(data.resolve("warehouse/news"));
    Files.createDirectories(data.resolve("warehouse/prices"));
    String script = "IMPACT_NO_ARCHIVE=1 '" + launcher.home() + "/jobs/schedule/nightly.sh' ";
    InstalledLauncher.Run run = launcher.shell(script + data + " --await-days 3");
    assertThat(run.code()).as(run.said()).isZero();
    assertThat(run.said()).isEmpty();
    String warehouse = " --warehouse " + data + "/warehouse";
    assertThat(steps(launcher))
        .containsExactly(
            "ingest news --from " + data + "/incoming/news" + warehouse + " --quiet",
            "ingest prices --from " + data + "/incoming/prices" + warehouse + " --quiet",
            "events"
                + warehouse
                + " --watch "
                + data
                + "/news/watch.json --write "
                + data
                + "/events --quiet",
            "batch --events "
                + data
                + "/events --out "
                + data
                + "/out"
                + warehouse
                + " --await-days 3 --quiet");
    steps(launcher).forEach(step -> assertUnderstood(List.of(step.split(" ", -1))));
  }

  @Test
  void aStepThatFailsStopsNoOtherAndIsNotForgotten() throws Exception {
    InstalledLauncher launcher = launcher();
    Path feed = work.resolve("data/incoming/news/feed.xml");
    Files.createDirectories(feed.getParent());
    String failing =
        "#!/bin/sh\necho $1 >>'" + work + "/steps'\n[ $1 = batch ] && exit 4\nexit %d\n";
    for (int code : List.of(0, 3, 4)) {
      Files.writeString(feed, "");
      launcher.command("failing", failing.formatted(code));
      InstalledLauncher.Run run =
          launcher.shell(
              "IMPACT=failing '"
                  + launcher.home()
                  + "/jobs/schedule/nightly.sh' "
                  + work
                  + "/data");
      assertThat(run.code()).isEqualTo(code == 3 ? 3 : 4);
    }
    assertThat(work.resolve("steps")).content().isEqualTo("ingest\nbatch\n".repeat(3));
  }

  @Test
  void theCronLineRunsTheBatch() throws Exception {
    InstalledLauncher launcher = launcher();
    String table = unit("impact.cron");
    String command = found("^\\d+ \\d+ \\* \\* [\\d-]+ (.*)$", table);
    String variables = found("(?s)((?:^[A-Z]+=[^\\n]+\\n)+)", table);
    InstalledLauncher.Run run =
        launcher.shell(
            "export IMPACT_NO_ARCHIVE=1\n"
                + variables
                    .replace("PROGRAM=" + INSTALLED, "PROGRAM='" + launcher.home() + "'")
                    .replace("DATA=/var/lib/market-impact", "DATA='" + work + "/data'")
                + command);
    assertThat(run.code()).as(run.said()).isZero();
    assertThat(run.said()).isEmpty();
    String called = launcher.calls().get(launcher.calls().size() - 1);
    String arguments = called.replaceAll(".*\\.cli\\.Main (.*) pid=.*", "$1");
    assertThat(arguments)
        .startsWith("batch --events " + work + "/data/events ")
        .contains("--metrics");
    assertUnderstood(List.of(arguments.split(" ", -1)));
  }

  @Test
  void theTimersServiceRunsTheBatchAndSystemdAcceptsBoth() throws Exception {
    InstalledLauncher launcher = launcher();
    String home = launcher.home().toString();
    String service =
        unit("impact-batch.service")
            .replace(INSTALLED, home)
            .replace("nightly.sh /var/lib/market-impact", "nightly.sh " + work + "/data");
    String command = found("^ExecStart=(.*)$", service);
    InstalledLauncher.Run run = launcher.shell(command);
    assertThat(run.code()).as(run.said()).isZero();
    assertThat(steps(launcher)).last().asString().startsWith("batch --events ");

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
    assertThat(container.at("/command/0").textValue())
        .as("process 1 itself, so that signals reach it")
        .isEqualTo("/opt/impact/jobs/schedule/nightly.sh");
    assertThat(container.at("/env/0/name").textValue()).isEqualTo("INCOMPLETE");
    assertThat(container.at("/env/0/value").textValue()).isEqualTo("0");
    assertThat(Files.readString(Project.HOME.resolve("Containerfile")))
        .contains("/opt/impact/jobs/schedule ./jobs/schedule");
    assertThat(job.at("/spec/jobTemplate/spec/podFailurePolicy/rules/0/onExitCodes/containerName"))
        .isEqualTo(container.at("/name"));
  }

  @Test
  void theDirectedGraphOfAirflowCallsTheBatchAndIsPython() throws Exception {
    String graph = unit("impact_dag.py");
    assertThat(found("bash_command=f\"(.*)\"", graph)).isEqualTo("{NIGHTLY} {DATA}");
    assertThat(found("NIGHTLY = \"(.*)\"", graph))
        .isEqualTo(INSTALLED + "/jobs/schedule/nightly.sh");
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
