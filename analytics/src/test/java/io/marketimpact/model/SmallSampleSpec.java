package io.marketimpact.model;

import static io.marketimpact.support.Tolerances.highPrecision;
import static io.marketimpact.support.Tolerances.law;
import static io.marketimpact.support.Tolerances.solved;
import static org.assertj.core.api.Assertions.assertThat;

import io.marketimpact.event.EstimationWindow;
import io.marketimpact.event.ExclusionReason;
import io.marketimpact.event.Outcome;
import io.marketimpact.market.ReturnSeries;
import io.marketimpact.stat.Interval;
import io.marketimpact.support.GoldenTable;
import io.marketimpact.support.Prices;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Regression models on thirteen returns, against exact rational arithmetic. */
class SmallSampleSpec {

  private static final GoldenTable GOLDEN = SmallSample.GOLDEN;
  private static final Offset<Double> EXACT = highPrecision(1);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "market_origin | beta",
        "capm | alpha,beta",
        "fama_french_3 | alpha,beta,smb,hml",
        "fama_french_5 | alpha,beta,smb,hml,rmw,cma",
        "carhart | alpha,beta,smb,hml,umd",
        "peer | alpha,beta,peer",
        "scholes_williams | alpha,beta",
        "dimson | alpha,beta,beta_lag,beta_lead",
        "bayesian_structural | alpha,beta"
      })
  void matchesTheRationalNumbers(String id, String names) {
    FittedModel fitted = fit(id, SmallSample.whole());
    Residuals residuals = fitted.residuals();

    assertThat(fitted.coefficients().byName().keySet()).containsExactlyInAnyOrder(names.split(","));
    fitted
        .coefficients()
        .byName()
        .forEach(
            (name, value) ->
                assertThat(value)
                    .as(name)
                    .isCloseTo(GOLDEN.value(id + "." + name), highPrecision(10)));
    assertThat(fitted.sigma()).isCloseTo(GOLDEN.value(id + ".sigma"), EXACT);
    assertThat(fitted.degreesOfFreedom()).isEqualTo((int) GOLDEN.value(id + ".df"));
    assertRow(id + ".residuals", residuals.size(), residuals::value);
    assertRow(id + ".leverages", residuals.size(), residuals::leverage);
    assertRow(id + ".expected", 2, day -> fitted.expected(11 + day).orElseThrow());
    int[][] windows = {{11}, {12}, {11, 12}};
    assertRow(id + ".factor", 3, window -> fitted.varianceFactor(windows[window]));
  }

  @Test
  void thePosteriorOfTheWindowIsThatOfReturnsToBeObserved() {
    ModelTest posterior =
        fit("bayesian_structural", SmallSample.whole()).ownTests(new int[] {11, 12}).get(0);
    double[] ends = GOLDEN.row("bayesian_structural.interval");
    Interval interval = posterior.interval().result().orElseThrow();

    assertThat(posterior.id()).isEqualTo("posterior");
    assertThat(posterior.pValue()).isCloseTo(GOLDEN.value("bayesian_structural.p"), EXACT);
    assertThat(interval.low()).isCloseTo(ends[0], solved(ends[0]));
    assertThat(interval.high()).isCloseTo(ends[1], solved(ends[1]));
    assertThat(posterior.note())
        .startsWith(
            String.format(
                Locale.ROOT,
                "P(CAR < 0) = %.4f, median %.6f, Student t with 9 degrees of freedom",
                GOLDEN.value("bayesian_structural.negative"),
                GOLDEN.value("bayesian_structural.car")));
  }

  @Test
  void aPosteriorFollowsTheSignOfTheCar() {
    FittedModel fitted = fit("bayesian_structural", SmallSample.whole());

    for (int session = 11; session <= 13; session++) {
      double abnormal =
          SmallSample.series("firm").at(session) - fitted.expected(session).orElseThrow();
      String note = fitted.ownTests(new int[] {session}).get(0).note();
      double negative =
          Double.parseDouble(note.substring(note.indexOf('=') + 1, note.indexOf(',')));
      assertThat(negative > 0.5).as(note).isEqualTo(abnormal < 0);
    }
  }

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

    assertThat(Models.of("peer").fit(alone))
        .isEqualTo(
            Outcome.excluded(
                ExclusionReason.NO_CONTROLS, "the study names no untouched shares beside firm"));
  }

  @Test
  void peersThatAreTheBenchmarkAddNothing() {
    List<ReturnSeries> shadow = List.of(SmallSample.series("shadow", GOLDEN.row("input.market")));

    assertThat(Models.of("peer").fit(SmallSample.of(Factors.NONE, shadow)).exclusion())
        .map(Outcome.Excluded::reason)
        .contains(ExclusionReason.CONSTANT_RETURNS);
  }

  @ParameterizedTest
  @CsvSource({
    "capm, rf",
    "fama_french_3, 'mkt_rf, smb, hml, rf'",
    "fama_french_5, 'mkt_rf, smb, hml, rmw, cma, rf'",
    "carhart, 'mkt_rf, smb, hml, umd, rf'"
  })
  void factorsThatAreMissingArePending(String id, String needed) {
    assertThat(Models.of(id).fit(SmallSample.of(Factors.NONE, List.of())))
        .isEqualTo(
            Outcome.excluded(
                ExclusionReason.PENDING, "the study has no series of the factors " + needed));
    String last = needed.substring(needed.lastIndexOf(' ') + 1);
    assertThat(
            Models.of(id)
                .fit(SmallSample.of(SmallSample.factorsWithout(Stream.of(last)), List.of()))
                .exclusion())
        .map(Outcome.Excluded::detail)
        .contains("the study has no series of the factors rf");
  }

  @ParameterizedTest
  @ValueSource(strings = {"capm", "fama_french_3", "fama_french_5", "carhart"})
  void factorsThatEndInTheEstimationWindowArePending(String id) {
    EstimationSample early = SmallSample.of(SmallSample.factorsUntil(9), List.of());
    EstimationSample enough = SmallSample.of(SmallSample.factorsUntil(10), List.of());

    assertThat(Models.of(id).fit(early).exclusion().orElseThrow())
        .isEqualTo(
            new Outcome.Excluded<>(
                ExclusionReason.PENDING,
                "the factor "
                    + (id.equals("capm") ? "rf" : "mkt_rf")
                    + " of "
                    + Prices.day(10)
                    + " is needed and its series ends on "
                    + Prices.day(9)));
    FittedModel fitted = fit(id, enough);
    assertThat(fitted.residuals().size()).isEqualTo(10);
    assertThat(fitted.expected(11)).isEmpty();
    assertThat(fitted.awaited(10)).isEmpty();
    assertThat(fitted.awaited(11).orElseThrow()).endsWith("its series ends on " + Prices.day(10));
  }

  @Test
  void oneFactorThatEndsEarlierIsNamed() {
    Factors factors = SmallSample.factorsWith("hml", SmallSample.until("hml", 7));

    assertThat(Models.of("fama_french_3").fit(SmallSample.of(factors, List.of())).exclusion())
        .map(Outcome.Excluded::detail)
        .contains(
            "the factor hml of "
                + Prices.day(10)
                + " is needed and its series ends on "
                + Prices.day(7));
    Factors empty = SmallSample.factorsWith("hml", SmallSample.until("hml", -1));
    assertThat(Models.of("fama_french_3").fit(SmallSample.of(empty, List.of())).exclusion())
        .map(Outcome.Excluded::detail)
        .contains("the factor hml of " + Prices.day(10) + " is needed and its series is empty");
  }

  @Test
  void aGapInAFactorCostsTheDayAsAMissingReturnDoes() {
    Factors factors = SmallSample.factorsWith("smb", SmallSample.without("smb", 6));
    FittedModel fitted = fit("fama_french_3", SmallSample.of(factors, List.of()));

    assertThat(fitted.residuals().size()).isEqualTo(9);
    assertThat(IntStream.range(0, 9).map(fitted.residuals()::session)).doesNotContain(6);
    assertThat(fitted.degreesOfFreedom()).isEqualTo(5);
  }

  @Test
  void aFactorThatIsNotNeededIsNotMissed() {
    Factors factors =
        SmallSample.factorsWithout(Stream.of("mkt_rf", "smb", "hml", "rmw", "cma", "umd"));

    assertThat(Models.of("capm").fit(SmallSample.of(factors, List.of())).result()).isPresent();
  }

  @Test
  void dimsonWaitsForTheBenchmarksNextReturn() {
    FittedModel fitted = fit("dimson", SmallSample.whole());

    assertThat(fitted.expected(12)).isPresent();
    assertThat(fitted.awaited(12)).isEmpty();
    assertThat(fitted.expected(13)).isEmpty();
    assertThat(fitted.awaited(13))
        .contains("the benchmark's return of the session after " + Prices.day(13) + " is needed");
  }

  @Test
  void parametersThatLeaveNoVarianceAreRefused() {
    EstimationSample whole = SmallSample.whole();
    EstimationSample short6 =
        new EstimationSample(whole.firm(), whole.market(), 12, new EstimationWindow(-7, -2), 3);

    assertThat(Models.of("fama_french_5").fit(short6))
        .isEqualTo(
            Outcome.excluded(
                ExclusionReason.SHORT_ESTIMATION,
                "6 returns cannot estimate a variance beside 6 parameters"));
    assertThat(Models.of("dimson").fit(short6).exclusion())
        .map(Outcome.Excluded::detail)
        .contains("4 returns cannot estimate a variance beside 4 parameters");
    EstimationSample short4 =
        new EstimationSample(whole.firm(), whole.market(), 12, new EstimationWindow(-5, -2), 3);
    assertThat(Models.of("scholes_williams").fit(short4).exclusion())
        .map(Outcome.Excluded::reason)
        .contains(ExclusionReason.SHORT_ESTIMATION);
  }

  @Test
  void theBenchmarksAutocorrelationIsThatOfNeighboursInTheWindow() {
    double rho = GOLDEN.value("scholes_williams.rho");

    assertThat(ScholesWilliams.autocorrelation(SmallSample.series("market"), 1, 10))
        .isCloseTo(rho, law(rho));
  }

  @Test
  void aBenchmarkThatReversesItselfEveryDayHasNoScholesWilliamsBeta() {
    double[] returns = new double[14];
    returns[0] = Double.NaN;
    for (int session = 1; session < returns.length; session++) {
      returns[session] = (session % 2 == 0 ? 0.01 : -0.01) + 0.0001 * session;
    }
    EstimationSample sample =
        new EstimationSample(
            SmallSample.series("firm"),
            Market.of(SmallSample.series("market", returns)),
            12,
            SmallSample.whole().window(),
            5);

    assertThat(Models.of("scholes_williams").fit(sample).exclusion())
        .map(Outcome.Excluded::detail)
        .contains("1 + 2ρ must be positive: the benchmark's first autocorrelation is -0.999");
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

  private static FittedModel fit(String id, EstimationSample sample) {
    return Models.of(id).fit(sample).result().orElseThrow();
  }

  private static void assertRow(String key, int size, IntToDoubleFunction value) {
    double[] golden = GOLDEN.row(key);
    assertThat(size).as(key).isEqualTo(golden.length);
    for (int i = 0; i < size; i++) {
      assertThat(value.applyAsDouble(i)).as("%s, %s", key, i).isCloseTo(golden[i], EXACT);
    }
  }
}
