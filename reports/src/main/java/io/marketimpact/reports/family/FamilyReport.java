package io.marketimpact.reports.family;

import io.marketimpact.data.study.FamilyResult;
import io.marketimpact.reports.block.Report;
import io.marketimpact.reports.text.Format;
import java.util.List;

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
        List.of(
            FamilyAnswer.of(result),
            FamilyForest.of(result),
            FamilySections.events(result),
            FamilySections.robustness(result),
            FamilySections.sources(result),
            FamilySections.limits(result)),
        "Market Impact "
            + result.provenance().versions().getOrDefault("market-impact", "")
            + ", family "
            + result.specification().id());
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
