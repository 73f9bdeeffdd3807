package io.marketimpact.notebooks;

import io.marketimpact.base.Method;
import io.marketimpact.base.Outcome;
import io.marketimpact.inference.Assessment;
import io.marketimpact.inference.FirmEvidence;
import io.marketimpact.inference.TestResult;
import io.marketimpact.inference.Trust;
import io.marketimpact.inference.group.GroupSample;
import io.marketimpact.inference.group.TestId;
import io.marketimpact.inference.group.TestStatistic;
import io.marketimpact.market.ReturnSeries;
import io.marketimpact.model.EstimationSample;
import io.marketimpact.model.ExpectedReturnModel;
import io.marketimpact.model.FittedModel;
import io.marketimpact.model.ModelId;
import io.marketimpact.model.linear.LinearModelFit;
import java.util.List;
import java.util.Optional;

/** The model and the test that a notebook makes of lambdas, as classes that a compiler has seen. */
final class CompiledTwins {

  private CompiledTwins() {}

  /** The market model with yesterday's market beside today's. */
  static final class TwoMarkets implements ExpectedReturnModel {

    @Override
    public Method<ModelId> method() {
      return Method.own(new ModelId("market_and_yesterday"));
    }

    @Override
    public Outcome<FittedModel> fit(EstimationSample sample) {
      ReturnSeries market = sample.market().benchmark();
      return LinearModelFit.fit(
          sample,
          LinearModelFit.Design.of(
              List.of("alpha", "beta", "yesterday"),
              day ->
                  market.has(day) && market.has(day - 1)
                      ? Optional.of(new double[] {1, market.at(day), market.at(day - 1)})
                      : Optional.empty()));
    }
  }

  /** The median of the standardized abnormal returns. */
  static final class Median implements TestStatistic {

    @Override
    public Method<TestId> method() {
      return Method.own(new TestId("median_t"));
    }

    @Override
    public Outcome<Assessment> assess(GroupSample sample) {
      double[] scars = sample.firms().stream().mapToDouble(FirmEvidence::scar).sorted().toArray();
      int df = sample.firms().get(0).degreesOfFreedom();
      return Outcome.of(
          new Assessment(TestResult.student(scars[scars.length / 2], df), Trust.UNKNOWN));
    }
  }
}
