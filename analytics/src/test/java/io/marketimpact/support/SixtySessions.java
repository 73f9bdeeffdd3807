package io.marketimpact.support;

import io.marketimpact.event.EstimationWindow;
import io.marketimpact.market.DaySeries;
import io.marketimpact.market.PriceBar;
import io.marketimpact.market.ReturnSeries;
import io.marketimpact.market.SecurityId;
import io.marketimpact.market.SessionAxis;
import io.marketimpact.model.EstimationSample;
import io.marketimpact.model.FittedModel;
import io.marketimpact.model.Market;
import io.marketimpact.model.ModelId;
import io.marketimpact.model.catalog.Models;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * A share and its benchmark on sixty sessions, day 0 in session 50; session 20 of the estimation
 * window, 5 to 44, has no return and no volume.
 */
public final class SixtySessions {

  public static final GoldenTable GOLDEN =
      GoldenTable.read(SixtySessions.class, "sixty_sessions.txt");

  public static final int SESSIONS = 60;
  public static final int DAY_ZERO = 50;
  public static final int LENGTH = 3;
  public static final int MISSING = 20;
  public static final int[] ESTIMATION =
      IntStream.rangeClosed(5, 44).filter(session -> session != MISSING).toArray();
  public static final double SHARES = 2.5e8;
  public static final SecurityId SHARE = new SecurityId("AVGO");
  public static final SecurityId BENCHMARK = new SecurityId("SPY");
  public static final SessionAxis AXIS = Prices.axis(SESSIONS);

  private SixtySessions() {}

  public static ReturnSeries benchmark() {
    return ReturnSeries.ofReturns(BENCHMARK, AXIS, new Noise(101).draws(SESSIONS, 0.01));
  }

  public static ReturnSeries share() {
    double[] market = new Noise(101).draws(SESSIONS, 0.01);
    double[] own = new Noise(102).draws(SESSIONS, 0.02);
    double[] returns = new double[SESSIONS];
    for (int t = 0; t < SESSIONS; t++) {
      returns[t] = 0.0005 + 1.2 * market[t] + own[t];
    }
    returns[MISSING] = Double.NaN;
    return ReturnSeries.ofReturns(SHARE, AXIS, returns);
  }

  public static DaySeries ranges() {
    double[] ranges = new Noise(105).draws(SESSIONS, 0.01);
    for (int t = 0; t < SESSIONS; t++) {
      ranges[t] = t == MISSING ? Double.NaN : Math.abs(ranges[t]) + 0.005;
    }
    return DaySeries.of(SHARE.symbol(), AXIS, ranges);
  }

  /** Bars whose volumes are the golden file's. */
  public static List<PriceBar> bars(SecurityId security, String key) {
    double[] volumes = GOLDEN.row(key);
    List<PriceBar> bars = new ArrayList<>();
    for (int t = 0; t < SESSIONS; t++) {
      if (t != MISSING) {
        bars.add(bar(security, t, OptionalDouble.of(volumes[t])));
      }
    }
    return bars;
  }

  public static PriceBar bar(SecurityId security, int session, OptionalDouble volume) {
    return new PriceBar(security, Prices.day(session), 10, OptionalDouble.empty(), volume);
  }

  /** A model fitted to a series over the estimation window. */
  public static FittedModel fitted(String model, DaySeries series, DaySeries market) {
    return Models.of(new ModelId(model))
        .fit(
            new EstimationSample(
                ReturnSeries.of(SHARE, series),
                Market.of(ReturnSeries.of(BENCHMARK, market)),
                DAY_ZERO,
                new EstimationWindow(-45, -6),
                20))
        .result()
        .orElseThrow();
  }
}
