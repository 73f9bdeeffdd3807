package io.marketimpact.study;

import static org.assertj.core.api.Assertions.assertThat;

import io.marketimpact.base.Interval;
import io.marketimpact.base.Outcome;
import io.marketimpact.event.AlignedEvent;
import io.marketimpact.event.EstimationWindow;
import io.marketimpact.event.EventId;
import io.marketimpact.event.EventWindow;
import io.marketimpact.event.GroupId;
import io.marketimpact.event.Mask;
import io.marketimpact.event.PublicationPhase;
import io.marketimpact.inference.power.Decision;
import io.marketimpact.inference.power.EffectTest;
import io.marketimpact.inference.power.Verdict;
import io.marketimpact.market.ReturnSeries;
import io.marketimpact.market.SecurityId;
import io.marketimpact.market.SessionAxis;
import io.marketimpact.model.Market;
import io.marketimpact.model.ModelId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

/** Over random studies: decision, interval, p-value and detectable effect never contradict. */
class OneRuleSpec {

  private static final SecurityId BENCHMARK = new SecurityId("SPY");

  @Property(tries = 300)
  void decisionIntervalAndPAreOfOneRule(
      @ForAll @LongRange(min = 0, max = 1_000_000) long seed,
      @ForAll @IntRange(min = 8, max = 140) int days,
      @ForAll @IntRange(min = 1, max = 12) int length,
      @ForAll @IntRange(min = 1, max = 4) int firms,
      @ForAll @DoubleRange(min = -0.2, max = 0.2) double effect,
      @ForAll @IntRange(min = 0, max = 4) int decimals,
      @ForAll @IntRange(min = 1, max = 2) int primary,
      @ForAll @IntRange(min = 0, max = 5) int masked) {
    GroupResult group =
        study(seed, days, Math.min(length, days), firms, effect, decimals, primary, masked);

    for (GroupWindow window : group.windows()) {
      window.test().result().ifPresent(test -> isOfOneRule(window.caar(), test));
      assertThat(window.decision().result())
          .isEqualTo(window.verdict().result().map(Verdict::decision));
      window.verdict().result().ifPresent(of -> assertThat(headline(window)).contains(of.pAlone()));
      window
          .leaveOneOut()
          .result()
          .ifPresent(
              out ->
                  out.without()
                      .forEach(
                          rest ->
                              assertThat(rest.verdict()).isEqualTo(alone(group, window, rest))));
      for (FirmStudy firm : group.firms()) {
        firm.estimate(window.model())
            .result()
            .ifPresent(
                estimate ->
                    assertThat(estimate.estimationReturns() + estimate.maskedReturns())
                        .isEqualTo(days));
        firm.window(new ModelWindow(window.model(), window.window()))
            .result()
            .ifPresent(
                firmWindow -> {
                  isOfOneRule(firmWindow.evidence().car(), firmWindow.test());
                  assertThat(firmWindow.verdict()).isEqualTo(Verdict.of(firmWindow.test()));
                  assertThat(firmWindow.decision()).isEqualTo(firmWindow.verdict().decision());
                });
      }
    }
    assertThat(group.windows()).isNotEmpty().allMatch(window -> window.looks() == primary);
  }

  /** p of the test of the group that decides, as it stands among the tests. */
  private static Optional<Double> headline(GroupWindow window) {
    return window.tests().stream()
        .filter(test -> test.test().value().equals("placebo_time_scaled"))
        .flatMap(test -> test.outcome().result().stream())
        .map(found -> found.result().pValue())
        .findFirst();
  }

  /** What the other firms give as a group of their own. */
  private static Outcome<Verdict> alone(
      GroupResult group, GroupWindow window, LeaveOneOut.Without rest) {
    GroupStudy others = new GroupStudy();
    group.firms().stream().filter(firm -> !firm.key().equals(rest.firm())).forEach(others::add);
    return others
        .effects(
            StudyPlan.builder(BENCHMARK)
                .models(List.of(window.model()))
                .windows(List.of(window.window()))
                .primary(
                    List.of(EventWindow.DAY_ZERO, new EventWindow(0, 1)).subList(0, window.looks()))
                .path(window.window())
                .minimumEstimation(StudyPlan.MINIMUM_ESTIMATION)
                .build())
        .windows()
        .get(0)
        .verdict();
  }

