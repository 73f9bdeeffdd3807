package io.marketimpact.study;

import static io.marketimpact.exposure.Disclosures.ASOF;
import static io.marketimpact.exposure.Disclosures.assumptions;
import static io.marketimpact.exposure.Disclosures.noSales;
import static io.marketimpact.exposure.Disclosures.shares;
import static io.marketimpact.exposure.Disclosures.simulation;
import static io.marketimpact.exposure.Disclosures.threeRegions;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.marketimpact.base.ExclusionReason;
import io.marketimpact.base.Outcome;
import io.marketimpact.event.EventWindow;
import io.marketimpact.exposure.Detectability;
import io.marketimpact.exposure.ExposureAssumptions;
import io.marketimpact.exposure.ImpliedLoss;
import io.marketimpact.exposure.ImpliedProbability;
import io.marketimpact.exposure.MarketDisclosures;
import io.marketimpact.exposure.MarketValue;
import io.marketimpact.exposure.ObservedMove;
import io.marketimpact.exposure.RevenueDisclosure;
import io.marketimpact.exposure.SimulatedExposure.PriceView;
import io.marketimpact.inference.FirmEvidence;
import io.marketimpact.inference.crosssection.CrossSectionalRegressionEstimator;
import io.marketimpact.market.SecurityId;
import io.marketimpact.stat.SampleSummary;
import io.marketimpact.study.ExposureRegression.FirmSet;
import io.marketimpact.support.Serialized;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Revenue at stake beside what prices did, firm by firm, together and across firms. */
class StudyExposureSpec {

  private static final ExposureAssumptions ASSUMED = assumptions(simulation());
  private static final MarketDisclosures KNOWN = known();
  private static final StudyExposure EXPOSURE = exposure();

  @Test
  void theMoveIsTheHeadlinesWindowInMoneyAndAShare() {
    FirmWindow window = window(0);
    FirmExposure firm = EXPOSURE.of(new SecurityId("AVGO")).orElseThrow();
    ObservedMove move = firm.study().request().move().result().orElseThrow();
    assertThat(move.interval())
        .as("of the test that decides, as the detectable effect is")
        .isEqualTo(window.verdict().interval().result().orElseThrow());

    assertThat(move.car()).isEqualTo(window.evidence().car());
    assertThat(move.standardError()).isEqualTo(window.evidence().standardError());
    assertThat(move.minimumDetectable())
        .isEqualTo(window.verdict().minimumDetectable().result().orElseThrow());
    assertThat(firm.abnormalPerShare().result().orElseThrow())
        .isCloseTo(20 * move.car(), within(1e-12));
    assertThat(firm.abnormalPerShareInterval().result().orElseThrow().low())
        .isCloseTo(20 * move.interval().low(), within(1e-9));
    assertThat(firm.atStakePerShare().result().orElseThrow())
        .isCloseTo(
            firm.study().simulated().result().orElseThrow().simulated().valueAtStake().median()
                / 50,
            within(1e-12));
  }

  @Test
  void aMarketValueFromTheDayItselfOrInAnotherCurrencyIsNotUsed() {
    LocalDate day = FiveFirms.event(0).day0();
    assertThat(move(value(day, "USD")))
        .hasValueSatisfying(
            why -> {
              assertThat(why.reason()).isEqualTo(ExclusionReason.PENDING);
              assertThat(why.detail()).contains("not from before day 0");
            });
    assertThat(move(value(day.minusDays(1), "EUR")))
        .hasValueSatisfying(
            why ->
                assertThat(why.detail())
                    .isEqualTo(
                        "the market value is in EUR and the revenue in USD: nothing is converted"));
    assertThat(move(value(day.minusDays(1), "USD"))).isEmpty();
  }

  private static Optional<Outcome.Excluded<ObservedMove>> move(MarketValue value) {
    return firm(0, Outcome.of(value)).study().request().move().exclusion();
  }

  @Test
  void withoutAMarketValueTheExposureStandsAndThePriceSaysWhyItIsSilent() {
    FirmExposure firm = firm(1, Outcome.excluded(ExclusionReason.MISSING_INPUT, "no value given"));

    assertThat(firm.study().simulated().result()).isPresent();
    assertThat(firm.price().exclusion().orElseThrow().detail()).isEqualTo("no value given");
    assertThat(firm.abnormalPerShare().exclusion().orElseThrow().detail())
        .isEqualTo("no value given");
    assertThat(firm.probabilities().result()).isEmpty();
  }

  @Test
  void aMarketValueMustBePositive() {
    assertThatThrownBy(() -> new MarketValue(LocalDate.EPOCH, 0, "USD", Outcome.of(1.0)))
        .hasMessage("a market value must be positive: 0.0");
    assertThatThrownBy(() -> new MarketValue(LocalDate.EPOCH, 1, "USD", Outcome.of(-1.0)))
        .hasMessage("shares outstanding must be positive: -1.0");
  }

