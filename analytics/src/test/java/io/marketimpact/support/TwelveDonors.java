package io.marketimpact.support;

import io.marketimpact.event.EstimationWindow;
import io.marketimpact.market.ReturnSeries;
import io.marketimpact.market.SecurityId;
import io.marketimpact.model.ControlReturns;
import io.marketimpact.model.EstimationSample;
import io.marketimpact.model.Factors;
import io.marketimpact.model.FittedModel;
import io.marketimpact.model.Market;
import io.marketimpact.model.ModelId;
import io.marketimpact.model.catalog.Models;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** A share and untouched shares with one common factor, 60 estimation days. */
public final class TwelveDonors {

  public static final int DAY_ZERO = 60;
  public static final int SESSIONS = 66;
  public static final EstimationWindow ESTIMATION = new EstimationWindow(-60, -1);

  private TwelveDonors() {}

  public static int[] window(int length) {
    return IntStream.range(DAY_ZERO, DAY_ZERO + length).toArray();
  }

  public static FittedModel fit(String id, EstimationSample sample) {
    return Models.of(new ModelId(id)).fit(sample).result().orElseThrow();
  }

  public static double[] firm(long seed) {
    double[] common = new Noise(seed).draws(SESSIONS, 0.02);
    double[] firm = new Noise(seed + 1000).draws(SESSIONS, 0.01);
    for (int t = 0; t < SESSIONS; t++) {
      firm[t] += 1.1 * common[t];
    }
    return firm;
  }

  public static List<double[]> donors(int size, long seed) {
    double[] common = new Noise(seed).draws(SESSIONS, 0.02);
    List<double[]> donors = new ArrayList<>();
    for (int j = 0; j < size; j++) {
      double[] donor = new Noise(seed * 1000 + 2000 + j).draws(SESSIONS, 0.01);
      for (int t = 0; t < SESSIONS; t++) {
        donor[t] += (0.7 + 0.05 * (j % 12)) * common[t];
      }
      donors.add(donor);
    }
    return donors;
  }

  public static EstimationSample sample(double[] firm, List<double[]> donors) {
    return sample(
        series("FIRM", firm),
        IntStream.range(0, donors.size())
            .mapToObj(j -> series("D" + (j < 10 ? "0" : "") + j, donors.get(j)))
            .toList());
  }

  public static EstimationSample sample(ReturnSeries firm, List<ReturnSeries> donors) {
    return new EstimationSample(
        firm,
        new Market(
            series("MARKET", new Noise(3).draws(SESSIONS, 0.01)),
            Factors.NONE,
            donors.isEmpty() ? List.of() : List.of(new ControlReturns("all", donors, List.of()))),
        DAY_ZERO,
        ESTIMATION,
        30);
  }

  public static ReturnSeries series(String symbol, double[] returns) {
    return ReturnSeries.ofReturns(new SecurityId(symbol), Prices.axis(SESSIONS), returns);
  }
}
