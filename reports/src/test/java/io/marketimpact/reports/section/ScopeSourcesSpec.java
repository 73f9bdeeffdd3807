package io.marketimpact.reports.section;

import static org.assertj.core.api.Assertions.assertThat;

import io.marketimpact.data.result.SampleStudy;
import io.marketimpact.event.Imprint;
import io.marketimpact.event.Imprint.Source.Kind;
import io.marketimpact.study.StudyResult;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Where captions send a reader who asks where prices are from. */
class ScopeSourcesSpec {

  private static String sources(String what, Kind kind) {
    StudyResult sample = SampleStudy.of("plain", 2);
    Imprint imprint =
        new Imprint("", List.of(new Imprint.Source(what, "https://example.org/page", kind)));
    return Scope.sources(sample.toBuilder().dossier(sample.dossier().withImprint(imprint)).build());
  }

  private static String source(String... whats) {
    StudyResult sample = SampleStudy.of("plain", 2);
    Imprint imprint =
        new Imprint(
            "",
            Stream.of(whats)
                .map(what -> new Imprint.Source(what, "https://example.org/page", Kind.PRICES))
                .toList());
    return Scope.source(sample.toBuilder().dossier(sample.dossier().withImprint(imprint)).build());
  }

  @Test
  void aCaptionNamesWhosePricesTheyAreWhereTheSourcesSaySo() {
    assertThat(source("Daily prices, a copy of Yahoo Finance (a repository)"))
        .isEqualTo(" Source: copies of Yahoo Finance, see Sources and identifiers.");
    assertThat(
            source(
                "Prices of funds, a copy of Yahoo Finance (one)",
                "Prices of stocks, a copy of Yahoo Finance (another)",
                "Levels of indexes (a third)"))
        .isEqualTo(" Source: copies of Yahoo Finance and others, see Sources and identifiers.");
    assertThat(source("Daily closes")).isEqualTo(" Source: prices, see Sources and identifiers.");
  }

  @Test
  void aSourceOfPricesIsKnownByItsKindAlone() {
    assertThat(sources("Daily closes", Kind.PRICES)).isEqualTo("Sources and identifiers");
    assertThat(sources("Why prices fell", Kind.NEWS)).isEqualTo("Provenance");
    assertThat(sources("Prices", Kind.OTHER)).isEqualTo("Provenance");
  }
}
