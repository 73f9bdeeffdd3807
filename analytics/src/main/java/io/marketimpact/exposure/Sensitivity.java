package io.marketimpact.exposure;

import io.marketimpact.stat.SobolIndices;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Which input drives the value at stake.
 *
 * @param tornado inputs by the swing of the value when each goes from its 10th to its 90th
 *     percentile with all others at their medians, the widest first
 * @param central value at stake with every input at its median, in millions
 * @param shares how much of the variance each explains, inputs taken as independent, in the order
 *     of {@link LossInput}
 * @param evaluations how often the value was computed for the shares
 */
public record Sensitivity(
    List<Swing> tornado, double central, List<VarianceShare> shares, int evaluations)
    implements Serializable {

  /** N of the design, as Saltelli takes it. */
  public static final int DESIGN_SIZE = 4096;

  private static final double LOW = 0.1;
  private static final double HIGH = 0.9;

  /**
   * One bar of the tornado.
   *
   * @param input the input
   * @param atLow value at stake with the input at its 10th percentile, in millions
   * @param atHigh value at stake with the input at its 90th percentile, in millions
   */
  public record Swing(LossInput input, double atLow, double atHigh) implements Serializable {

    /**
     * Its width.
     *
     * @return |high - low|
     */
    public double width() {
      return Math.abs(atHigh - atLow);
    }
  }

  /**
   * What an input explains.
   *
   * @param input the input
   * @param first share of the variance it explains alone
   * @param total share it takes part in
   */
  public record VarianceShare(LossInput input, double first, double total)
      implements Serializable {}

  /** Keeps its own copies. */
  public Sensitivity {
    tornado = List.copyOf(tornado);
    shares = List.copyOf(shares);
  }

  /**
   * Computes both.
   *
   * @param model the company's loss
   * @param designSize N of the design for the variance shares, a power of two
   * @return the sensitivity
   */
  public static Sensitivity of(LossModel model, int designSize) {
    List<Swing> swings = new ArrayList<>();
    for (LossInput input : LossInput.all()) {
      swings.add(new Swing(input, at(model, input, LOW), at(model, input, HIGH)));
    }
    // The sort is stable: equal swings stay in the order of the inputs.
    swings.sort(Comparator.comparingDouble(Swing::width).reversed());
    int inputs = LossInput.all().size();
    SobolIndices indices =
        SobolIndices.of(u -> model.independent(u).valueAtStake(), inputs, designSize);
    List<VarianceShare> shares = new ArrayList<>();
    for (LossInput input : LossInput.all()) {
      shares.add(
          new VarianceShare(
              input, indices.first().get(input.position()), indices.total().get(input.position())));
    }
    // Any input at its own median leaves all at their medians.
    double central = at(model, LossInput.SHARE_IN_MARKET, 0.5);
    return new Sensitivity(swings, central, shares, indices.evaluations());
  }

  /**
   * The input that moves the value most.
   *
   * @return the first of the tornado
   */
  public LossInput driver() {
    return tornado.get(0).input();
  }

  private static double at(LossModel model, LossInput input, double probability) {
    double[] uniforms = new double[LossInput.all().size()];
    Arrays.fill(uniforms, 0.5);
    uniforms[input.position()] = probability;
    return model.independent(uniforms).valueAtStake();
  }
}
