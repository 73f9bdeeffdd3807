package io.marketimpact.reports.section;

import io.marketimpact.data.table.Column;
import io.marketimpact.data.table.NumberStyle;
import io.marketimpact.data.table.Table;
import io.marketimpact.inference.activity.EventVariance;
import io.marketimpact.reports.block.Block;
import io.marketimpact.reports.block.Section;
import io.marketimpact.reports.text.Counted;
import io.marketimpact.reports.text.Format;
import io.marketimpact.reports.text.Nouns;
import io.marketimpact.study.FirmActivity;
import io.marketimpact.study.GroupResult;
import io.marketimpact.study.StudyResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What moved besides the mean: how far apart the firms moved, how lively their shares traded. */
final class ActivitySection {

  private ActivitySection() {}

  static Optional<Section> of(StudyResult result) {
    List<Block> blocks = new ArrayList<>();
    for (GroupResult group : Scope.listed(result)) {
      group
          .eventVariance(result.plan().headline())
          .result()
          .map(variance -> new Block.Paragraph(variance(result, group, variance)))
          .ifPresent(blocks::add);
    }
    if (!result.activity().isEmpty()) {
      blocks.add(table(result));
    } else if (!blocks.isEmpty()) {
      blocks.add(
          new Block.Paragraph(
              "The prices have no volumes, highs or lows, so abnormal volume and the daily range"
                  + " could not be measured."));
    }
    return blocks.isEmpty()
        ? Optional.empty()
        : Optional.of(new Section("activity", "Volume and volatility", blocks).inAppendix());
  }

  private static String variance(StudyResult result, GroupResult group, EventVariance variance) {
    return "The variance of abnormal returns across "
        + (Scope.hasOneGroup(result) ? "the " : Nouns.possessive("group " + group.group()) + " ")
        + Counted.inWords(variance.firms())
        + " firms was "
        + times(variance.multiple())
        + " that of normal days (p = "
        + Format.probability(variance.pValue())
        + ", detectable with 80\u202F% power: "
        + times(variance.detectable())
        + ", "
        + Scope.headline(result)
        + "; Bia\u0142kowski, Gottschalk and Wisniewski 2008). This measures how far the firms"
        + " moved apart, not how far they moved together.";
  }

  private static String times(double multiple) {
    return String.format(Locale.ROOT, "%.2f times", multiple);
  }

  private static Block table(StudyResult result) {
    return new Block.Tabular(
        Table.<FirmActivity>of(
                "activity",
                result.activity().stream().limit(Scope.MOST_ROWS).toList(),
                Column.text("Firm", firm -> name(result, firm)),
                Column.numberIfAny(
                    "Volume",
                    NumberStyle.MULTIPLE,
                    firm -> firm.volume().result().map(volume -> volume.multiple())),
                Column.numberIfAny(
                    "p",
                    NumberStyle.PROBABILITY,
                    firm -> firm.volume().result().map(volume -> volume.pValue())),
                Column.numberIfAny(
                    "Placebo p",
                    NumberStyle.PROBABILITY,
                    firm -> firm.volume().result().map(volume -> volume.comparison().twoSided())),
                Column.numberIfAny(
                    "Detectable",
                    NumberStyle.MULTIPLE,
                    firm -> firm.volume().result().flatMap(volume -> volume.detectable().result())),
                Column.numberIfAny(
                    "Over median", NumberStyle.MULTIPLE, firm -> firm.overMedian().result()),
                Column.numberIfAny(
                    "Range variance",
                    NumberStyle.MULTIPLE,
                    firm -> firm.range().result().map(range -> range.multiple())),
                Column.numberIfAny(
                    "Placebo p, greater",
                    NumberStyle.PROBABILITY,
                    firm -> firm.range().result().map(range -> range.comparison().upperTail())),
                Column.numberIfAny(
                    "Detectable variance",
                    NumberStyle.MULTIPLE,
                    firm -> firm.range().result().flatMap(range -> range.detectable().result())))
            .titled(
                "Volume and range of the day, " + Format.window(result.plan().headline().window()))
            .noted(
                "Volume: times its usual volume, from the logarithm less the mean of the estimation"
                    + " days; p allows for volume that stays high or low for days (Ajinkya and Jain"
                    + " 1989). Detectable: the multiple that the placebo test finds with 80\u202F%"
                    + " power. Over median: times the median of the 60 sessions before, without a"
                    + " test. Range variance: times its usual variance, from the day's high and"
                    + " low (Parkinson 1980); the estimation days are the comparison, not the few"
                    + " days with bars. A dash: not in the prices, or on too few of the"
                    + " estimation days."));
  }

  private static String name(StudyResult result, FirmActivity firm) {
    return result
        .firms()
        .filter(
            study ->
                study.event().event().equals(firm.event())
                    && study.event().security().equals(firm.security()))
        .findFirst()
        .map(result::nameOf)
        .orElse(firm.security().symbol());
  }
}
