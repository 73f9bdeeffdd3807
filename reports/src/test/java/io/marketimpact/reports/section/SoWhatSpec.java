package io.marketimpact.reports.section;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.marketimpact.base.Interval;
import io.marketimpact.base.Outcome;
import io.marketimpact.data.result.SampleExposure;
import io.marketimpact.data.result.SampleStudy;
import io.marketimpact.exposure.Detectability;
import io.marketimpact.exposure.DetectabilityRange;
import io.marketimpact.exposure.ExposedRevenue;
import io.marketimpact.exposure.ExposureRequest;
import io.marketimpact.exposure.ExposureStudy;
import io.marketimpact.exposure.FiledRevenue;
import io.marketimpact.exposure.ObservedMove;
import io.marketimpact.exposure.ScenarioValue;
import io.marketimpact.exposure.ValueAtStake;
import io.marketimpact.reports.HandMade;
import io.marketimpact.study.FirmExposure;
import io.marketimpact.study.StudyExposure;
import io.marketimpact.study.StudyResult;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What an answer means for an investor, by what was found and what could have been. */
class SoWhatSpec {

  @Test
  void aStudyThatFoundNothingSaysWhatItWouldHaveFound() {
    assertThat(SoWhat.of(HandMade.study(HandMade.CALM)))
        .isEqualTo(
            "For an investor, prices neither confirm nor exclude an effect; a stock had to move"
                + " 5.7\u202F% to be noticed.");
    assertThat(SoWhat.of(SampleStudy.of("calm", 4))).contains("\u202F% to ");
  }

  @Test
  void aStudyThatFoundSomethingSaysWhatItCannotSeparate() {
    assertThat(SoWhat.of(HandMade.study(HandMade.ROSE)))
        .startsWith("For an investor, this is more");
    assertThat(SoWhat.of(HandMade.study(HandMade.CALM, HandMade.FELL)))
        .isEqualTo(
            "For an investor, this is more than noise: FELL, \u221210.0\u202F% (\u221214.0\u202F%"
                + " to \u22126.0\u202F%). One date cannot separate the news from other news of the"
                + " same day.");
  }

  @Test
  void severalDatesAreNotSaidToBeOne() {
    assertThat(SoWhat.of(TwoDates.of(HandMade.study(HandMade.CALM, HandMade.FELL))))
        .startsWith("For an investor, this is more than noise: FELL")
        .endsWith("). Other news of the same days is in these returns.");
  }

  @Test
  void whatDoesNotSurviveAdjustmentForAllFirmsMayBeChance() {
    assertThat(SoWhat.of(HandMade.study(HandMade.CALM, HandMade.ROSE)))
        .isEqualTo(
            "For an investor, this may be chance: it does not survive adjustment for 2 firms.");
    assertThat(
            SoWhat.of(HandMade.of(HandMade.group("the group", 0.02, HandMade.CALM, HandMade.ROSE))))
        .startsWith("For an investor, the average is more than noise: \u22123.0\u202F% (");
  }

  @Test
  void whatIsNotAdjustedOverAllFirmsMayBeChanceAsWell() {
    assertThat(SoWhat.of(HandMade.study(HandMade.CALM, HandMade.unadjusted(HandMade.FELL))))
        .isEqualTo("For an investor, this may be chance: it is not adjusted for 2 firms.");
    assertThat(
            SoWhat.of(
                HandMade.of(
                    HandMade.group("first", 0.4, HandMade.FELL),
                    HandMade.group("second", 0.4, HandMade.CALM))))
        .isEqualTo("For an investor, this may be chance: it is not adjusted across groups.");
  }

  @Test
  void theAverageOfOneOfSeveralGroupsMayBeChance() {
    assertThat(
            SoWhat.of(
                HandMade.of(
                    HandMade.group("first", 0.02, HandMade.CALM),
                    HandMade.group("second", 0.4, HandMade.named("OTHER", HandMade.CALM)))))
        .isEqualTo(
            "For an investor, the significant average of one group may be chance: no average is"
                + " adjusted for 2 groups.");
  }

  @Test
  void whereNoFirmCouldBeStudiedThereIsNothingToSay() {
    assertThat(SoWhat.of(HandMade.of())).isEmpty();
  }

  @Test
  void whereExposureIsBoundedItsLossIsComparedWithWhatIsDetectable() {
    assertThat(SoWhat.of(SampleExposure.in(SampleStudy.of("plain", 4), "plain")))
        .contains(" On our assumptions, ", " all China revenue that filings allow");
    assertThat(SoWhat.of(SampleStudy.of("plain", 4))).doesNotContain("revenue");
  }

