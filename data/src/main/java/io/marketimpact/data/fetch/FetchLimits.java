package io.marketimpact.data.fetch;

import java.time.Duration;

/**
 * How long and how much.
 *
 * @param connect longest wait for a connection
 * @param stall longest wait for the next bytes
 * @param whole longest time of one try, however the bytes drip
 * @param mostBytes of a file, unpacked
 * @param mostTries of one request
 * @param firstPause before the second try; each later one is twice as long
 * @param longestPause whatever the host asks for
 */
record FetchLimits(
    Duration connect,
    Duration stall,
    Duration whole,
    long mostBytes,
    int mostTries,
    Duration firstPause,
    Duration longestPause) {

  /** Vendors answer within seconds; the SEC's largest document of one company is some 10 MB. */
  static final FetchLimits USUAL =
      new FetchLimits(
          Duration.ofSeconds(15),
          Duration.ofSeconds(30),
          Duration.ofMinutes(20),
          1L << 30,
          5,
          Duration.ofSeconds(1),
          Duration.ofMinutes(2));

  Duration pause(int tries) {
    Duration pause = firstPause.multipliedBy(1L << Math.min(tries - 1, 20));
    return pause.compareTo(longestPause) > 0 ? longestPause : pause;
  }
}
