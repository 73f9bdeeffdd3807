package io.marketimpact.inference.group;

import static io.marketimpact.support.Tolerances.law;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.marketimpact.base.ExclusionReason;
import io.marketimpact.base.Outcome;
import io.marketimpact.inference.Assessment;
import io.marketimpact.inference.FirmEvidence;
import io.marketimpact.inference.catalog.TestStatistics;
import io.marketimpact.inference.multiplicity.RomanoWolf;
import io.marketimpact.inference.rank.Scorings;
import io.marketimpact.inference.volatility.VolatilityForecast;
import io.marketimpact.support.Firms;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Groups whose residuals were summed in parts, against the same groups held whole. */
class SummedGroupSpec {

  private static final int[] DATES = {200, 200, 201, 203, 203, 230, 230, 231, 260};

  private static List<FirmEvidence> onManyDates() {
    return Firms.starting(
        IntStream.range(0, 63).map(i -> DATES[i % DATES.length]).toArray(), 120, 4, 0.3, 5);
  }

  private static List<FirmEvidence> withGaps(List<FirmEvidence> firms) {
    List<FirmEvidence> gappy = new ArrayList<>();
    for (int i = 0; i < firms.size(); i++) {
      FirmEvidence firm = firms.get(i);
      gappy.add(i % 3 == 0 ? Firms.without(firm, firm.residuals().session(i)) : firm);
    }
    return gappy;
  }

  private static GroupSample summed(List<FirmEvidence> firms, int parts, long seed) {
    EstimationSums sums =
        parts(firms, parts, seed).stream()
            .map(
                part -> {
                  EstimationSums own = new EstimationSums();
                  part.forEach(own::add);
                  return own;
                })
            .reduce(new EstimationSums(), EstimationSums::merge);
    int length = firms.get(0).length();
    List<ScoreSums> scores =
        Scorings.of(GroupSample.summed(light(firms), sums, List.of(), new DrawnDays(0))).stream()
            .map(
                scoring -> {
                  ScoreSums all = ScoreSums.exact(scoring, length);
                  for (List<FirmEvidence> part : parts(firms, parts, seed)) {
                    ScoreSums own = ScoreSums.exact(scoring, length);
                    part.forEach(firm -> own.add(firm, ResidualOrders.of(firm)));
                    all.merge(own);
                  }
                  return all;
                })
            .toList();
    return GroupSample.summed(light(firms), sums, scores, new DrawnDays(0));
  }

  private static List<FirmEvidence> light(List<FirmEvidence> firms) {
    return firms.stream().map(FirmEvidence::withoutDays).toList();
  }

  private static List<List<FirmEvidence>> parts(List<FirmEvidence> firms, int parts, long seed) {
    List<FirmEvidence> shuffled = new ArrayList<>(firms);
    Collections.shuffle(shuffled, new Random(seed));
    return IntStream.range(0, parts)
        .mapToObj(
            part ->
                IntStream.range(0, shuffled.size())
                    .filter(i -> i % parts == part)
                    .mapToObj(shuffled::get)
                    .toList())
        .toList();
  }

