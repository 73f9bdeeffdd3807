package io.marketimpact.model.donor;

import io.marketimpact.model.ModelTest;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;

/** The tests of a window that belong to models built from donors. */
public final class DonorInference {

  private DonorInference() {}

  static Function<int[], List<ModelTest>> conformal(DonorPanel panel, DonorMethod method) {
    return window -> conformal(panel, method, window);
  }

  /** The conformal test of a combination of donors, empty where a donor in use has no return. */
  private static List<ModelTest> conformal(DonorPanel panel, DonorMethod method, int[] window) {
    DonorPanel present = panel.presentIn(window);
    if (present.donors().size() < DonorPanel.FEWEST) {
      return List.of();
    }
    int[] days = present.days();
    int[] all = present.with(window);
    double[][] donors = present.donorReturns(days);
    double[] dayZero = SyntheticFit.dayZero(present);
    double[] response = present.firmReturns(days);
    Combination before = method.prepare(donors, dayZero).combine(response);
    double[] errors = before.residuals(present.donorReturns(window), present.firmReturns(window));
    double[] fitted = before.residuals(donors, response);
    double[][] allDonors = present.donorReturns(all);
    DonorMethod.Combiner combiner = method.prepare(allDonors, dayZero);
    return List.of(
        Conformal.test(
            present.firmReturns(all),
            window.length,
            returns -> combiner.combine(returns).residuals(allDonors, returns),
            Arrays.stream(errors).average().orElseThrow(),
            Math.sqrt(Arrays.stream(fitted).map(e -> e * e).average().orElseThrow()),
            note(before, present)));
  }

  static Function<int[], List<ModelTest>> both(DonorPanel panel, DonorMethod method) {
    Function<int[], List<ModelTest>> placebos = DonorPlacebos.of(panel, method);
    return window ->
        Stream.of(conformal(panel, method, window), placebos.apply(window))
            .flatMap(List::stream)
            .toList();
  }

  private static String note(Combination combination, DonorPanel panel) {
    double squares = Arrays.stream(combination.weights()).map(w -> w * w).sum();
    return String.format(
            Locale.ROOT,
            "%d of %d untouched stocks in use, as concentrated as %.1f equal ones.",
            Arrays.stream(combination.weights()).filter(w -> w != 0).count(),
            panel.donors().size(),
            squares > 0 ? 1 / squares : 0)
        + advice(panel, DonorPanel.ADVISED);
  }

  /**
   * What to say of a panel with fewer donors than the literature advises.
   *
   * @param panel the donors
   * @param advised how many are advised
   * @return a sentence after a space, empty where there are enough
   */
  public static String advice(DonorPanel panel, int advised) {
    return panel.donors().size() < advised ? " At least " + advised + " are advised." : "";
  }
}
