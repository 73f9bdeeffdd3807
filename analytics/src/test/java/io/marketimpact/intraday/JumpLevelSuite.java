package io.marketimpact.intraday;

import static org.assertj.core.api.Assertions.assertThat;

import io.marketimpact.base.Outcome;
import io.marketimpact.calendar.Session;
import io.marketimpact.support.Noise;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * How often calm days have a jump at the 1 % level when the periodicity comes from 19 days: a
 * factor of its own for every bar is noise, and dividing by noise makes jumps.
 */
class JumpLevelSuite {

  @Test
  void calmDaysJumpAboutAsOftenAsTheLevelSays() {
    BarGrid grid = IntradaySettings.FIVE_MINUTES.grid();
    Noise noise = new Noise(17);
    int draws = 600;
    int shared = 0;
    int apart = 0;
    for (int draw = 0; draw < draws; draw++) {
      List<IntradayBar> bars = new ArrayList<>();
      double price = 100;
      for (Session session : FifteenDays.NEW_YORK.sessions().subList(0, 20)) {
        for (int k = 0; k < 78; k++) {
          double middle = Math.abs(2 * k / 77.0 - 1);
          double next = price * Math.exp(0.001 * (1 + 1.2 * middle * middle) * noise.next());
          bars.add(FifteenDays.bar(FifteenDays.SHARE, grid.instant(session, k), price, next));
          price = next;
        }
      }
      SessionBars laidOut = SessionBars.of(FifteenDays.SHARE, bars, FifteenDays.NEW_YORK, grid);
      double[][] days = new double[19][];
      for (int d = 0; d < days.length; d++) {
        days[d] = laidOut.logReturns(d).orElseThrow();
      }
      shared += jumps(laidOut, Periodicity.of(days));
      apart += jumps(laidOut, Periodicity.of(days, 1));
    }

    assertThat(shared / (double) draws).isLessThan(0.035);
    assertThat(apart / (double) draws).isGreaterThan(0.08);
  }

  private static int jumps(SessionBars bars, Outcome<Periodicity> periodicity) {
    JumpTest test =
        new JumpTest(bars, periodicity.result().orElseThrow(), IntradaySettings.FIVE_MINUTES);
    return test.scan(19).result().orElseThrow().jumps().isEmpty() ? 0 : 1;
  }
}
