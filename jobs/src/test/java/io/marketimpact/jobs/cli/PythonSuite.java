package io.marketimpact.jobs.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.marketimpact.jobs.JavaCommand;
import io.marketimpact.jobs.Project;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program called from Python: the package's own tests, against the program as it is built. */
class PythonSuite {

  @TempDir private Path home;

  @Test
  void pythonGetsWhatTheProgramPublishes() throws Exception {
    Path launcher =
        Files.writeString(
            home.resolve("impact"),
            "#!/bin/sh\nexec '%s' -Dmarketimpact.home='%s' %s \"$@\"\n"
                .formatted(
                    String.join("' '", JavaCommand.start()), Project.HOME, Main.class.getName()));
    Files.setPosixFilePermissions(launcher, PosixFilePermissions.fromString("rwxr-xr-x"));
    Path said = home.resolve("said");
    ProcessBuilder tests =
        new ProcessBuilder("/usr/bin/python3", "-B", "-m", "unittest", "-v")
            .directory(Project.HOME.resolve("notebooks/python").toFile())
            .redirectErrorStream(true)
            .redirectOutput(said.toFile());
    tests.environment().put("MARKET_IMPACT_HOME", home.toString());
    Process python = tests.start();

    assertThat(python.waitFor(5, TimeUnit.MINUTES)).isTrue();
    assertThat(Files.readString(said, StandardCharsets.UTF_8))
        .contains("Ran 9 tests")
        .endsWith("OK\n");
  }
}
