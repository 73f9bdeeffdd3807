package io.marketimpact.jobs.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.marketimpact.jobs.cli.InstalledLauncher.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launcher where it finds little: no locale, no rights, no archive, a busy machine. */
class InstallationSpec {

  @TempDir private Path directory;
  private InstalledLauncher launcher;

  @BeforeEach
  void install() throws IOException {
    launcher = InstalledLauncher.in(directory.resolve("Märkte und Nachrichten"));
  }

  @Test
  void theProgramTakesTheProcessOverAndItsSignalsWithIt() throws Exception {
    Run run = launcher.run("report", "--quiet");
    assertThat(run.code()).isZero();
    assertThat(launcher.calls()).last().asString().contains("report --quiet pid=" + run.pid());
  }

  @Test
  void withoutALocaleOneIsSetThatReadsAllPaths() throws Exception {
    assertThat(launcher.run("report").said()).doesNotContain("rror");
    assertThat(launcher.calls())
        .last()
        .asString()
        .contains("Märkte und Nachrichten/jobs/target/app/lib/jobs.jar")
        .endsWith("locale=C.UTF-8");
  }

  @Test
  void calledByALinkToALinkItIsAtHomeWhereItLies() throws Exception {
    Path first = Files.createSymbolicLink(directory.resolve("first"), Path.of("commands/impact"));
    Files.createSymbolicLink(
        directory.resolve("commands/impact"), launcher.home().resolve("impact"));
    Run run = launcher.runIn(directory, Map.of(), List.of(first.toString(), "report", "--quiet"));
    assertThat(run.code()).as(run.said()).isZero();
    assertThat(launcher.calls()).last().asString().contains(home());
  }

  @Test
  void aSearchPathForDirectoriesIsNotSearched() throws Exception {
    List<String> command = List.of("bash", launcher.home().getFileName() + "/impact", "report");
    Run run = launcher.runIn(directory, Map.of("CDPATH", directory.toString()), command);
    assertThat(run.code()).as(run.said()).isZero();
    assertThat(launcher.calls()).last().asString().contains(home());
  }

  private String home() throws IOException {
    return " -Dmarketimpact.home=" + launcher.home().toRealPath() + " -cp ";
  }

  @Test
  void aFastStartIsPreparedOnce() throws Exception {
    Run first = launcher.run("report");
    Run second = launcher.run("report");
    assertThat(first.said()).contains("impact: preparing a fast start, once ...");
    assertThat(second.said()).isEmpty();
    assertThat(launcher.calls())
        .hasSize(3)
        .first()
        .asString()
        .contains("-XX:ArchiveClassesAtExit=", " io.marketimpact.jobs.cli.FastStart ");
  }

  @Test
  void whatAKilledPreparationLeftIsSweptAndNothingIsLeftByAnother() throws Exception {
    Path app = launcher.home().resolve("jobs/target/app");
    long nobody = Integer.MAX_VALUE;
    Files.createDirectories(app.resolve("impact.jsa." + nobody + "/out/tables"));
    Path atWork = Files.createDirectory(app.resolve("impact.jsa." + ProcessHandle.current().pid()));
    launcher.run("report");
    try (Stream<Path> there = Files.list(app)) {
      assertThat(there.map(path -> path.getFileName().toString()))
          .containsExactlyInAnyOrder("lib", "built", "impact.jsa", atWork.getFileName().toString());
    }
  }

  @Test
  void aQuestionIsAnsweredWithoutPreparation() throws Exception {
    Run run = launcher.run("study", "--help");
    assertThat(run.said()).isEmpty();
    assertThat(launcher.calls())
        .singleElement()
        .asString()
        .contains("-XX:TieredStopAtLevel=1", " study --help ");
  }

  @Test
  void aStudyOfManyEventsHasTheSecondCompilerAndOneOfFewHasNot() throws Exception {
    Path many = Files.write(launcher.home().resolve("many.csv"), new byte[1_000_001]);
    Path few = Files.write(launcher.home().resolve("few.csv"), new byte[1_000]);
    launcher.run("study", "--events", many.toString());
    launcher.run("study", "--events", few.toString());
    launcher.run("ingest", "prices");
    List<String> calls = launcher.calls();
    assertThat(calls.get(calls.size() - 3))
        .contains("-XX:Tier4CompileThreshold=", " -XX:+UseParallelGC ", many.toString())
        .doesNotContain("-XX:TieredStopAtLevel=1");
    assertThat(calls.get(calls.size() - 2))
        .contains("-XX:TieredStopAtLevel=1", " -XX:+UseSerialGC ", few.toString())
        .doesNotContain("-XX:Tier4CompileThreshold=");
    assertThat(calls.get(calls.size() - 1))
        .contains("-XX:Tier4CompileThreshold=", " -XX:+UseParallelGC ")
        .doesNotContain("-XX:TieredStopAtLevel=1");
  }

