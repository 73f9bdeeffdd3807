package io.marketimpact.inference.multiplicity;

import io.marketimpact.inference.BlockSums;
import io.marketimpact.inference.CommonDays;
import io.marketimpact.inference.FirmEvidence;
import io.marketimpact.inference.group.GroupSample;
import io.marketimpact.inference.volatility.ScaledPlacebo;
import io.marketimpact.inference.volatility.VolatilityForecast;
import io.marketimpact.stat.RandomizationDistribution;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Family-wise adjusted p-values for the firms of a group by step-down over placebo windows (Romano
 * and Wolf 2005): the j-th largest |t| is compared with the largest |t| of the firms not yet
 * passed, in every placebo window. The firms' vectors are kept together, so their correlation is
 * used.
 */
public final class RomanoWolf {

  private RomanoWolf() {}

  /**
   * Adjusts the firms' p-values.
   *
   * @param sample firms that share their dates
   * @return one p-value per firm in the sample's order, empty when the firms share no placebo
   *     window, or are too many for all their windows to be held at once
   */
  public static Optional<List<Double>> pValues(GroupSample sample) {
    if (!sample.sharesDates() || !sample.days().areHeld()) {
      return Optional.empty();
    }
    int[] common = CommonDays.of(sample.firms()).sessions();
    int[] starts = BlockSums.starts(common, sample.length());
    if (starts.length == 0) {
      return Optional.empty();
    }
    double[][] placebos =
        sample.firms().stream().map(firm -> placebos(firm, common)).toArray(double[][]::new);
    return Optional.of(stepDown(sample.each(firm -> Math.abs(firm.scar())), placebos));
  }

  /**
   * Adjusts the firms' p-values, every window divided by the volatility expected of the firm. No
   * p-value falls below the firm's own, which may know more windows than all firms share.
   *
   * @param sample firms that share their dates
   * @param forecast of the volatility
   * @return one p-value per firm in the sample's order, empty when the firms share no placebo
   *     window, or are too many for all their windows to be held at once
   */
  public static Optional<List<Double>> pValues(GroupSample sample, VolatilityForecast forecast) {
    if (!sample.sharesDates() || !sample.days().areHeld()) {
      return Optional.empty();
    }
    List<ScaledPlacebo> own =
        sample.firms().stream()
            .flatMap(firm -> ScaledPlacebo.of(firm, forecast).result().stream())
            .toList();
    List<int[]> starts =
        sample.firms().stream()
            .map(firm -> startSessions(firm.residuals().sessions(), firm.length()))
            .toList();
    int[] common =
        starts.stream()
            .reduce((one, other) -> intersection(one, other))
            .orElseGet(() -> new int[0]);
    if (common.length == 0) {
      return Optional.empty();
    }
    double[] observed = new double[own.size()];
    double[][] placebos = new double[own.size()][common.length];
    for (int i = 0; i < own.size(); i++) {
      double sigma = sample.firms().get(i).sigma();
      double[] all = own.get(i).windows().placebos();
      observed[i] = Math.abs(own.get(i).windows().observed()) / sigma;
      for (int b = 0; b < common.length; b++) {
        placebos[i][b] = Math.abs(all[Arrays.binarySearch(starts.get(i), common[b])]) / sigma;
      }
    }
    List<Double> adjusted = stepDown(observed, placebos);
    return Optional.of(
        IntStream.range(0, own.size())
            .mapToObj(i -> Math.max(adjusted.get(i), own.get(i).windows().twoSided()))
            .toList());
  }

  private static int[] startSessions(int[] sessions, int length) {
    return Arrays.stream(BlockSums.starts(sessions, length)).map(i -> sessions[i]).toArray();
  }

  private static int[] intersection(int[] one, int[] other) {
    return Arrays.stream(one).filter(start -> Arrays.binarySearch(other, start) >= 0).toArray();
  }

  private static List<Double> stepDown(double[] observed, double[][] placebos) {
    List<Integer> order =
        IntStream.range(0, observed.length)
            .boxed()
            .sorted(Comparator.comparingDouble((Integer i) -> -observed[i]))
            .toList();
    Double[] adjusted = new Double[observed.length];
    double[] largest = new double[placebos[0].length];
    for (int step = order.size() - 1; step >= 0; step--) {
      int firm = order.get(step);
      for (int b = 0; b < largest.length; b++) {
        largest[b] = Math.max(largest[b], placebos[firm][b]);
      }
      adjusted[firm] = RandomizationDistribution.of(observed[firm], largest).upperTail();
    }
    double previous = 0;
    for (int firm : order) {
      previous = Math.max(previous, adjusted[firm]);
      adjusted[firm] = previous;
    }
    return new ArrayList<>(Arrays.asList(adjusted));
  }

  /** |t| of each placebo window: the sum of studentized residuals over σ√L. */
  private static double[] placebos(FirmEvidence firm, int[] common) {
    double[] values = new double[common.length];
    int position = 0;
    for (int i = 0; i < firm.residuals().size(); i++) {
      if (position < common.length && firm.residuals().session(i) == common[position]) {
        values[position++] = firm.residuals().studentized(i);
      }
    }
    double scale = firm.sigma() * Math.sqrt(firm.length());
    return Arrays.stream(BlockSums.of(common, values, firm.length()))
        .map(sum -> Math.abs(sum) / scale)
        .toArray();
  }
}
