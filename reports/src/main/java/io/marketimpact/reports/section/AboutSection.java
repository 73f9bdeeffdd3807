package io.marketimpact.reports.section;

import io.marketimpact.reports.block.Block;
import io.marketimpact.reports.block.Section;
import io.marketimpact.study.StudyResult;
import java.util.List;
import java.util.Optional;

/** What a report is and is not, for whoever it is forwarded to. */
final class AboutSection {

  private static final List<String> WORDS =
      List.of(
          "This report is not investment advice, an offer, or a recommendation to buy or sell"
              + " anything. It takes no account of its reader's circumstances.",
          "It is computed from the prices, filings and press reports that it names. None of them"
              + " was audited, and each may contain errors; the same files give the same report.",
          "An abnormal return measures what prices did around a piece of news. It does not show why"
              + " they did it, and it does not predict what they will do.",
          "What a scenario assumes is an analyst's assumption. What is not disclosed is unknown,"
              + " which is not zero.");

  private AboutSection() {}

  static Optional<Section> of(StudyResult result) {
    String author = result.dossier().imprint().author();
    String signed =
        author.isEmpty()
            ? "No author is named. The report was made by the program Market Impact."
            : "Author: " + author + ". Made with the program Market Impact.";
    return Optional.of(
        new Section(
                "about",
                "About this report",
                List.of(new Block.Remarks(WORDS), new Block.Paragraph(signed)))
            .inAppendix());
  }
}
