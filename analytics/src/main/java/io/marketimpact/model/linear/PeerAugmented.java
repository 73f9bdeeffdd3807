package io.marketimpact.model.linear;

import io.marketimpact.base.ExclusionReason;
import io.marketimpact.base.Method;
import io.marketimpact.base.Outcome;
import io.marketimpact.market.ReturnSeries;
import io.marketimpact.model.Estimation;
import io.marketimpact.model.EstimationSample;
import io.marketimpact.model.ExpectedReturnModel;
import io.marketimpact.model.FittedModel;
import io.marketimpact.model.ModelId;
import io.marketimpact.stat.LeastSquares;
import io.marketimpact.stat.LinearFit;
import java.util.List;
import java.util.Optional;

/**
 * The market model with a basket of untouched firms of the same business, R = α + βR_m + γP⊥ + ε, k
 * = 3. P is the equal-weight mean return of the peers on sessions where at least four in five of
 * them have one; P⊥ is its residual on R_m over the estimation window, so that β keeps its meaning.
 * The abnormal returns and C(W) are those of the regression on P itself.
 */
public final class PeerAugmented implements ExpectedReturnModel {

  private static final long serialVersionUID = 1;

  private static final Method<ModelId> METHOD =
      new Method<>(
          new ModelId("peer"),
          "Market model with peers",
          "E[R] = α + β R_m + γ P, P = peers less their relation to R_m",
          "The share's relation to the benchmark and to its peers still holds on the day, and the"
              + " news did not move the peers.",
          "King 1966; MacKinlay 1997");

  @Override
  public Method<ModelId> method() {
    return METHOD;
  }

  @Override
  public Outcome<FittedModel> fit(EstimationSample sample) {
    List<ReturnSeries> peers = sample.market().peers(sample.security());
    if (peers.isEmpty()) {
      return Outcome.excluded(
          ExclusionReason.NO_CONTROLS,
          "the study names no untouched shares beside " + sample.security());
    }
    PeerBasket basket = new PeerBasket(sample.market().benchmark(), peers);
    int[] sessions = sample.sessions().filter(basket::has).toArray();
    if (sessions.length < sample.minimum()) {
      return Estimation.tooShort(sessions.length, sample);
    }
    return relation(basket, sessions)
        .map(relation -> LinearModelFit.fit(sample, new MarketAndPeers(basket, relation), sessions))
        .orElseGet(Estimation::constant);
  }

  /** P on R_m; empty when nothing of P is left, so that no coefficient rests on rounding. */
  private static Optional<LinearFit> relation(PeerBasket basket, int[] sessions) {
    double[][] market = new double[sessions.length][];
    double[] peers = new double[sessions.length];
    for (int i = 0; i < sessions.length; i++) {
      market[i] = new double[] {1, basket.benchmark().at(sessions[i])};
      peers[i] = basket.at(sessions[i]);
    }
    return LeastSquares.fit(market, peers).filter(LinearModelFit::leavesVariance);
  }

  private record PeerBasket(ReturnSeries benchmark, List<ReturnSeries> peers) {

    boolean has(int session) {
      long present = peers.stream().filter(peer -> peer.has(session)).count();
      return benchmark.has(session) && 5 * present >= 4L * peers.size();
    }

    double at(int session) {
      double sum = 0;
      int count = 0;
      for (ReturnSeries peer : peers) {
        if (peer.has(session)) {
          sum += peer.at(session);
          count++;
        }
      }
      return sum / count;
    }
  }

  private record MarketAndPeers(PeerBasket basket, LinearFit relation)
      implements LinearModelFit.Design {

    @Override
    public Optional<double[]> row(int session) {
      if (!basket.has(session)) {
        return Optional.empty();
      }
      double market = basket.benchmark().at(session);
      double own = basket.at(session) - relation.predict(new double[] {1, market});
      return Optional.of(new double[] {1, market, own});
    }

    @Override
    public List<String> names() {
      return List.of("alpha", "beta", "peer");
    }
  }
}
