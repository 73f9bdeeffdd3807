package io.marketimpact.jobs.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.marketimpact.data.specification.SpecificationFile;
import io.marketimpact.jobs.Project;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Events found in the news, as a user's scripts see it. */
class EventsCommandSpec {

  private static final Path NEWS = Project.HOME.resolve("data/news/january-14.json");
  private static final String ID = "2026-01-14-china-security-software";

  @TempDir private Path work;

  @Test
  void candidatesArePrintedWithTheirWavesAndDays() {
    Impact run = Impact.run("events", "--news", NEWS);

    assertThat(run.code()).isZero();
    assertThat(run.err()).isEmpty();
    assertThat(run.out().lines())
        .startsWith(
            ID + ": China reportedly tells firms to stop using US and Israeli security software",
            "  stories: 6, independent reporters: 3 of 2 asked for",
            "  W1 public no later than 2026-01-14T11:30:00Z: VMware, Palo Alto Networks, Fortinet,"
                + " Check Point Software Technologies")
        .contains(
            "  W3 public from 2026-01-14T17:00:00Z to 2026-01-15T02:59:50Z: answers",
            "  AVGO Broadcom: named by W1, day 0 2026-01-14 (pre open)",
            "  RPD Rapid7: named by W2, day 0 2026-01-14 (regular)",
            "  named as well, not among the rule's firms: CRWD, S");
  }

  @Test
  void whatWasNotCertainlyPublicIsNotUsed() {
    Impact run = Impact.run("events", "--news", NEWS, NEWS, "--as-of", "2026-01-14T16:50:00Z");

    assertThat(run.out())
        .contains("stories: 2, independent reporters: 1 of 2")
        .contains("W1 public no later than 2026-01-14T11:30:00Z")
        .contains("not yet an event")
        .doesNotContain("W2", "Rapid7");
  }

  @Test
  void aStoryWhoseTimeIsYetToComeIsNamedAndNotUsed() throws IOException {
    Path news =
        Files.writeString(
            work.resolve("news.json"),
            Files.readString(NEWS).replace("2026-01-14T11", "2098-01-14T11"));
    Impact run = Impact.run("events", "--news", news);

    assertThat(run.code()).isEqualTo(4);
    assertThat(run.err())
        .contains("impact: not used: \"")
        .contains("became public at 2098-01-14T11:30:00Z, which is yet to come");
    assertThat(run.out()).doesNotContain("2098");

    Impact listed = Impact.run("ingest", "news", "--dry-run", "--from", news);
    assertThat(listed.code()).isEqualTo(4);
    assertThat(listed.err()).contains("news.json: not used: \"", "which is yet to come");
    assertThat(listed.out()).doesNotContain("2098").contains(" + 1 refused");
  }

  @Test
  void aCandidateIsASpecificationThatAStudyReads() throws IOException {
    Path watch = OwnPackage.in(work);
    Path directory = work.resolve("candidates");

    Impact run = Impact.run("events", "--news", NEWS, "--watch", watch, "--write", directory);

    assertThat(run.code()).isZero();
    Path file = directory.resolve(ID + ".json");
    assertThat(run.out().strip()).isEqualTo(file.toString());
    assertThat(SpecificationFile.read(file).design().events()).hasSize(5);
  }

  @Test
  void whatIsNotReportedEnoughIsShownAndNotWritten() throws IOException {
    Path one =
        Files.writeString(
            work.resolve("one.json"),
            """
            {"schema": "market-impact-news/1", "stories": [{"headline":
            "China bars cybersecurity software of Fortinet", "source": "A Wire",
            "published": {"at": "2026-02-03T11:30:00Z"}}]}
            """);

    Impact shown = Impact.run("events", "--news", one);
    assertThat(shown.code()).isZero();
    assertThat(shown.out())
        .contains("2026-02-03-china-security-software")
        .contains("not yet an event: the rule asks for 2 independent reporters, and it has 1");
    Impact written = Impact.run("events", "--news", one, "--write", work.resolve("candidates"));
    assertThat(written.code()).isEqualTo(4);
    assertThat(written.out()).isEmpty();
    assertThat(written.err()).contains("was not written: the rule asks for 2");
    Impact logged =
        Impact.run(
            "events", "--news", one, "--write", work.resolve("candidates"), "--log-format=json");
    assertThat(logged.err())
        .contains("\"level\":\"error\"", "was not written: the rule asks for 2");
    Impact quiet =
        Impact.run("events", "--news", one, "--write", work.resolve("candidates"), "--quiet");
    assertThat(quiet).isEqualTo(new Impact(4, "", written.err()));
    assertThat(work.resolve("candidates")).doesNotExist();
  }

  @Test
  void badNewsIsOneLineWithItsPlace() throws IOException {
    Path bomb =
        Files.writeString(
            work.resolve("bomb.xml"), "<!DOCTYPE rss [<!ENTITY a \"b\">]><rss>&a;</rss>");
    Impact refused = Impact.run("events", "--news", bomb);
    assertThat(refused.code()).isEqualTo(3);
    assertThat(refused.err())
        .isEqualTo(
            "impact: "
                + bomb
                + " at line 1: has a document type declaration; a feed must have none\n");

    Path feed =
        Files.writeString(
            work.resolve("feed.xml"),
            "<rss><channel><title>W</title><item><title>No time</title></item>"
                + "<item><title>Bell \u0085 \u202e</title>"
                + "<pubDate>Wed, 14 Jan 2026 06:30:00 GMT</pubDate></item></channel></rss>");
    Impact partly = Impact.run("events", "--news", feed);
    assertThat(partly.code()).isEqualTo(4);
    assertThat(partly.err().lines())
        .hasSize(2)
        .first()
        .asString()
        .contains("feed.xml at line 1, item 1: \"No time\" has no time; give it pubDate");
    assertThat(partly.err()).contains("no event in 1 stories");
    Impact listed = Impact.run("ingest", "news", "--dry-run", "--from", feed);
    assertThat(listed.code()).isEqualTo(4);
    assertThat(listed.out())
        .contains("2 stories read = 1 accepted + 1 refused")
        .contains("at 2026-01-14T06:30:00Z  W: Bell")
        .doesNotContain("\u0085", "\u202e");
    assertThat(Impact.run("events", "--news", work.resolve("none.xml")).code()).isEqualTo(3);
  }
}
