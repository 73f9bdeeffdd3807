package io.marketimpact.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.marketimpact.base.Outcome;
import io.marketimpact.event.AlignedEvent;
import io.marketimpact.event.EstimationWindow;
import io.marketimpact.event.EventId;
import io.marketimpact.event.EventWindow;
import io.marketimpact.event.GroupId;
import io.marketimpact.event.PublicationPhase;
import io.marketimpact.market.ReturnSeries;
import io.marketimpact.market.SecurityId;
import io.marketimpact.market.SessionAxis;
import io.marketimpact.model.Market;
import io.marketimpact.study.FirmStudy;
import io.marketimpact.study.StudyPlan;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A study from arrays has the bits of the program's own. */
class ArrayStudySpec {

  private static final int DAYS = 400;
  private static final SecurityId FIRM = new SecurityId("FIRM");
  private static final SecurityId INDEX = new SecurityId("INDEX");

  @ParameterizedTest
  @CsvSource({"0:0, 0", "-10:10, 0", "0:1, 0.02", "-2:2, 0.3", "0:4, 0.6"})
  void hasTheBitsOfAFirmStudy(String days, double holes) {
    EventWindow window = EventWindow.parse(days);
    StudyPlan plan = StudyPlan.builder(INDEX).windows(List.of(window)).build();
    ArrayStudy study = new ArrayStudy(plan.estimation(), window, plan.minimumEstimation());
    Random random = new Random(5);
    for (int draw = 0; draw < 25; draw++) {
      double[] market = draw(random, 0.01, holes / 2);
      double[] firm = draw(random, 0.02, holes);
      Arrays.setAll(firm, day -> firm[day] + (Double.isNaN(market[day]) ? 0 : market[day]));
      int day0 = random.nextInt(DAYS);
      Outcome<FirmEvidence> evidence =
          FirmStudy.evidence(
              series(FIRM, firm), event(day0), Market.of(series(INDEX, market)), plan);
      assertThat(study.study(firm, market, day0))
          .as("day %s", day0)
          .isEqualTo(evidence.result().isPresent());
      evidence.result().ifPresent(expected -> assertSame(study, expected));
    }
  }

  private static double[] draw(Random random, double scale, double holes) {
    return IntStream.range(0, DAYS)
        .mapToDouble(
            day -> random.nextDouble() < holes ? Double.NaN : scale * random.nextGaussian())
        .toArray();
  }

  private static ReturnSeries series(SecurityId security, double[] returns) {
    return ReturnSeries.ofReturns(security, axis(), returns);
  }

  private static SessionAxis axis() {
    return SessionAxis.of(IntStream.range(0, DAYS).mapToObj(LocalDate.EPOCH::plusDays).toList());
  }

  private static AlignedEvent event(int day0) {
    return new AlignedEvent(
        new EventId("event"),
        new GroupId("event"),
        FIRM,
        axis().date(day0),
        PublicationPhase.UNKNOWN,
        List.of(),
        "");
  }

  private static void assertSame(ArrayStudy study, FirmEvidence expected) {
    assertThat(study.returns()).isEqualTo(expected.residuals().size());
    assertThat(study.sigma()).isEqualTo(expected.sigma());
    assertThat(study.car()).isEqualTo(expected.car());
    assertThat(study.standardError()).isEqualTo(expected.standardError());
    assertThat(study.scar()).isEqualTo(expected.scar());
    for (int day = 0; day < expected.length(); day++) {
      assertThat(study.standardized(day)).isEqualTo(expected.sars().get(day));
    }
    double placebo =
        PlaceboWindows.of(expected).result().map(PlaceboWindows::twoSided).orElse(Double.NaN);
    assertThat(study.placebo()).isEqualTo(placebo);
    assertThat(study.placebo()).as("asked again").isEqualTo(placebo);
  }

  @Test
  void returnsThatDoNotVaryHaveNoResult() {
    double[] still = new double[DAYS];
    Arrays.fill(still, 0.01);
    double[] moving = draw(new Random(6), 0.01, 0);
    ArrayStudy study = new ArrayStudy(EstimationWindow.DEFAULT, EventWindow.parse("0:0"), 120);
    assertThat(study.study(still, moving, 300)).isFalse();
    assertThat(study.study(moving, still, 300)).isFalse();
    assertThat(study.study(moving, moving, 300)).isFalse();
  }

  @Test
  void anEventWithoutAResultLeavesNoNumberOfTheOneBefore() {
    double[] market = draw(new Random(7), 0.01, 0);
    double[] firm = draw(new Random(8), 0.02, 0);
    double[] hole = firm.clone();
    hole[300] = Double.NaN;
    ArrayStudy study = new ArrayStudy(EstimationWindow.DEFAULT, EventWindow.parse("0:0"), 120);
    assertThat(study.placebo()).as("not asked yet").isNaN();
    assertThat(study.study(firm, market, 300)).isTrue();
    assertThat(study.study(hole, market, 300)).isFalse();
    assertThat(study.returns()).isEqualTo(250);
    assertThat(List.of(study.alpha(), study.beta(), study.sigma(), study.car(), study.scar()))
        .containsOnly(Double.NaN);
    assertThat(List.of(study.standardError(), study.standardized(0), study.placebo()))
        .containsOnly(Double.NaN);
  }

  @Test
  void saysWhatItCannotTake() {
    assertThatThrownBy(() -> new ArrayStudy(EstimationWindow.DEFAULT, EventWindow.parse("0:0"), 2))
        .hasMessage("the minimum of estimation returns must be at least 3: 2");
    ArrayStudy study = new ArrayStudy(EstimationWindow.DEFAULT, EventWindow.parse("0:0"), 120);
    assertThatThrownBy(() -> study.study(new double[3], new double[2], 0))
        .hasMessage("firm and market must have one return per day each: 3 and 2");
  }

  @Test
  void saysInALineWhatItHasFound() {
    ArrayStudy study =
        new ArrayStudy(EstimationWindow.parse("-100:-11"), EventWindow.parse("0:1"), 30);
    double[] market = draw(new Random(1), 0.01, 0);
    double[] firm = Arrays.copyOf(market, DAYS);
    Arrays.setAll(firm, day -> 2 * market[day] + (day % 2 == 0 ? 1e-6 : -1e-6));
    assertThat(study.study(firm, market, 20)).isFalse();
    assertThat(study).hasToString("no result for days 0:1, from 10 returns");
    firm[200] += 0.05;
    assertThat(study.study(firm, market, 200)).isTrue();
    assertThat(study)
        .hasToString("days 0:1: CAR 0.0500, standard error 0.0000, beta 2.0000, from 90 returns");
  }
}
