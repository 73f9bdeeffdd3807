package io.marketimpact.reports.section;

import static org.assertj.core.api.Assertions.assertThat;

import io.marketimpact.data.result.SampleStudy;
import io.marketimpact.event.Imprint;
import io.marketimpact.event.Imprint.Source.Kind;
import io.marketimpact.study.StudyResult;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Where captions send a reader who asks where prices are from. */
class ScopeSourcesSpec {

  private static String sources(String what, Kind kind) {
    StudyResult sample = SampleStudy.of("plain", 2);
    Imprint imprint =
        new Imprint("", List.of(new Imprint.Source(what, "https://example.org/page", kind)));
    return Scope.sources(sample.toBuilder().dossier(sample.dossier().withImprint(imprint)).build());
  }

  @Test
  void aSourceOfPricesIsKnownByItsKindAlone() {
    assertThat(sources("Daily closes", Kind.PRICES)).isEqualTo("Sources and identifiers");
    assertThat(sources("Why prices fell", Kind.NEWS)).isEqualTo("Provenance");
    assertThat(sources("Prices", Kind.OTHER)).isEqualTo("Provenance");
  }
}
