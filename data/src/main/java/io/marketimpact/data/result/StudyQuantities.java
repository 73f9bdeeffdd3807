package io.marketimpact.data.result;

import io.marketimpact.base.Interval;
import io.marketimpact.base.Outcome;
import io.marketimpact.exposure.ImpliedProbability;
import io.marketimpact.exposure.MarketValue;
import io.marketimpact.exposure.ObservedMove;
import io.marketimpact.study.FirmExposure;
import io.marketimpact.study.JointExposure;
import io.marketimpact.study.StudyExposure;
import java.util.ArrayList;
import java.util.List;

/** What a study says of revenue at stake: firm by firm, then of all firms together. */
final class StudyQuantities {

  private StudyQuantities() {}

  /** In a fixed order; what is not known has the reason as its basis. */
  static List<Quantity> of(StudyExposure exposure) {
    List<Quantity> rows = new ArrayList<>();
    for (FirmExposure firm : exposure.firms()) {
      rows.addAll(FirmQuantities.of(exposure.market(), firm.study()));
      rows.addAll(TermQuantities.of(firm.study().request(), exposure.assumptions()));
      rows.addAll(move(firm, exposure.assumptions().restriction().name()));
    }
    if (!exposure.firms().isEmpty()) {
      rows.addAll(
          together(
              exposure.firms().get(0).study().request().event().value(),
              exposure.together(),
              leftOut(exposure)));
    }
    return List.copyOf(rows);
  }

  private static List<Quantity> move(FirmExposure firm, String restriction) {
    Quantities quantities =
        new Quantities(
            firm.study().request().event().value(),
            firm.study().request().security().symbol(),
            "prices and market value");
    Outcome<ObservedMove> outcome = firm.study().request().move();
    if (outcome.result().isEmpty()) {
      quantities.unknown("abnormal_value", outcome.exclusion().orElseThrow().detail());
      return quantities.all();
    }
    MarketValue value = firm.marketValue().result().orElseThrow();
    ObservedMove move = outcome.result().get();
    String millions = value.currency() + " million";
    quantities.figure("market_value", value.millions(), millions, "close of " + value.date());
    quantities.add(
        "observed_car",
        Spread.figure(move.car()).within(move.interval()),
        "fraction",
        "95 % interval");
    quantities.figure("mde80", move.minimumDetectable(), "fraction", "power 80 %, level 5 %");
    quantities.add(
        "abnormal_value",
        Spread.figure(move.abnormalValue()).within(move.abnormalValueInterval()),
        millions,
        "95 % interval");
    perShare(firm, value, quantities);
    firm.price()
        .then(view -> firm.probabilities())
        .result()
        .ifPresent(all -> all.forEach(implied -> probability(implied, restriction, quantities)));
    firm.study()
        .detectable()
        .result()
        .flatMap(range -> firm.probabilities().exclusion())
        .ifPresent(why -> quantities.unknown("implied_probability", why.detail()));
    return quantities.all();
  }

  private static void probability(
      ImpliedProbability implied, String restriction, Quantities quantities) {
    String name = "implied_probability." + implied.without();
    implied.percentiles().exclusion().ifPresent(why -> quantities.unknown(name, why.detail()));
    implied
        .percentiles()
        .result()
        .ifPresent(
            at ->
                quantities.add(
                    name,
                    Spread.of(at.low(), at.median(), at.high())
                        .within(
                            new Interval(
                                ImpliedProbability.cut(at.low()),
                                ImpliedProbability.cut(at.high()))),
                    "probability",
                    "of losing all exposed revenue; without "
                        + restriction
                        + " "
                        + implied.without()
                        + " is lost; percentiles not cut to [0, 1], ends cut"));
  }

  private static void perShare(FirmExposure firm, MarketValue value, Quantities quantities) {
    String unit = value.currency() + " a share";
    Outcome<Double> middle = firm.abnormalPerShare();
    middle.exclusion().ifPresent(why -> quantities.unknown("abnormal_per_share", why.detail()));
    middle
        .result()
        .ifPresent(
            figure ->
                quantities.add(
                    "abnormal_per_share",
                    Spread.figure(figure)
                        .within(firm.abnormalPerShareInterval().result().orElseThrow()),
                    unit,
                    "95 % interval"));
    firm.atStakePerShare()
        .result()
        .ifPresent(
            figure ->
                quantities.figure(
                    "value_at_stake_per_share", figure, unit, "median of the simulation"));
  }

  private static String leftOut(StudyExposure exposure) {
    List<String> symbols =
        exposure.firms().stream()
            .filter(firm -> firm.study().simulated().result().isEmpty())
            .map(firm -> firm.study().request().security().symbol())
            .toList();
    return symbols.isEmpty() ? "" : "; not disclosed and left out: " + String.join(" ", symbols);
  }

  private static List<Quantity> together(
      String event, Outcome<JointExposure> joint, String leftOut) {
    Quantities quantities = new Quantities(event, "", "");
    joint.exclusion().ifPresent(why -> quantities.unknown("joint_value_at_stake", why.detail()));
    joint
        .result()
        .ifPresent(
            exposure -> {
              String unit = exposure.currency() + " million";
              String firms =
                  String.join(
                      " ", exposure.firms().stream().map(security -> security.symbol()).toList());
              quantities.add(
                  "joint_value_at_stake",
                  Spread.of(exposure.valueAtStake()),
                  unit,
                  "one policy hits " + firms + " in the same draw" + leftOut);
              quantities.figure(
                  "joint_mean", exposure.valueAtStake().mean(), unit, "mean of the same sum");
              quantities.figure(
                  "sum_of_means", exposure.sumOfMeans(), unit, "of the firms taken one by one");
              quantities.figure(
                  "sum_of_p95", exposure.sumOfHighs(), unit, "of the firms taken one by one");
            });
    return quantities.all();
  }
}
