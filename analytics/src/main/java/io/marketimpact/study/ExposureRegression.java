package io.marketimpact.study;

import io.marketimpact.base.ExclusionReason;
import io.marketimpact.base.Interval;
import io.marketimpact.base.Outcome;
import io.marketimpact.exposure.ExposureAssumptions;
import io.marketimpact.exposure.ExposureCharacteristics;
import io.marketimpact.exposure.ExposureCharacteristics.Characteristic;
import io.marketimpact.exposure.MarketDisclosures;
import io.marketimpact.inference.FirmEvidence;
import io.marketimpact.inference.crosssection.CrossSectionalRegression;
import io.marketimpact.inference.crosssection.CrossSectionalRegressionData;
import io.marketimpact.market.SecurityId;
import io.marketimpact.stat.Distributions;
import io.marketimpact.stat.Moments;
import java.io.Serializable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The regression of CARs on the exposed share of revenue over a set of firms.
 *
 * @param set which firms, and what may be known of them
 * @param points every firm of the set, ordered by symbol, with what is missing of it
 * @param regression over the firms with both, or why there is none
 * @param reliability share of the characteristic's variance that is not its own uncertainty, or why
 *     that is unknown
 * @param range of the slope if the characteristic's uncertainty is noise that draws it to zero
 */
public record ExposureRegression(
    FirmSet set,
    List<Point> points,
    Outcome<CrossSectionalRegression> regression,
    Outcome<Double> reliability,
    Outcome<Interval> range)
    implements Serializable {

  /** Name of the characteristic in results. */
  public static final String CHARACTERISTIC = "exposed_share";

  /**
   * Fewer firms than this cannot separate exposure from size, beta or anything else they have in
   * common.
   */
  public static final int FEWEST_FIRMS = 25;

  /**
   * A firm of the set.
   *
   * @param security its share
   * @param move what its price did, or why that is not known
   * @param exposure share of its revenue that is exposed, or why that is not known
   */
  public record Point(SecurityId security, Outcome<Move> move, Outcome<Characteristic> exposure)
      implements Serializable {

    /**
     * Whether it enters the regression.
     *
     * @return whether both are known
     */
    public boolean isUsed() {
      return move.result().isPresent() && exposure.result().isPresent();
    }
  }

  /**
   * What a firm's price did.
   *
   * @param car its CAR
   * @param interval 95 % interval of the CAR
   */
  public record Move(double car, Interval interval) implements Serializable {

    private static Move of(FirmEvidence firm) {
      return new Move(
          firm.car(),
          Distributions.studentInterval(
              firm.car(), firm.standardError(), firm.degreesOfFreedom(), StudyPlan.CONFIDENCE));
    }
  }

  /** Keeps its own copy. */
  public ExposureRegression {
    points = List.copyOf(points);
  }

  /**
   * Which firms, and what may be known of them.
   *
   * @param id stable
   * @param title in words
   * @param asOf what was not public by then for certain is not used
   */
  public record FirmSet(String id, String title, Instant asOf) implements Serializable {}

  /**
   * Runs the regression.
   *
   * @param set which firms
   * @param firms the window of each firm of the set, or why it has none
   * @param known what is disclosed
   * @param assumptions which products are covered
   * @return the regression with what is missing of each firm
   */
  public static ExposureRegression of(
      FirmSet set,
      SortedMap<SecurityId, Outcome<FirmEvidence>> firms,
      MarketDisclosures known,
      ExposureAssumptions assumptions) {
    SortedMap<SecurityId, Outcome<Characteristic>> exposure =
        ExposureCharacteristics.inScope(known, assumptions, firms.keySet(), set.asOf()).shares();
    List<Point> points = new ArrayList<>();
    firms.forEach(
        (security, firm) ->
            points.add(new Point(security, firm.map(Move::of), exposure.get(security))));
    SortedMap<SecurityId, List<Double>> rows = new TreeMap<>();
    List<FirmEvidence> evidence = new ArrayList<>();
    for (Point point : points) {
      if (point.isUsed()) {
        rows.put(point.security(), List.of(point.exposure().result().orElseThrow().value()));
        evidence.add(firms.get(point.security()).result().orElseThrow());
      }
    }
    Outcome<CrossSectionalRegression> regression =
        CrossSectionalRegression.of(
            CrossSectionalRegressionData.of(evidence, List.of(CHARACTERISTIC), rows));
    Outcome<Double> reliability = reliability(points);
    return new ExposureRegression(
        set,
        points,
        regression,
        reliability,
        regression.then(
            crossSectionalRegression ->
                reliability.then(
                    share ->
                        crossSectionalRegression.underMeasurementError(CHARACTERISTIC, share))));
  }

  /**
   * Why its coefficients are not evidence.
   *
   * @return a clause without its full stop, empty where there are firms enough
   */
  public Optional<String> caveat() {
    return used() < FEWEST_FIRMS
        ? Optional.of(
            "not evidence: "
                + used()
                + " firms, and fewer than "
                + FEWEST_FIRMS
                + " cannot separate exposure from size, beta or anything else they have in common")
        : Optional.empty();
  }

  /** Λ = var(x)/(var(x) + mean variance of the error), var(x) taken from the central values. */
  private static Outcome<Double> reliability(List<Point> points) {
    List<Characteristic> used =
        points.stream()
            .filter(Point::isUsed)
            .map(point -> point.exposure().result().orElseThrow())
            .toList();
    if (used.size() < 2) {
      return Outcome.excluded(
          ExclusionReason.TOO_FEW_FIRMS, used.size() + " firms with a known share, 2 needed");
    }
    double spread =
        Math.pow(
            Moments.standardDeviation(used.stream().mapToDouble(Characteristic::value).toArray()),
            2);
    double error = used.stream().mapToDouble(Characteristic::variance).average().orElseThrow();
    return spread > 0
        ? Outcome.of(spread / (spread + error))
        : Outcome.excluded(ExclusionReason.UNDEFINED_STATISTIC, "the known shares do not differ");
  }

  /**
   * Number of firms with both.
   *
   * @return the number
   */
  public int used() {
    return (int) points.stream().filter(Point::isUsed).count();
  }
}
