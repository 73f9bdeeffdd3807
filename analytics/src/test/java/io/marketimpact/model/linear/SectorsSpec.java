package io.marketimpact.model.linear;

import static io.marketimpact.support.SmallSample.series;
import static io.marketimpact.support.Tolerances.highPrecision;
import static io.marketimpact.support.Tolerances.law;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.marketimpact.base.ExclusionReason;
import io.marketimpact.base.Outcome;
import io.marketimpact.event.EstimationWindow;
import io.marketimpact.market.ReturnSeries;
import io.marketimpact.market.SecurityId;
import io.marketimpact.model.EstimationSample;
import io.marketimpact.model.Factors;
import io.marketimpact.model.FittedModel;
import io.marketimpact.model.Market;
import io.marketimpact.model.ModelId;
import io.marketimpact.model.MovePart;
import io.marketimpact.model.SectorReturns;
import io.marketimpact.model.catalog.Models;
import io.marketimpact.support.SmallSample;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The market and the sectors of a firm on thirteen returns. */
class SectorsSpec {

  private static final List<SecurityId> FIRM = List.of(new SecurityId("firm"));
  private static final SectorReturns SOFTWARE =
      new SectorReturns("software", shares("peer0", "peer1"), shares("peer4"), FIRM);
  private static final SectorReturns CHIPS =
      new SectorReturns("chips", shares("peer2", "peer3"), List.of(), FIRM);

  private static List<ReturnSeries> shares(String... names) {
    return Stream.of(names).map(SmallSample::series).toList();
  }

  private static Outcome<FittedModel> fit(ModelId model, String firm, SectorReturns... sectors) {
    return Models.of(model)
        .fit(
            new EstimationSample(
                series(firm),
                new Market(series("market"), Factors.NONE, List.of(), List.of(sectors)),
                12,
                new EstimationWindow(-11, -2),
                5));
  }

  private static FittedModel sector(String firm, SectorReturns... sectors) {
    return fit(ModelId.SECTOR, firm, sectors).result().orElseThrow();
  }

  @Test
  void itIsTheRegressionOnTheMarketAndEachBasketAsItIs() {
    FittedModel fitted = sector("firm", SOFTWARE, CHIPS);
    FittedModel plain =
        LinearModelFit.fit(
                new EstimationSample(
                    series("firm"),
                    Market.of(series("market")),
                    12,
                    new EstimationWindow(-11, -2),
                    5),
                new Plain())
            .result()
            .orElseThrow();

    for (int session = 11; session <= 13; session++) {
      assertThat(fitted.expected(session).orElseThrow())
          .isCloseTo(plain.expected(session).orElseThrow(), highPrecision(1));
    }
    assertThat(fitted.sigma()).isCloseTo(plain.sigma(), law(plain.sigma()));
    assertThat(fitted.degreesOfFreedom()).isEqualTo(plain.degreesOfFreedom()).isEqualTo(4);
    for (String name : List.of("software", "chips")) {
      double coefficient = plain.coefficients().byName().get(name);
      assertThat(fitted.coefficients().byName().get(name)).isCloseTo(coefficient, law(coefficient));
    }
  }

  /** The market model, from the days on which every basket has a return. */
  private static FittedModel onTheSameDays(FittedModel fitted) {
    double[] returns = SmallSample.GOLDEN.row("input.firm").clone();
    Set<Integer> used =
        IntStream.range(0, fitted.residuals().size())
            .mapToObj(fitted.residuals()::session)
            .collect(Collectors.toSet());
    for (int session = 0; session < returns.length; session++) {
      returns[session] = used.contains(session) ? returns[session] : Double.NaN;
    }
    return Models.of(ModelId.MARKET)
        .fit(
            new EstimationSample(
                series("firm", returns),
                Market.of(series("market")),
                12,
                new EstimationWindow(-11, -2),
                5))
        .result()
        .orElseThrow();
  }

  @Test
  void betaAndTheMarketsPartStayThoseOfTheMarketModel() {
    FittedModel fitted = sector("firm", SOFTWARE, CHIPS);
    FittedModel market = onTheSameDays(fitted);

    double beta = market.coefficients().beta().orElseThrow();
    assertThat(fitted.coefficients().beta().orElseThrow()).isCloseTo(beta, law(beta));
    List<MovePart> parts = fitted.parts(new int[] {12});
    assertThat(parts)
        .extracting(MovePart::name)
        .containsExactly("alpha", "beta", "software", "chips");
    assertThat(parts.get(0).value() + parts.get(1).value())
        .isCloseTo(market.expected(12).orElseThrow(), highPrecision(1));
  }

  @Test
  void aShareOfTheBasketIsHeldAgainstTheOthersOfIt() {
    SectorReturns without =
        new SectorReturns("software", shares("peer1"), List.of(), List.of(new SecurityId("peer0")));

    assertThat(sector("peer0", SOFTWARE, CHIPS).coefficients())
        .isEqualTo(sector("peer0", without).coefficients());
  }

  @Test
  void aFundTakesThePlaceOfTheBasket() {
    SectorReturns alone = new SectorReturns("software", shares("peer4"), List.of(), FIRM);

    assertThat(fit(ModelId.SECTOR_FUNDS, "firm", SOFTWARE).result().orElseThrow().coefficients())
        .isEqualTo(sector("firm", alone).coefficients());
  }

  @Test
  void itSaysWhatItLacks() {
    SectorReturns empty = new SectorReturns("chips", List.of(), List.of(), FIRM);

    assertThat(fit(ModelId.SECTOR, "firm"))
        .isEqualTo(
            Outcome.excluded(ExclusionReason.NO_SECTOR, "the study names no sector of firm"));
    assertThat(fit(ModelId.SECTOR, "firm", SOFTWARE, empty))
        .isEqualTo(
            Outcome.excluded(
                ExclusionReason.NO_SECTOR, "no untouched stock of sector chips has prices"));
    assertThat(fit(ModelId.SECTOR_FUNDS, "firm", SOFTWARE, CHIPS))
        .isEqualTo(
            Outcome.excluded(ExclusionReason.NO_SECTOR, "no fund of sector chips has prices"));
  }

  @Test
  void twoSectorsOfOneBasketCannotBeToldApart() {
    SectorReturns again = new SectorReturns("again", SOFTWARE.basket(), List.of(), FIRM);

    assertThat(fit(ModelId.SECTOR, "firm", SOFTWARE, again).exclusion())
        .map(Outcome.Excluded::reason)
        .contains(ExclusionReason.CONSTANT_RETURNS);
  }

  @Test
  void sectorsLieOnTheBenchmarksAxis() {
    ReturnSeries shorter = series("short", new double[] {0.1, 0.2, 0.3});

    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                fit(
                    ModelId.SECTOR,
                    "firm",
                    new SectorReturns("chips", List.of(), List.of(shorter), FIRM)))
        .withMessageStartingWith("controls must lie on the benchmark's axis");
  }

  /** The same baskets, not made orthogonal to the market. */
  private record Plain() implements LinearModelFit.Design {

    @Override
    public Optional<double[]> row(int session) {
      List<String> all = List.of("market", "peer0", "peer1", "peer2", "peer3");
      if (!all.stream().allMatch(name -> series(name).has(session))) {
        return Optional.empty();
      }
      double[] at = all.stream().mapToDouble(name -> series(name).at(session)).toArray();
      return Optional.of(new double[] {1, at[0], (at[1] + at[2]) / 2, (at[3] + at[4]) / 2});
    }

    @Override
    public List<String> names() {
      return List.of("alpha", "beta", "software", "chips");
    }
  }
}
