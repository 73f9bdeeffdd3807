package io.marketimpact.study;

import io.marketimpact.base.Interval;
import io.marketimpact.base.Outcome;
import io.marketimpact.exposure.ExposureRow;
import io.marketimpact.exposure.ExposureRows;
import io.marketimpact.exposure.ExposureSheet;
import io.marketimpact.exposure.ImpliedProbability;
import io.marketimpact.exposure.MarketValue;
import io.marketimpact.exposure.ObservedMove;
import java.util.ArrayList;
import java.util.List;

/** Revenue at stake as rows of one table: firm by firm, then all firms together. */
public final class FirmExposureRows {

  private FirmExposureRows() {}

  /**
   * The rows of a study.
   *
   * @param exposure what the study says of revenue at stake
   * @return its quantities in a fixed order; what is not known is a row with the reason as its
   *     basis
   */
  public static List<ExposureRow> of(StudyExposure exposure) {
    List<ExposureRow> rows = new ArrayList<>();
    for (FirmExposure firm : exposure.firms()) {
      rows.addAll(ExposureRows.of(exposure.market(), firm.study()));
      rows.addAll(move(firm, exposure.assumptions().restriction().name()));
    }
    if (!exposure.firms().isEmpty()) {
      rows.addAll(
          together(exposure.firms().get(0).study().request().event().value(), exposure.together()));
    }
    return List.copyOf(rows);
  }

  private static List<ExposureRow> move(FirmExposure firm, String restriction) {
    ExposureSheet sheet =
        new ExposureSheet(
            firm.study().request().event().value(), firm.study().request().security().symbol());
    Outcome<ObservedMove> found = firm.study().request().move();
    sheet.source("prices and market value");
    if (found.result().isEmpty()) {
      sheet.reason("abnormal_value", found.exclusion().orElseThrow().detail());
      return sheet.rows();
    }
    MarketValue value = firm.marketValue().result().orElseThrow();
    ObservedMove move = found.result().get();
    String millions = value.currency() + " million";
    sheet.figure("market_value", value.millions(), millions, "close of " + value.date());
    sheet.interval("observed_car", move.interval(), move.car(), "fraction", "95 % interval");
    sheet.figure("mde80", move.minimumDetectable(), "fraction", "power 80 %, level 5 %");
    sheet.interval(
        "abnormal_value",
        move.abnormalValueInterval(),
        move.abnormalValue(),
        millions,
        "95 % interval");
    perShare(firm, value, sheet);
    for (ImpliedProbability implied : firm.probabilities()) {
      sheet.bounded(
          "implied_probability." + implied.without(),
          new Interval(
              ImpliedProbability.cut(implied.low()), ImpliedProbability.cut(implied.high())),
          List.of(implied.low(), implied.median(), implied.high()),
          "probability",
          "of losing all exposed revenue; without "
              + restriction
              + " "
              + implied.without()
              + " is lost; percentiles not cut to [0, 1], ends cut");
    }
    return sheet.rows();
  }

  private static void perShare(FirmExposure firm, MarketValue value, ExposureSheet sheet) {
    String unit = value.currency() + " a share";
    Outcome<Double> middle = firm.abnormalPerShare();
    middle.exclusion().ifPresent(why -> sheet.reason("abnormal_per_share", why.detail()));
    middle
        .result()
        .ifPresent(
            figure ->
                sheet.interval(
                    "abnormal_per_share",
                    firm.abnormalPerShareInterval().result().orElseThrow(),
                    figure,
                    unit,
                    "95 % interval"));
    firm.atStakePerShare()
        .result()
        .ifPresent(
            figure ->
                sheet.figure("value_at_stake_per_share", figure, unit, "median of the simulation"));
  }

  private static List<ExposureRow> together(String event, Outcome<JointExposure> found) {
    ExposureSheet sheet = new ExposureSheet(event, "");
    found.exclusion().ifPresent(why -> sheet.reason("joint_value_at_stake", why.detail()));
    found
        .result()
        .ifPresent(
            joint -> {
              String unit = joint.currency() + " million";
              String firms =
                  String.join(
                      " ", joint.firms().stream().map(security -> security.symbol()).toList());
              sheet.summary(
                  "joint_value_at_stake",
                  joint.valueAtStake(),
                  unit,
                  "one policy strikes " + firms + " in the same draw");
              sheet.figure("joint_mean", joint.valueAtStake().mean(), unit, "mean of the same sum");
              sheet.figure(
                  "sum_of_means", joint.sumOfMeans(), unit, "of the firms taken one by one");
              sheet.figure("sum_of_p95", joint.sumOfHighs(), unit, "of the firms taken one by one");
            });
    return sheet.rows();
  }
}
