package io.marketimpact.reports.index;

import static org.assertj.core.api.Assertions.assertThat;

import io.marketimpact.data.publication.Publication;
import io.marketimpact.data.result.SampleStudy;
import io.marketimpact.data.run.PublishedVersions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page of what later publications say otherwise. */
class ChangesWriterSpec {

  @TempDir private Path work;

  private void publish(String name, String state) throws IOException {
    PublishedStudies.publish(SampleStudy.of("calm", 3), work.resolve(name));
    Path manifest = work.resolve(name).resolve("manifest.json");
    Files.writeString(
        manifest,
        Files.readString(manifest)
            .replaceFirst("\"state\" *: *\"[a-z]+\"", "\"state\": \"" + state + "\""));
  }

  private String page(String... versions) throws IOException {
    new PublishedVersions(new TreeMap<>(Map.of("calm.json", List.of(versions))))
        .write(Publication.ON_DISK, work);
    ChangesWriter.write(Publication.ON_DISK, work);
    String text = Files.readString(work.resolve(ChangesWriter.PAGE));
    return text.substring(text.indexOf("<main"), text.indexOf("</main>"));
  }

  @Test
  void aStudyThatBecameFinalSaysSoThoughNoFigureChanged() throws IOException {
    publish("one", "provisional");
    publish("two", "final");
    publish("three", "final");
    assertThat(page("one", "two"))
        .contains("Provisional before, final now. 0 of 3 firms have a different headline.");
    assertThat(page("two", "one")).contains("Final before, provisional now. 0 of 3 firms");
    assertThat(page("two", "three")).doesNotContain("Provisional before", "Final before");
  }

  @Test
  void whatItWasMadeFromAndHowManyOtherRowsDifferIsSaid() throws IOException {
    publish("one", "final");
    publish("two", "final");
    Path manifest = work.resolve("two/manifest.json");
    Files.writeString(
        manifest,
        Files.readString(manifest)
            .replaceFirst(
                "\"inputs\" *: *\\[[^]]*]",
                "\"inputs\": [{\"role\": \"factors\", \"name\": \"ff.csv\", \"sha256\": \"0f\"}]"));
    Path rows = work.resolve("two/firm_results.csv");
    Files.writeString(rows, Files.readString(rows).replaceFirst("(?s)(.*),(.*)$", "$1,9$2"));
    long count = Files.readAllLines(rows).size() - 1L;
    assertThat(page("one", "two"))
        .contains(
            "Made again from: factors ff.csv. In firm_results.csv 1 of " + count + " rows differ.");
    assertThat(page("two", "one")).doesNotContain("ff.csv").contains("In firm_results.csv 1 of ");
  }

  /** Puts another number into a column of the first row of a file whose row begins so. */
  private void restate(String file, String begin, String column, String number) throws IOException {
    Path path = work.resolve(file);
    List<String> lines = new ArrayList<>(Files.readAllLines(path));
    int position = List.of(lines.get(0).split(",", -1)).indexOf(column);
    for (int i = 1; i < lines.size(); i++) {
      if (lines.get(i).startsWith(begin)) {
        String[] cells = lines.get(i).split(",", -1);
        cells[position] = number;
        lines.set(i, String.join(",", cells));
        break;
      }
    }
    Files.write(path, lines);
  }

  private static String words(String page) {
    return page.replaceAll("<[^>]+>", " ").replaceAll("\\s+", " ");
  }

  @Test
  void theRestatedReturnAndTheWindowsThatItMovedAreListed() throws IOException {
    publish("one", "final");
    publish("two", "final");
    List<String> first = firstRow("two/abnormal_returns.csv");
    restate("one/abnormal_returns.csv", "", "return", "0.0125");
    restate("two/abnormal_returns.csv", "", "return", "0.02");
    restate("one/firm_results.csv", "", "car", "-0.03");
    restate("two/firm_results.csv", "", "car", "-0.01");
    restate("one/firm_results.csv", "", "p_decision", "0.25");
    restate("two/firm_results.csv", "", "p_decision", "0.75");

    String said = words(page("one", "two"));
    assertThat(said)
        .contains(
            "Daily returns that were restated",
            first.get(1) + " " + first.get(4) + " +1.25\u202F% +2.00\u202F%",
            "Abnormal returns and p-values that differ, the largest differences first",
            " day 0 \u22123.00\u202F% \u22121.00\u202F% +2.00\u202F% 0.25 0.75")
        .doesNotContain("The first 20");
    publish("three", "final");
    assertThat(words(page("two", "two", "three"))).contains("Daily returns that were restated");
  }

  private List<String> firstRow(String file) throws IOException {
    return List.of(Files.readAllLines(work.resolve(file)).get(1).split(",", -1));
  }

  @Test
  void ofManyTheFirstAreShownAndTheRestIsCounted() throws IOException {
    publish("one", "final");
    publish("two", "final");
    Path days = work.resolve("two/abnormal_returns.csv");
    int position = List.of(Files.readAllLines(days).get(0).split(",", -1)).indexOf("return");
    List<String> lines =
        Files.readAllLines(days).stream()
            .map(line -> line.split(",", -1))
            .map(
                cells -> {
                  cells[position] = cells[position].equals("return") ? "return" : "0.5";
                  return String.join(",", cells);
                })
            .toList();
    Files.write(days, lines);
    long count =
        lines.stream()
            .skip(1)
            .map(line -> line.split(",", -1))
            .map(c -> c[1] + c[4])
            .distinct()
            .count();
    assertThat(count).isGreaterThan(20);
    assertThat(words(page("one", "two")))
        .contains(
            "The first 20 of "
                + count
                + " daily returns that differ; the others are in abnormal_returns.csv of both");
  }

  @Test
  void aDayThatOnlyOneOfThemReportsIsNoRestatement() throws IOException {
    publish("one", "provisional");
    publish("two", "final");
    Path days = work.resolve("one/abnormal_returns.csv");
    List<String> lines = Files.readAllLines(days);
    Files.write(days, lines.subList(0, lines.size() / 2));
    assertThat(page("one", "two")).doesNotContain("restated");
  }

  @Test
  void ofAPublicationThatCannotBeReadNoStateIsTold() throws IOException {
    publish("one", "provisional");
    publish("two", "final");
    Files.writeString(work.resolve("one").resolve("manifest.json"), "{");
    assertThat(page("one", "two")).contains(" of 3 firms").doesNotContain("Provisional before");
  }
}
