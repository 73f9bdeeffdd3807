package io.marketimpact.jobs.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.marketimpact.data.specification.SpecificationFile;
import io.marketimpact.jobs.Project;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** News in the warehouse, and the events found there, as a scheduler sees them. */
class NewsWarehouseSpec {

  private static final Path NEWS = Project.HOME.resolve("data/news/january-14.json");
  private static final String ID = "2026-01-14-china-security-software";
  private static final String NOON = "2026-01-14T12:00:00Z";
  private static final String EVENING = "2026-01-14T19:00:00Z";

  @TempDir private Path work;
  private Path warehouse;

  @BeforeEach
  void nameIt() {
    warehouse = work.resolve("warehouse");
  }

  private Impact ingest(String learned, Object... files) {
    return run(List.of("ingest", "news", "--as-of", learned, "--from"), files);
  }

  private Impact events(Object... more) {
    return run(List.of("events"), more);
  }

  private Impact run(List<Object> command, Object... more) {
    List<Object> all = new ArrayList<>(command);
    all.addAll(Arrays.asList(more));
    all.addAll(List.of("--master", "local[1]", "--warehouse", warehouse));
    return Impact.run(all.toArray());
  }

  private Path feed(String name, String... items) throws IOException {
    return Files.writeString(
        work.resolve(name),
        "<rss><channel><title>A Wire</title>" + String.join("", items) + "</channel></rss>");
  }

  private static String item(String link, String title, String time) {
    return "<item><title>"
        + title
        + "</title><link>https://wire.example/"
        + link
        + "</link><pubDate>Wed, 14 Jan 2026 "
        + time
        + ":00 GMT</pubDate></item>";
  }

  @Test
  void aStoryIsTakenInOnceAndFoundThereAsInItsFile() {
    Impact first = ingest("2026-01-16T00:00:00Z", NEWS);
    assertThat(first.code()).as(first.err()).isZero();
    assertThat(first.out().strip()).isEqualTo(warehouse.toString());
    assertThat(first.err())
        .contains("7 stories read = 7 accepted + 0 merged + 0 refused; news version 0");
    assertThat(ingest("2026-01-17T00:00:00Z", NEWS).err())
        .contains("7 stories read = 0 accepted + 7 merged + 0 refused; news version 0");

    Impact found = events();
    assertThat(found.code()).as(found.err()).isZero();
    assertThat(found.out()).isEqualTo(Impact.run("events", "--news", NEWS).out()).isNotEmpty();
    assertThat(run(List.of("warehouse")).out())
        .startsWith("news: version 0 of 1; 7 rows; 7 stories; last learned 2026-01-16T00:00:00Z;");
    assertThat(run(List.of("warehouse", "tidy")).code()).isZero();
    Impact before = events("--as-of", "2026-01-15T23:59:59Z");
    assertThat(before.code()).isEqualTo(3);
    assertThat(before.err())
        .contains("knew no story at 2026-01-15T23:59:59Z", "learned at 2026-01-16T00:00:00Z");
  }

  @Test
  void namesGoByTheEntitiesThatWereTakenInAsTheyWereKnown() throws IOException {
    ingest("2026-01-16T00:00:00Z", NEWS);
    String bundled = Files.readString(Project.HOME.resolve("data/news/entities.json"));
    Path own =
        Files.writeString(
            work.resolve("own.json"),
            bundled.replace("{\"text\": \"Rapid7\"", "{\"text\": \"Rapid Eight\""));
    List<Object> take = List.of("ingest", "entities", "--as-of", "2026-01-17T00:00:00Z", "--from");
    Impact taken = run(take, own);
    assertThat(taken.code()).as(taken.err()).isZero();
    assertThat(taken.err()).contains(" new, 0 corrected, 0 known before; version 0");
    assertThat(run(take, own).err()).contains("impact: 0 new, 0 corrected, ");

    assertThat(events().out()).contains("Fortinet").doesNotContain("Rapid7");
    assertThat(events("--as-of", "2026-01-16T12:00:00Z").out()).contains("Fortinet", "Rapid7");
    assertThat(run(List.of("warehouse")).out()).contains("entities: version 0 of 1; ", " names; ");
  }

  @Test
  void whatCameLateWasNotKnownBefore() throws IOException {
    String headline = "China bars cybersecurity software of Fortinet";
    ingest(NOON, feed("noon.xml", item("1", headline, "11:30")));
    Impact second =
        ingest(
            EVENING,
            feed(
                "evening.xml",
                item("1", headline + " and Rapid7", "11:30"),
                item("2", headline.replace("Fortinet", "Qualys"), "11:40")));
    assertThat(second.err()).contains("2 stories read = 2 accepted (1 with a changed text)");

    assertThat(events().out())
        .contains("W1 public at 2026-01-14T11:30:00Z: Fortinet")
        .contains("W2 public at 2026-01-14T11:40:00Z: Qualys")
        .as("a text that changed under its old stamp is certain since it was seen")
        .contains("W3 public from 2026-01-14T11:30:00Z to 2026-01-14T19:00:00Z: Rapid7");
    assertThat(events("--as-of", "2026-01-14T18:59:59Z").out())
        .contains("Fortinet")
        .doesNotContain("Rapid7", "Qualys");
  }

