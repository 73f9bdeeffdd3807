package io.marketimpact.model.donor;

import io.marketimpact.base.ExclusionReason;
import io.marketimpact.base.Outcome;
import io.marketimpact.market.ReturnSeries;
import io.marketimpact.model.ModelTest;
import io.marketimpact.stat.RandomizationDistribution;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * The in-space placebo test (Abadie, Diamond and Hainmueller 2010): each donor is taken for treated
 * and compared with the other donors. The statistic is the root mean squared prediction error of
 * the window over that of the estimation window, and p = rank/(J + 1).
 *
 * <p>Beside it the same without the placebos that fit the estimation window more than five times
 * worse than the firm does.
 *
 * <p>The estimation days are those of every window: firm and donors are combined once for all
 * windows in which the same donors have returns.
 */
final class DonorPlacebos {

  static final String ID = "placebo_space";
  static final String CLOSE_ID = "placebo_space_close_fit";

  /** With more donors than this, so many of them at equal distances are the placebos. */
  static final int MOST_PLACEBOS = 200;

  private static final double WORSE_FIT = 5;

  private final DonorPanel panel;
  private final DonorMethod method;
  private final Map<List<ReturnSeries>, Fits> fitted = new ConcurrentHashMap<>();

  private DonorPlacebos(DonorPanel panel, DonorMethod method) {
    this.panel = panel;
    this.method = method;
  }

  static Function<int[], List<ModelTest>> of(DonorPanel panel, DonorMethod method) {
    return new DonorPlacebos(panel, method)::tests;
  }

  private List<ModelTest> tests(int[] window) {
    DonorPanel present = panel.presentIn(window);
    if (present.donors().size() < DonorPanel.FEWEST) {
      return List.of();
    }
    Fits fits = fitted.computeIfAbsent(present.donors(), donors -> fits(present));
    Errors firm = fits.firm().errors(window);
    List<Errors> placebos = fits.placebos().stream().map(fit -> fit.errors(window)).toList();
    List<Errors> close =
        placebos.stream()
            .filter(placebo -> placebo.estimation() <= WORSE_FIT * firm.estimation())
            .toList();
    String note =
        String.format(
            Locale.ROOT,
            "The window's error is %.1f times that of the estimation window",
            firm.ratio());
    return List.of(
        test(ID, "Placebo in space", firm, placebos, note),
        test(CLOSE_ID, "Placebo in space, close fits", firm, close, note));
  }

  private static ModelTest test(
      String id, String name, Errors firm, List<Errors> placebos, String note) {
    RandomizationDistribution rank =
        RandomizationDistribution.of(
            firm.ratio(), placebos.stream().mapToDouble(Errors::ratio).toArray());
    return new ModelTest(
        id,
        name,
        rank.upperTail(),
        Outcome.excluded(ExclusionReason.NO_INTERVAL, "a rank among stocks gives no interval"),
        String.format(
            Locale.ROOT,
            "%s; as large for %d of %d untouched stocks used as placebos, so no p-value is below"
                + " 1/%d.",
            note,
            rank.asHigh(),
            rank.draws(),
            rank.draws() + 1));
  }

  private static List<ReturnSeries> chosen(List<ReturnSeries> donors) {
    int placebos = Math.min(donors.size(), MOST_PLACEBOS);
    return IntStream.range(0, placebos)
        .mapToObj(i -> donors.get((int) ((long) i * donors.size() / placebos)))
        .toList();
  }

  private Fits fits(DonorPanel present) {
    return new Fits(
        fit(present),
        chosen(present.donors()).stream().map(donor -> fit(present.asIfTreated(donor))).toList());
  }

  private Fit fit(DonorPanel treated) {
    int[] days = treated.days();
    double[][] donors = treated.donorReturns(days);
    double[] response = treated.firmReturns(days);
    Combination combination =
        method.prepare(donors, SyntheticFit.dayZero(treated)).combine(response);
    return new Fit(
        treated,
        combination.withoutSensitivity(),
        rootMeanSquare(combination.residuals(donors, response)));
  }

  private static double rootMeanSquare(double[] values) {
    return Math.sqrt(Arrays.stream(values).map(value -> value * value).sum() / values.length);
  }

  /** The firm and the placebos, each combined from the other donors on the estimation days. */
  private record Fits(Fit firm, List<Fit> placebos) {}

  /** A stock taken for treated, with its root mean squared error of the estimation window. */
  private record Fit(DonorPanel treated, Combination combination, double estimation) {

    Errors errors(int[] window) {
      return new Errors(
          estimation,
          rootMeanSquare(
              combination.residuals(treated.donorReturns(window), treated.firmReturns(window))));
    }
  }

  /** Root mean squared prediction errors of the estimation window and of the event window. */
  private record Errors(double estimation, double window) {

    /** A stock that its donors match exactly is as ordinary as can be when they still do. */
    double ratio() {
      return window == 0 ? 0 : window / estimation;
    }
  }
}
