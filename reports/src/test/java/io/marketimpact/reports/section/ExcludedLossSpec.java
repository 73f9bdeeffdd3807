package io.marketimpact.reports.section;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.marketimpact.base.Interval;
import io.marketimpact.base.Outcome;
import io.marketimpact.data.result.SampleExposure;
import io.marketimpact.data.result.SampleStudy;
import io.marketimpact.event.AlignedEvent;
import io.marketimpact.event.EventId;
import io.marketimpact.event.EventWindow;
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
import io.marketimpact.study.FirmStudy;
import io.marketimpact.study.GroupResult;
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
        .contains("rices ", " China revenue that filings allow");
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
            ExcludedLoss.losses(
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
        .singleElement()
        .satisfies(
            loss ->
                assertThat(loss.most())
                    .isEqualTo(firm.study().detectableAtMost().result().orElseThrow().effect())
                    .isLessThan(
                        firm.study().detectable().result().orElseThrow().atHigh().effect()));
  }

  @Test
  void thePriceOfAnotherEventOfTheFirmExcludesNothing() {
    StudyResult study = SampleExposure.in(SampleStudy.of("plain", 4), "plain");
    assertThat(ExcludedLoss.losses(study)).anyMatch(ExcludedLoss.Loss::isExcluded);
    GroupResult group = study.groups().get(0);
    GroupResult later =
        new GroupResult(
            group.group(),
            group.firms().stream().map(ExcludedLossSpec::ofAnotherEvent).toList(),
            group.windows(),
            group.path());
    assertThat(ExcludedLoss.losses(study.toBuilder().groups(List.of(later)).build()))
        .isNotEmpty()
        .allSatisfy(
            loss -> {
              assertThat(loss.excluding()).isEmpty();
              assertThat(loss.open()).isEqualTo(study.plan().primary());
            });
  }

  private static FirmStudy ofAnotherEvent(FirmStudy firm) {
    AlignedEvent event = firm.event();
    return new FirmStudy(
        new AlignedEvent(
            new EventId("another"),
            event.group(),
            event.security(),
            event.day0(),
            event.phase(),
            event.otherDay0(),
            event.note()),
        firm.estimates());
  }

  private static final EventWindow DAY = new EventWindow(0, 0);
  private static final EventWindow TWO = new EventWindow(0, 1);

  private static ExcludedLoss.Loss loss(
      String firm, double most, List<EventWindow> excluding, List<EventWindow> open) {
    return new ExcludedLoss.Loss(firm, most, excluding, open);
  }

  private static final List<ExcludedLoss.Loss> THREE =
      List.of(
          loss("Check Point", -0.1186, List.of(DAY, TWO), List.of()),
          loss("Fortinet", -0.1696, List.of(DAY, TWO), List.of()),
          loss("Palo Alto Networks", -0.0590, List.of(DAY), List.of(TWO)));

  private static List<ExcludedLoss.Loss> seven() {
    return Stream.of("A", "B", "C", "D", "E", "F", "G")
        .map(name -> loss("Firm " + name, -0.126, List.of(DAY), List.of()))
        .toList();
  }

  @Test
  void whatThePricesExcludeIsNamedWithItsSize() {
    assertThat(ExcludedLoss.excluded("China", THREE))
        .isEqualTo(
            "Prices argue against falls of 12\u202F% for Check Point and 17\u202F% for"
                + " Fortinet, our estimates for losing all China revenue that filings allow.");
    assertThat(ExcludedLoss.excluded("China", THREE.subList(0, 1)))
        .isEqualTo(
            "Prices argue against a fall of 12\u202F% for Check Point, our estimate for"
                + " losing all China revenue that filings allow.");
  }

  @Test
  void aLossThatOnePrimaryWindowAloneExcludesIsNotExcluded() {
    assertThat(ExcludedLoss.excluded("China", THREE.subList(2, 3)))
        .isEqualTo("For no firm do prices rule out losing all China revenue that filings allow.");
    Outcome<Interval> dayZero = Outcome.of(new Interval(-0.0334, 0.0456));
    Outcome<Interval> both = Outcome.of(new Interval(-0.0774, 0.0507));
    assertThat(ExcludedLoss.excludes(dayZero, -0.0590)).isTrue();
    assertThat(ExcludedLoss.excludes(both, -0.0590)).isFalse();
    assertThat(ExcludedLoss.excludes(both, -0.1186)).isTrue();
  }

  @Test
  void moreFirmsThanASentenceHoldsAreCounted() {
    assertThat(ExcludedLoss.excluded("China", seven()))
        .isEqualTo(
            "Prices argue, for all seven firms, against our estimate of the fall from"
                + " losing all China revenue that filings allow.");
  }

  @Test
  void aSmallerFallThanTheEstimateIsNotSaidToBeExcluded() {
    assertThat(loss("A", -0.1102, List.of(DAY), List.of()).size()).isEqualTo("12\u202F%");
    assertThat(loss("A", -0.29, List.of(DAY), List.of()).size()).isEqualTo("29\u202F%");
    assertThat(loss("A", -0.00421, List.of(DAY), List.of()).size()).isEqualTo("0.43\u202F%");
  }

  @Test
  void theEvidenceSaysWhichWindowExcludesWhat() {
    assertThat(ExcludedByWindow.words(THREE))
        .isEqualTo(
            " The intervals of day 0 and days 0 to +1 exclude our estimate of the fall from losing"
                + " all that filings allow: 12\u202F% for Check Point and 17\u202F% for Fortinet."
                + " The interval of day 0 excludes Palo Alto Networks' 6\u202F%; that of days 0 to"
                + " +1 does not.");
    assertThat(ExcludedByWindow.words(THREE.subList(2, 3)))
        .isEqualTo(
            " The interval of day 0 excludes our estimate of the fall from losing all that filings"
                + " allow, 6\u202F% for Palo Alto Networks; that of days 0 to +1 does not.");
    assertThat(ExcludedByWindow.words(List.of(loss("A", -0.126, List.of(), List.of(DAY)))))
        .isEqualTo(
            " No primary window excludes our estimate of the fall from losing all that filings"
                + " allow: 13\u202F% for A.");
    assertThat(ExcludedByWindow.words(seven()))
        .isEqualTo(
            " The interval of day 0 excludes our estimate of the fall from losing all that filings"
                + " allow for all seven firms.");
    assertThat(ExcludedByWindow.words(List.of())).isEmpty();
  }
}