  @Test
  void aFileThatIsNoFeedCostsNoOther() throws IOException {
    Path page = Files.writeString(work.resolve("page.xml"), "<html><body>Log in</body></html>");
    Impact some = ingest(NOON, NEWS, page);
    assertThat(some.code()).isEqualTo(4);
    assertThat(some.err()).contains("page.xml", "7 accepted");
    Impact none = ingest(NOON, page);
    assertThat(none.code()).isEqualTo(3);
    assertThat(none.out()).isEmpty();
    assertThat(Impact.run("events", "--warehouse", work.resolve("none")).err())
        .contains("has no table of news; take some in: impact ingest news --from FILES");
  }

  @Test
  void aCandidateFollowsTheNewsUntilSomebodyChangesIt() throws IOException {
    Object[] write = {"--watch", OwnPackage.in(work), "--write", work.resolve("candidates")};
    Path file = work.resolve("candidates").resolve(ID + ".json");
    ingest("2026-01-16T00:00:00Z", NEWS);
    Impact first = events(write);
    assertThat(first.code()).as(first.err()).isZero();
    assertThat(first.out().strip()).isEqualTo(file.toString());
    String early = Files.readString(file);
    assertThat(early)
        .contains("Found in 6 stories of 3 independent reporters.")
        .contains("Its stories were read from warehouse table news, version 0.");
    assertThat(SpecificationFile.read(file).design().events()).hasSize(5);

    String headline = "China tells firms to stop using security software of Fortinet";
    ingest("2026-01-17T00:00:00Z", feed("more.xml", item("9", headline, "20:00")));
    assertThat(events(write).code()).isZero();
    String later = Files.readString(file);
    assertThat(later).contains("Found in 7 stories of 4", "warehouse table news, version 1.");
    ingest("2026-01-18T00:00:00Z", feed("else.xml", item("10", "Rain in Seattle", "21:00")));
    assertThat(events(write).err()).doesNotContain("somebody");
    assertThat(file).as("news of something else").hasContent(later);

    Files.writeString(file, early);
    assertThat(events(write).code()).isZero();
    assertThat(file).as("a run that was stopped before it wrote the file").hasContent(later);

    Files.writeString(file, later.replace("\"seed\": 1", "\"seed\": 7"));
    Impact confirmed = events(write);
    assertThat(confirmed.code()).isZero();
    assertThat(confirmed.err()).contains(ID + ".json: it has been edited, so it was left");
    assertThat(file).content().contains("\"seed\": 7");
    events(write);
    assertThat(run(List.of("warehouse")).out())
        .contains("events: version 2 of 3; 3 rows; 1 events; 2026-01-14 to 2026-01-14;");
  }

  @Test
  void aRejectedCandidateDoesNotComeBackUntilItIsRestored() throws IOException {
    Object[] write = {"--watch", OwnPackage.in(work), "--write", work.resolve("candidates")};
    Path file = work.resolve("candidates").resolve(ID + ".json");
    ingest("2026-01-16T00:00:00Z", NEWS);
    assertThat(events(write).code()).isZero();
    assertThat(file).exists();

    Impact unknown = run(List.of("events", "--reject", "2026-01-01-other"), write);
    assertThat(unknown.code()).isEqualTo(3);
    assertThat(unknown.err())
        .contains("event 2026-01-01-other: was not found in the news; name one of: " + ID);
    Impact rejected = run(List.of("events", "--reject", ID), write);
    assertThat(rejected.code()).as(rejected.err()).isZero();
    assertThat(rejected.out()).isEmpty();
    assertThat(file).doesNotExist();

    String headline = "China tells firms to stop using security software of Fortinet";
    ingest("2026-01-17T00:00:00Z", feed("more.xml", item("9", headline, "20:00")));
    assertThat(events(write).err()).contains(ID + ".json: rejected, so it was not written");
    assertThat(file).doesNotExist();

    assertThat(run(List.of("events", "--restore", ID), write).out().strip())
        .isEqualTo(file.toString());
    assertThat(file).content().contains("Found in 7 stories of 4");
    assertThat(run(List.of("warehouse")).out())
        .contains("events: version 2 of 3; 3 rows; 1 events");
    assertThat(Impact.run("events", "--news", NEWS, "--reject", ID).code()).isEqualTo(2);

    String own = Files.readString(file).replace("\"seed\": 1", "\"seed\": 7");
    run(List.of("events", "--reject", ID), write);
    assertThat(file).doesNotExist();
    Files.writeString(file, own);
    assertThat(events(write).err()).contains(ID + ".json: it has been edited");
    assertThat(file).as("whoever puts a file of their own there confirms it").hasContent(own);
    assertThat(run(List.of("warehouse")).out())
        .contains("events: version 4 of 5; 5 rows; 1 events");
  }
}
