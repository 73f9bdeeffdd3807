package io.marketimpact.study;

import static io.marketimpact.support.Tolerances.law;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.marketimpact.event.AlignedEvent;
import io.marketimpact.event.EstimationWindow;
import io.marketimpact.event.EventId;
import io.marketimpact.event.EventWindow;
import io.marketimpact.event.ExclusionReason;
import io.marketimpact.event.Outcome;
import io.marketimpact.inference.Decision;
import io.marketimpact.inference.TestStatistic;
import io.marketimpact.inference.TestStatistics;
import io.marketimpact.support.Prices;
import io.marketimpact.support.Serialised;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GroupStudySpec {

  private static final List<FirmStudy> FIRMS =
      IntStream.range(0, 5).mapToObj(FiveFirms::study).toList();
  private static final GroupResult WHOLE = FiveFirms.all().result(FiveFirms.PLAN);
  private static final byte[] BYTES = Serialised.bytes(gathered(FIRMS).result(FiveFirms.PLAN));

  @Property(tries = 8)
  void howFirmsAreSplitAndOrderedChangesNoByte(
      @ForAll @Size(5) List<@IntRange(max = 3) Integer> partitions, @ForAll long seed) {
    List<GroupStudy> parts = IntStream.range(0, 4).mapToObj(part -> new GroupStudy()).toList();
    List<Integer> firms = new ArrayList<>(List.of(0, 1, 2, 3, 4));
    Collections.shuffle(firms, new Random(seed));
    firms.forEach(firm -> parts.get(partitions.get(firm)).add(FIRMS.get(firm)));
    List<GroupStudy> shuffled = new ArrayList<>(parts);
    Collections.shuffle(shuffled, new Random(seed + 1));
    GroupStudy merged = shuffled.stream().reduce(new GroupStudy(), GroupStudy::merge);

    assertThat(Serialised.bytes(merged.result(FiveFirms.PLAN))).isEqualTo(BYTES);
  }

  @Property(tries = 3)
  void firmsThatTravelledBetweenProcessesGiveTheSameResult(@ForAll long seed) {
    List<FirmStudy> shuffled = new ArrayList<>(FIRMS);
    Collections.shuffle(shuffled, new Random(seed));
    GroupStudy first = Serialised.travelled(gathered(shuffled.subList(0, 2)));
    GroupStudy second = Serialised.travelled(gathered(shuffled.subList(2, 5)));
    GroupResult result = second.merge(first).result(FiveFirms.PLAN);

    assertThat(result).usingRecursiveComparison().isEqualTo(WHOLE);
  }

  @Test
  void addingLeavesTheOtherAccumulatorAlone() {
    GroupStudy left = gathered(FIRMS.subList(0, 2));
    GroupStudy right = gathered(FIRMS.subList(2, 5));
    left.merge(right);

    assertThat(left.result(FiveFirms.PLAN).firms()).hasSize(5);
    assertThat(right.result(FiveFirms.PLAN).firms()).hasSize(3);
  }

  @Test
  void theResultHasAWindowPerModelAndEveryTest() {
    assertThat(WHOLE.group()).isEqualTo("named");
    assertThat(WHOLE.firms())
        .extracting(firm -> firm.event().security().symbol())
        .containsExactly("AVGO", "CHKP", "FTNT", "PANW", "RPD");
    assertThat(WHOLE.windows()).hasSize(8);
    assertThat(WHOLE.windows())
        .allSatisfy(
            window -> {
              assertThat(window.firms()).isEqualTo(5);
              assertThat(window.tests())
                  .extracting(GroupTest::test)
                  .containsExactlyElementsOf(
                      TestStatistics.all().stream().map(TestStatistic::id).toList());
              assertThat(window.tests())
                  .filteredOn(test -> test.outcome().result().isEmpty())
                  .as("tests that need controls or many dates")
                  .extracting(GroupTest::test)
                  .containsExactlyInAnyOrder("placebo_gap", "placebo_space", "calendar_time_t");
              assertThat(window.romanoWolf()).hasSize(5);
            });
    assertThat(WHOLE.window("market", new EventWindow(0, 5))).isEmpty();
    assertThat(WHOLE.window("garch", EventWindow.DAY_ZERO)).isEmpty();
  }

  @Test
  void theSameFirmOfTheSameEventTwiceIsRefused() {
    GroupStudy group = gathered(FIRMS);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> group.add(FIRMS.get(1)))
        .withMessage("an event must name a firm once: FTNT twice in ban");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> gathered(FIRMS.subList(0, 3)).merge(gathered(FIRMS.subList(2, 4))))
        .withMessage("an event must name a firm once: RPD twice in ban");
  }

  @Test
  void oneFirmMayHaveManyEvents() {
    GroupStudy group = new GroupStudy();
    for (String event : List.of("b", "a")) {
      FirmStudy study = FIRMS.get(0);
      group.add(
          new FirmStudy(
              new AlignedEvent(
                  new EventId(event),
                  "named",
                  study.event().security(),
                  study.event().day0(),
                  study.event().phase(),
                  List.of(),
                  ""),
              study.estimates()));
    }

    assertThat(group.result(FiveFirms.PLAN).firms())
        .extracting(firm -> firm.event().event().value())
        .containsExactly("a", "b");
  }

  @Test
  void noFirmIsNoGroup() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new GroupStudy().result(FiveFirms.PLAN))
        .withMessage("a group needs at least 1 firm: 0");
  }

  @Test
  void excludedFirmsStayInTheGroupAndOutOfItsNumbers() {
    FirmStudy incomplete =
        FirmStudy.of(
            Prices.returnsWithout("RPD", FiveFirms.prices(2), Set.of(FiveFirms.DAY_ZERO + 1)),
            FiveFirms.event(2),
            FiveFirms.market(),
            FiveFirms.PLAN);
    FirmStudy none =
        FirmStudy.excluded(
            FiveFirms.event(4), FiveFirms.PLAN, ExclusionReason.NO_PRICES, "no row of CHKP");
    GroupResult result =
        gathered(List.of(FIRMS.get(0), FIRMS.get(1), incomplete, FIRMS.get(3), none))
            .result(FiveFirms.PLAN);
    GroupResult three =
        gathered(List.of(FIRMS.get(0), FIRMS.get(1), FIRMS.get(3))).result(FiveFirms.PLAN);

    assertThat(result.firms()).hasSize(5);
    assertThat(window(result, FiveFirms.THREE_DAYS).firms()).isEqualTo(3);
    assertThat(window(result, EventWindow.DAY_ZERO).firms()).isEqualTo(4);
    assertThat(window(result, FiveFirms.THREE_DAYS))
        .usingRecursiveComparison()
        .isEqualTo(window(three, FiveFirms.THREE_DAYS));
    assertThat(window(result, FiveFirms.THREE_DAYS).romanoWolf()).hasSize(3);
  }

  @Test
  void aGroupOfExcludedFirmsHasNoNumbersAndKeepsItsReasons() {
    FirmStudy none =
        FirmStudy.excluded(
            FiveFirms.event(4), FiveFirms.PLAN, ExclusionReason.NO_PRICES, "no row of CHKP");
    GroupResult result = new GroupStudy().add(none).result(FiveFirms.PLAN);

    assertThat(result.firms()).containsExactly(none);
    assertThat(result.windows()).isEmpty();
    assertThat(result.path()).isEmpty();
  }

  @Test
  void theMeanOfTheFirmsIsTheGroups() {
    double mean =
        FIRMS.stream()
            .mapToDouble(
                firm ->
                    firm.window("raw", EventWindow.DAY_ZERO)
                        .result()
                        .orElseThrow()
                        .evidence()
                        .car())
            .average()
            .orElseThrow();

    assertThat(WHOLE.window("raw", EventWindow.DAY_ZERO).orElseThrow().caar())
        .isCloseTo(mean, law(mean));
  }

  @Test
  void theGroupsIntervalDecisionAndDetectableEffectComeFromItsPortfolio() {
    GroupWindow dayZero = window(WHOLE, EventWindow.DAY_ZERO);
    double error = dayZero.effect().result().orElseThrow().standardError();

    assertThat(dayZero.interval().result().orElseThrow().high())
        .isCloseTo(dayZero.caar() + 1.98027224927 * error, law(1));
    assertThat(dayZero.minimumDetectable().result().orElseThrow())
        .isCloseTo((1.98027224927 + 0.841621233573) * error, law(1));
    assertThat(dayZero.decision()).isEqualTo(Outcome.of(Decision.DISTINGUISHABLE));
    assertThat(window(WHOLE, FiveFirms.THREE_DAYS).decision())
        .isEqualTo(Outcome.of(Decision.NOT_DISTINGUISHABLE));
  }

  @Test
  void firmsOfDifferentDatesHaveTestsButNoPortfolio() {
    StudyPlan plan =
        new StudyPlan(
            FiveFirms.PLAN.benchmark(),
            List.of("market"),
            List.of(EventWindow.DAY_ZERO),
            new EstimationWindow(-115, -2),
            EventWindow.DAY_ZERO,
            FiveFirms.PLAN.returns(),
            100,
            0,
            List.of());
    GroupStudy group = new GroupStudy();
    for (int firm = 0; firm < 5; firm++) {
      group.add(
          FirmStudy.of(
              Prices.returns(FiveFirms.SYMBOLS.get(firm), FiveFirms.prices(firm)),
              FiveFirms.event(firm, 117 + firm),
              FiveFirms.market(),
              plan));
    }
    GroupResult result = group.result(plan);
    GroupWindow window = window(result, EventWindow.DAY_ZERO);
    Outcome<Object> reason =
        Outcome.excluded(
            ExclusionReason.DIFFERENT_DATES,
            "a portfolio needs one date; these firms have several");

    assertThat(window.firms()).isEqualTo(5);
    assertThat(window.effect()).isEqualTo(reason);
    assertThat(window.placebo()).isEqualTo(reason);
    assertThat(window.interval()).isEqualTo(reason);
    assertThat(window.minimumDetectable()).isEqualTo(reason);
    assertThat(window.decision()).isEqualTo(reason);
    assertThat(window.romanoWolf()).isEmpty();
    assertThat(window.meanCorrelation()).isZero();
    assertThat(result.path()).isEmpty();
    assertThat(window.tests())
        .filteredOn(test -> test.outcome().result().isPresent())
        .extracting(GroupTest::test)
        .containsExactlyInAnyOrder(
            "adjusted_bmp_t",
            "corrado_rank_z",
            "grank_t_unscaled",
            "crude_dependence_t",
            "adjusted_patell_z",
            "corrado_zivney_sign_z",
            "corrado_zivney_rank_z",
            "grank_t",
            "cross_sectional_t",
            "patell_z",
            "bmp_t",
            "skewness_adjusted_t",
            "generalized_sign_z",
            "sign_exact",
            "wilcoxon_exact",
            "grank_z");
  }

  @ParameterizedTest
  @ValueSource(strings = {"market", "raw", "mean_adjusted", "market_adjusted"})
  void oneFirmAloneHasAPortfolioOfItself(String model) {
    GroupResult alone = new GroupStudy().add(FIRMS.get(4)).result(FiveFirms.PLAN);
    GroupWindow window = alone.window(model, FiveFirms.THREE_DAYS).orElseThrow();
    FirmWindow firm = FIRMS.get(4).window(model, FiveFirms.THREE_DAYS).result().orElseThrow();

    assertThat(window.effect().result().orElseThrow().t())
        .isCloseTo(firm.evidence().scar(), law(2));
    assertThat(window.placebo().result().orElseThrow().twoSided())
        .isEqualTo(firm.placebo().result().orElseThrow());
    assertThat(window.interval().result().orElseThrow().low())
        .isCloseTo(firm.interval().low(), law(1));
    assertThat(window.romanoWolf().values()).containsExactly(firm.placebo().result().orElseThrow());
  }

  @Test
  void aPathThatBreaksOffLeavesTheOthersTheirs() {
    StudyPlan plan =
        new StudyPlan(
            FiveFirms.PLAN.benchmark(),
            List.of("market"),
            List.of(EventWindow.DAY_ZERO),
            FiveFirms.PLAN.estimation(),
            FiveFirms.THREE_DAYS,
            FiveFirms.PLAN.returns(),
            100,
            0,
            List.of());
    for (int gap : new int[] {FiveFirms.DAY_ZERO - 2, FiveFirms.DAY_ZERO + 1}) {
      GroupStudy five = new GroupStudy();
      GroupStudy four = new GroupStudy();
      for (int firm = 0; firm < 5; firm++) {
        FirmStudy study =
            FirmStudy.of(
                Prices.returnsWithout(
                    FiveFirms.SYMBOLS.get(firm),
                    FiveFirms.prices(firm),
                    firm == 2 ? Set.of(gap) : Set.of()),
                FiveFirms.event(firm),
                FiveFirms.market(),
                plan);
        five.add(study);
        if (firm != 2) {
          four.add(study);
        }
      }

      assertThat(window(five.result(plan), EventWindow.DAY_ZERO).firms()).isEqualTo(5);
      assertThat(five.result(plan).path()).hasSize(3).isEqualTo(four.result(plan).path());
    }
  }

  @Test
  void firmsOfAnotherGroupAreRefused() {
    AlignedEvent event = FiveFirms.event(1);
    FirmStudy other =
        new FirmStudy(
            new AlignedEvent(
                event.event(),
                "peers",
                event.security(),
                event.day0(),
                event.phase(),
                List.of(),
                ""),
            FIRMS.get(1).estimates());

    assertThatIllegalArgumentException()
        .isThrownBy(() -> new GroupStudy().add(FIRMS.get(0)).add(other))
        .withMessage("the firms of a group study must be of one group, named: FTNT is of peers");
  }

  @Test
  void aResultCannotBeChanged() {
    GroupWindow window = window(WHOLE, EventWindow.DAY_ZERO);
    FirmEstimate estimate = FIRMS.get(0).estimates().get("market").result().orElseThrow();

    assertThatExceptionOfType(UnsupportedOperationException.class)
        .isThrownBy(() -> window.romanoWolf().clear());
    assertThatExceptionOfType(UnsupportedOperationException.class)
        .isThrownBy(() -> estimate.windows().clear());
    assertThatExceptionOfType(UnsupportedOperationException.class)
        .isThrownBy(() -> FIRMS.get(0).estimates().clear());
    assertThatExceptionOfType(UnsupportedOperationException.class)
        .isThrownBy(() -> new Provenance(List.of(), new TreeMap<>()).versions().clear());
  }

  @Test
  void equalResultsAreEqualAfterAJourney() {
    assertThat(Serialised.travelled(FIRMS.get(0))).isEqualTo(FIRMS.get(0));
    assertThat(Serialised.travelled(WHOLE)).isEqualTo(WHOLE).hasSameHashCodeAs(WHOLE);
    assertThat(gathered(FIRMS).result(FiveFirms.PLAN)).isEqualTo(WHOLE);
  }

  private static GroupWindow window(GroupResult result, EventWindow window) {
    return result.window("market", window).orElseThrow();
  }

  private static GroupStudy gathered(List<FirmStudy> firms) {
    GroupStudy group = new GroupStudy();
    firms.forEach(group::add);
    return group;
  }
}
