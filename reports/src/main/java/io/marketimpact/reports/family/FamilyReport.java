package io.marketimpact.reports.family;

import io.marketimpact.data.study.FamilyResult;
import io.marketimpact.reports.block.Report;
import io.marketimpact.reports.block.Section;
import io.marketimpact.reports.text.Format;
import java.util.List;
import java.util.stream.Stream;

/** Makes a report of a family of events, in no format yet. */
public final class FamilyReport {

  private FamilyReport() {}

  /**
   * The report of a family.
   *
   * @param result the family
   * @return its report
   */
  public static Report of(FamilyResult result) {
    return new Report(
        result.specification().title(),
        subtitle(result),
        sections(result),
        "Market Impact "
            + result.provenance().versions().getOrDefault("market-impact", "")
            + ", family "
            + result.specification().id());
  }

  private static List<Section> sections(FamilyResult result) {
    return Stream.of(
            Stream.of(
                FamilyAnswer.of(result), FamilyForest.of(result), FamilySections.events(result)),
            FamilyRevenue.of(result),
            Stream.of(
                FamilySections.robustness(result),
                FamilySections.sources(result),
                FamilySections.limits(result)))
        .flatMap(part -> part)
        .toList();
  }

  private static String subtitle(FamilyResult result) {
    return result.members().size()
        + " events, "
        + Format.day(result.members().get(0).event().day0())
        + " to "
        + Format.day(result.members().get(result.members().size() - 1).event().day0())
        + " \u00B7 against "
        + result.specification().plan().benchmark();
  }
}
