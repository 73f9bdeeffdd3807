package io.marketimpact.reports.section;

import io.marketimpact.event.EventWindow;
import io.marketimpact.reports.block.Block;
import io.marketimpact.reports.block.Section;
import io.marketimpact.reports.tables.DossierTables;
import io.marketimpact.reports.text.Format;
import io.marketimpact.study.StudyResult;
import java.util.List;
import java.util.Optional;

/** Other news that could have moved the same prices. */
final class ConfoundersSection {

  private ConfoundersSection() {}

  static Optional<Section> of(StudyResult result) {
    if (result.dossier().confounders().isEmpty()) {
      return Optional.empty();
    }
    EventWindow headline = result.plan().headline().window();
    Block table =
        new Block.Tabular(
            DossierTables.confounders(result)
                .noted(
                    "Day: the trading day on which it could move prices, counted from day 0; a dash"
                        + " where it lies outside the days studied. In bold: inside the headline's"
                        + " window, "
                        + Format.window(headline)
                        + ", and so inside its abnormal return."));
    return Optional.of(
        new Section("confounders", "Other news around the event", List.of(table)).inAppendix());
  }
}
