package io.marketimpact.reports.index;

import static org.assertj.core.api.Assertions.assertThat;

import io.marketimpact.data.publication.Publication;
import io.marketimpact.data.result.SampleStudy;
import io.marketimpact.data.run.PublishedVersions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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

  @Test
  void ofAPublicationThatCannotBeReadNoStateIsTold() throws IOException {
    publish("one", "provisional");
    publish("two", "final");
    Files.writeString(work.resolve("one").resolve("manifest.json"), "{");
    assertThat(page("one", "two")).contains(" of 3 firms").doesNotContain("Provisional before");
  }
}
