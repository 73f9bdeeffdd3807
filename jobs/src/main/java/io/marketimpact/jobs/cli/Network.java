package io.marketimpact.jobs.cli;

import io.marketimpact.data.fetch.Fetcher;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * What commands that fetch have of the world outside.
 *
 * @param fetcher made when it is first needed: the other commands start without one
 * @param environment of the process, which holds the keys
 * @param pauses between two requests
 */
record Network(Supplier<Fetcher> fetcher, Map<String, String> environment, Pauses pauses) {

  /** The Internet. */
  static final Network INTERNET =
      new Network(
          () -> Fetcher.ofTheInternet(Clock.systemUTC()),
          System.getenv(),
          length -> TimeUnit.MILLISECONDS.sleep(length.toMillis()));

  /** Waits. */
  @FunctionalInterface
  interface Pauses {
    /** Waits. */
    void pause(Duration length) throws InterruptedException;
  }
}
