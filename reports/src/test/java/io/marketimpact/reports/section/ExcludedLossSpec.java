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
import io.marketimpact.study.FirmExposure;
import io.marketimpact.study.StudyExposure;
import io.marketimpact.study.StudyResult;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What losing the revenue at stake would cost, and for whom the prices exclude it. */
class ExcludedLossSpec {

  @Test
  void whereExposureIsBoundedItsLossIsComparedWithWhatIsDetectable() {
    assertThat(ExcludedLoss.of(SampleExposure.in(SampleStudy.of("plain", 4), "plain")))
        .contains(" the most that filings allow in China", " exclude that for ");
    assertThat(ExcludedLoss.of(SampleStudy.of("plain", 4))).doesNotContain("revenue");
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
            study.simulated(),
            study.disclosures()),
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
            ExcludedLoss.of(
                study.with(
                    new StudyExposure(
                        exposure.market(),
                        exposure.assumptions(),
                        List.of(firm),
                        exposure.together(),
                        exposure.named(),
                        exposure.owners(),
                        exposure.beneficiaries(),
                        exposure.regressions(),
                        exposure.replies()))))
        .contains(" filings allow in China would, on our assumptions, cost plain ");
  }

  private static ExcludedLoss.Loss loss(
      String firm, double most, boolean excluded, boolean median) {
    return new ExcludedLoss.Loss(firm, most, excluded, median, true);
  }

  private static final List<ExcludedLoss.Loss> THREE =
      List.of(
          loss("Check Point", -0.1186, true, true),
          loss("Fortinet", -0.1696, true, false),
          loss("Palo Alto Networks", -0.0590, false, false));

  @Test
  void lossesAreNamedWithTheirSizesWhetherExcludedOrNot() {
    assertThat(ExcludedLoss.cost("China", THREE))
        .isEqualTo(
            "Losing the most that filings allow in China would, on our assumptions, cost Check"
                + " Point 12\u202F%, Fortinet 17\u202F% and Palo Alto Networks 6\u202F%.");
    assertThat(ExcludedLoss.cost("China", List.of(loss("Tiny", -0.0042, true, true))))
        .contains("cost Tiny 0.42\u202F%.");
  }

  @Test
  void whomTheBoundAndWhomTheMedianExcludesIsSaidApart() {
    assertThat(ExcludedLoss.excluded(2, THREE))
        .isEqualTo(
            "Both windows exclude that for Check Point and Fortinet; at the median exposure, for"
                + " Check Point alone.");
    assertThat(ExcludedLoss.excluded(1, THREE.subList(2, 3)))
        .isEqualTo("The intervals exclude that for no firm; at the median exposure, for no firm.");
  }

  @Test
  void moreLossesThanASentenceHoldsAreCountedWithTheSmallestRoundedDown() {
    List<ExcludedLoss.Loss> seven =
        Stream.of("A", "B", "C", "D", "E", "F", "G")
            .map(name -> loss(name, -0.126, true, false))
            .toList();
    assertThat(ExcludedLoss.cost("China", seven))
        .isEqualTo(
            "Losing the most that filings allow in China would, on our assumptions, cost 7 firms"
                + " 12\u202F% or more.");
    assertThat(ExcludedLoss.excluded(2, seven)).hasSizeLessThan(120);
    assertThat(counted(-0.29)).endsWith(" 7 firms 29\u202F% or more.");
    assertThat(counted(-0.00427)).endsWith(" 7 firms 0.42\u202F% or more.");
  }

  private static String counted(double least) {
    return ExcludedLoss.cost(
        "China",
        Stream.of("A", "B", "C", "D", "E", "F", "G")
            .map(name -> loss(name, name.equals("D") ? least : -0.34, true, true))
            .toList());
  }

  @Test
  void aLossThatOnePrimaryWindowAloneExcludesIsNotExcluded() {
    Outcome<Interval> dayZero = Outcome.of(new Interval(-0.0334, 0.0456));
    Outcome<Interval> both = Outcome.of(new Interval(-0.0774, 0.0507));
    assertThat(ExcludedLoss.excludes(List.of(dayZero), -0.0590)).isTrue();
    assertThat(ExcludedLoss.excludes(List.of(dayZero, both), -0.0590)).isFalse();
    assertThat(ExcludedLoss.excludes(List.of(dayZero, both), -0.1186)).isTrue();
  }
}
