package io.marketimpact.inference.placebo;

import static io.marketimpact.support.Tolerances.highPrecision;
import static io.marketimpact.support.Tolerances.law;
import static org.assertj.core.api.Assertions.assertThat;

import io.marketimpact.base.ExclusionReason;
import io.marketimpact.base.Outcome;
import io.marketimpact.inference.BlockSums;
import io.marketimpact.inference.FirmEvidence;
import io.marketimpact.inference.PlaceboWindows;
import io.marketimpact.inference.group.GroupSample;
import io.marketimpact.inference.multiplicity.RomanoWolf;
import io.marketimpact.support.Firms;
import io.marketimpact.support.Noise;
import io.marketimpact.support.Serialized;
import io.marketimpact.support.ThreeFirms;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Placebo in time for one firm and a group, and the step-down of Romano and Wolf built on it. */
class PlaceboSpec {

  @Test
  void countsWindowsThatMovedAsFar() {
    PlaceboWindows placebo = ThreeFirms.sample().placebo().result().orElseThrow();
    double[] golden = ThreeFirms.GOLDEN.row("placebo_time");

    assertThat(placebo.observed()).isCloseTo(golden[0], highPrecision(golden[0]));
    assertThat(placebo.placebos())
        .containsExactly(ThreeFirms.GOLDEN.row("placebo_sums"), highPrecision(0.1));
    assertThat(placebo.count()).isEqualTo(5);
    assertThat(placebo.twoSided()).isEqualTo(0.5);
    assertThat(placebo.smallestPValue()).isEqualTo(1 / 6.0);
  }

  @Test
  void placesEachFirmAmongItsOwnWindows() {
    double[] golden = ThreeFirms.GOLDEN.row("firm_placebo_p");
    for (int i = 0; i < golden.length; i++) {
      PlaceboWindows placebo = PlaceboWindows.of(ThreeFirms.list().get(i)).result().orElseThrow();

      assertThat(placebo.twoSided()).isCloseTo(golden[i], highPrecision(1));
    }
  }

  @Test
  void aPlaceboAsFarCountsAsFar() {
    FirmEvidence firm =
        Firms.firm("A", 200, 1, 0.02 * Math.sqrt(1.25), 0.02, new double[] {0, 0, 0, 0}, 1);
    double[] alike = {firm.carOnResidualScale(), -firm.carOnResidualScale(), 0.001, 0};
    Outcome<PlaceboWindows> placebo =
        PlaceboWindows.of(firm.carOnResidualScale(), new int[] {1, 2, 3, 4}, alike, 1);

    assertThat(placebo.result().orElseThrow().twoSided()).isEqualTo(3 / 5.0);
  }

  @Test
  void aRunThatAMissingDayInterruptsIsNoWindow() {
    int[] sessions = {1, 2, 3, 5, 6, 9};

    assertThat(BlockSums.starts(sessions, 1)).containsExactly(0, 1, 2, 3, 4, 5);
    assertThat(BlockSums.starts(sessions, 2)).containsExactly(0, 1, 3);
    assertThat(BlockSums.starts(sessions, 3)).containsExactly(0);
    assertThat(BlockSums.starts(sessions, 4)).isEmpty();
    assertThat(BlockSums.of(sessions, new double[] {1, 2, 4, 8, 16, 32}, 2))
        .containsExactly(3, 6, 24);
  }

  @Test
  void withoutACompleteRunThereIsNoPlacebo() {
    assertThat(PlaceboWindows.of(1, new int[] {1, 3, 5}, new double[3], 2))
        .isEqualTo(
            Outcome.excluded(
                ExclusionReason.SHORT_ESTIMATION, "no run of 2 estimation days is complete"));
  }

  @Test
  void keepsItsSumsAndTravelsWithThem() {
    PlaceboWindows placebo = ThreeFirms.sample().placebo().result().orElseThrow();
    placebo.placebos()[0] = 99;
    PlaceboWindows copy = Serialized.traveled(placebo);

    assertThat(placebo.twoSided()).isEqualTo(0.5);
    assertThat(copy.placebos()).isEqualTo(placebo.placebos());
    assertThat(copy.observed()).isEqualTo(placebo.observed());
  }