  private static Map<String, Outcome<Assessment>> tests(GroupSample sample) {
    return TestStatistics.all().stream()
        .collect(
            Collectors.toMap(
                test -> test.id().value(),
                test -> test.assess(sample),
                (one, other) -> one,
                TreeMap::new));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 7, 64})
  void noOrderAndNoPartsChangeABit(int parts) {
    List<FirmEvidence> firms = withGaps(onManyDates());
    GroupSample whole = summed(firms, 1, 1);
    GroupSample inParts = summed(firms, parts, parts);

    assertThat(inParts.meanCorrelation()).isEqualTo(whole.meanCorrelation());
    assertThat(tests(inParts)).isEqualTo(tests(whole));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 7, 64})
  void noPartsChangeABitOfFirmsOfOneDate(int parts) {
    List<FirmEvidence> firms = withGaps(Firms.onOneDate(40, 120, 0.3, 8));
    GroupSample whole = summed(firms, 1, 1);
    GroupSample inParts = summed(firms, parts, parts);

    assertThat(tests(inParts)).isEqualTo(tests(whole));
    assertThat(PortfolioEffect.of(inParts)).isEqualTo(PortfolioEffect.of(whole));
    assertThat(inParts.placebo(VolatilityForecast.HEADLINE).toString())
        .isEqualTo(whole.placebo(VolatilityForecast.HEADLINE).toString());
  }

  @Test
  void testsOfManyDatesAreThoseOfTheFirmsHeld() {
    List<FirmEvidence> firms = onManyDates();
    agree(summed(firms, 3, 4), GroupSample.of(firms));
  }

  @Test
  void testsOfOneDateAreThoseOfTheFirmsHeld() {
    List<FirmEvidence> firms = Firms.onOneDate(130, 120, 0.3, 8);
    agree(summed(firms, 3, 4), GroupSample.of(firms));
  }

  @Test
  void firmsOfSeveralNumbersOfParametersHaveThePortfolioTheyHaveHeld() {
    List<FirmEvidence> firms = new ArrayList<>(Firms.onOneDate(12, 120, 0.3, 8));
    firms.replaceAll(firm -> firms.indexOf(firm) % 2 == 0 ? firm : oneParameterMore(firm));
    double held = PortfolioEffect.of(GroupSample.of(firms)).result().orElseThrow().sigma();

    assertThat(PortfolioEffect.of(summed(firms, 3, 4)).result().orElseThrow().sigma())
        .isCloseTo(held, law(held));
  }

  private static FirmEvidence oneParameterMore(FirmEvidence firm) {
    return new FirmEvidence(
        firm.event(),
        firm.security(),
        firm.firstSession(),
        firm.car(),
        firm.sars(),
        firm.varianceFactor(),
        firm.sigma(),
        firm.degreesOfFreedom() - 1,
        firm.residuals(),
        firm.recent());
  }

  private static void agree(GroupSample summed, GroupSample held) {
    Map<String, Outcome<Assessment>> expected = tests(held);
    assertThat(summed.meanCorrelation()).isCloseTo(held.meanCorrelation(), law(1));
    tests(summed)
        .forEach(
            (test, outcome) -> {
              Outcome<Assessment> other = expected.get(test);
              assertThat(outcome.exclusion()).as(test).isEqualTo(other.exclusion());
              outcome
                  .result()
                  .ifPresent(
                      one ->
                          assertThat(one.result().statistic())
                              .as(test)
                              .isCloseTo(
                                  other.result().orElseThrow().result().statistic(), law(1)));
            });
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 7, 64})
  void theSpreadOfADayIsThatOfTheFirmsHeld(int parts) {
    List<FirmEvidence> firms = onManyDates();
    GroupSample held = GroupSample.of(firms);
    GroupSample summed = summed(firms, parts, parts);
    for (int day = 0; day < held.length(); day++) {
      double expected = held.days().deviation(day).result().orElseThrow();
      assertThat(summed.days().deviation(day).result().orElseThrow())
          .isCloseTo(expected, law(expected));
    }
  }

  @Test
  void firmsThatMoveAlikeHaveNoSpreadSummedOrHeld() {
    List<FirmEvidence> firms =
        Collections.nCopies(11, Firms.onOneDate(1, 120, 0.3, 8).get(0)).stream()
            .map(firm -> Firms.named("F", List.of(firm)).get(0))
            .toList();
    EstimationSums sums = new EstimationSums();
    firms.forEach(sums::add);

    assertThat(sums.deviation(0)).isEqualTo(new HeldDays(firms).deviation(0));
    assertThat(sums.deviation(0).exclusion()).isPresent();
  }

  @Test
  void singleDaysThatAreNotHeldAreNotRead() {
    FirmEvidence firm = Firms.onOneDate(1, 120, 0.3, 8).get(0);
    FirmEvidence light = firm.withoutDays();

    assertThat(light.length()).isEqualTo(firm.length());
    assertThat(light.sars().sum()).isEqualTo(firm.sars().sum());
    assertThatIllegalArgumentException()
        .isThrownBy(() -> light.sars().get(0))
        .withMessage(firm.length() + " days were summed and are not held");
  }

  @Test
  void whatNeedsEveryFirmsResidualsIsLeftOut() {
    List<FirmEvidence> firms = Firms.onOneDate(10, 120, 0.3, 8);
    GroupSample summed = summed(firms, 2, 3);

    assertThat(RomanoWolf.pValues(GroupSample.of(firms))).isPresent();
    assertThat(RomanoWolf.pValues(summed)).isEmpty();
    assertThat(RomanoWolf.pValues(summed, VolatilityForecast.HEADLINE)).isEmpty();
    assertThat(tests(summed).get("mvrm_joint_f").exclusion())
        .hasValueSatisfying(
            why -> {
              assertThat(why.reason()).isEqualTo(ExclusionReason.NOT_COMPUTED);
              assertThat(why.detail()).isEqualTo("the covariances of 10 firms are not computed");
            });
  }

  @Test
  void sumsMustBeOfTheFirms() {
    List<FirmEvidence> firms = Firms.onOneDate(3, 120, 0.3, 8);
    EstimationSums two = new EstimationSums().add(firms.get(0)).add(firms.get(1));

    assertThatIllegalArgumentException()
        .isThrownBy(() -> GroupSample.summed(light(firms), two, List.of(), new DrawnDays(0)))
        .withMessage("sums must be of the sample's 3 firms: 2");
  }

  @Test
  void residualsThatWereLetGoAreNotTakenForNone() {
    FirmEvidence light = Firms.onOneDate(1, 120, 0, 8).get(0).withoutDays();

    assertThat(light.residuals().size()).isEqualTo(120);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> light.residuals().sessions())
        .withMessage("120 residuals were summed and are not held");
  }
}
