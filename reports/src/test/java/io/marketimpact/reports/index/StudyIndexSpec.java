package io.marketimpact.reports.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.marketimpact.data.BadInputException;
import io.marketimpact.data.publication.Publication;
import io.marketimpact.data.result.SampleStudy;
import io.marketimpact.data.result.StudySummary;
import io.marketimpact.data.run.PublishedVersions;
import io.marketimpact.data.table.Table;
import io.marketimpact.inference.power.Verdict;
import io.marketimpact.reports.StudyReport;
import io.marketimpact.reports.block.Block;
import io.marketimpact.reports.text.CellText;
import io.marketimpact.reports.text.Format;
import io.marketimpact.study.GroupWindow;
import io.marketimpact.study.StudyResult;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StudyIndexSpec {

  @TempDir private Path work;

  private String page() {
    return page(work.resolve("index.html"));
  }

  private String page(Path file) {
    IndexWriter.write(Publication.ON_DISK, work, file);
    try {
      return Files.readString(file);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  @Test
  void everyStudyIsListedAndThoseThatCannotBeReadWithTheReason() throws IOException {
    PublishedStudies.fill(work);
    StudyIndex index = StudyIndex.of(work);
    assertThat(index.studies())
        .extracting(study -> study.summary().title())
        .contains("calm", "crash", "one firm", "nothing")
        .hasSize(6);
    assertThat(index.unreadable())
        .extracting(
            unreadable -> work.relativize(unreadable.directory()).toString(),
            StudyIndex.Unreadable::reason)
        .contains(
            tuple("begun", "half-written: no manifest.json, which is always written last"),
            tuple(
                "later version",
                "manifest.json at /schema: must be market-impact-manifest/1:"
                    + " market-impact-manifest/9"))
        .anySatisfy(
            otherTuple ->
                assertThat(otherTuple.toList().get(1).toString())
                    .startsWith("result.json at line ")
                    .contains("is not valid JSON"))
        .hasSize(3);
    assertThat(page())
        .contains("6 studies, 3 that cannot be read")
        .contains("<dt>begun</dt>")
        .doesNotContain("holiday photos");
  }

  @Test
  void aCardSaysWhatTheReportSays() throws IOException {
    StudyResult study = SampleStudy.of("calm", 5);
    PublishedStudies.publish(study, work.resolve("calm"));
    GroupWindow window = study.groups().get(0).window(study.plan().headline()).orElseThrow();
    double detectable = window.verdict().then(Verdict::minimumDetectable).result().orElseThrow();
    Block.Statement said =
        StudyReport.of(study).sections().stream()
            .flatMap(section -> section.blocks().stream())
            .filter(Block.Verdicts.class::isInstance)
            .map(block -> ((Block.Verdicts) block).statements().get(0))
            .findFirst()
            .orElseThrow();
    Card card =
        Card.of(StudyIndex.of(work).studies().get(0), work.resolve("index.html"), Optional.empty());
    Card.Headline headline = card.headlines().get(0);
    assertThat(headline.figure()).isEqualTo(CellText.of(said.figure()));
    assertThat(headline.label()).isEqualTo(said.label());
    assertThat(said.text())
        .contains(headline.text().replaceFirst("\\.$", ""))
        .contains(Format.size(detectable));
    assertThat(card.facts())
        .contains(
            new Card.Fact("Directory", "calm"),
            new Card.Fact("Day 0", "14 January 2026"),
            new Card.Fact("Firms", "4 of 5 studied"),
            new Card.Fact("Measured over", "day 0, market model"),
            new Card.Fact("Detectable", Format.size(detectable) + " or more with 80\u202F% power"));
    assertThat(Double.parseDouble(card.effect())).isEqualTo(Math.abs(window.caar()));
  }

  @Test
  void aStudyOfOneFirmSaysWhatWasFoundForIt() throws IOException {
    StudyResult study = SampleStudy.of("one", 2);
    PublishedStudies.publish(study, work.resolve("one"));
    StudySummary.Group group = StudyIndex.of(work).studies().get(0).summary().groups().get(0);
    assertThat(group.firms()).isEqualTo(2);
    assertThat(group.studied()).isEqualTo(1);
    assertThat(group.effect().orElseThrow().size())
        .isEqualTo(
            study
                .groups()
                .get(0)
                .firms()
                .get(0)
                .window(study.plan().headline())
                .result()
                .orElseThrow()
                .evidence()
                .car());
  }

  @Test
  void linksAreRelativeToThePageAndLeadToFiles() throws IOException {
    PublishedStudies.fill(work);
    for (Path file : List.of(work.resolve("index.html"), work.resolve("../x y/a.html"))) {
      List<String> links =
          Pattern.compile("href=\"([^\"#][^\"]*)\"")
              .matcher(page(file))
              .results()
              .map(link -> link.group(1))
              .toList();
      assertThat(links)
          .hasSize(6 * 4)
          .allSatisfy(
              link -> {
                assertThat(link).startsWith("./").doesNotContain(":", "?", "<", " ");
                assertThat(Path.of(file.toUri().resolve(link))).exists();
              });
    }
  }

  @Test
  void aReplacedVersionIsListedBelowWithWhatReplacedItAndIsNoCard() throws IOException {
    for (String name : List.of("calm-1", "calm-2", "calm-3")) {
      PublishedStudies.publish(SampleStudy.of("calm", 3), work.resolve(name));
    }
    new PublishedVersions(
            new TreeMap<>(Map.of("calm.json", List.of("calm-2", "calm-1", "calm-3", "calm-1"))))
        .write(Publication.ON_DISK, work);
    String page = page();
    assertThat(page)
        .contains("One study, 2 earlier versions")
        .contains("Replaced by calm-1.")
        .doesNotContain("Replaced by calm-2.", "Replaced by calm-3.");
    String cards = page.substring(0, page.indexOf("id=\"earlier\""));
    assertThat(cards).contains("<dd>calm-1</dd>").doesNotContain("calm-2", "calm-3");
    assertThat(page.substring(cards.length()))
        .contains("<a href=\"./calm-2/report.html\">calm-2</a>: calm.")
        .contains("<a href=\"./calm-3/report.html\">calm-3</a>: calm.");
  }

  @Test
  void hostileTitlesAreText() throws IOException {
    PublishedStudies.fill(work);
    assertThat(page())
        .containsOnlyOnce("<script")
        .contains("&lt;script&gt;alert(1)")
        .doesNotContain("\u202E")
        .doesNotContainPattern("<[^>]*\\s(?:style|on\\w+)=\"");
  }

  @Test
  void aDirectoryWithoutStudiesHasAnIndexToo() {
    assertThat(page()).contains("0 studies").contains("There is no study here that can be read");
    assertThatThrownBy(() -> StudyIndex.of(work.resolve("none")))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("is not a directory");
  }

  @Test
  void thePageAppearsWholeAndLeavesNothingBeside() throws IOException {
    page();
    page();
    try (Stream<Path> files = Files.list(work)) {
      assertThat(files).containsExactly(work.resolve("index.html"));
    }
    assertThatThrownBy(
            () ->
                IndexWriter.write(
                    Publication.ON_DISK, work, work.resolve("index.html/inside.html")))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("cannot be written");
  }

  @Test
  void tablesOfAReportHaveNamesOfTheirOwn() {
    List<String> names =
        StudyReport.of(SampleStudy.of("plain", 5)).tables().map(Table::id).toList();
    assertThat(names).contains("answer-1", "returns-1", "paths-2").doesNotHaveDuplicates();
  }
}