  /** (λ - k)/(1 - k) at k = 0.2, by hand. */
  @Test
  void anImpliedProbabilityLeavesOutWhatIsLostAnyway() {
    ImpliedLoss share = implied(0.22, 0.3, 0.9);
    ImpliedProbability.Percentiles implied =
        ImpliedProbability.of("state_firms_only", 0.2, share).percentiles().result().orElseThrow();

    assertThat(implied.low()).isCloseTo(0.125, within(1e-15));
    assertThat(implied.median()).isCloseTo(0.5, within(1e-15));
    assertThat(implied.high()).isCloseTo(0.875, within(1e-15));
    assertThat(ImpliedProbability.cut(-0.5)).isZero();
    assertThat(ImpliedProbability.cut(1.5)).isOne();
    assertThatThrownBy(() -> ImpliedProbability.of("x", 1, share))
        .hasMessage("a floor must lie in [0, 1): 1.0");
  }

  /** λ from 0.1 to 1.2 says something of λ, and of a probability above 0.2 nothing. */
  @Test
  void aProbabilityThatMayBeAnythingIsNotGiven() {
    ImpliedLoss share = implied(0.1, 0.15, 1.1);

    assertThat(ImpliedProbability.of("nothing", 0, share).percentiles().result()).isPresent();
    assertThat(
            ImpliedProbability.of("state_firms_only", 0.2, share)
                .percentiles()
                .exclusion()
                .orElseThrow()
                .detail())
        .isEqualTo(
            "the move tells nothing of this probability: its 95 % interval covers all of 0 to 1");
  }

  private static ImpliedLoss implied(double p025, double p05, double p95) {
    SampleSummary share =
        new SampleSummary(100, 0, 1, p025, p05, 0.4, 0.6, 0.8, p95, p95 + 0.1, 0.01);
    return new ImpliedLoss(share, share, 0, 0);
  }

  @Test
  void theProbabilityWithoutAFloorIsTheImpliedLossShare() {
    List<FirmExposure> speaking =
        EXPOSURE.firms().stream()
            .filter(firm -> firm.price().then(PriceView::implied).result().isPresent())
            .toList();

    assertThat(speaking)
        .isNotEmpty()
        .allSatisfy(
            firm -> {
              PriceView view = firm.price().result().orElseThrow();
              SampleSummary share = view.implied().result().orElseThrow().lossShare();
              List<ImpliedProbability> probabilities = firm.probabilities().result().orElseThrow();
              assertThat(view.detectability().ratio())
                  .isGreaterThanOrEqualTo(Detectability.SMALLEST_RATIO);
              assertThat(probabilities)
                  .extracting(ImpliedProbability::without)
                  .containsExactly("nothing", "state_firms_only");
              assertThat(probabilities.get(0).percentiles().result().orElseThrow().median())
                  .isEqualTo(share.median());
              assertThat(probabilities.get(1).floor())
                  .isCloseTo(0.3 * 0.8 * 0.8 * 0.9, within(1e-12));
            });
  }

  /** Half of what the test can see is the border. */
  @Test
  void aPriceWithoutPowerImpliesNothing() {
    assertThat(EXPOSURE.firms())
        .filteredOn(firm -> firm.price().result().isPresent())
        .anySatisfy(firm -> assertThat(firm.probabilities().result()).isEmpty())
        .allSatisfy(
            firm -> {
              PriceView view = firm.price().result().orElseThrow();
              boolean hasPower = view.detectability().ratio() >= 0.5;
              assertThat(view.posterior().result().isPresent()).isEqualTo(hasPower);
              assertThat(view.implied().result().isPresent())
                  .isEqualTo(firm.probabilities().result().isPresent());
              view.implied()
                  .exclusion()
                  .ifPresent(
                      why ->
                          assertThat(why.reason())
                              .isEqualTo(
                                  hasPower
                                      ? ExclusionReason.UNINFORMATIVE
                                      : ExclusionReason.NOT_DETECTABLE));
            });
  }

  @Test
  void allTogetherMeetTheSumOfTheFirmsAndSpreadLessThanInStep() {
    JointExposure joint = EXPOSURE.together().result().orElseThrow();

    assertThat(joint.firms())
        .extracting(SecurityId::symbol)
        .containsExactly("AVGO", "CHKP", "FTNT", "PANW");
    assertThat(joint.valueAtStake().mean())
        .isCloseTo(joint.sumOfMeans(), within(0.05 * joint.sumOfMeans()));
    assertThat(joint.valueAtStake().p95()).isLessThan(joint.sumOfHighs());
    assertThat(joint.currency()).isEqualTo("USD");
    assertThat(JointExposure.of(List.of(), ASSUMED).exclusion().orElseThrow().reason())
        .isEqualTo(ExclusionReason.NOT_DISCLOSED);
  }

