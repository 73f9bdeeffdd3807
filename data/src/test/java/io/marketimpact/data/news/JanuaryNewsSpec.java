package io.marketimpact.data.news;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.marketimpact.data.BadInputException;
import io.marketimpact.data.Bundled;
import io.marketimpact.data.publication.Publication;
import io.marketimpact.data.result.ResultFiles;
import io.marketimpact.data.specification.SpecificationFile;
import io.marketimpact.data.specification.StudySpecification;
import io.marketimpact.data.study.StudyFunction;
import io.marketimpact.event.PlannedEvent;
import io.marketimpact.event.Subject;
import io.marketimpact.event.Wave;
import io.marketimpact.model.ModelId;
import io.marketimpact.news.EventFinder;
import io.marketimpact.news.EventStory;
import io.marketimpact.news.FoundEvent;
import io.marketimpact.news.Mention;
import io.marketimpact.news.Story;
import io.marketimpact.study.StudyDesign;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The event of 14 January 2026 comes out of its own stories as the study has it. */
class JanuaryNewsSpec {

  private static final Watch WATCH = Watch.read(Path.of("news/watch.json"));
  private static final List<Story> STORIES =
      NewsFile.read(Path.of("news/january-14.json")).stories();

  @TempDir private static Path work;
  private static Path candidate;
  private static Path study;

  private final StudySpecification byHand = SpecificationFile.read(Bundled.STUDY);

  @BeforeAll
  static void write() throws IOException {
    for (String folder :
        List.of("earnings", "events", "exposure", "factors", "family", "prices", "news")) {
      copy(Path.of(folder));
    }
    Files.copy(Bundled.PACKAGE, work.resolve(Bundled.PACKAGE));
    study = work.resolve(Bundled.STUDY);
    Files.writeString(
        study,
        Files.readString(study).replace("\"hindsight\":", "\"draws\": 1000, \"hindsight\":"));
    candidate = writer("candidates").write(found(), study, "");
  }

  @Test
  void oneEventIsFoundAndTheOtherNewsOfThatDayIsNoPartOfIt() {
    FoundEvent found = found();
    assertThat(found.id()).isEqualTo(byHand.design().id());
    assertThat(found.stories())
        .extracting(part -> part.story().source(), EventStory::wave)
        .containsExactly(
            tuple("Anue cnyes", "W1"),
            tuple("Benzinga", "W1"),
            tuple("Reuters", "W2"),
            tuple("CNA", "W3"),
            tuple("BusinessWorld", "W2"),
            tuple("Fox Business", "W3"));
    assertThat(found.reporters()).as("Reuters, CNA, Fox Business").isEqualTo(3);
    assertThat(found.others())
        .extracting(other -> other.security().symbol())
        .containsExactlyInAnyOrder("CRWD", "S");
  }

  @Test
  void theSecondVersionIsNewForRapid7AndNotForFortinet() {
    EventStory second = found().stories().get(2);
    assertThat(second.mentions())
        .extracting(Mention::entity, Mention::novelty)
        .contains(tuple("Rapid7", 100), tuple("Fortinet", 56));
  }

  @Test
  void wavesAndOwnersAreThoseOfTheStudyMadeByHand() {
    StudyDesign made = SpecificationFile.read(candidate).design();
    StudyDesign design = byHand.design();
    assertThat(made.id()).isEqualTo(design.id());
    assertThat(made.dossier().title()).isEqualTo(design.dossier().title());
    assertThat(made.dossier().waves())
        .extracting(Wave::id, Wave::time, Wave::names)
        .containsExactlyElementsOf(
            design.dossier().waves().stream()
                .map(wave -> tuple(wave.id(), wave.time(), wave.names()))
                .toList());
    assertThat(made.dossier().registry().ownerships())
        .containsExactlyInAnyOrderElementsOf(design.dossier().registry().ownerships());
  }