  @Test
  void aCollectorThatTheUserNamesIsTheOnlyOne() throws Exception {
    for (String variable : List.of("IMPACT_JVM_OPTIONS", "JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS")) {
      launcher.runIn(
          directory,
          Map.of(variable, "-Xmx4g -XX:+UseZGC"),
          List.of(launcher.home().resolve("impact").toString(), "ingest", "prices"));
      assertThat(launcher.calls().get(launcher.calls().size() - 1)).doesNotContain("UseParallelGC");
    }
  }

  @Test
  void somebodyWithoutRightsRunsWhatOthersInstalled() throws Exception {
    Run run = launcher.runAs(withoutRights(), "study", "--quiet");
    assertThat(run.said()).isEmpty();
    assertThat(run.code()).isZero();
    assertThat(launcher.calls()).singleElement().asString().contains(" study --quiet ");
  }

  @Test
  void sourcesThatAreNewerThanTheProgramDoNotStopSomebodyWithoutRights() throws Exception {
    Path built = launcher.home().resolve("jobs/target/app/built");
    Files.setLastModifiedTime(built, FileTime.fromMillis(0));
    Run run = launcher.runAs(withoutRights(), "report");
    assertThat(run.said()).contains("older than its sources", "is read-only");
    assertThat(launcher.calls()).hasSize(1);
  }

  @Test
  void nothingToRunAndNoRightToBuildIsSaid() throws Exception {
    Files.delete(launcher.home().resolve("jobs/target/app/built"));
    Run run = launcher.runAs(withoutRights(), "report");
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.said()).contains("impact: is not built, and", "is read-only");
  }

  @Test
  void anotherPackageManagerIsWaitedFor() throws Exception {
    launcher
        .command("dpkg-query", "#!/bin/bash\n")
        .command("id", "#!/bin/bash\necho 0\n")
        .command("sleep", "#!/bin/bash\necho sleep >>\"$NOTES\"\n")
        .command(
            "apt-get",
            """
            #!/bin/bash
            echo "apt-get $*" >>"$NOTES"
            case $(grep -c apt-get "$NOTES") in
              1) echo 'E: Could not get lock /var/lib/apt/lists/lock. It is held by process 7' ;;
              3) echo 'E: Could not get lock /var/lib/dpkg/lock-frontend. It is held by process 7' ;;
              *) exit 0 ;;
            esac
            exit 100
            """);
    Run run = launcher.shell("install 'this test' some-package");
    assertThat(run.code()).isZero();
    assertThat(run.said())
        .contains("impact: installing some-package for this test ...")
        .containsOnlyOnce("apt-get update: waiting for another package manager")
        .containsOnlyOnce("apt-get install: waiting for another package manager");
    assertThat(launcher.calls())
        .containsExactly(
            "apt-get -qq update",
            "sleep",
            "apt-get -qq update",
            "apt-get -qq install -y --no-install-recommends some-package",
            "sleep",
            "apt-get -qq install -y --no-install-recommends some-package");
  }

  @Test
  void whatCannotBeInstalledIsSaidAtOnce() throws Exception {
    launcher
        .command("dpkg-query", "#!/bin/bash\n")
        .command("id", "#!/bin/bash\necho 0\n")
        .command("apt-get", "#!/bin/bash\necho 'E: Unable to locate package none'\nexit 100\n");
    Run run = launcher.shell("install 'this test' none");
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.said())
        .endsWith("impact: could not install none: E: Unable to locate package none\n");
  }

  /** How to run as somebody who may read the installation and write nothing in it. */
  private List<String> withoutRights() throws IOException {
    try (Stream<Path> files = Files.walk(launcher.home())) {
      for (Path file : files.toList()) {
        String rights =
            Files.isDirectory(file) || file.endsWith("impact") ? "r-xr-xr-x" : "r--r--r--";
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(rights));
      }
    }
    Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwxr-xr-x"));
    return System.getProperty("user.name").equals("root")
        ? List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups")
        : List.of();
  }
}
