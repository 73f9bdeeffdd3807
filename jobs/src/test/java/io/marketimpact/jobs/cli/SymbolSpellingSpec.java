package io.marketimpact.jobs.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.marketimpact.jobs.PublishedFiles;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A stock whose symbol the prices spell otherwise is found, unless two could be meant. */
class SymbolSpellingSpec extends OddInputStudy {

  @Test
  void symbolsInMixedCaseAreFoundAndTheFindingSaysSo() throws IOException {
    List<String> mixed =
        prices().stream()
            .map(line -> line.replaceFirst("^AAA,", "Aaa,").replaceFirst("^SPY,", "sPy,"))
            .toList();
    study("--prices", write("mixed.csv", mixed));
    assertThat(firm("e1", "Aaa").get("car")).startsWith("-0.00130528");
    assertThat(PublishedFiles.rows(out().resolve("quality.csv")))
        .filteredOn(row -> row.get("rule").equals("symbol_case"))
        .extracting(row -> row.get("symbol"))
        .containsExactlyInAnyOrder("Aaa", "sPy");
  }

  @Test
  void pricesUnderAnotherSpellingAreFound() throws IOException {
    List<String> torn = new ArrayList<>();
    for (String line : prices()) {
      torn.add(line.compareTo("AAA,2025-06") < 0 ? line.replaceFirst("^AAA,", "aAa,") : line);
    }
    study("--prices", write("torn.csv", torn));
    assertThat(finding("other_spelling"))
        .containsEntry("symbol", "AAA")
        .containsEntry("value", "aAa")
        .containsEntry("severity", "warning");
  }

  @Test
  void betweenTwoSymbolsInMixedCaseThereIsNoChoice() throws IOException {
    List<String> twice = new ArrayList<>();
    for (String line : prices()) {
      twice.add(line.replaceFirst("^AAA,", "Aaa,"));
      if (line.startsWith("AAA,")) {
        twice.add(line.replaceFirst("^AAA,", "aaA,"));
      }
    }
    study("--prices", write("twice.csv", twice));
    assertThat(finding("no_prices")).containsEntry("symbol", "aaa");
  }
}
