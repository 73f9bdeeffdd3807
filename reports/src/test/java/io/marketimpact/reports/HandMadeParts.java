package io.marketimpact.reports;

import io.marketimpact.base.ExclusionReason;
import io.marketimpact.base.Interval;
import io.marketimpact.base.Outcome;
import io.marketimpact.data.result.SampleStudy;
import io.marketimpact.event.AlignedEvent;
import io.marketimpact.event.EventId;
import io.marketimpact.event.EventWindow;
import io.marketimpact.event.GroupId;
import io.marketimpact.event.PublicationPhase;
import io.marketimpact.inference.DayReturns;
import io.marketimpact.inference.FirmEvidence;
import io.marketimpact.inference.PlaceboWindows;
import io.marketimpact.inference.group.PortfolioEffect;
import io.marketimpact.inference.power.EffectTest;
import io.marketimpact.inference.power.Verdict;
import io.marketimpact.inference.volatility.ScaledPlacebo;
import io.marketimpact.market.SecurityId;
import io.marketimpact.model.ModelId;
import io.marketimpact.model.Residuals;
import io.marketimpact.reports.HandMade.Firm;
import io.marketimpact.study.AdjustedByFirm;
import io.marketimpact.study.FirmEstimate;
import io.marketimpact.study.FirmKey;
import io.marketimpact.study.FirmStudy;
import io.marketimpact.study.FirmWindow;
import io.marketimpact.study.GroupTest;
import io.marketimpact.study.GroupWindow;
import io.marketimpact.study.StudyPlan;
import io.marketimpact.study.StudyResult;
import io.marketimpact.study.WindowDetail;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.TreeMap;

/** The windows of firms and groups from figures that are written by hand. */
final class HandMadeParts {

  private static final StudyResult SAMPLE = SampleStudy.of("sample", 2);

  private static final FirmStudy STUDIED = SAMPLE.groups().get(0).firms().get(0);

  static final StudyPlan PLAN = ofOneWindow(SAMPLE.plan());

  private static final int PLACEBOS = 99;

  private HandMadeParts() {}

  /** What is made by hand is not adjusted. */
  private static StudyPlan ofOneWindow(StudyPlan plan) {
    return plan.toBuilder().primary(List.of(plan.headline().window())).build();
  }

  static GroupWindow window(Firm[] firms, double placebo, List<GroupTest> tests) {
    TreeMap<FirmKey, Double> familyWise = new TreeMap<>();
    for (Firm firm : firms) {
      if (!Double.isNaN(firm.familyWise())) {
        familyWise.put(
            new FirmKey(new EventId("sample"), new SecurityId(firm.symbol())), firm.familyWise());
      }
    }
    return new GroupWindow(
        PLAN.headline().model(),
        PLAN.headline().window(),
        firms.length,
        -0.03,
        0.25,
        Outcome.of(new PortfolioEffect(-0.03, 0.02, 1, 100)),
        Outcome.of(PlaceboWindows.of(-0.03, placebos(placebo))),
        Outcome.of(new ScaledPlacebo(1, 1, false, PlaceboWindows.of(-0.03, placebos(placebo)))),
        tests,
        Outcome.excluded(ExclusionReason.NOT_COMPUTED, "not computed"),
        new AdjustedByFirm(new TreeMap<>(), familyWise, familyWise),
        1,
        new TreeMap<>());
  }

  /** Of 99 ordinary windows so many move further than 3 % that the p-value is the given one. */
  private static double[] placebos(double p) {
    double[] placebos = new double[PLACEBOS];
    Arrays.fill(placebos, 0, (int) Math.round(100 * p) - 1, 0.05);
    return placebos;
  }

  static FirmStudy firm(Firm firm) {
    FirmEstimate sample = STUDIED.estimate(PLAN.headline().model()).result().orElseThrow();
    FirmWindow studied = STUDIED.window(PLAN.headline()).result().orElseThrow();
    TreeMap<EventWindow, Outcome<FirmWindow>> windows = new TreeMap<>(sample.windows());
    windows.put(PLAN.headline().window(), Outcome.of(window(firm, studied)));
    LinkedHashMap<ModelId, Outcome<FirmEstimate>> estimates =
        new LinkedHashMap<>(STUDIED.estimates());
    estimates.put(
        PLAN.headline().model(),
        Outcome.of(
            new FirmEstimate(
                sample.estimated(),
                sample.estimationReturns(),
                sample.maskedReturns(),
                sample.coefficients(),
                sample.sigma(),
                sample.degreesOfFreedom(),
                sample.diagnostics(),
                sample.returns(),
                windows)));
    return new FirmStudy(event(firm.symbol()), estimates);
  }

  private static FirmWindow window(Firm firm, FirmWindow studied) {
    return new FirmWindow(
        studied.window(),
        firm.car() + 0.01,
        0.01,
        new FirmEvidence(
            new EventId("sample"),
            new SecurityId(firm.symbol()),
            studied.evidence().firstSession(),
            firm.car(),
            DayReturns.of(List.of(firm.car() / 0.02)),
            1,
            firm.standardError(),
            100,
            studied.evidence().residuals(),
            Residuals.NONE),
        0.5,
        Outcome.of(firm.placebo()),
        new Interval(firm.low(), firm.high()),
        0.057,
        new Verdict(
            EffectTest.Rule.PLACEBO,
            1,
            firm.placebo(),
            firm.placebo(),
            Outcome.of(new Interval(firm.low(), firm.high())),
            Outcome.of(0.057)),
        WindowDetail.NONE);
  }

  static AlignedEvent event(String symbol) {
    return new AlignedEvent(
        new EventId("sample"),
        new GroupId("the group"),
        new SecurityId(symbol),
        SampleStudy.DAY_ZERO,
        PublicationPhase.PRE_OPEN,
        List.of(),
        "");
  }
}
