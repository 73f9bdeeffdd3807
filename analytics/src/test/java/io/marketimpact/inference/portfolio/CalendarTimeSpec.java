package io.marketimpact.inference.portfolio;

import static io.marketimpact.support.TestsById.result;
import static io.marketimpact.support.TestsById.test;
import static io.marketimpact.support.TestsById.trust;
import static org.assertj.core.api.Assertions.assertThat;

import io.marketimpact.base.ExclusionReason;
import io.marketimpact.base.Outcome;
import io.marketimpact.inference.FirmEvidence;
import io.marketimpact.inference.ReferenceDistribution;
import io.marketimpact.inference.TestResult;
import io.marketimpact.inference.group.GroupSample;
import io.marketimpact.inference.group.TestStatistic;
import io.marketimpact.stat.Moments;
import io.marketimpact.support.Firms;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** Calendar-time portfolios: each calendar day is one observation. */
class CalendarTimeSpec {

  private static final TestStatistic TEST = test("calendar_time_t");

  @Test
  void oneDateIsOnePortfolioAndNotEnough() {
    assertThat(TEST.assess(GroupSample.of(Firms.onOneDate(5, 120, 0.3, 1))))
        .isEqualTo(
            Outcome.excluded(
                ExclusionReason.TOO_FEW_DAYS,
                "the events' windows hold 1 calendar day with a portfolio, fewer than 20: use the"
                    + " portfolio t"));
    assertThat(TEST.assess(on(19, 1)).result()).isEmpty();
    assertThat(TEST.assess(on(20, 1)).result()).isPresent();
    assertThat(result(TEST, on(20, 1)).distribution())
        .isEqualTo(new ReferenceDistribution.StudentT(19));
  }

  @Test
  void saysHowRoughItsErrorIs() {
    assertThat(trust(TEST, on(20, 2)).reason())
        .startsWith("treats each of 21 calendar days as one observation")
        .endsWith("with fewer than 60 days its standard error is rough");
    assertThat(trust(TEST, on(60, 1)).reason()).endsWith("its power is low");
  }

  /** A crowd of copies on a day is one observation and changes nothing. */
  @Test
  void copiesOfAFirmOnItsDayAddNothing() {
    List<FirmEvidence> single = Firms.starting(starts(24), 120, 1, 0, 9);
    List<FirmEvidence> crowd = new ArrayList<>(single);
    crowd.addAll(Firms.named("Z", single));
    TestResult alone = result(TEST, GroupSample.of(single));
    TestResult doubled = result(TEST, GroupSample.of(crowd));

    assertThat(doubled.statistic()).isCloseTo(alone.statistic(), Offset.offset(1e-10));
    assertThat(doubled.distribution()).isEqualTo(alone.distribution());
  }

  /** The deviation of two unlike firms' portfolio is that of their mean, not of one of them. */
  @Test
  void aDayIsMeasuredInThePastOfItsOwnPortfolio() {
    List<FirmEvidence> pair = Firms.starting(new int[] {150, 150}, 120, 1, 0, 9);
    double[] days = PortfolioDays.of(GroupSample.of(pair)).standardized();
    double[] past = new double[120];
    for (FirmEvidence firm : pair) {
      for (int t = 0; t < past.length; t++) {
        past[t] += firm.residuals().studentized(t) / firm.sigma() / 2;
      }
    }
    double squares = 0;
    for (double day : past) {
      squares += day * day / past.length;
    }
    double mean = Moments.mean(pair.stream().mapToDouble(firm -> firm.sars().sum()).toArray());

    assertThat(days).hasSize(1);
    assertThat(days[0]).isCloseTo(mean / Math.sqrt(squares), Offset.offset(1e-12));
  }

  private static GroupSample on(int dates, int length) {
    return GroupSample.of(Firms.starting(starts(dates), 120, length, 0.3, 3));
  }

  private static int[] starts(int dates) {
    return IntStream.range(150, 150 + dates).toArray();
  }
}
