package io.marketimpact.inference.group;

import io.marketimpact.base.Lazy;
import io.marketimpact.base.Outcome;
import io.marketimpact.base.Require;
import io.marketimpact.inference.FirmEvidence;
import io.marketimpact.inference.PlaceboWindows;
import io.marketimpact.inference.volatility.ScaledPlacebo;
import io.marketimpact.inference.volatility.VolatilityForecast;
import io.marketimpact.stat.Moments;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/** The firms of a group with complete evidence for one window, in an order that never changes. */
public final class GroupSample {

  private final List<FirmEvidence> firms;
  private final Controls controls;
  private final DrawnDays drawn;
  private final Lazy<Double> meanCorrelation;
  private final Lazy<PortfolioResiduals> portfolio;
  private final EstimationDays days;
  private final Lazy<WindowDates> windows;

  private GroupSample(
      List<FirmEvidence> firms, Controls controls, DrawnDays drawn, EstimationDays days) {
    this.firms = firms;
    this.controls = controls;
    this.drawn = drawn;
    this.days = days;
    this.windows = Lazy.of(() -> WindowDates.of(firms.stream(), length()));
    this.meanCorrelation = Lazy.of(days::meanCorrelation);
    this.portfolio = Lazy.of(days::portfolio);
  }

  /**
   * A sample of firms.
   *
   * @param firms at least one, all with windows of one length, in any order
   * @return the sample
   * @throws IllegalArgumentException if there is no firm or the windows differ in length
   */
  public static GroupSample of(List<FirmEvidence> firms) {
    return of(firms, Controls.NONE, new DrawnDays(0));
  }

  /**
   * A sample of firms beside stocks that the news did not touch.
   *
   * @param firms at least one, all with windows of one length, in any order
   * @param controls the same window of untouched stocks of one line of business under the same
   *     model, in any order; may be empty
   * @param seed of the tests that draw
   * @return the sample
   * @throws IllegalArgumentException if there is no firm or the windows differ in length
   */
  public static GroupSample of(List<FirmEvidence> firms, List<FirmEvidence> controls, long seed) {
    return of(firms, Controls.of(controls, firms), new DrawnDays(seed));
  }

  /**
   * A sample of firms beside stocks of several lines of business that the news did not touch.
   *
   * @param firms at least one, all with windows of one length, in any order
   * @param controls the same window of untouched stocks under the same model
   * @param drawn days that were drawn for other models and windows, with the seed of all tests
   * @return the sample
   * @throws IllegalArgumentException if there is no firm or the windows differ in length
   */
  public static GroupSample of(List<FirmEvidence> firms, Controls controls, DrawnDays drawn) {
    Require.that(!firms.isEmpty(), "a group needs at least 1 firm: %s", firms.size());
    int length = firms.get(0).length();
    Require.that(
        Stream.concat(firms.stream(), controls.shares().stream())
            .allMatch(firm -> firm.length() == length),
        "the windows of a group must have one length: %s",
        length);
    List<FirmEvidence> ordered = Controls.ordered(firms);
    return new GroupSample(ordered, controls, drawn, new HeldDays(ordered));
  }

  /**
   * A sample of firms whose residuals were summed where they were and are not held.
   *
   * @param firms at least one, all with windows of one length, in any order
   * @param sums of the estimation days of the same firms
   * @param scores of the same firms; none where no test of scores is asked
   * @param drawn days that were drawn for other models and windows, with the seed of all tests
   * @return the sample, without untouched stocks
   * @throws IllegalArgumentException if there is no firm, the windows differ in length or the sums
   *     are of other firms
   */
  public static GroupSample summed(
      List<FirmEvidence> firms, EstimationSums sums, List<ScoreSums> scores, DrawnDays drawn) {
    GroupSample sample = of(firms, Controls.NONE, drawn);
    Require.that(
        sums.firms() == firms.size(),
        "sums must be of the sample's %s firms: %s",
        firms.size(),
        sums.firms());
    return new GroupSample(
        sample.firms,
        sample.controls,
        sample.drawn,
        new SummedDays(
            sums, List.copyOf(scores), sample.firms.get(0).firstSession(), sample.length()));
  }

  /**
   * The firms' estimation days.
   *
   * @return what tests ask of them
   */
  public EstimationDays days() {
    return days;
  }

