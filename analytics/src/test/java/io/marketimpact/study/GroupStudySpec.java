package io.marketimpact.study;

import static io.marketimpact.study.FiveFirms.FIRMS;
import static io.marketimpact.study.FiveFirms.WHOLE;
import static io.marketimpact.study.FiveFirms.gathered;
import static io.marketimpact.study.FiveFirms.window;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.marketimpact.event.AlignedEvent;
import io.marketimpact.event.EventId;
import io.marketimpact.event.EventWindow;
import io.marketimpact.event.GroupId;
import io.marketimpact.inference.catalog.TestStatistics;
import io.marketimpact.inference.group.TestStatistic;
import io.marketimpact.model.ModelId;
import io.marketimpact.support.Serialized;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class GroupStudySpec {

  private static final byte[] BYTES = Serialized.bytes(gathered(FIRMS).result(FiveFirms.PLAN));

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

    assertThat(Serialized.bytes(merged.result(FiveFirms.PLAN))).isEqualTo(BYTES);
  }

  @Property(tries = 3)
  void firmsThatTraveledBetweenProcessesGiveTheSameResult(@ForAll long seed) {
    List<FirmStudy> shuffled = new ArrayList<>(FIRMS);
    Collections.shuffle(shuffled, new Random(seed));
    GroupStudy first = Serialized.traveled(gathered(shuffled.subList(0, 2)));
    GroupStudy second = Serialized.traveled(gathered(shuffled.subList(2, 5)));
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
    assertThat(WHOLE.group()).hasToString("named");
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
                  .extracting(test -> test.test().value())
                  .containsExactlyInAnyOrder(
                      "placebo_gap",
                      "placebo_gap_scaled",
                      "placebo_space",
                      "calendar_time_t",
                      "ibragimov_muller_t");
              assertThat(window.adjusted().romanoWolf()).hasSize(5);
            });
    assertThat(WHOLE.window(new ModelId("market"), new EventWindow(0, 5))).isEmpty();
    assertThat(WHOLE.window(new ModelId("garch"), EventWindow.DAY_ZERO)).isEmpty();
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
                  new GroupId("named"),
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
  void firmsOfAnotherGroupAreRefused() {
    AlignedEvent event = FiveFirms.event(1);
    FirmStudy other =
        new FirmStudy(
            new AlignedEvent(
                event.event(),
                new GroupId("peers"),
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
    FirmEstimate estimate = FIRMS.get(0).estimate(new ModelId("market")).result().orElseThrow();

    assertThatExceptionOfType(UnsupportedOperationException.class)
        .isThrownBy(() -> window.adjusted().romanoWolf().clear());
    assertThatExceptionOfType(UnsupportedOperationException.class)
        .isThrownBy(() -> estimate.windows().clear());
    assertThatExceptionOfType(UnsupportedOperationException.class)
        .isThrownBy(() -> FIRMS.get(0).estimates().clear());
    assertThatExceptionOfType(UnsupportedOperationException.class)
        .isThrownBy(() -> new Provenance(List.of(), new TreeMap<>()).versions().clear());
  }

  @Test
  void equalResultsAreEqualAfterAJourney() {
    assertThat(Serialized.traveled(FIRMS.get(0))).isEqualTo(FIRMS.get(0));
    assertThat(Serialized.traveled(WHOLE)).isEqualTo(WHOLE).hasSameHashCodeAs(WHOLE);
    assertThat(gathered(FIRMS).result(FiveFirms.PLAN)).isEqualTo(WHOLE);
  }
}
