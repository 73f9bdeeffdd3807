package io.marketimpact.exposure;

import io.marketimpact.base.Outcome;
import io.marketimpact.stat.SampleSummary;
import java.io.Serializable;
import java.util.List;

/**
 * What rests on an assumption about the exposed revenue, not on its bounds alone.
 *
 * @param simulated expected loss and value at stake, and the draws of exposed revenue behind them
 * @param exposed exposed revenue in millions as it is assumed, without the noise of draws
 * @param cases the same under other assumptions about the share
 * @param sensitivity which input drives it
 * @param price what the market's move says, or why there is no move
 */
public record SimulatedExposure(
    SimulatedLoss simulated,
    ExposureSummary exposed,
    List<ExposureCase> cases,
    Sensitivity sensitivity,
    Outcome<PriceView> price)
    implements Serializable {

  /** Keeps its own copy. */
  public SimulatedExposure {
    cases = List.copyOf(cases);
  }

  /**
   * Exposure compared with the price.
   *
   * @param expectedReturn -ΔV/MV as simulated
   * @param beyondDetectable probability that the expected return is below minus the MDE
   * @param detectability at the median exposure
   * @param range at the bounds of the exposure
   * @param implied what the move would mean, or that the price cannot speak or tells nothing
   * @param posterior what is assumed of the loss with the move taken into account, or that the
   *     price cannot speak
   * @param reading what may be said
   */
  public record PriceView(
      SampleSummary expectedReturn,
      double beyondDetectable,
      Detectability detectability,
      DetectabilityRange range,
      Outcome<ImpliedLoss> implied,
      Outcome<LossPosterior> posterior,
      PriceReading reading)
      implements Serializable {}
}
