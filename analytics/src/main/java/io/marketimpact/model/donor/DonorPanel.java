package io.marketimpact.model.donor;

import io.marketimpact.base.ExclusionReason;
import io.marketimpact.base.Outcome;
import io.marketimpact.market.DaySeries;
import io.marketimpact.market.ReturnSeries;
import io.marketimpact.model.Estimation;
import io.marketimpact.model.EstimationSample;
import io.marketimpact.model.linear.LinearModelFit;
import io.marketimpact.stat.Moments;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A firm and the untouched stocks it is compared with, on the firm's estimation days. A donor has a
 * return on every one of them and on day 0, and its returns vary.
 *
 * @param firm the firm's returns
 * @param donors ordered by security
 * @param sessions the estimation days on which the firm has a return
 * @param day0 session number of day 0
 */
public record DonorPanel(
    DaySeries firm, List<ReturnSeries> donors, List<Integer> sessions, int day0) {

  /**
   * Fewest donors from which anything is built. The literature asks for more: 20 for a synthetic
   * control, 30 for latent factors. With fewer the tests keep their size, as the simulated sizes
   * show, but the comparison is coarser: no placebo rank is below 1 in J + 1.
   */
  public static final int FEWEST = 10;

  /** Donors advised for a synthetic control. */
  public static final int ADVISED = 20;

  /**
   * The untouched stocks with a return on every estimation day of the firm.
   *
   * @param sample the firm's estimation window and the stocks
   * @return the panel, or why there is none: too few days or donors, or returns that do not vary
   */
  public static Outcome<DonorPanel> of(EstimationSample sample) {
    int[] sessions = sample.sessions().toArray();
    if (sessions.length < sample.minimum()) {
      return Estimation.tooShort(sessions.length, sample).map(none -> panel(sample, sessions));
    }
    if (!varies(sample.firm(), sessions)) {
      return Outcome.excluded(
          ExclusionReason.CONSTANT_RETURNS, "the estimation returns do not vary");
    }
    DonorPanel panel = panel(sample, sessions);
    if (panel.donors().size() < FEWEST) {
      return Outcome.excluded(
          ExclusionReason.NO_CONTROLS,
          panel.donors().size()
              + " of "
              + sample.market().donors(sample.security()).size()
              + " untouched stocks have every return of the estimation window and of day 0, at"
              + " least "
              + FEWEST
              + " needed");
    }
    return Outcome.of(panel);
  }

  private static DonorPanel panel(EstimationSample sample, int[] sessions) {
    List<ReturnSeries> donors =
        sample.market().donors(sample.security()).stream()
            .filter(donor -> donor.has(sample.day0()))
            .filter(donor -> Arrays.stream(sessions).allMatch(donor::has))
            .filter(donor -> varies(donor.days(), sessions))
            .toList();
    return new DonorPanel(
        sample.firm(), donors, Arrays.stream(sessions).boxed().toList(), sample.day0());
  }

  private static boolean varies(DaySeries series, int[] sessions) {
    double[] returns = of(series, sessions);
    double squares = Arrays.stream(returns).map(value -> value * value).sum();
    double spread = Moments.standardDeviation(returns);
    return spread * spread * (returns.length - 1) > LinearModelFit.VARIANCE_FLOOR * squares;
  }

  /**
   * The estimation days followed by those of a window.
   *
   * @param window session numbers
   * @return session numbers
   */
  public int[] with(int[] window) {
    return IntStream.concat(sessions.stream().mapToInt(Integer::intValue), Arrays.stream(window))
        .toArray();
  }

  /**
   * The estimation days and day 0.
   *
   * @return session numbers
   */
  public int[] withDayZero() {
    return with(new int[] {day0});
  }

  int[] days() {
    return with(new int[0]);
  }

  /**
   * The firm's returns.
   *
   * @param days session numbers, each with a return
   * @return one return per day
   */
  public double[] firmReturns(int[] days) {
    return of(firm, days);
  }

  /**
   * The donors' returns.
   *
   * @param days session numbers, each with a return
   * @return one array per donor, one return per day
   */
  public double[][] donorReturns(int[] days) {
    return donors.stream().map(donor -> of(donor.days(), days)).toArray(double[][]::new);
  }

  /**
   * The same panel of those donors that also have a return on every day of a window.
   *
   * @param window session numbers
   * @return the panel
   */
  public DonorPanel presentIn(int[] window) {
    return new DonorPanel(
        firm,
        donors.stream().filter(donor -> Arrays.stream(window).allMatch(donor::has)).toList(),
        sessions,
        day0);
  }

  /** A donor as if it were the firm, with the other donors. */
  DonorPanel asIfTreated(ReturnSeries donor) {
    return new DonorPanel(
        donor.days(), donors.stream().filter(other -> other != donor).toList(), sessions, day0);
  }

  private static double[] of(DaySeries series, int[] days) {
    return Arrays.stream(days).mapToDouble(series::at).toArray();
  }
}
