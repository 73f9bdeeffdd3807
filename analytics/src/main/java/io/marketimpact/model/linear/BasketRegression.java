package io.marketimpact.model.linear;

import io.marketimpact.base.ExclusionReason;
import io.marketimpact.base.Outcome;
import io.marketimpact.market.ReturnSeries;
import io.marketimpact.model.Estimation;
import io.marketimpact.model.EstimationSample;
import io.marketimpact.model.FittedModel;
import io.marketimpact.model.SectorReturns;
import io.marketimpact.stat.LeastSquares;
import io.marketimpact.stat.LinearFit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The market and baskets of stocks, R = α + βR_m + Σ_jγ_jP_j⊥ + ε, by one regression on all of
 * them. P_j⊥ is basket j less its relation to R_m over the estimation window, so that α and β stay
 * those of the market model; abnormal returns, σ, the γ_j and C(W) are those of the regression on
 * the baskets as they are.
 */
final class BasketRegression implements LinearModelFit.Design {

  private final ReturnSeries benchmark;
  private final List<Basket> baskets;
  private final List<LinearFit> relations;

  private BasketRegression(
      ReturnSeries benchmark, List<Basket> baskets, List<LinearFit> relations) {
    this.benchmark = benchmark;
    this.baskets = baskets;
    this.relations = relations;
  }

  static Outcome<FittedModel> fit(EstimationSample sample, List<Basket> baskets) {
    ReturnSeries benchmark = sample.market().benchmark();
    int[] sessions =
        sample.sessions().filter(session -> has(benchmark, baskets, session)).toArray();
    if (sessions.length < sample.minimum()) {
      return Estimation.tooShort(sessions.length, sample);
    }
    List<LinearFit> relations = new ArrayList<>();
    for (Basket basket : baskets) {
      Optional<LinearFit> relation = relation(benchmark, basket, sessions);
      if (relation.isEmpty()) {
        return Estimation.constant();
      }
      relations.add(relation.get());
    }
    return LinearModelFit.fit(
        sample, new BasketRegression(benchmark, baskets, relations), sessions);
  }

  /** The regression on the sectors of the firm, each as what the choice makes of it. */
  static Outcome<FittedModel> onSectors(
      EstimationSample sample,
      Function<SectorReturns, List<ReturnSeries>> choice,
      String whatItNeeds) {
    List<SectorReturns> sectors = sample.market().sectors(sample.security());
    if (sectors.isEmpty()) {
      return Outcome.excluded(
          ExclusionReason.NO_SECTOR, "the study names no sector of " + sample.security());
    }
    List<Basket> baskets =
        sectors.stream().map(sector -> new Basket(sector.name(), choice.apply(sector))).toList();
    return baskets.stream()
        .filter(basket -> basket.shares().isEmpty())
        .findFirst()
        .map(
            empty ->
                Outcome.<FittedModel>excluded(
                    ExclusionReason.NO_SECTOR,
                    "no " + whatItNeeds + " of sector " + empty.name() + " has prices"))
        .orElseGet(() -> fit(sample, baskets));
  }

  private static boolean has(ReturnSeries benchmark, List<Basket> baskets, int session) {
    return benchmark.has(session) && baskets.stream().allMatch(basket -> basket.has(session));
  }

  /** P on R_m; empty when nothing of P is left, so that no coefficient rests on rounding. */
  private static Optional<LinearFit> relation(
      ReturnSeries benchmark, Basket basket, int[] sessions) {
    double[][] market = new double[sessions.length][];
    double[] returns = new double[sessions.length];
    for (int i = 0; i < sessions.length; i++) {
      market[i] = new double[] {1, benchmark.at(sessions[i])};
      returns[i] = basket.at(sessions[i]);
    }
    return LeastSquares.fit(market, returns).filter(LinearModelFit::leavesVariance);
  }

  @Override
  public Optional<double[]> row(int session) {
    if (!has(benchmark, baskets, session)) {
      return Optional.empty();
    }
    double market = benchmark.at(session);
    double[] row = new double[2 + baskets.size()];
    row[0] = 1;
    row[1] = market;
    for (int j = 0; j < baskets.size(); j++) {
      row[2 + j] = baskets.get(j).at(session) - relations.get(j).predict(new double[] {1, market});
    }
    return Optional.of(row);
  }

  @Override
  public List<String> names() {
    List<String> names = new ArrayList<>(List.of("alpha", "beta"));
    baskets.forEach(basket -> names.add(basket.name()));
    return names;
  }
}
