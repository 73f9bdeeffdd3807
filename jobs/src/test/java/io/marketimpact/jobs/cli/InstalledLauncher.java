package io.marketimpact.jobs.cli;

import io.marketimpact.jobs.Project;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The launcher in a place of its own, as if all were built, among commands that only note how they
 * were called: {@code java}, {@code apt-get}, {@code dpkg-query}.
 */
final class InstalledLauncher {

  private static final String NOTING =
      """
      #!/bin/bash
      [ "$*" != -version ] || { echo 'openjdk version "17.0.1"' >&2; exit 0; }
      printf '%s pid=%s locale=%s\\n' "$*" "$$" "${LC_ALL:-}" >>"$NOTES"
      """;

  private final Path home;
  private final Path notes;
  private final Map<String, String> environment;

  private InstalledLauncher(Path home, Path notes, Map<String, String> environment) {
    this.home = home;
    this.notes = notes;
    this.environment = environment;
  }

  /**
   * What came of a call.
   *
   * @param code the exit code
   * @param said on both outputs
   * @param pid of the launcher
   */
  record Run(int code, String said, long pid) {}

  /** Installs it into a new directory, whose parent holds the commands and what they noted. */
  static InstalledLauncher in(Path directory) throws IOException {
    Path home = Files.createDirectories(directory);
    Path commands = Files.createDirectories(directory.resolveSibling("commands"));
    Path notes = Files.createFile(directory.resolveSibling("notes"));
    Files.setPosixFilePermissions(notes, PosixFilePermissions.fromString("rw-rw-rw-"));
    for (String module : List.of("analytics", "data", "reports", "jobs")) {
      Files.createDirectories(home.resolve(module + "/src/main"));
      Files.createFile(home.resolve(module + "/pom.xml"));
    }
    Files.createFile(home.resolve("pom.xml"));
    Path lib = Files.createDirectories(home.resolve("jobs/target/app/lib"));
    Files.createFile(lib.resolve("jobs.jar"));
    Path built = Files.createFile(home.resolve("jobs/target/app/built"));
    Files.setLastModifiedTime(built, FileTime.fromMillis(System.currentTimeMillis() + 60_000));
    Files.copy(Project.HOME.resolve("impact"), home.resolve("impact"));
    Files.createDirectories(commands.resolve("jdk/bin"));
    InstalledLauncher launcher =
        new InstalledLauncher(
            home,
            notes,
            Map.of(
                "PATH", commands + ":/usr/bin:/bin",
                "JAVA_HOME", commands.resolve("jdk").toString(),
                "NOTES", notes.toString()));
    launcher.command("jdk/bin/java", NOTING);
    launcher.command("dpkg-query", "#!/bin/bash\nprintf installed\n");
    return launcher;
  }

  /** Adds a command, found before the machine's own. */
  InstalledLauncher command(String name, String script) throws IOException {
    Path file = home.resolveSibling("commands").resolve(name);
    Files.writeString(file, script);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    return this;
  }

  /** Runs the launcher with these arguments and no other environment. */
  Run run(String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(home.resolve("impact").toString()));
    command.addAll(List.of(arguments));
    return start(command);
  }

  /** Runs a command with these arguments before those of the launcher's own. */
  Run runAs(List<String> prefix, String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(prefix);
    command.add(home.resolve("impact").toString());
    command.addAll(List.of(arguments));
    return start(command);
  }

  /** Runs a command that calls the launcher by another path, in a directory. */
  Run runIn(Path directory, Map<String, String> more, List<String> command)
      throws IOException, InterruptedException {
    return start(new ProcessBuilder(command).directory(directory.toFile()), more);
  }

  /** Runs a line of shell in which the launcher's functions are known. */
  Run shell(String line) throws IOException, InterruptedException {
    return start(
        List.of(
            "bash", "-c", "source '" + home.resolve("impact") + "' --help >/dev/null; " + line));
  }

  private Run start(List<String> command) throws IOException, InterruptedException {
    return start(new ProcessBuilder(command), Map.of());
  }

  private Run start(ProcessBuilder builder, Map<String, String> more)
      throws IOException, InterruptedException {
    builder.redirectErrorStream(true).environment().clear();
    builder.environment().putAll(environment);
    builder.environment().putAll(more);
    Process process = builder.start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Run(process.waitFor(), said, process.pid());
  }

  /** How the commands were called, in order. */
  List<String> calls() throws IOException {
    return Files.readAllLines(notes);
  }

  /** The directory it is installed in. */
  Path home() {
    return home;
  }
}
