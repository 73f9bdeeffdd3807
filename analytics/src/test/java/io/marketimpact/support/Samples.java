package io.marketimpact.support;

import io.marketimpact.event.EstimationWindow;
import io.marketimpact.market.DaySeries;
import io.marketimpact.market.ReturnSeries;
import io.marketimpact.market.SecurityId;
import io.marketimpact.model.ControlReturns;
import io.marketimpact.model.EstimationSample;
import io.marketimpact.model.ExpectedReturnModel;
import io.marketimpact.model.Factors;
import io.marketimpact.model.FittedModel;
import io.marketimpact.model.Market;
import io.marketimpact.model.SectorReturns;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A benchmark, a share that follows it and twelve donors, on 60 sessions; day 0 is session 50. */
public final class Samples {

  public static final int SESSIONS = 60;
  public static final int DAY_ZERO = 50;
  public static final EstimationWindow ESTIMATION = new EstimationWindow(-45, -6);
  public static final int MINIMUM = 20;

  public static final List<ReturnSeries> DONORS = donors();

  public static final long SEED = 20260115;

  private Samples() {}

  public static double[] benchmark(long seed) {
    return Prices.compounded(100, new Noise(seed).draws(SESSIONS - 1, 0.01));
  }

  public static double[] share(long seed) {
    double[] market = new Noise(seed).draws(SESSIONS - 1, 0.01);
    double[] own = new Noise(seed + 1).draws(SESSIONS - 1, 0.02);
    double[] returns = new double[SESSIONS - 1];
    for (int t = 0; t < returns.length; t++) {
      returns[t] = 0.0005 + 1.2 * market[t] + own[t];
    }
    return Prices.compounded(40, returns);
  }

  public static EstimationSample of(double[] share, double[] benchmark) {
    return of(Prices.returns("AVGO", share), Prices.returns("QQQ", benchmark));
  }

  public static EstimationSample without(Set<Integer> missing, long seed) {
    return of(
        Prices.returnsWithout("AVGO", share(seed), missing),
        Prices.returns("QQQ", benchmark(seed)));
  }

  public static EstimationSample of(ReturnSeries share, ReturnSeries benchmark) {
    Market market =
        new Market(benchmark, factors(), List.of(controls(), untouched()), List.of(sector()));
    return new EstimationSample(share, market, DAY_ZERO, ESTIMATION, MINIMUM);
  }

  /** Factors of their own, and a risk-free rate that never changes. */
  private static Factors factors() {
    TreeMap<String, DaySeries> byName = new TreeMap<>();
    for (String name : List.of("mkt_rf", "smb", "hml", "rmw", "cma", "umd")) {
      byName.put(name, own(name, 0.006).days());
    }
    byName.put(Factors.RISK_FREE, own(Factors.RISK_FREE, 0).days());
    return new Factors(byName);
  }

  private static ControlReturns controls() {
    return new ControlReturns(
        "peers",
        Stream.of("PEER", "QLYS", "S", "TENB", "ZS").map(name -> own(name, 0.02)).toList(),
        List.of(new SecurityId("AVGO")));
  }

  private static SectorReturns sector() {
    return new SectorReturns(
        "software",
        Stream.of("AKAM", "CSCO", "GEN", "QLYS").map(name -> own(name, 0.02)).toList(),
        List.of(own("IGV", 0.012)),
        List.of(new SecurityId("AVGO")));
  }

  private static ReturnSeries own(String name, double scale) {
    double[] returns = new Noise(1L + (name.hashCode() & 0xffff)).draws(SESSIONS, scale);
    for (int session = 0; session < SESSIONS; session++) {
      returns[session] += 0.0001;
    }
    returns[0] = Double.NaN;
    return ReturnSeries.ofReturns(new SecurityId(name), Prices.axis(SESSIONS), returns);
  }

  private static ControlReturns untouched() {
    return new ControlReturns("untouched", DONORS, List.of());
  }

  /** Twelve shares the news did not touch: the benchmark of most seeds is not theirs. */
  private static List<ReturnSeries> donors() {
    List<ReturnSeries> donors = new ArrayList<>();
    double[] common = new Noise(20260114).draws(SESSIONS - 1, 0.01);
    for (int j = 0; j < 12; j++) {
      double[] returns = new Noise(900 + j).draws(SESSIONS - 1, 0.015);
      for (int t = 0; t < returns.length; t++) {
        returns[t] += (0.7 + 0.05 * j) * common[t];
      }
      donors.add(Prices.returns("DONOR" + (10 + j), Prices.compounded(30, returns)));
    }
    return donors;
  }

  /** Days at either end of the estimation window that a model spends on leads and lags. */
  public static int edge(ExpectedReturnModel model) {
    return fit(model, sample()).coefficients().byName().containsKey("beta_lead") ? 1 : 0;
  }

  public static FittedModel fit(ExpectedReturnModel model, EstimationSample sample) {
    return model.fit(sample).result().orElseThrow();
  }

  public static EstimationSample sample() {
    return of(share(SEED), benchmark(SEED));
  }
}