  @Test
  void firmsAndWhatTheyAreHeldAgainstAreThoseOfTheStudyMadeByHand() {
    StudyDesign made = SpecificationFile.read(candidate).design();
    StudyDesign design = byHand.design();
    assertThat(made.dossier().subjects())
        .extracting(Subject::security, Subject::name, Subject::exchange)
        .containsExactlyElementsOf(
            design.dossier().subjects().stream()
                .map(firm -> tuple(firm.security(), firm.name(), firm.exchange()))
                .toList());
    assertThat(made.events())
        .containsExactlyElementsOf(design.events())
        .extracting(PlannedEvent::time)
        .hasSize(5);
    assertThat(made.plan()).isEqualTo(design.plan());
    assertThat(made.variations()).isEqualTo(design.variations());
    assertThat(made.controls()).isEqualTo(design.controls());
  }

  @Test
  void theStudyOfTheCandidateHasTheSameNumbers() throws IOException {
    Path expected = results(SpecificationFile.read(study), "by-hand");
    Path made = results(SpecificationFile.read(candidate), "candidate");
    for (String file :
        List.of(
            "firm_results.csv",
            "abnormal_returns.csv",
            "group_tests.csv",
            "move_parts.csv",
            "intraday.csv",
            "exposure.csv",
            "other_sides.csv")) {
      assertThat(made.resolve(file)).hasSameTextualContentAs(expected.resolve(file));
    }
    assertThat(Files.readAllLines(made.resolve("firm_results.csv"))).hasSizeGreaterThan(10);
  }

  @Test
  void aCandidateIsWrittenOnceAndNeverOverWhatSomebodyConfirmed() {
    assertThat(writer("candidates").write(found(), study, "")).isEqualTo(candidate);
    assertThatThrownBy(() -> writer("events").write(found(), study, ""))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("says something else, so it was left alone; move it away");
    Path elsewhere = work.resolve("a/b");
    CandidateFile far = new CandidateFile(Publication.ON_DISK, elsewhere);
    assertThatThrownBy(() -> far.write(found(), study, ""))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("is not beside")
        .hasMessageContaining("candidates");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"schema\": \"market-impact-watch/1\", \"entities\": \"entities.json\"}",
        "{\"schema\": \"market-impact-watch/1\", \"entities\": \"../../etc/passwd\"}",
        "{\"schema\": \"market-impact-watch/1\", \"entities\": \"entities.json\", \"rules\":"
            + " [{\"id\": \"A B\", \"title\": \"t\", \"actors\": [\"a\"], \"restrictions\":"
            + " [\"b\"], \"entities\": [\"Fortinet\"], \"study\":"
            + " \"../events/2026-01-14-china-security-software.json\"}]}",
        "{\"schema\": \"market-impact-watch/1\", \"entities\": \"entities.json\", \"rules\":"
            + " [{\"id\": \"a\", \"title\": \"t\", \"actors\": [\"a\"], \"restrictions\": [\"b\"],"
            + " \"entities\": [\"Nobody\"], \"study\": \"none.json\"}]}"
      })
  void rulesThatCannotBeUsedAreRefusedWithTheirPlace(String text) throws IOException {
    Path file = Files.writeString(work.resolve("news/bad.json"), text);
    assertThatThrownBy(() -> Watch.read(file))
        .isInstanceOf(BadInputException.class)
        .message()
        .contains(" at /")
        .doesNotContain("\n");
  }

  private static FoundEvent found() {
    List<FoundEvent> found =
        new EventFinder(WATCH.directory()).find(WATCH.rules().get(0).rule(), STORIES);
    assertThat(found).hasSize(1);
    return found.get(0);
  }

  private static CandidateFile writer(String folder) {
    return new CandidateFile(Publication.ON_DISK, work.resolve(folder));
  }

  private static Path results(StudySpecification specification, String name) throws IOException {
    StudyDesign design = specification.design();
    Path directory = Files.createDirectory(work.resolve(name));
    ResultFiles.write(
        StudyFunction.of(
            specification.with(
                design
                    .by(
                        design
                            .plan()
                            .restrictedTo(List.of(new ModelId("market")), design.plan().windows()))
                    .varied(List.of()))),
        directory);
    return directory;
  }

  private static void copy(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted().toList()) {
        Files.copy(file, work.resolve(file.toString()));
      }
    }
  }
}
