package io.marketimpact.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.marketimpact.base.Method;
import io.marketimpact.base.Outcome;
import io.marketimpact.inference.catalog.TestStatistics;
import io.marketimpact.inference.group.TestId;
import io.marketimpact.inference.group.TestStatistic;
import io.marketimpact.market.ReturnSeries;
import io.marketimpact.model.ExpectedReturnModel;
import io.marketimpact.model.ModelId;
import io.marketimpact.model.linear.ImposedModelFit;
import io.marketimpact.model.linear.LinearModelFit;
import io.marketimpact.model.linear.LinearModelFit.Design;
import io.marketimpact.support.Prices;
import io.marketimpact.support.Serialized;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Models and tests passed in as lambdas give the numbers of those of the catalogs, to the bit. */
class OwnMethodsSpec {

  private static final ExpectedReturnModel REGRESSION =
      ExpectedReturnModel.of(
          "my_regression",
          sample -> {
            ReturnSeries benchmark = sample.market().benchmark();
            return LinearModelFit.fit(
                sample,
                Design.of(
                    List.of("alpha", "beta"),
                    session ->
                        benchmark.has(session)
                            ? Optional.of(new double[] {1, benchmark.at(session)})
                            : Optional.empty()));
          });

  private static final ExpectedReturnModel ADJUSTED =
      ExpectedReturnModel.of(
          "my_adjusted",
          sample -> {
            ReturnSeries benchmark = sample.market().benchmark();
            return ImposedModelFit.fit(
                sample,
                session ->
                    benchmark.has(session)
                        ? OptionalDouble.of(benchmark.at(session))
                        : OptionalDouble.empty());
          });

  private static final TestStatistic BMP =
      TestStatistic.of("my_bmp", sample -> TestStatistics.of(new TestId("bmp_t")).assess(sample));

  private static final OwnMethods OWN = OwnMethods.NONE.with(REGRESSION).with(ADJUSTED).with(BMP);

  private static final StudyPlan PLAN =
      FiveFirms.PLAN.toBuilder()
          .own(OWN)
          .models(List.of(new ModelId("my_regression"), new ModelId("my_adjusted")))
          .build();

  private static GroupResult result(StudyPlan plan) {
    GroupStudy group = new GroupStudy();
    IntStream.range(0, FiveFirms.SYMBOLS.size())
        .mapToObj(
            firm ->
                FirmStudy.of(
                    Prices.returns(FiveFirms.SYMBOLS.get(firm), FiveFirms.prices(firm)),
                    FiveFirms.event(firm),
                    FiveFirms.market(),
                    plan))
        .forEach(group::add);
    return group.result(plan);
  }

  @ParameterizedTest
  @CsvSource({"my_regression,market", "my_adjusted,market_adjusted"})
  void aModelGivesTheCatalogsNumbers(String own, String catalog) {
    GroupResult result = result(PLAN);
    for (int firm = 0; firm < FiveFirms.FIRMS.size(); firm++) {
      FirmEstimate mine =
          result.firms().get(firm).estimate(new ModelId(own)).result().orElseThrow();
      FirmStudy compiled = FiveFirms.WHOLE.firms().get(firm);
      FirmEstimate known = compiled.estimate(new ModelId(catalog)).result().orElseThrow();
      assertThat(mine.sigma()).isEqualTo(known.sigma());
      assertThat(mine.coefficients()).isEqualTo(known.coefficients());
      assertThat(mine.returns()).isEqualTo(known.returns());
      assertThat(mine.windows()).usingRecursiveComparison().isEqualTo(known.windows());
    }
    GroupWindow mine = result.window(new ModelId(own), FiveFirms.THREE_DAYS).orElseThrow();
    GroupWindow known =
        FiveFirms.WHOLE.window(new ModelId(catalog), FiveFirms.THREE_DAYS).orElseThrow();
    assertThat(mine.caar()).isEqualTo(known.caar());
    assertThat(mine.tests().subList(0, known.tests().size()))
        .usingRecursiveComparison()
        .isEqualTo(known.tests());
  }

  @Test
  void aTestGivesTheCatalogsNumbersAndComesLast() {
    List<GroupTest> tests =
        result(PLAN)
            .window(new ModelId("my_regression"), FiveFirms.THREE_DAYS)
            .orElseThrow()
            .tests();
    GroupTest mine = tests.get(tests.size() - 1);
    GroupTest known =
        tests.stream()
            .filter(test -> test.test().value().equals("bmp_t"))
            .findFirst()
            .orElseThrow();
    assertThat(mine.test()).isEqualTo(new TestId("my_bmp"));
    assertThat(mine.method().name()).isEqualTo("My bmp");
    assertThat(mine.method().citation()).isEqualTo(Method.OWN_WORK);
    assertThat(mine.outcome()).usingRecursiveComparison().isEqualTo(known.outcome());
  }

  @Test
  void aPlanTravelsWithItsLambdas() {
    StudyPlan traveled = Serialized.traveled(PLAN);
    assertThat(result(traveled).firms()).usingRecursiveComparison().isEqualTo(result(PLAN).firms());
  }

  @Test
  void anIdIsThereOnce() {
    ExpectedReturnModel taken =
        ExpectedReturnModel.of("market", sample -> Outcome.excluded(null, "never asked"));
    assertThatThrownBy(() -> OwnMethods.NONE.with(taken))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a model of one's own must have an id that no other has: 'market'");
    assertThatThrownBy(() -> OWN.with(BMP))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a test of one's own must have an id that no other has: 'my_bmp'");
  }

  @Test
  void aModelNobodyBroughtIsRefused() {
    assertThatThrownBy(
            () -> FiveFirms.PLAN.toBuilder().models(List.of(new ModelId("my_regression"))).build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("a model must be one of raw, ")
        .hasMessageEndingWith(": 'my_regression'");
  }
}
