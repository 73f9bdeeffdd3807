package io.marketimpact.data.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.marketimpact.base.Method;
import io.marketimpact.base.Outcome;
import io.marketimpact.data.Bundled;
import io.marketimpact.data.table.FlatTable;
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
import io.marketimpact.model.linear.ImposedModelFit;
import io.marketimpact.stat.RobustScale;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** From a file to a result that can be taken apart, with a model and a test of one's own. */
class FiveLinesSpec {

  /** The median of the slopes between all pairs of days, and of what it leaves. */
  private static final class TheilSen implements ExpectedReturnModel {

    @Override
    public Method<ModelId> method() {
      return Method.own(new ModelId("theil_sen"));
    }

    @Override
    public Outcome<FittedModel> fit(EstimationSample sample) {
      ReturnSeries market = sample.market().benchmark();
      int[] days = sample.sessions().filter(market::has).toArray();
      double slope =
          RobustScale.median(
              IntStream.range(0, days.length)
                  .boxed()
                  .flatMapToDouble(
                      i ->
                          IntStream.range(0, i)
                              .filter(j -> market.at(days[i]) != market.at(days[j]))
                              .mapToDouble(
                                  j ->
                                      (sample.firm().at(days[i]) - sample.firm().at(days[j]))
                                          / (market.at(days[i]) - market.at(days[j]))))
                  .toArray());
      double level =
          RobustScale.median(
              Arrays.stream(days)
                  .mapToDouble(day -> sample.firm().at(day) - slope * market.at(day))
                  .toArray());
      return ImposedModelFit.fit(
          sample,
          day ->
              market.has(day)
                  ? OptionalDouble.of(level + slope * market.at(day))
                  : OptionalDouble.empty());
    }
  }

  private static final class MedianTest implements TestStatistic {

    @Override
    public Method<TestId> method() {
      return Method.own(new TestId("median"));
    }

    @Override
    public Outcome<Assessment> assess(GroupSample sample) {
      double middle =
          RobustScale.median(sample.firms().stream().mapToDouble(FirmEvidence::scar).toArray());
      return Outcome.of(new Assessment(TestResult.normal(middle), Trust.UNKNOWN));
    }
  }

  @Test
  void aModelAndATestOfOnesOwnStandBesideThoseOfTheCatalog() {
    var panel = Panel.read(Bundled.PRICES);
    var study =
        EventStudy.on(panel)
            .benchmark("SPY")
            .event("2026-01-14", "AVGO", "FTNT", "PANW")
            .windows("0:0", "0:1")
            .model("market", new TheilSen())
            .test(new MedianTest())
            .run();

    assertThat(study.firm("AVGO").asked().model()).isEqualTo(ModelId.MARKET);
    assertThat(study.firm("AVGO").under("theil_sen").car()).isBetween(-0.05, -0.02);
    assertThat(study.group().interval().low()).isLessThan(study.group().caar());
    assertThat(study.group().test("median").result().statistic())
        .isEqualTo(
            RobustScale.median(
                List.of("AVGO", "FTNT", "PANW").stream()
                    .mapToDouble(firm -> study.firm(firm).t())
                    .toArray()));
    assertThat(FlatTable.of(study.firms()).rows()).hasSize(3 * 2 * 2);
  }

  @Test
  void aRequestSaysWhatIsAskedAndRefusesTwoModelsOfOneId() {
    var request = EventStudy.on(Panel.read(Bundled.PRICES));
    assertThat(request.model("raw").benchmark("SPY").toString())
        .startsWith("EventStudy on ")
        .endsWith("us_daily.csv: benchmark SPY, events 0, models [raw]");
    assertThatThrownBy(() -> request.model("market", new TheilSen(), new TheilSen()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("theil_sen");
  }
}
