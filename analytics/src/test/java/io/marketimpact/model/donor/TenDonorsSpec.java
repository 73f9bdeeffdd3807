package io.marketimpact.model.donor;

import static io.marketimpact.support.Tolerances.solved;
import static org.assertj.core.api.Assertions.assertThat;

import io.marketimpact.event.EstimationWindow;
import io.marketimpact.market.ReturnSeries;
import io.marketimpact.market.SecurityId;
import io.marketimpact.market.SessionAxis;
import io.marketimpact.model.Coefficients;
import io.marketimpact.model.ControlReturns;
import io.marketimpact.model.EstimationSample;
import io.marketimpact.model.Factors;
import io.marketimpact.model.FittedModel;
import io.marketimpact.model.Market;
import io.marketimpact.model.ModelId;
import io.marketimpact.model.Residuals;
import io.marketimpact.model.catalog.Models;
import io.marketimpact.support.GoldenTable;
import io.marketimpact.support.Prices;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every model of untouched shares on ten donors, against arithmetic with fifty digits. */
class TenDonorsSpec {

  private static final GoldenTable GOLDEN = GoldenTable.read(TenDonorsSpec.class, "ten_donors.txt");
  private static final Offset<Double> CLOSE = solved(1);
  private static final SessionAxis AXIS = Prices.axis(18);
  private static final EstimationSample SAMPLE =
      new EstimationSample(
          series(0),
          new Market(
              series(1),
              Factors.NONE,
              List.of(
                  new ControlReturns(
                      "untouched",
                      IntStream.rangeClosed(1, 10).mapToObj(TenDonorsSpec::series).toList(),
                      List.of()))),
          16,
          new EstimationWindow(-16, -2),
          10);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "latent_factor",
        "interactive_fixed_effects",
        "synthetic_control",
        "ridge_synthetic_control",
        "synthetic_did",
        "elastic_net"
      })
  void matchesFiftyDigits(String id) {
    FittedModel fitted = fit(id);
    Residuals residuals = fitted.residuals();

    assertThat(fitted.degreesOfFreedom()).isEqualTo((int) GOLDEN.value(id + ".df"));
    assertThat(fitted.sigma()).isCloseTo(GOLDEN.value(id + ".sigma"), CLOSE);
    assertThat(IntStream.range(0, residuals.size()).mapToDouble(residuals::value).toArray())
        .containsExactly(GOLDEN.row(id + ".residuals"), CLOSE);
    assertThat(IntStream.range(0, residuals.size()).mapToDouble(residuals::leverage).toArray())
        .containsExactly(GOLDEN.row(id + ".leverages"), CLOSE);
    assertThat(IntStream.of(16, 17).mapToDouble(t -> fitted.expected(t).orElseThrow()).toArray())
        .containsExactly(GOLDEN.row(id + ".expected"), CLOSE);
    assertThat(
            new double[] {
              fitted.varianceFactor(new int[] {16}),
              fitted.varianceFactor(new int[] {17}),
              fitted.varianceFactor(new int[] {16, 17})
            })
        .containsExactly(GOLDEN.row(id + ".factor"), solved(10));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"synthetic_control", "ridge_synthetic_control", "synthetic_did", "elastic_net"})
  void findsTheWeights(String id) {
    SyntheticFit fitted = (SyntheticFit) fit(id);
    double[] golden = GOLDEN.row(id + ".weights");

    for (int j = 0; j < golden.length; j++) {
      assertThat(fitted.weights().getOrDefault(donor(j + 1), 0.0)).isCloseTo(golden[j], CLOSE);
      assertThat(fitted.coefficients().byName().getOrDefault("weight_" + donor(j + 1), 0.0))
          .isCloseTo(golden[j], CLOSE);
    }
    assertThat(fitted.weights())
        .hasSize((int) Arrays.stream(golden).filter(weight -> weight != 0).count());
  }

  @ParameterizedTest
  @ValueSource(strings = {"synthetic_did", "elastic_net"})
  void namesItsConstant(String id) {
    assertThat(fit(id).coefficients().alpha().orElseThrow())
        .isCloseTo(GOLDEN.value(id + ".constant"), CLOSE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"synthetic_control", "ridge_synthetic_control"})
  void hasNoConstantWhereTheWeightsSumToOne(String id) {
    SyntheticFit fitted = (SyntheticFit) fit(id);

    assertThat(fitted.coefficients().alpha()).isEmpty();
    assertThat(fitted.weights().values().stream().mapToDouble(w -> w).sum()).isCloseTo(1, CLOSE);
  }

  /** Loadings by size: the sign of a factor is a convention. */
  @ParameterizedTest
  @ValueSource(strings = {"latent_factor", "interactive_fixed_effects"})
  void findsTheLoadings(String id) {
    double[] golden = GOLDEN.row(id + ".coefficients");
    Coefficients coefficients = fit(id).coefficients();

    assertThat(coefficients.byName()).hasSize(golden.length);
    assertThat(coefficients.alpha().orElseThrow()).isCloseTo(golden[0], CLOSE);
    for (int k = 1; k < golden.length; k++) {
      assertThat(Math.abs(coefficients.byName().get("factor_" + k)))
          .isCloseTo(Math.abs(golden[k]), CLOSE);
    }
  }

  @Test
  void theSyntheticControlLeavesAsManyDegreesAsReturnsLessDonorsInUse() {
    SyntheticFit fitted = (SyntheticFit) fit("synthetic_control");

    assertThat(fitted.degreesOfFreedom()).isEqualTo(15 - fitted.weights().size());
  }

  private static FittedModel fit(String id) {
    return Models.of(new ModelId(id)).fit(SAMPLE).result().orElseThrow();
  }

  private static SecurityId donor(int row) {
    return new SecurityId("D" + (10 + row));
  }

  private static ReturnSeries series(int row) {
    return ReturnSeries.ofReturns(donor(row), AXIS, GOLDEN.rows("returns")[row]);
  }
}
