package io.marketimpact.reports.section;

import io.marketimpact.data.table.Table;
import io.marketimpact.reports.block.Block;
import io.marketimpact.reports.block.Section;
import io.marketimpact.reports.tables.GroupTables;
import io.marketimpact.reports.tables.StudyTables;
import io.marketimpact.reports.tables.StudyTables.FirmRow;
import io.marketimpact.study.GroupResult;
import io.marketimpact.study.StudyResult;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The abnormal returns under the headline, firm by firm and group by group. */
final class ReturnsSection {

  private ReturnsSection() {}

  static Optional<Section> of(StudyResult result) {
    List<Block> blocks = new ArrayList<>();
    if (!Scope.hasOneGroup(result)) {
      blocks.add(groups(result));
    }
    for (GroupResult group : Scope.listed(result)) {
      Scope.heading(result, group).ifPresent(blocks::add);
      blocks.add(headline(result, group));
      MoveParts.of(result, group).ifPresent(blocks::add);
    }
    Scope.unlisted(result).ifPresent(blocks::add);
    return Optional.of(new Section("returns", "Abnormal returns", blocks));
  }

  private static Block groups(StudyResult result) {
    return new Block.Tabular(
        Scope.first(
            GroupTables.groups(result, result.plan().headline())
                .titled("Every group, " + Scope.headline(result))
                .noted(
                    "Average: cumulative average abnormal return. A dash: not applicable, because"
                        + " firms of several dates have no portfolio or no firm could be"
                        + " studied.")));
  }

  private static Block headline(StudyResult result, GroupResult group) {
    return new Block.Tabular(
        Scope.first(
            Footing.checked(
                inOrder(result, StudyTables.firms(result, group, result.plan().headline()))
                    .only(
                        "Firm",
                        "Ticker",
                        "Move",
                        "Expected",
                        "Abnormal",
                        "95\u202F% interval",
                        "Placebo p",
                        "Family-wise p",
                        "Detectable")
                    .titled("Every firm, " + Scope.headline(result) + Scope.suffix(result, group))
                    .noted(
                        Footing.expected(result)
                            + " Placebo p: the fraction of normal windows over which the stock"
                            + " moved at least as far, up or down, each measured by the volatility"
                            + " expected of its day. It decides; the interval contains the effects"
                            + " it does not reject. Family-wise p: placebo p adjusted for testing"
                            + " every firm (Romano and Wolf). Detectable: the move that the test"
                            + " would find with 80\u202F% power."
                            + Primary.adjustment(result.plan())
                            + VolatilityUsed.sentence(result, group)
                            + Scope.source(result)),
                "Move",
                Set.of("Expected", "Abnormal"))));
  }

  /** The deepest fall first, as on page one; many firms stand in the order of their evidence. */
  private static Table<FirmRow> inOrder(StudyResult result, Table<FirmRow> firms) {
    return Scope.drawsFirms(result)
        ? firms.sorted(
            Comparator.comparingDouble(
                row ->
                    row.outcome()
                        .match(window -> window.evidence().car(), why -> Double.POSITIVE_INFINITY)))
        : firms;
  }
}