  /**
   * The firms.
   *
   * @return ordered by event, then by security
   */
  public List<FirmEvidence> firms() {
    return firms;
  }

  /**
   * Untouched stocks in the same window.
   *
   * @return by line of business; none where the study names none
   */
  public Controls controls() {
    return controls;
  }

  /** Untouched stocks, where firms and stocks all have one window on the calendar. */
  public Outcome<Controls> controlsOnSameDates() {
    return WindowDates.of(Stream.concat(firms.stream(), controls.shares().stream()), length())
            .areOne()
        ? Outcome.of(controls)
        : WindowDates.several();
  }

  /**
   * Seed of the tests that draw.
   *
   * @return the plan's seed
   */
  public long seed() {
    return drawn.seed();
  }

  /**
   * Days drawn again.
   *
   * @return shared by the samples that were made with it
   */
  public DrawnDays drawn() {
    return drawn;
  }

  /**
   * Number of firms.
   *
   * @return N
   */
  public int size() {
    return firms.size();
  }

  /**
   * Number of days in the window.
   *
   * @return L
   */
  public int length() {
    return firms.get(0).length();
  }

  /**
   * Cumulative average abnormal return.
   *
   * @return the mean of the firms' CAR
   */
  public double caar() {
    return Moments.mean(each(FirmEvidence::car));
  }

  /**
   * One number of each firm.
   *
   * @param number which
   * @return in the order of the firms
   */
  public double[] each(ToDoubleFunction<FirmEvidence> number) {
    return firms.stream().mapToDouble(number).toArray();
  }

  /**
   * Mean correlation of the firms' residuals, pairs weighted by the days their windows share.
   *
   * @return r̄, 0 for a single firm
   */
  public double meanCorrelation() {
    return meanCorrelation.get();
  }

  /**
   * Whether all firms have the same window on the calendar: one date, one observation of the event.
   *
   * @return whether they do
   */
  public boolean sharesDates() {
    return windows.get().areOne();
  }

  WindowDates windows() {
    return windows.get();
  }

  /**
   * The most parameters the model estimated of a firm; firms of several sectors have more than
   * others.
   *
   * @return the largest k = T - df
   */
  public int parameters() {
    return firms.stream().mapToInt(FirmEvidence::parameters).max().orElseThrow();
  }

  /**
   * What a firm's residuals on common days are multiplied with, so that the sum of their squares
   * over the degrees of freedom of the firm with the most parameters is its sum over its own:
   * √(ν/(T - k_i)), ν = T - max k (Zellner 1962, σ_ij = e_i'e_j/√(ν_iν_j)).
   *
   * @param days number of common days T, more than the most parameters
   * @return one factor per firm, 1 for each where all have as many parameters
   */
  public double[] residualFactors(int days) {
    return each(firm -> residualFactor(days, firm.parameters()));
  }

  /** The factor of a firm with so many parameters. */
  double residualFactor(int days, int parameters) {
    double least = days - parameters();
    return Math.sqrt(least / (days - parameters));
  }

  /**
   * Degrees of freedom of the portfolio's residual variance.
   *
   * @return days with a portfolio less the largest k
   */
  public int portfolioDegreesOfFreedom() {
    return portfolio().size() - parameters();
  }

  /**
   * Mean of the firms' variance factors, exact where the firms share their regressors.
   *
   * @return C
   */
  public double varianceFactor() {
    return Moments.mean(each(FirmEvidence::varianceFactor));
  }

  /**
   * The group's window among the windows of its estimation days.
   *
   * @return the comparison, or why there is none
   */
  public Outcome<PlaceboWindows> placebo() {
    return sharesDates()
        ? portfolio().placebo(PortfolioResiduals.onResidualScale(firms), length())
        : WindowDates.several();
  }

  /**
   * The group's window among those of its estimation days, each divided by the volatility that
   * could be expected of the portfolio the evening before.
   *
   * @param forecast of the volatility
   * @return the comparison, or why there is none
   */
  public Outcome<ScaledPlacebo> placebo(VolatilityForecast forecast) {
    return sharesDates()
        ? ScaledPlacebo.of(
            caar(), varianceFactor(), portfolio().before(days.recent()), length(), forecast)
        : WindowDates.several();
  }

  public PortfolioResiduals portfolio() {
    return portfolio.get();
  }
}
