package io.marketimpact.data.library;

import static org.assertj.core.api.Assertions.assertThat;

import io.marketimpact.data.Bundled;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The guide's study in one file, which needs no project: Java compiles and runs it. */
final class SingleFileSpec {

  private static final Path FILE = Path.of("../docs/examples/AbnormalReturn.java");

  @Test
  void aStudyInOneFileRunsAsItStands() throws IOException, InterruptedException {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    Process process =
        new ProcessBuilder(
                java,
                "-Duser.language=en",
                "-cp",
                System.getProperty("java.class.path"),
                FILE.toString(),
                Bundled.PRICES.toString(),
                "SPY",
                "2026-01-14",
                "AVGO",
                "PANW")
            .redirectErrorStream(true)
            .start();
    String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(process.waitFor()).as(printed).isZero();
    assertThat(printed.lines().filter(line -> line.contains("p = ")))
        .containsExactly(line("AVGO"), line("PANW"));
  }

  @Test
  void itStartsAsAScript(@TempDir Path commands) throws IOException, InterruptedException {
    Path jbang = Files.writeString(commands.resolve("jbang"), "#!/bin/sh\necho \"$@\"\n");
    Files.setPosixFilePermissions(jbang, PosixFilePermissions.fromString("rwxr-xr-x"));
    ProcessBuilder script =
        new ProcessBuilder("/bin/sh", FILE.toString(), "prices.csv").redirectErrorStream(true);
    script.environment().put("PATH", commands + ":/usr/bin:/bin");
    Process process = script.start();
    String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(process.waitFor()).as(printed).isZero();
    assertThat(printed).isEqualTo(FILE + " prices.csv\n");
  }

  private static String line(String symbol) {
    var firm =
        EventStudy.on(Panel.read(Bundled.PRICES))
            .benchmark("SPY")
            .event("2026-01-14", "AVGO", "PANW")
            .run()
            .firm(symbol);
    return String.format(
        Locale.ROOT, "%s %+.4f, p = %.2f", symbol, firm.car(), firm.verdict().pValue());
  }

  @Test
  void itNamesThisVersion() throws IOException {
    List<String> pom = Files.readAllLines(Path.of("../pom.xml"));
    String version =
        pom.stream().filter(line -> line.contains("<version>")).findFirst().orElseThrow();

    assertThat(Files.readAllLines(FILE).get(1))
        .isEqualTo("//DEPS io.marketimpact:data:" + version.replaceAll("</?version>", "").strip());
  }
}
