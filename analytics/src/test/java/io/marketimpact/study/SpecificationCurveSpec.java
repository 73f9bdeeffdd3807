package io.marketimpact.study;

import static io.marketimpact.support.Tolerances.law;
import static io.marketimpact.support.Tolerances.reference;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.marketimpact.base.ExclusionReason;
import io.marketimpact.base.Interval;
import io.marketimpact.base.Outcome;
import io.marketimpact.event.EventWindow;
import io.marketimpact.inference.FirmEvidence;
import io.marketimpact.inference.group.GroupSample;
import io.marketimpact.market.ReturnKind;
import io.marketimpact.market.SecurityId;
import io.marketimpact.model.ModelId;
import io.marketimpact.support.Serialized;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Every way to ask for the effect, side by side. */
class SpecificationCurveSpec {

  private static final SpecificationKey FIRST = SpecificationKey.of(FiveFirms.PLAN);
  private static final SpecificationKey SECOND =
      new SpecificationKey(ReturnKind.LOG, new SecurityId("SPY"), "-121:-2");
  private static final GroupResult GROUP = FiveFirms.all().result(FiveFirms.PLAN);
  private static final SpecificationCurve CURVE =
      SpecificationCurve.ofGroup(FiveFirms.PLAN, Map.of(SECOND, GROUP, FIRST, GROUP));

  @Test
  void everyModelWindowAndKeyIsThereButTheRawReturn() {
    assertThat(CURVE.points()).hasSize(3 * 2 * 2);
    assertThat(CURVE.missing()).isEmpty();
    assertThat(CURVE.points())
        .extracting(point -> point.specification().model())
        .containsOnly(
            new ModelId("market"), new ModelId("mean_adjusted"), new ModelId("market_adjusted"));
    assertThat(CURVE.points()).extracting(SpecificationPoint::estimate).isSorted();
    assertThat(CURVE.points().get(0).specification().key()).as("ties by choice").isEqualTo(FIRST);
    assertThat(CURVE.points().get(1).specification().key()).isEqualTo(SECOND);
  }

  @Test
  void pointsAreTheGroupsOwnNumbers() {
    SpecificationPoint point = point(CURVE, "market", FiveFirms.THREE_DAYS);
    GroupWindow window = GROUP.window(new ModelId("market"), FiveFirms.THREE_DAYS).orElseThrow();
    double placebo = FiveFirms.GOLDEN.value("placebo_time_p");
    double pValue = FiveFirms.GOLDEN.value("portfolio_fe_t_car_p");

    assertThat(point.estimate()).isEqualTo(window.caar());
    assertThat(point.interval()).isEqualTo(window.interval().result().orElseThrow());
    assertThat(point.pValue()).isCloseTo(pValue, reference(pValue));
    assertThat(point.placebo().result().orElseThrow()).isCloseTo(placebo, reference(placebo));
    assertThat(point.isSignificant()).isFalse();
    assertThat(point(CURVE, "market", EventWindow.DAY_ZERO).isSignificant()).isTrue();
  }

  @Test
  void aWindowHasItsOwnCurveAndShares() {
    SpecificationCurve dayZero = CURVE.within(EventWindow.DAY_ZERO);

    assertThat(dayZero.points()).hasSize(6);
    assertThat(dayZero.points())
        .allMatch(point -> point.specification().window().equals(EventWindow.DAY_ZERO));
    assertThat(dayZero.negativeShare()).hasValue(1);
    long significant = dayZero.points().stream().filter(SpecificationPoint::isSignificant).count();
    assertThat(dayZero.significantShare()).hasValueCloseTo(significant / 6.0, within(1e-15));
    assertThat(dayZero.median())
        .hasValueCloseTo(
            (dayZero.points().get(2).estimate() + dayZero.points().get(3).estimate()) / 2,
            within(1e-15));
    assertThat(CURVE.within(new EventWindow(5, 6)).median()).isEmpty();
    assertThat(CURVE.within(new EventWindow(5, 6)).significantShare()).isEmpty();
  }

  @Test
  void theRangeOverModelsHoldsEveryModel() {
    ModelMultiplicity range =
        CURVE.acrossModels(EventWindow.DAY_ZERO, FIRST).result().orElseThrow();
    List<SpecificationPoint> points =
        CURVE.within(EventWindow.DAY_ZERO).points().stream()
            .filter(point -> point.specification().key().equals(FIRST))
            .toList();

    assertThat(range.models()).isEqualTo(3);
    assertThat(range.estimates())
        .isEqualTo(new Interval(points.get(0).estimate(), points.get(2).estimate()));
    assertThat(points)
        .allSatisfy(
            point -> {
              assertThat(point.interval().low()).isGreaterThanOrEqualTo(range.intervals().low());
              assertThat(point.interval().high()).isLessThanOrEqualTo(range.intervals().high());
            })
        .anyMatch(point -> point.interval().low() == range.intervals().low())
        .anyMatch(point -> point.interval().high() == range.intervals().high());
    assertThat(CURVE.acrossModels(new EventWindow(5, 6), FIRST))
        .isEqualTo(Outcome.excluded(ExclusionReason.NO_ESTIMATE, "no model has an estimate"));
  }

