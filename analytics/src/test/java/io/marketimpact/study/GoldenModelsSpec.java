package io.marketimpact.study;

import static io.marketimpact.support.Tolerances.reference;
import static org.assertj.core.api.Assertions.assertThat;

import io.marketimpact.market.ReturnSeries;
import io.marketimpact.model.ModelId;
import io.marketimpact.stat.Moments;
import io.marketimpact.support.Prices;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The reference vectors of the models that correct β for trading out of step. */
class GoldenModelsSpec {

  @ParameterizedTest
  @CsvSource({"scholes_williams, sw_beta, 120, 116", "dimson, dimson_beta, 118, 114"})
  void betaOfEachFirm(String model, String key, int returns, int degreesOfFreedom) {
    double[] golden = FiveFirms.GOLDEN.row(key);

    for (int firm = 0; firm < golden.length; firm++) {
      FirmEstimate estimate =
          study(firm, model).estimate(new ModelId(model)).result().orElseThrow();
      assertThat(estimate.coefficients().beta().orElseThrow())
          .isCloseTo(golden[firm], reference(golden[firm]));
      assertThat(estimate.estimationReturns()).isEqualTo(returns);
      assertThat(estimate.degreesOfFreedom()).isEqualTo(degreesOfFreedom);
    }
  }

  @Test
  void theAutocorrelationInsideTheScholesWilliamsBeta() {
    double rho = FiveFirms.GOLDEN.value("sw_rho");
    double[] lagged = new double[119];
    double[] same = new double[119];
    double[] firm = FiveFirms.RETURNS[0];
    double[] market = FiveFirms.MARKET_RETURNS;
    System.arraycopy(market, 0, lagged, 0, 119);
    System.arraycopy(market, 1, same, 0, 119);
    double slopes = 0;
    for (int shift = -1; shift <= 1; shift++) {
      double[] shifted = new double[118];
      System.arraycopy(market, 1 + shift, shifted, 0, 118);
      double[] returns = new double[118];
      System.arraycopy(firm, 1, returns, 0, 118);
      slopes += Moments.slope(shifted, returns);
    }
    double beta =
        study(0, "scholes_williams")
            .estimate(new ModelId("scholes_williams"))
            .result()
            .orElseThrow()
            .coefficients()
            .beta()
            .orElseThrow();

    assertThat((slopes / beta - 1) / 2).isCloseTo(rho, reference(rho));
    assertThat(Moments.correlation(same, lagged)).isCloseTo(rho, reference(rho));
  }

  private static FirmStudy study(int firm, String model) {
    ReturnSeries returns = Prices.returns(FiveFirms.SYMBOLS.get(firm), FiveFirms.prices(firm));
    StudyPlan plan =
        StudyPlan.builder(FiveFirms.PLAN.benchmark())
            .models(List.of(new ModelId(model)))
            .windows(List.of(FiveFirms.THREE_DAYS))
            .estimation(FiveFirms.PLAN.estimation())
            .path(FiveFirms.THREE_DAYS)
            .returns(FiveFirms.PLAN.returns())
            .minimumEstimation(120)
            .build();
    return FirmStudy.of(returns, FiveFirms.event(firm), FiveFirms.market(), plan);
  }
}
