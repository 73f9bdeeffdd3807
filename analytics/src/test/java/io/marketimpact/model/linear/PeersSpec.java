package io.marketimpact.model.linear;

import static io.marketimpact.support.SmallSample.fit;
import static io.marketimpact.support.Tolerances.highPrecision;
import static io.marketimpact.support.Tolerances.law;
import static org.assertj.core.api.Assertions.assertThat;

import io.marketimpact.base.ExclusionReason;
import io.marketimpact.base.Outcome;
import io.marketimpact.market.ReturnSeries;
import io.marketimpact.model.EstimationSample;
import io.marketimpact.model.Factors;
import io.marketimpact.model.FittedModel;
import io.marketimpact.model.Market;
import io.marketimpact.model.ModelId;
import io.marketimpact.model.catalog.Models;
import io.marketimpact.support.GoldenTable;
import io.marketimpact.support.SmallSample;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** The model of peers on thirteen returns. */
class PeersSpec {

  private static final GoldenTable GOLDEN = SmallSample.GOLDEN;
  private static final Offset<Double> EXACT = highPrecision(1);

  @Test
  void peersMayBeTakenAsTheyAre() {
    EstimationSample sample = SmallSample.whole();
    FittedModel orthogonal = fit("peer", sample);
    FittedModel plain =
        LinearModelFit.fit(sample, new PlainPeers(sample.market())).result().orElseThrow();

    for (int session = 11; session <= 13; session++) {
      assertThat(orthogonal.expected(session).orElseThrow())
          .isCloseTo(plain.expected(session).orElseThrow(), EXACT);
    }
    double factor = plain.varianceFactor(new int[] {11, 12, 13});
    assertThat(orthogonal.varianceFactor(new int[] {11, 12, 13})).isCloseTo(factor, law(factor));
    assertThat(orthogonal.sigma()).isCloseTo(plain.sigma(), law(plain.sigma()));
    double peer = plain.coefficients().byName().get("peer");
    assertThat(orthogonal.coefficients().byName().get("peer")).isCloseTo(peer, law(peer));
  }

  @Test
  void peersLeaveBetaAsTheMarketModelHasItOnTheSameDays() {
    EstimationSample whole = SmallSample.whole();
    EstimationSample sameDays =
        new EstimationSample(
            SmallSample.without("firm", 9), whole.market(), 12, whole.window(), whole.minimum());
    double beta = fit("market", sameDays).coefficients().beta().orElseThrow();

    assertThat(fit("peer", whole).coefficients().beta().orElseThrow()).isCloseTo(beta, law(beta));
  }

  @Test
  void aModelOfPeersNeedsPeers() {
    EstimationSample alone = SmallSample.of(Factors.NONE, List.of());

    assertThat(Models.of(new ModelId("peer")).fit(alone))
        .isEqualTo(
            Outcome.excluded(
                ExclusionReason.NO_CONTROLS, "the study names no untouched stocks beside firm"));
  }

  @Test
  void peersThatAreTheBenchmarkAddNothing() {
    List<ReturnSeries> shadow = List.of(SmallSample.series("shadow", GOLDEN.row("input.market")));

    assertThat(Models.of(new ModelId("peer")).fit(SmallSample.of(Factors.NONE, shadow)).exclusion())
        .map(Outcome.Excluded::reason)
        .contains(ExclusionReason.CONSTANT_RETURNS);
  }

  private record PlainPeers(Market market) implements LinearModelFit.Design {

    @Override
    public Optional<double[]> row(int session) {
      double[] peers =
          SmallSample.peers().stream()
              .filter(peer -> peer.has(session))
              .mapToDouble(peer -> peer.at(session))
              .toArray();
      return peers.length < 4
          ? Optional.empty()
          : Optional.of(
              new double[] {
                1,
                market.benchmark().at(session),
                IntStream.range(0, peers.length).mapToDouble(i -> peers[i]).average().orElseThrow()
              });
    }

    @Override
    public List<String> names() {
      return List.of("alpha", "beta", "peer");
    }
  }
}
