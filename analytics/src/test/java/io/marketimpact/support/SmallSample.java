package io.marketimpact.support;

import io.marketimpact.event.EstimationWindow;
import io.marketimpact.market.DaySeries;
import io.marketimpact.market.ReturnSeries;
import io.marketimpact.market.SecurityId;
import io.marketimpact.model.ControlReturns;
import io.marketimpact.model.EstimationSample;
import io.marketimpact.model.Factors;
import io.marketimpact.model.FittedModel;
import io.marketimpact.model.Market;
import io.marketimpact.model.ModelId;
import io.marketimpact.model.catalog.Models;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Thirteen returns of a firm, its benchmark, the factors and five peers; day 0 is session 12. */
public final class SmallSample {

  public static final GoldenTable GOLDEN = GoldenTable.read(SmallSample.class, "small_sample.txt");
  public static final List<String> FACTORS =
      List.of("mkt_rf", "smb", "hml", "rmw", "cma", "umd", "rf");

  private SmallSample() {}

  public static EstimationSample whole() {
    return of(factorsUntil(13), peers());
  }

  public static EstimationSample of(Factors factors, List<ReturnSeries> peers) {
    List<ControlReturns> controls =
        peers.isEmpty() ? List.of() : List.of(new ControlReturns("peers", peers, List.of()));
    return new EstimationSample(
        series("firm"),
        new Market(series("market"), factors, controls),
        12,
        new EstimationWindow(-11, -2),
        5);
  }

  public static List<ReturnSeries> peers() {
    return IntStream.range(0, 5).mapToObj(i -> series("peer" + i)).toList();
  }

  /** The factors as they were known when the library's last day was that of a session. */
  public static Factors factorsUntil(int last) {
    TreeMap<String, DaySeries> byName = new TreeMap<>();
    FACTORS.forEach(name -> byName.put(name, until(name, last).days()));
    return new Factors(byName);
  }

  public static ReturnSeries until(String name, int last) {
    double[] returns = GOLDEN.row("input." + name).clone();
    for (int session = last + 1; session < returns.length; session++) {
      returns[session] = Double.NaN;
    }
    return series(name, returns);
  }

  public static ReturnSeries without(String name, int session) {
    double[] returns = GOLDEN.row("input." + name).clone();
    returns[session] = Double.NaN;
    return series(name, returns);
  }

  public static Factors factorsWith(String name, ReturnSeries series) {
    TreeMap<String, DaySeries> byName = new TreeMap<>(factorsUntil(13).byName());
    byName.put(name, series.days());
    return new Factors(byName);
  }

  public static Factors factorsWithout(Stream<String> names) {
    TreeMap<String, DaySeries> byName = new TreeMap<>(factorsUntil(13).byName());
    names.forEach(byName::remove);
    return new Factors(byName);
  }

  public static ReturnSeries series(String name) {
    return series(name, GOLDEN.row("input." + name));
  }

  public static ReturnSeries series(String name, double[] returns) {
    return ReturnSeries.ofReturns(new SecurityId(name), Prices.axis(returns.length), returns);
  }

  public static FittedModel fit(String id, EstimationSample sample) {
    return Models.of(new ModelId(id)).fit(sample).result().orElseThrow();
  }
}
