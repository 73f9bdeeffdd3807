package io.marketimpact.intraday;

import io.marketimpact.base.Outcome;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;

/**
 * One session with news.
 *
 * @param day the session
 * @param bars number of the share's bars
 * @param intervals number of bars a whole session has
 * @param path cumulative abnormal return at the open and the end of every bar that share and
 *     benchmark have; a missing bar is absent
 * @param variation how much the share moved within the day, or why it cannot be said
 * @param jumps bars of the share that jumped, or why there is no jump test
 * @param benchmarkJumps the same of its benchmark: a jump of both is no news of the share alone
 */
public record IntradayDay(
    LocalDate day,
    int bars,
    int intervals,
    List<IntradayPoint> path,
    Outcome<DayVariation> variation,
    Outcome<JumpScan> jumps,
    Outcome<JumpScan> benchmarkJumps)
    implements Serializable {

  /** Keeps its own copy. */
  public IntradayDay {
    path = List.copyOf(path);
  }
}
