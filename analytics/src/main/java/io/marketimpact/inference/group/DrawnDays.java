package io.marketimpact.inference.group;

import io.marketimpact.event.EventId;
import io.marketimpact.stat.DayRuns;
import io.marketimpact.stat.RandomStreams;
import io.marketimpact.stat.StationaryBootstrap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * Samples of estimation days drawn again in blocks. They depend on the seed, the event and on how
 * many days there are, not on what happened on them: the samples of several models and windows of a
 * group share them, and each is drawn once, whichever thread asks.
 */
public final class DrawnDays {

  private static final double MEAN_BLOCK = 5;

  private final long seed;
  private final Map<Purpose, List<Draw>> kept = new ConcurrentHashMap<>();
  private final Map<Shared<?>, Object> shared = new ConcurrentHashMap<>();

  /**
   * What several samples have in common beside their days, by all that it depends on; equal keys
   * stand for equal values.
   *
   * @param <T> the value's type
   */
  public interface Shared<T> {}

  /**
   * What days are drawn for.
   *
   * @param test that draws, a key of the stream
   * @param event of the group's first firm, a key of the stream
   * @param draws number of samples, B
   * @param length number of days of the event window, L
   * @param days number of days to draw from, T
   */
  public record Purpose(TestId test, EventId event, int draws, int length, int days) {}

  /**
   * A sample of L + T days.
   *
   * @param window those of the event window, L days
   * @param estimation those of the estimation, T days
   */
  public record Draw(DayRuns window, DayRuns estimation) {

    private static Draw next(Purpose purpose, SplittableRandom stream) {
      int[] days = new int[purpose.length() + purpose.days()];
      StationaryBootstrap.draw(days, purpose.days(), MEAN_BLOCK, stream);
      return new Draw(
          DayRuns.of(days, 0, purpose.length()), DayRuns.of(days, purpose.length(), days.length));
    }
  }

  /**
   * Nothing drawn yet.
   *
   * @param seed of the tests that draw
   */
  public DrawnDays(long seed) {
    this.seed = seed;
  }

  long seed() {
    return seed;
  }

  /**
   * The samples drawn for a purpose.
   *
   * @param purpose what they are for
   * @return B samples, the same whoever asks and when
   */
  public List<Draw> of(Purpose purpose) {
    return kept.computeIfAbsent(purpose, this::drawn);
  }

  /**
   * A value that several models and windows of a group need.
   *
   * @param <T> the value's type
   * @param key all that the value depends on
   * @param found how to find it; asks for nothing shared itself
   * @return found now or earlier
   */
  @SuppressWarnings("unchecked") // a key has one type of value, and nobody else puts any
  public <T> T shared(Shared<T> key, Supplier<T> found) {
    return (T) shared.computeIfAbsent(key, any -> found.get());
  }

  private List<Draw> drawn(Purpose purpose) {
    SplittableRandom stream =
        RandomStreams.of(seed, purpose.test().value(), purpose.event().value());
    return IntStream.range(0, purpose.draws())
        .mapToObj(draw -> Draw.next(purpose, stream))
        .toList();
  }
}