  /** Twice what is assumed between the filings' bounds, worth 1.5 times what is detectable. */
  private static FirmExposure narrowed(FirmExposure firm) {
    ExposureStudy study = firm.study();
    ExposedRevenue known = study.exposed().result().orElseThrow();
    ExposedRevenue wider =
        new ExposedRevenue(
            known.currency(),
            known.scope(),
            known.company(),
            known.total(),
            known.bounds(),
            known.disclosed().map(filed -> allowing(filed, 2 * known.bounds().high())),
            known.distribution());
    double ratio = study.detectable().result().orElseThrow().atHigh().ratio() / 0.75;
    ExposureRequest request = study.request();
    Outcome<ObservedMove> move = request.move().map(old -> ofValue(old, ratio));
    DetectabilityRange range =
        new DetectabilityRange(
            at(study.scenarios(), ScenarioValue::atLow, move),
            at(study.scenarios(), ScenarioValue::atHigh, move));
    return new FirmExposure(
        new ExposureStudy(
            new ExposureRequest(
                request.event(), request.security(), request.asOf(), move, request.seed()),
            Outcome.of(wider),
            study.scenarios(),
            Outcome.of(range),
            study.simulated()),
        firm.marketValue(),
        firm.probabilities());
  }

  private static FiledRevenue allowing(FiledRevenue filed, double most) {
    return new FiledRevenue(
        filed.line(), filed.wholeCompany(), new Interval(filed.products().low(), most));
  }

  private static ObservedMove ofValue(ObservedMove move, double times) {
    return new ObservedMove(
        move.car(),
        move.standardError(),
        move.degreesOfFreedom(),
        move.minimumDetectable(),
        times * move.marketValue(),
        move.interval(),
        move.level());
  }

  private static Detectability at(
      List<ScenarioValue> scenarios,
      Function<ScenarioValue, ValueAtStake> end,
      Outcome<ObservedMove> move) {
    return Detectability.of(
        end.apply(scenarios.get(scenarios.size() - 1)).discounted(), move.result().orElseThrow());
  }

  @Test
  void whatFilingsAllowIsNotWhatAnAssumptionLeavesOfIt() {
    StudyResult study = SampleExposure.in(SampleStudy.of("plain", 4), "plain");
    StudyExposure exposure = study.exposure().orElseThrow();
    FirmExposure firm =
        narrowed(
            exposure.firms().stream()
                .filter(one -> one.study().detectable().result().isPresent())
                .findFirst()
                .orElseThrow());
    assertThat(firm.study().exposed().result().orElseThrow().isNarrowed()).isTrue();
    assertThat(firm.study().detectable().result().orElseThrow().atHigh().ratio())
        .isCloseTo(0.75, within(1e-9));
    assertThat(
            SoWhat.of(
                study.with(
                    new StudyExposure(
                        exposure.market(),
                        exposure.assumptions(),
                        List.of(firm),
                        exposure.together(),
                        exposure.named(),
                        exposure.owners(),
                        exposure.beneficiaries(),
                        exposure.regressions()))))
        .contains(" all China revenue that filings allow would cost plain ")
        .endsWith(": outside the interval.");
  }

  private static SoWhat.Loss loss(String firm, double effect) {
    return new SoWhat.Loss(firm, effect);
  }

  @Test
  void lossesThatTheIntervalsExcludeAreNamedWithTheirSizes() {
    assertThat(
            SoWhat.sentence(
                "China",
                List.of(
                    loss("Check Point", -0.1186),
                    loss("Fortinet", -0.1696),
                    loss("Palo Alto Networks", -0.0590)),
                3))
        .isEqualTo(
            "On our assumptions, losing all China revenue that filings allow would cost Check Point"
                + " 12\u202F%, Fortinet 17\u202F% and Palo Alto Networks 6\u202F%: outside the"
                + " intervals.");
    assertThat(SoWhat.sentence("China", List.of(loss("Tiny", -0.0042)), 1))
        .endsWith("would cost Tiny 0.42\u202F%: outside the interval.");
  }

  @Test
  void moreLossesThanASentenceHoldsAreCountedWithTheSmallest() {
    List<SoWhat.Loss> six =
        Stream.of("A", "B", "C", "D", "E", "F", "G").map(name -> loss(name, -0.12)).toList();
    assertThat(SoWhat.sentence("China", six, 9))
        .isEqualTo(
            "On our assumptions, losing all China revenue that filings allow would cost 7 of 9"
                + " firms 12\u202F% or more: outside the intervals.");
  }

  @Test
  void theSmallestOfLossesThatAreCountedIsRoundedDown() {
    assertThat(counted(-0.056)).contains(" 7 of 9 firms 5\u202F% or more: outside");
    assertThat(counted(-0.29)).contains(" 7 of 9 firms 29\u202F% or more: outside");
    assertThat(counted(-0.00427)).contains(" 7 of 9 firms 0.42\u202F% or more: outside");
  }

  private static String counted(double least) {
    return SoWhat.sentence(
        "China",
        Stream.of("A", "B", "C", "D", "E", "F", "G")
            .map(name -> loss(name, name.equals("D") ? least : -0.34))
            .toList(),
        9);
  }

  @Test
  void whereNoIntervalExcludesTheLossThatIsSaid() {
    assertThat(SoWhat.sentence("China", List.of(), 4))
        .isEqualTo(
            "On our assumptions, no interval excludes the loss of all China revenue that filings"
                + " allow.");
  }
}
