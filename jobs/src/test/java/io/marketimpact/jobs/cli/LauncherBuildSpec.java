package io.marketimpact.jobs.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the launcher builds, and with what. */
class LauncherBuildSpec {

  private static final String MAVEN =
      """
      #!/bin/bash
      [ "$1" != -v ] || { [ ! -e "$NOTES.maven" ] || echo 'Apache Maven 3.8.7'; exit; }
      echo "mvn $*" >>"$NOTES"
      mkdir -p jobs/target/app/lib notebooks/target/app/lib
      """;

  @TempDir private Path directory;
  private InstalledLauncher launcher;

  @BeforeEach
  void install() throws IOException {
    launcher =
        InstalledLauncher.in(directory.resolve("impact"))
            .command("mvn", MAVEN)
            .command("jdk/bin/javac", "#!/bin/bash\n")
            .command("id", "#!/bin/bash\necho 0\n");
    Files.delete(launcher.home().resolve("jobs/target/app/built"));
  }

  @Test
  void aBuildForAStudyIsOneForNotebooksToo() throws Exception {
    Files.createFile(directory.resolve("notes.maven"));

    launcher.run("--version");

    assertThat(builds()).singleElement().asString().contains("-pl jobs,notebooks -am");
    assertThat(launcher.home().resolve("jobs/target/app/built")).exists();
    assertThat(launcher.home().resolve("notebooks/target/app/built")).exists();
  }

  @Test
  void aCopyWhoseSourcesAreTheSameIsNotBuiltAgainAndOneWithOthersIs() throws Exception {
    Files.createFile(directory.resolve("notes.maven"));
    launcher.run("--version");
    Path built = launcher.home().resolve("jobs/target/app/built");
    Path source = Files.createFile(launcher.home().resolve("jobs/src/main/New.java"));
    Files.delete(source);
    Files.setLastModifiedTime(built, FileTime.fromMillis(0));

    assertThat(launcher.run("--version").said()).isEmpty();
    assertThat(builds()).hasSize(1);
    assertThat(Files.getLastModifiedTime(built).toMillis()).as("looked at once").isPositive();

    Files.writeString(source, "class New {}");
    Files.setLastModifiedTime(built, FileTime.fromMillis(0));
    launcher.run("--version");
    assertThat(builds()).hasSize(2);
  }

  @Test
  void whatChangesDuringABuildIsBuiltNext() throws Exception {
    Files.createFile(directory.resolve("notes.maven"));
    Path source = launcher.home().resolve("jobs/src/main/New.java");
    launcher.command("mvn", MAVEN + "sleep 0.1; echo \"// $*\" >'" + source + "'; sleep 0.1\n");
    launcher.run("--version");
    launcher.command("mvn", MAVEN);

    launcher.run("--version");
    launcher.run("--version");

    assertThat(builds()).hasSize(2);
  }

  @Test
  void withoutMavenThatOfThePackageManagerIsTaken() throws Exception {
    launcher.command("dpkg-query", "#!/bin/bash\nexit 1\n");
    launcher.command("apt-get", "#!/bin/bash\n: >\"$NOTES.maven\"\necho \"apt $*\" >>\"$NOTES\"\n");

    launcher.run("--version");

    assertThat(launcher.calls()).anyMatch(call -> call.matches("apt .* install .* maven"));
    assertThat(builds()).hasSize(1);
  }

  @Test
  void aBuildThatFailsSaysWhy() throws Exception {
    launcher.command(
        "mvn",
        """
        #!/bin/bash
        [ "$1" != -v ] || { echo 'Apache Maven 3.8.7'; exit; }
        echo '[INFO] Scanning for projects...'
        echo '[ERROR] [ERROR] Some problems were encountered while processing the POMs:'
        echo '[ERROR] Non-resolvable import POM: no certificate'
        exit 1
        """);

    InstalledLauncher.Run run = launcher.run("--version");

    assertThat(run.code()).isEqualTo(1);
    assertThat(run.said())
        .contains(
            "the build failed: [ERROR] Non-resolvable import POM: no certificate; see .build.log");
  }

  private List<String> builds() throws IOException {
    return launcher.calls().stream().filter(call -> call.startsWith("mvn ")).toList();
  }
}
