package io.marketimpact.reports.section;

import io.marketimpact.reports.block.Block;
import io.marketimpact.reports.block.Section;
import io.marketimpact.reports.tables.GroupTables;
import io.marketimpact.study.GroupResult;
import io.marketimpact.study.GroupWindow;
import io.marketimpact.study.StudyResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The tests of each group, with those that mislead grayed and the reason beside them. */
final class TestsSection {

  private TestsSection() {}

  static Optional<Section> of(StudyResult result) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        new Block.Paragraph(
            "Each test is marked with how far it can be trusted for these firms. A test in gray is"
                + " shown because other tools report it; its p-value must not be quoted."));
    for (GroupResult group : Scope.listed(result)) {
      Scope.heading(result, group).ifPresent(blocks::add);
      blocks.add(
          group
              .window(result.plan().headline())
              .map(window -> table(result, Scope.suffix(result, group), window))
              .orElseGet(() -> new Block.Paragraph("No firm could be studied: nothing to test.")));
      DiagnosticsTable.of(result, group).ifPresent(blocks::add);
    }
    Scope.unlisted(result).ifPresent(blocks::add);
    for (GroupResult part : result.comparisons().subgroups()) {
      part.window(result.plan().headline())
          .map(window -> table(result, ", " + result.comparisons().nameOf(part.group()), window))
          .ifPresent(blocks::add);
    }
    return Optional.of(new Section("tests", "Every statistical test", blocks).inAppendix());
  }

  private static Block table(StudyResult result, String suffix, GroupWindow window) {
    return new Block.Tabular(
        GroupTables.tests(window)
            .titled("Tests of the average abnormal return, " + Scope.headline(result) + suffix)
            .noted(
                "For the placebo tests in time and of the gap the statistic is the average abnormal"
                    + " return or its gap to untouched stocks, percent, scaled by volatility where"
                    + " the name says so, and df the number of placebo windows. In space it is the"
                    + " firms' mean abnormal return in standard errors, and df the number of"
                    + " portfolios. In the t-copula bootstrap it is the average abnormal return on"
                    + " the scale of residuals, percent."));
  }
}
