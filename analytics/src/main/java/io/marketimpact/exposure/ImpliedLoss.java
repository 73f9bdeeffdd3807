package io.marketimpact.exposure;

import io.marketimpact.base.ExclusionReason;
import io.marketimpact.base.Outcome;
import io.marketimpact.stat.RandomStreams;
import io.marketimpact.stat.SampleSummary;
import io.marketimpact.stat.TabulatedQuantile;
import java.io.Serializable;
import java.util.Arrays;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * What the market's move would mean if it were about the exposed revenue alone, with the
 * uncertainty of the move, the share, the margin and the discount rate.
 *
 * @param lossShare λ = -ΔMV/D, share of the exposed revenue lost for good, 1 for all of it, D the
 *     value of losing all of it
 * @param revenueLoss -ΔMV over the discounted value of losing one unit a year for good, in millions
 *     a year; draw by draw λ times the exposed revenue
 * @param aboveOne probability that the move is larger than losing everything exposed
 * @param belowZero probability that the move is no loss at all
 */
public record ImpliedLoss(
    SampleSummary lossShare, SampleSummary revenueLoss, double aboveOne, double belowZero)
    implements Serializable {

  /**
   * Whether the move tells nothing: the 95 % interval of λ reaches from what is lost anyway, or
   * less, to all of the exposed revenue, or more.
   *
   * @param floor k, share of the full loss that is lost anyway, in [0, 1)
   * @return whether [k, 1] lies in the interval, whose ends are the percentiles 2.5 and 97.5
   */
  public boolean coversAllFrom(double floor) {
    return lossShare.p025() <= floor && lossShare.p975() >= 1;
  }

  /** Itself, or that it tells nothing of the share lost. */
  Outcome<ImpliedLoss> ifInformative() {
    if (lossShare.median() <= 0) {
      return Outcome.excluded(
          ExclusionReason.UNINFORMATIVE,
          String.format(
              Locale.ROOT,
              "the move points to no loss (drawn from its sampling distribution, the abnormal"
                  + " return is positive with probability %.2f); the upper end of the 95 %%"
                  + " interval of the loss is %.0f %% of the simulated exposed revenue",
              belowZero,
              Math.max(0, 100 * lossShare.p975())));
    }
    return coversAllFrom(0)
        ? Outcome.excluded(
            ExclusionReason.UNINFORMATIVE,
            String.format(
                Locale.ROOT,
                "the move does not say how much of the simulated exposed revenue is lost: the 95 %%"
                    + " interval runs from none of it to all of it (probability of none %.2f, of"
                    + " more than all %.2f)",
                belowZero,
                aboveOne))
        : Outcome.of(this);
  }

  /**
   * Simulates, with the CAR drawn from its t distribution.
   *
   * @param model the company's loss
   * @param move what the market did
   * @param key whose draws they are
   * @param draws how many
   * @return the implied quantities
   */
  public static ImpliedLoss of(LossModel model, ObservedMove move, LossDraws.Key key, int draws) {
    TabulatedQuantile student = TabulatedQuantile.student(move.degreesOfFreedom());
    double[] shares = new double[draws];
    double[] losses = new double[draws];
    IntStream.range(0, (draws + PIECE - 1) / PIECE)
        .parallel()
        .forEach(
            piece -> {
              String purpose = "implied/" + key.event() + "/" + key.firm();
              double[] uniforms = new double[LossInput.all().size()];
              for (int i = piece * PIECE; i < Math.min(draws, (piece + 1) * PIECE); i++) {
                SplittableRandom stream = RandomStreams.of(key.seed(), purpose, i);
                double t = student.at(RandomStreams.uniform(stream));
                for (int j = 0; j < uniforms.length; j++) {
                  uniforms[j] = RandomStreams.uniform(stream);
                }
                LossModel.Loss loss = model.independent(uniforms);
                double lost = -(move.car() + t * move.standardError()) * move.marketValue();
                losses[i] = lost / Math.max(loss.fullLossOfOne(), Double.MIN_NORMAL);
                shares[i] = lost / Math.max(loss.fullLoss(), SMALLEST_LOSS);
              }
            });
    return new ImpliedLoss(
        SampleSummary.of(shares),
        SampleSummary.of(losses),
        (double) Arrays.stream(shares).filter(share -> share > 1).count() / draws,
        (double) Arrays.stream(shares).filter(share -> share < 0).count() / draws);
  }

  private static final int PIECE = 10_000;

  /** A millionth of one unit of currency: below it a full loss is nothing. */
  private static final double SMALLEST_LOSS = 1e-12;
}
