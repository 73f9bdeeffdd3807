package io.marketimpact.study;

import io.marketimpact.event.Outcome;
import io.marketimpact.exposure.ExposureCharacteristics.Characteristic;
import io.marketimpact.inference.CrossSectionalRegression;
import io.marketimpact.market.SecurityId;
import io.marketimpact.stat.Interval;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;

/**
 * The regression of CARs on China's share of revenue over a set of firms.
 *
 * @param set which firms, a stable id
 * @param title which firms, in words
 * @param asOf what was not public by then for certain is not used
 * @param points every firm of the set, ordered by symbol, with what is missing of it
 * @param regression over the firms with both, or why there is none
 * @param reliability share of the characteristic's variance that is not its own uncertainty, or why
 *     that is unknown
 * @param range of the slope if the characteristic's uncertainty is noise that draws it to zero
 */
public record ExposureRegression(
    String set,
    String title,
    Instant asOf,
    List<Point> points,
    Outcome<CrossSectionalRegression> regression,
    Outcome<Double> reliability,
    Outcome<Interval> range)
    implements Serializable {

  /** Name of the characteristic in results. */
  public static final String CHARACTERISTIC = "china_share";

  /** Fewer firms than this cannot tell exposure from size, beta or anything else they share. */
  public static final int FEWEST_FIRMS = 25;

  /**
   * A firm of the set.
   *
   * @param security its share
   * @param car its CAR, or why there is none
   * @param exposure China's share of its revenue, or why that is not known
   */
  public record Point(SecurityId security, Outcome<Double> car, Outcome<Characteristic> exposure)
      implements Serializable {

    /**
     * Whether it enters the regression.
     *
     * @return whether both are known
     */
    public boolean isUsed() {
      return car.result().isPresent() && exposure.result().isPresent();
    }
  }

  /** Keeps its own copy. */
  public ExposureRegression {
    points = List.copyOf(points);
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