  private static void isOfOneRule(double effect, EffectTest test) {
    boolean rejected = Verdict.of(test).decision() == Decision.DISTINGUISHABLE;
    assertThat(test.effect()).isEqualTo(effect);
    assertThat(rejected).isEqualTo(test.pValue() < 0.05);
    assertThat(test.pValue()).isEqualTo(Math.min(1, test.looks() * test.pAlone()));
    Outcome<Interval> interval = test.interval();
    if (interval.result().isEmpty()) {
      assertThat(rejected).isFalse();
      assertThat(test.minimumDetectable().result()).isEmpty();
      return;
    }
    Interval range = interval.result().orElseThrow();
    double detectable = test.minimumDetectable().result().orElseThrow();
    assertThat(range.excludes(0)).isEqualTo(rejected);
    assertThat(range.excludes(effect)).isFalse();
    if (Math.abs(effect) > detectable * (1 + 1e-9)) {
      assertThat(rejected).as("what is detectable is found when it is seen").isTrue();
    }
    assertThat(test.power(detectable * (1 + 1e-9))).isGreaterThanOrEqualTo(0.8 - 1e-6);
    assertThat(test.power(-detectable * (1 + 1e-9))).isGreaterThanOrEqualTo(0.8 - 1e-6);
  }

  /** Few decimals make ties among the placebo windows. */
  private static GroupResult study(
      long seed,
      int days,
      int length,
      int firms,
      double effect,
      int decimals,
      int primary,
      int masked) {
    SplittableRandom random = new SplittableRandom(seed);
    SessionAxis axis =
        SessionAxis.of(
            IntStream.range(0, days + length).mapToObj(LocalDate.EPOCH::plusDays).toList());
    Market market =
        Market.of(ReturnSeries.ofReturns(BENCHMARK, axis, draws(random, axis.size(), 6)));
    StudyPlan plan =
        StudyPlan.builder(BENCHMARK)
            .models(List.of(ModelId.MARKET, ModelId.MARKET_ADJUSTED, ModelId.RAW))
            .windows(List.of(new EventWindow(0, length - 1)))
            .primary(
                List.of(new EventWindow(0, length - 1), new EventWindow(0, length))
                    .subList(0, primary))
            .estimation(new EstimationWindow(-days, -1))
            .path(new EventWindow(0, length - 1))
            .minimumEstimation(Math.min(days, 6))
            .masks(ownDays(axis, days, firms, masked))
            .seed(seed)
            .build();
    GroupStudy group = new GroupStudy();
    for (int firm = 0; firm < firms; firm++) {
      SecurityId security = firm(firm);
      double[] returns = draws(random, axis.size(), decimals + 2);
      returns[days] += effect;
      group.add(
          FirmStudy.of(
              ReturnSeries.ofReturns(security, axis, returns),
              new AlignedEvent(
                  new EventId("event"),
                  new GroupId("group"),
                  security,
                  axis.date(days),
                  PublicationPhase.PRE_OPEN,
                  List.of(),
                  ""),
              market,
              plan));
    }
    return group.result(plan);
  }

  /** Days of the firms' own; six are left of each. */
  private static List<Mask> ownDays(SessionAxis axis, int days, int firms, int masked) {
    return IntStream.range(0, Math.min(masked * firms, days - 6))
        .mapToObj(i -> axis.date((7 * i + i % firms) % days))
        .map(day -> new Mask(List.of(firm(day.getDayOfYear() % firms)), day, day, "earnings"))
        .toList();
  }

  private static SecurityId firm(int index) {
    return new SecurityId("F" + index);
  }

  private static double[] draws(SplittableRandom random, int size, int decimals) {
    double unit = Math.pow(10, decimals);
    return IntStream.range(0, size)
        .mapToDouble(i -> Math.rint(random.nextGaussian() * 0.02 * unit) / unit)
        .toArray();
  }
}
