package io.marketimpact.reports.section;

import io.marketimpact.inference.TrustLevel;
import io.marketimpact.inference.catalog.TestStatistics;
import io.marketimpact.inference.group.TestId;
import io.marketimpact.reports.block.Block;
import io.marketimpact.reports.block.Block.Tone;
import io.marketimpact.reports.block.Section;
import io.marketimpact.reports.tables.StudyTables;
import io.marketimpact.reports.tables.TableBlocks;
import io.marketimpact.reports.text.Format;
import io.marketimpact.study.GroupResult;
import io.marketimpact.study.GroupWindow;
import io.marketimpact.study.StudyResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The tests of each group, with those that mislead greyed and the reason beside them. */
final class TestsSection {

  private TestsSection() {}

  static Optional<Section> of(StudyResult result) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        new Block.Paragraph(
            "Each test says how far it can be trusted for these very firms. A greyed test is shown"
                + " because other tools report it; its p-value must not be quoted."));
    for (GroupResult group : Scope.listed(result)) {
      Scope.heading(result, group).ifPresent(blocks::add);
      blocks.add(
          group
              .window(result.plan().headline())
              .map(window -> table(result, group, window))
              .orElseGet(() -> new Block.Paragraph("No firm could be studied: nothing to test.")));
      GroupCharts.placebo(result, group).ifPresent(blocks::add);
      DiagnosticsTable.of(result, group).ifPresent(blocks::add);
    }
    Scope.unlisted(result).ifPresent(blocks::add);
    return Optional.of(new Section("tests", "How sure are we?", blocks));
  }

  private static Block table(StudyResult result, GroupResult group, GroupWindow window) {
    return TableBlocks.of(StudyTables.tests(window))
        .mapped("Test", "test", id -> TestStatistics.of(new TestId(id)).method().name())
        .number("Statistic", "statistic", TestsSection::statistic)
        .text("Law", "distribution")
        .number("df", "df", value -> Long.toString(Math.round(value)))
        .number("p", "p", Format::probability)
        .mapped("Trust", "trust", trust -> trust.replace('_', ' '))
        .text("Why", "reason")
        .marked("trust", TestsSection::tone)
        .block(
            "Tests of the average abnormal return, "
                + Scope.headline(result)
                + Scope.suffix(result, group),
            "For the placebo test the statistic is the cumulative abnormal return itself and df the"
                + " number of placebo windows.");
  }

  private static String statistic(double value) {
    return Math.abs(value) < 0.1
        ? String.format(Locale.ROOT, "%.4f", value).replace('-', '\u2212')
        : Format.number(value);
  }

  private static Tone tone(String trust) {
    if (trust.equals(TrustLevel.HEADLINE.id())) {
      return Tone.STRONG;
    }
    return trust.equals(TrustLevel.VALID.id()) ? Tone.PLAIN : Tone.GREYED;
  }
}
