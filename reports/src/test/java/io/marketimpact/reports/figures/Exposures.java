package io.marketimpact.reports.figures;

import io.marketimpact.base.Interval;
import io.marketimpact.exposure.LossInput;
import io.marketimpact.exposure.Market;
import io.marketimpact.exposure.Sensitivity;
import io.marketimpact.reports.block.Block.Figure;
import io.marketimpact.reports.figures.StakeFigure.Observed;
import io.marketimpact.reports.figures.StakeFigure.Stake;
import io.marketimpact.stat.SampleCounts;
import io.marketimpact.stat.SampleDensity;
import io.marketimpact.stat.SampleSummary;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/** Made-up exposures to be drawn. */
final class Exposures {

  static final Market MARKET =
      new Market(
          "utopia",
          "Utopia",
          List.of("UTO"),
          new Market.Areas(List.of(), List.of()),
          Collections.emptySortedMap(),
          List.of());

  private Exposures() {}

  /** Ten inputs, the first with the widest swing, the last with none. */
  static Sensitivity sensitivity() {
    List<Sensitivity.Swing> swings = new ArrayList<>();
    for (LossInput input : LossInput.all()) {
      double swing = 10.0 * (LossInput.all().size() - 1 - input.position());
      swings.add(new Sensitivity.Swing(input, 1_000 - swing, 1_000 + 2 * swing));
    }
    return new Sensitivity(swings, 1_000, List.of(), 1);
  }

  static Figure tornado(String title) {
    return TornadoFigure.of("tornado", title, sensitivity(), MARKET, "USD").orElseThrow();
  }

  static Stake stake(String title, double size, Optional<Observed> price) {
    SplittableRandom random = new SplittableRandom(3);
    double[] draws = new double[5_000];
    Arrays.setAll(draws, i -> -size * Math.log(1 - random.nextDouble()));
    SampleCounts counts = new SampleCounts();
    Arrays.stream(draws).forEach(counts::add);
    return new Stake(
        "stake-" + title.length() + "-" + size,
        title,
        SampleSummary.of(draws),
        SampleDensity.of(counts),
        "USD",
        price);
  }

  static Observed observed(double car) {
    return new Observed(100_000, car, new Interval(car - 0.04, car + 0.04), 0.057);
  }

  static List<Figure> stakes(String title) {
    return StakeFigure.comparable(
        List.of(
            stake(title, 200, Optional.of(observed(-0.03))),
            stake("point", 0, Optional.of(observed(0.01))),
            stake("no price", 20_000, Optional.empty())));
  }

  static List<Figure> all(String name) {
    List<Figure> figures = new ArrayList<>(stakes(name));
    figures.add(tornado(name));
    return figures;
  }
}
