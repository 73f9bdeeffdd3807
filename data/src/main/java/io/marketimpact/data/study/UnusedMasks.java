package io.marketimpact.data.study;

import io.marketimpact.event.Mask;
import io.marketimpact.event.PlannedEvent;
import io.marketimpact.market.FoundValue;
import io.marketimpact.market.QualityAction;
import io.marketimpact.market.QualityFinding;
import io.marketimpact.market.QualityRule;
import io.marketimpact.market.SecurityId;
import io.marketimpact.study.StudyDesign;
import io.marketimpact.study.Variation;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Masks of shares that a study has nothing to do with: a symbol mistyped, or a file of many. */
final class UnusedMasks {

  private UnusedMasks() {}

  static List<QualityFinding> in(StudyInputs inputs) {
    StudyDesign design = inputs.design();
    Set<SecurityId> unused = new TreeSet<>();
    Stream.concat(Stream.of(design.plan()), design.variations().stream().map(Variation::plan))
        .flatMap(plan -> plan.masks().stream())
        .map(Mask::securities)
        .forEach(unused::addAll);
    unused.removeAll(StudyMarket.securities(inputs));
    design.comparisons().securities().forEach(unused::remove);
    design.events().stream().map(PlannedEvent::security).forEach(unused::remove);
    return unused.stream().map(UnusedMasks::finding).toList();
  }

  private static QualityFinding finding(SecurityId security) {
    return QualityFinding.overall(
        QualityRule.UNUSED_MASK,
        security,
        FoundValue.of(security.symbol()),
        "a mask names "
            + security
            + ", which is not a stock of this study; its days are left out of nothing",
        QualityAction.IGNORED);
  }
}
