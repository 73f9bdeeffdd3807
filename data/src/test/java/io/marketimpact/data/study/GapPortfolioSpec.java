package io.marketimpact.data.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.marketimpact.data.Bundled;
import io.marketimpact.data.specification.SpecificationFile;
import io.marketimpact.data.specification.StudySpecification;
import io.marketimpact.event.EventWindow;
import io.marketimpact.inference.Assessment;
import io.marketimpact.inference.TestResult;
import io.marketimpact.market.SecurityId;
import io.marketimpact.model.ModelId;
import io.marketimpact.study.GroupResult;
import io.marketimpact.study.ModelWindow;
import io.marketimpact.study.StudyDesign;
import io.marketimpact.study.StudyResult;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * 14 January 2026 beside untouched shares, line of business by line of business. The right values
 * were computed from the bundled prices with NumPy, by least squares share by share and a
 * GARCH(1,1) searched for again, from every day of the window, earnings days too.
 */
class GapPortfolioSpec {

  private static final ModelId PEER = new ModelId("peer");

  private static StudyResult result;

  @BeforeAll
  static void studyTheDay() {
    StudySpecification bundled = SpecificationFile.read(Bundled.STUDY);
    StudyDesign design = bundled.design();
    result =
        StudyFunction.of(
            StudyInputs.of(
                design
                    .by(
                        design.plan().toBuilder()
                            .models(List.of(PEER, ModelId.MARKET))
                            .windows(List.of(EventWindow.DAY_ZERO))
                            .earnings(List.of())
                            .build())
                    .varied(List.of())),
            PricesInMemory.read(bundled.prices()));
  }

  @ParameterizedTest
  @CsvSource({
    "named-vendors, market, placebo_gap, -0.007075582945677178, 0.36254980079681276",
    "named-vendors, market, placebo_gap_scaled, -0.007866663553743488, 0.30677290836653387",
    "named-vendors, market, placebo_time_scaled, -0.007291207812388575, 0.4940239043824701",
    "named-vendors, peer, placebo_gap, -0.006897073089921996, 0.3904382470119522",
    "named-vendors, peer, placebo_gap_scaled, -0.007709491877945666, 0.3346613545816733",
    "named-vendors, peer, placebo_time_scaled, -0.0073475567614418895, 0.38247011952191234",
    "first-wave-pure-vendors, market, placebo_gap, -0.0004853088267804922, 0.9681274900398407",
    "first-wave-pure-vendors, market, placebo_gap_scaled, -0.000561078602529, 0.9561752988047809",
    "first-wave-pure-vendors, peer, placebo_gap, -0.0003306934346329504, 0.9721115537848606",
    "first-wave-pure-vendors, peer, placebo_time_scaled, -0.00029157298304149, 0.9840637450199203"
  })
  void theGapIsMatchedToTheFirms(String group, String model, String id, double s, double p) {
    TestResult found =
        group(group).window(new ModelId(model), EventWindow.DAY_ZERO).orElseThrow().tests().stream()
            .filter(test -> test.test().value().equals(id))
            .findFirst()
            .orElseThrow()
            .outcome()
            .map(Assessment::result)
            .result()
            .orElseThrow();

    assertThat(found.statistic()).isCloseTo(s, within(1e-12));
    assertThat(found.pValue()).isCloseTo(p, within(1e-12));
  }

  @ParameterizedTest
  @CsvSource({"NVDA, -0.0057790138609680325", "ZS, -0.007290068436535252"})
  void anUntouchedShareIsHeldAgainstItsOwnPeers(String symbol, double car) {
    assertThat(
            result.comparisons().untouched().stream()
                .filter(study -> study.event().security().symbol().equals(symbol))
                .findFirst()
                .orElseThrow()
                .window(PEER, EventWindow.DAY_ZERO)
                .result()
                .orElseThrow()
                .evidence()
                .car())
        .isCloseTo(car, within(1e-12));
  }

  @Test
  void oneChipFirmInFiveGivesChipsAFifth() {
    ModelWindow asked = new ModelWindow(PEER, EventWindow.DAY_ZERO);
    assertThat(
            result.comparisons().untouched().stream()
                .flatMap(study -> result.weightOf(study, asked).stream())
                .mapToDouble(weight -> weight)
                .sum())
        .isCloseTo(1, within(1e-15));
    assertThat(weights("named-vendors", asked)).containsExactly(0.2 / 6, 0.8 / 11);
    assertThat(weights("first-wave-pure-vendors", asked)).containsExactly(0.0, 1.0 / 11);
  }

  private static List<Double> weights(String group, ModelWindow asked) {
    return List.of("NVDA", "ZS").stream()
        .map(
            share ->
                group(group)
                    .window(asked)
                    .orElseThrow()
                    .controlWeights()
                    .getOrDefault(new SecurityId(share), 0.0))
        .toList();
  }

  private static GroupResult group(String name) {
    return result
        .groupsAndParts()
        .filter(group -> group.group().value().equals(name))
        .findFirst()
        .orElseThrow();
  }
}