  /** The slope of least squares by its textbook formula. */
  @Test
  void theSlopeIsThatOfTheFirmsWithAKnownShareAndTheOthersAreNamed() {
    ExposureRegression regression = EXPOSURE.regressions().get(0);
    assertThat(regression.caveat().orElseThrow())
        .startsWith("not evidence: " + regression.used() + " firms, and fewer than 25 cannot");
    double[] x = used(regression).stream().mapToDouble(StudyExposureSpec::share).toArray();
    double[] y =
        used(regression).stream()
            .mapToDouble(point -> point.move().result().orElseThrow().car())
            .toArray();

    assertThat(used(regression))
        .extracting(point -> point.move().result().orElseThrow())
        .allMatch(move -> !move.interval().excludes(move.car()));
    assertThat(x).hasSize(4).contains(0.0);
    assertThat(
            regression
                .regression()
                .result()
                .orElseThrow()
                .estimate(
                    CrossSectionalRegressionEstimator.PORTFOLIO, ExposureRegression.CHARACTERISTIC)
                .result()
                .orElseThrow()
                .estimate())
        .isCloseTo(slope(x, y), within(1e-9));
    assertThat(regression.points())
        .filteredOn(point -> !point.isUsed())
        .singleElement()
        .satisfies(point -> assertThat(point.security()).isEqualTo(new SecurityId("RPD")));
    double reliability = regression.reliability().result().orElseThrow();
    assertThat(reliability).isBetween(0.0, 1.0);
    assertThat(regression.range().result()).isPresent();
  }

  @Test
  void oneFirmIsNoCrossSection() {
    SortedMap<SecurityId, Outcome<FirmEvidence>> one = new TreeMap<>();
    one.put(new SecurityId("AVGO"), Outcome.of(window(0).evidence()));
    ExposureRegression regression =
        ExposureRegression.of(new FirmSet("one", "one firm", ASOF), one, KNOWN, ASSUMED);

    assertThat(regression.used()).isOne();
    assertThat(regression.regression().exclusion().orElseThrow().reason())
        .isEqualTo(ExclusionReason.TOO_FEW_FIRMS);
    assertThat(regression.reliability().exclusion().orElseThrow().detail()).contains("2 needed");
    assertThat(regression.range().exclusion()).isPresent();
  }

  @Test
  void itTravelsAndStandsInAStudy() {
    assertThat(Serialized.traveled(EXPOSURE)).isEqualTo(EXPOSURE);
    assertThat(EXPOSURE.of(new SecurityId("ZZZ"))).isEmpty();
  }

  private static double slope(double[] x, double[] y) {
    double meanX = 0;
    double meanY = 0;
    for (int i = 0; i < x.length; i++) {
      meanX += x[i] / x.length;
      meanY += y[i] / y.length;
    }
    double above = 0;
    double below = 0;
    for (int i = 0; i < x.length; i++) {
      above += (x[i] - meanX) * (y[i] - meanY);
      below += (x[i] - meanX) * (x[i] - meanX);
    }
    return above / below;
  }

  private static List<ExposureRegression.Point> used(ExposureRegression regression) {
    return regression.points().stream().filter(ExposureRegression.Point::isUsed).toList();
  }

  private static double share(ExposureRegression.Point point) {
    return point.exposure().result().orElseThrow().value();
  }

  private static MarketDisclosures known() {
    List<RevenueDisclosure> lines = new ArrayList<>();
    lines.addAll(threeRegions("AVGO", 2024));
    lines.addAll(threeRegions("FTNT", 2023));
    lines.addAll(threeRegions("PANW", 2022));
    lines.addAll(threeRegions("CHKP", 2024));
    return shares(lines, noSales("CHKP"));
  }

  private static StudyExposure exposure() {
    List<FirmExposure> firms = new ArrayList<>();
    SortedMap<SecurityId, Outcome<FirmEvidence>> evidence = new TreeMap<>();
    for (int i = 0; i < FiveFirms.SYMBOLS.size(); i++) {
      firms.add(firm(i, Outcome.of(value(FiveFirms.event(i).day0().minusDays(1), "USD"))));
      evidence.put(new SecurityId(FiveFirms.SYMBOLS.get(i)), Outcome.of(window(i).evidence()));
    }
    return new StudyExposure(
        KNOWN.market(),
        ASSUMED,
        firms,
        JointExposure.of(firms, ASSUMED),
        List.of(),
        List.of(),
        List.of(),
        List.of(
            ExposureRegression.of(
                new FirmSet("named_firms", "the named firms", ASOF), evidence, KNOWN, ASSUMED)));
  }

  private static MarketValue value(LocalDate date, String currency) {
    return new MarketValue(date, 1000, currency, Outcome.of(50.0));
  }

  private static FirmExposure firm(int firm, Outcome<MarketValue> value) {
    return FirmExposure.of(FiveFirms.study(firm), FiveFirms.PLAN, ASOF, value, KNOWN, ASSUMED);
  }

  private static FirmWindow window(int firm) {
    EventWindow headline = FiveFirms.PLAN.headline().window();
    return FiveFirms.study(firm)
        .window(FiveFirms.PLAN.headline().model(), headline)
        .result()
        .orElseThrow();
  }
}