  @Test
  void stepsDownOverThreeFirms() {
    assertThat(RomanoWolf.pValues(ThreeFirms.sample()).orElseThrow())
        .containsExactly(1.0, 0.5, 0.5);
    assertThat(ThreeFirms.GOLDEN.row("romano_wolf")).containsExactly(1.0, 0.5, 0.5);
  }

  @Property(tries = 60)
  void adjustedProbabilitiesRiseWithTheRankAndAreNeverBelowTheFirmsOwn(
      @ForAll @IntRange(min = 1, max = 1_000_000) int seed,
      @ForAll @IntRange(min = 1, max = 8) int firms) {
    GroupSample sample = GroupSample.of(Firms.onOneDate(firms, 60, 0.3, seed));
    List<Double> adjusted = RomanoWolf.pValues(sample).orElseThrow();
    List<Integer> byRank =
        IntStream.range(0, firms)
            .boxed()
            .sorted(
                Comparator.comparingDouble((Integer i) -> -Math.abs(sample.firms().get(i).scar())))
            .toList();

    for (int i = 0; i < firms; i++) {
      double own = PlaceboWindows.of(sample.firms().get(i)).result().orElseThrow().twoSided();
      assertThat(adjusted.get(i)).isBetween(own, 1.0);
    }
    assertThat(byRank.stream().map(adjusted::get)).isSorted();
  }

  @Test
  void oneFirmNeedsNoAdjustment() {
    FirmEvidence firm = Firms.onOneDate(1, 60, 0, 77).get(0);

    assertThat(RomanoWolf.pValues(GroupSample.of(List.of(firm))).orElseThrow())
        .containsExactly(PlaceboWindows.of(firm).result().orElseThrow().twoSided());
  }

  @Test
  void onlyDaysThatAllFirmsHaveAreCompared() {
    List<FirmEvidence> firms = new ArrayList<>(Firms.onOneDate(3, 60, 0.3, 5));
    List<FirmEvidence> short_ = new ArrayList<>();
    for (FirmEvidence firm : firms) {
      short_.add(Firms.without(firm, 30));
    }
    List<Double> all = RomanoWolf.pValues(GroupSample.of(short_)).orElseThrow();
    firms.set(2, short_.get(2));

    assertThat(RomanoWolf.pValues(GroupSample.of(firms)).orElseThrow()).isEqualTo(all);
  }

  @Test
  void withoutACommonWindowNothingIsAdjusted() {
    assertThat(
            RomanoWolf.pValues(GroupSample.of(Firms.starting(new int[] {150, 151}, 60, 1, 0, 1))))
        .isEqualTo(Optional.empty());
    assertThat(
            RomanoWolf.pValues(GroupSample.of(Firms.starting(new int[] {150, 150}, 12, 13, 0, 1))))
        .isEqualTo(Optional.empty());
  }

  @Test
  void anOrdinaryDayIsUnusualFiveTimesInAHundred() {
    Noise noise = new Noise(99);
    int unusual = 0;
    for (int draw = 0; draw < 2000; draw++) {
      double[] residuals = noise.draws(99, 0.02);
      FirmEvidence firm = Firms.firm("A", 200, 1, 0.02 * noise.next(), 0.02, residuals, 0);
      unusual += PlaceboWindows.of(firm).result().orElseThrow().twoSided() <= 0.05 ? 1 : 0;
    }

    assertThat(unusual / 2000.0).as("within four standard errors").isBetween(0.030, 0.070);
  }

  @Test
  void theScaleOfAPlaceboIsThatOfASumOfDays() {
    FirmEvidence firm = Firms.firm("A", 200, 4, -0.05, 0.02, new double[80], 2);

    assertThat(firm.carOnResidualScale()).isCloseTo(-0.05 / Math.sqrt(1.05), highPrecision(0.05));
    assertThat(firm.scar()).isCloseTo(firm.carOnResidualScale() / (0.02 * 2), law(1));
    assertThat(firm.standardError()).isCloseTo(0.02 * Math.sqrt(4.2), highPrecision(1));
  }
}
