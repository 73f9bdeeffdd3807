package io.marketimpact.reports.section;

import io.marketimpact.reports.block.Block;
import io.marketimpact.reports.block.Section;
import io.marketimpact.study.StudyResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Each firm's verdict and each average's, with what bears on it. */
final class FirmByFirmSection {

  private FirmByFirmSection() {}

  static Optional<Section> of(StudyResult result) {
    Statements statements = new Statements(result);
    int all = statements.all().size();
    if (all == 0) {
      return Optional.empty();
    }
    List<Block> blocks = new ArrayList<>();
    if (all > Scope.MOST_STATEMENTS) {
      blocks.add(new Block.Paragraph(count(all)));
    }
    blocks.add(
        new Block.Verdicts(statements.shown().stream().map(one -> one.words().get()).toList()));
    return Optional.of(new Section("firms", "Firm by firm", blocks).inAppendix());
  }

  private static String count(int statements) {
    return "The "
        + Scope.MOST_STATEMENTS
        + " results with the strongest evidence, of "
        + statements
        + "; all are in the results of the study.";
  }
}
