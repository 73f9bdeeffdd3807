package io.marketimpact.model.linear;

import io.marketimpact.base.ExclusionReason;
import io.marketimpact.base.Method;
import io.marketimpact.base.Outcome;
import io.marketimpact.market.DaySeries;
import io.marketimpact.model.Estimation;
import io.marketimpact.model.EstimationSample;
import io.marketimpact.model.ExpectedReturnModel;
import io.marketimpact.model.FittedModel;
import io.marketimpact.model.ModelId;
import io.marketimpact.model.SessionMask;
import io.marketimpact.stat.Moments;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * The market model with a β for stocks that trade out of step with the benchmark, β = (β⁻ + β⁰ +
 * β⁺)/(1 + 2ρ) and α = R̄ - βR̄_m (Scholes and Williams 1977): β^j is the slope of R_t on R_m,t+j,
 * ρ the first autocorrelation of R_m.
 *
 * <p>The slopes and the means use the days of the estimation window whose neighbors also lie in it.
 * σ² = Σe²/(T - 4) over all its days. C(W) is that of the market model, which is approximate: the
 * sum of three slopes is less precise than one.
 */
public final class ScholesWilliams implements ExpectedReturnModel {

  private static final long serialVersionUID = 1;

  private static final Method<ModelId> METHOD =
      new Method<>(
          new ModelId("scholes_williams"),
          "Market model with Scholes-Williams beta",
          "E[R] = α + β R_m, β = (b_lag + b_same + b_lead)/(1 + 2 ρ)",
          "Stock and benchmark react to the same news up to one day apart, as in thin trading or"
              + " across time zones; the forecast error is that of the market model, an"
              + " approximation.",
          "Scholes and Williams 1977");

  /** Fewest days a slope can be drawn through and leave something. */
  private static final int FEWEST_DAYS = 3;

  @Override
  public Method<ModelId> method() {
    return METHOD;
  }

  @Override
  public Outcome<FittedModel> fit(EstimationSample sample) {
    return new MarketModel().fit(sample).then(market -> corrected(sample, market));
  }

  private static Outcome<FittedModel> corrected(EstimationSample sample, FittedModel market) {
    DaySeries benchmark = sample.market().benchmark().days();
    int first = sample.day0() + sample.window().start();
    int last = sample.day0() + sample.window().end();
    int[] inner =
        sample
            .sessions()
            .filter(t -> t > first && t < last)
            .filter(t -> benchmark.has(t - 1) && benchmark.has(t) && benchmark.has(t + 1))
            .toArray();
    if (inner.length < FEWEST_DAYS) {
      return Estimation.tooFewFor(AdjustedBetaFit.PARAMETERS, inner.length);
    }
    double rho = autocorrelation(benchmark, sample.mask(), first, last);
    if (1 + 2 * rho <= 0) {
      return Outcome.excluded(
          ExclusionReason.UNDEFINED_STATISTIC,
          String.format(
              Locale.ROOT,
              "1 + 2ρ must be positive: the benchmark's first autocorrelation is %.3f",
              rho));
    }
    double[] returns = values(sample.firm(), inner, 0);
    double slopes = 0;
    for (int shift = -1; shift <= 1; shift++) {
      double[] shifted = values(benchmark, inner, shift);
      if (Moments.standardDeviation(shifted) == 0) {
        return Estimation.constant();
      }
      slopes += Moments.slope(shifted, returns);
    }
    double beta = slopes / (1 + 2 * rho);
    double alpha = Moments.mean(returns) - beta * Moments.mean(values(benchmark, inner, 0));
    return AdjustedBetaFit.of(sample, market, alpha, beta);
  }

  /**
   * Of neighboring sessions that both have a return, the later of which is not masked, as for the
   * slopes; three days with neighbors give two pairs.
   */
  static double autocorrelation(DaySeries benchmark, SessionMask mask, int first, int last) {
    int[] pairs =
        IntStream.rangeClosed(first + 1, last)
            .filter(t -> benchmark.has(t - 1) && benchmark.has(t) && !mask.covers(t))
            .toArray();
    return Moments.correlation(values(benchmark, pairs, 0), values(benchmark, pairs, -1));
  }

  private static double[] values(DaySeries series, int[] sessions, int shift) {
    return IntStream.of(sessions).mapToDouble(t -> series.at(t + shift)).toArray();
  }
}
