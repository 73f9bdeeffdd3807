package io.marketimpact.jobs.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.marketimpact.data.publication.Seal;
import io.marketimpact.data.run.RunEvent;
import io.marketimpact.data.run.RunFile;
import io.marketimpact.data.run.RunOutcome;
import io.marketimpact.jobs.JavaCommand;
import io.marketimpact.jobs.Project;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Evenings by the script and the program as a scheduler runs them: from a feed to a verdict. */
class EveningSuite {

  private static final String ID = "2026-01-14-china-security-software";

  @TempDir private Path work;
  private Path data;

  /** What the script says, which is nothing unless something is wrong. */
  private String evening() throws IOException, InterruptedException {
    ProcessBuilder builder =
        new ProcessBuilder(
                "/bin/sh",
                Project.HOME.resolve("jobs/schedule/nightly.sh").toString(),
                data.toString(),
                "--author",
                "The Desk")
            .redirectErrorStream(true);
    builder.environment().put("IMPACT", program().toString());
    builder.environment().put("PRICES_OPTIONS", "--currency USD");
    builder.environment().put("IMPACT_MASTER", "local[2]");
    Process process = builder.start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(said).isZero();
    return said;
  }

  /** The program as this build packages it. */
  private Path program() throws IOException {
    String command =
        Stream.of(
                JavaCommand.start().stream(),
                Stream.of(
                    "-Dmarketimpact.home=" + Project.HOME,
                    "-Djava.io.tmpdir=" + work,
                    Main.class.getName()))
            .flatMap(words -> words)
            .map(word -> "'" + word + "'")
            .collect(Collectors.joining(" "));
    Path script = work.resolve("impact");
    Files.writeString(script, "#!/bin/sh\nexec " + command + " \"$@\"\n");
    return Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  private void came(String name, String... lines) throws IOException {
    Path file = data.resolve("incoming").resolve(name);
    Files.createDirectories(file.getParent());
    Files.write(file, List.of(lines));
  }

  private static String feed(String wire, String headline, String time) {
    return "<rss><channel><title>%s</title><item><title>%s</title><link>https://%s.example/1</link>"
            .formatted(wire, headline, wire.toLowerCase(Locale.ROOT))
        + "<pubDate>Wed, 14 Jan 2026 %s:00 GMT</pubDate></item></channel></rss>".formatted(time);
  }

  /** A package whose rules make events after a study of prices alone, which is no event itself. */
  private void packageOfData() throws IOException {
    data = Files.createDirectories(work.resolve("data"));
    Path rules = OwnPackage.in(data);
    Files.move(data.resolve("events"), data.resolve("patterns"));
    Files.writeString(rules, Files.readString(rules).replace("../events/", "../patterns/"));
  }

  @Test
  void aStoryAndPricesThatCameAreAPublishedVerdictInTheMorningAndNothingNewTheNextOne()
      throws Exception {
    packageOfData();
    came(
        "news/one.xml",
        feed("Wire", "China tells firms to stop using security software of Fortinet", "11:30"));
    came(
        "news/other.xml",
        feed(
            "Herald",
            "Beijing bars US cybersecurity software such as that of Fortinet and Rapid7, officials"
                + " say",
            "16:50"));
    came("prices/daily.csv", Project.lines(Project.PRICES).toArray(String[]::new));
    assertThat(evening()).isEmpty();

    Path out = data.resolve("out");
    RunEvent event = RunFile.last(out).orElseThrow().events().get(0);
    assertThat(event.specification()).isEqualTo(ID + ".json");
    assertThat(event.outcome()).isEqualTo(RunOutcome.DONE);
    assertThat(event.state()).isEqualTo("final");
    Path published = out.resolve(event.directory());
    assertThat(Seal.broken(published)).isEmpty();
    assertThat(published.resolve("report.html")).content().contains("The Desk");
    assertThat(Project.lines(published.resolve("firm_results.csv")))
        .anyMatch(row -> row.startsWith(ID + ",FTNT,market,0,0,2026-01-14,"))
        .anyMatch(row -> row.startsWith(ID + ",RPD,market,0,0,2026-01-14,"))
        .noneMatch(row -> row.contains(",AVGO,"));
    assertThat(published.resolve("manifest.json"))
        .content()
        .contains("\"warehouse table prices, version 0\"");
    assertThat(Program.names(data.resolve("incoming/news"))).isEmpty();
    assertThat(Program.names(data.resolve("incoming/prices"))).isEmpty();

    Map<String, String> before = Program.publications(out);
    assertThat(evening()).isEmpty();
    assertThat(Program.publications(out)).isEqualTo(before);
    assertThat(RunFile.all(out)).hasSize(2);
    assertThat(RunFile.last(out).orElseThrow().events())
        .singleElement()
        .extracting(RunEvent::outcome, RunEvent::reason)
        .containsExactly(RunOutcome.SKIPPED, "published before");
  }
}