  @Test
  void aFirmHasItsCurve() {
    FirmStudy firm = FiveFirms.study(0);
    SpecificationCurve curve = SpecificationCurve.ofFirm(FiveFirms.PLAN, Map.of(FIRST, firm));
    SpecificationPoint point = point(curve, "market", FiveFirms.THREE_DAYS);
    double car = FiveFirms.GOLDEN.row("CAR")[0];

    assertThat(curve.points()).hasSize(6);
    assertThat(point.estimate()).isCloseTo(car, reference(car));
    assertThat(point.pValue())
        .isCloseTo(
            FiveFirms.GOLDEN.row("firm_t_p")[0], reference(FiveFirms.GOLDEN.row("firm_t_p")[0]));
    assertThat(Serialized.traveled(curve)).isEqualTo(curve);
  }

  @Test
  void specificationsWithoutAnEstimateAreNamed() {
    FirmStudy none =
        FirmStudy.excluded(
            FiveFirms.event(0), FiveFirms.PLAN, ExclusionReason.NO_PRICES, "no row of AVGO");
    SpecificationCurve firm =
        SpecificationCurve.ofFirm(FiveFirms.PLAN, Map.of(FIRST, none, SECOND, FiveFirms.study(0)));
    GroupResult nobody = new GroupStudy().add(none).result(FiveFirms.PLAN);
    SpecificationCurve group = SpecificationCurve.ofGroup(FiveFirms.PLAN, Map.of(FIRST, nobody));

    assertThat(firm.points()).hasSize(6);
    assertThat(firm.missing()).hasSize(6);
    assertThat(firm.missing().get(0).reason()).isEqualTo(ExclusionReason.NO_PRICES);
    assertThat(firm.within(EventWindow.DAY_ZERO).missing()).hasSize(3);
    assertThat(group.points()).isEmpty();
    assertThat(group.missing()).hasSize(6);
    assertThat(group.missing().get(0).reason()).isEqualTo(ExclusionReason.TOO_FEW_FIRMS);
    assertThat(group.negativeShare()).isEmpty();
  }

  @Test
  void curvesOfSeveralFirmsOrGroupsAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                SpecificationCurve.ofFirm(
                    FiveFirms.PLAN, Map.of(FIRST, FiveFirms.study(0), SECOND, FiveFirms.study(1))))
        .withMessageContaining("one firm in one event: 2 studies");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SpecificationCurve.ofGroup(FiveFirms.PLAN, Map.of()))
        .withMessageContaining("one group: 0 results");
  }

  @Test
  void theGroupWithoutEachFirm() {
    List<FirmEvidence> firms =
        IntStream.range(0, 5)
            .mapToObj(i -> FiveFirms.study(i).window(new ModelId("market"), FiveFirms.THREE_DAYS))
            .map(window -> window.result().orElseThrow().evidence())
            .toList();
    LeaveOneOut out = LeaveOneOut.of(GroupSample.of(firms), 1).result().orElseThrow();
    double[] cars = FiveFirms.GOLDEN.row("CAR");
    double sum = cars[0] + cars[1] + cars[2] + cars[3] + cars[4];

    assertThat(out.without())
        .extracting(rest -> rest.firm().security().symbol())
        .containsExactly("AVGO", "CHKP", "FTNT", "PANW", "RPD");
    assertThat(out.without().get(4).caar())
        .as("without RPD, the lowest of all")
        .isCloseTo((sum - cars[2]) / 4, reference((sum - cars[2]) / 4));
    assertThat(out.mostInfluential().firm().security().symbol()).isEqualTo("RPD");
    assertThat(out.range().high()).isEqualTo(out.without().get(4).caar());
    assertThat(out.range().low()).isEqualTo(out.without().get(0).caar());
    assertThat(out.without().stream().mapToDouble(LeaveOneOut.Without::caar).average())
        .as("the mean of all such means is the mean")
        .hasValueCloseTo(out.caar(), within(law(out.caar()).value));
    assertThat(out.without())
        .allMatch(
            rest -> rest.effect().result().isPresent() && rest.placebo().result().isPresent());
    assertThat(LeaveOneOut.of(GroupSample.of(firms.subList(0, 1)), 1))
        .isEqualTo(Outcome.excluded(ExclusionReason.TOO_FEW_FIRMS, "needs at least 2 firms: 1"));
  }

  private static SpecificationPoint point(
      SpecificationCurve curve, String model, EventWindow window) {
    return curve.points().stream()
        .filter(point -> point.specification().model().value().equals(model))
        .filter(point -> point.specification().window().equals(window))
        .findFirst()
        .orElseThrow();
  }
}
