package io.marketimpact.reports.section;

import static org.assertj.core.api.Assertions.assertThat;

import io.marketimpact.data.specification.SpecificationFile;
import io.marketimpact.data.study.StudyFunction;
import io.marketimpact.reports.HtmlWriter;
import io.marketimpact.reports.StudyReport;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The report of the bundled study of another market: its words are those of that study's files. */
class OtherMarketReportSpec {

  private static final Path STUDY =
      Path.of("../data/events/2023-08-03-india-computer-imports.json");

  @Test
  void theReportSpeaksOfTheMarketAndTheRestrictionOfItsFiles() {
    String page =
        HtmlWriter.render(StudyReport.of(StudyFunction.of(SpecificationFile.read(STUDY))));

    assertThat(page)
        .contains("What a firm discloses bounds its revenue in India;")
        .contains("India's share of all products: a ceiling, not the exposure")
        .contains("Whole company in India: a ceiling, not the exposure")
        .contains("not disclose what it sells in India: its exposure is unknown, not zero")
        .contains("does not disclose what it sells of Mac and iPad in India")
        .contains("Of AAPL Mac and iPad is covered")
        .contains("What the move would mean if it were about the exposed revenue alone")
        .doesNotContain("China", "a ban");
  }
}
