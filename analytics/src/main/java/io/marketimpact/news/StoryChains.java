package io.marketimpact.news;

import io.marketimpact.event.PublicationTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Chains of stories that repeat each other: a story belongs to the chain of an earlier one whose
 * three-word shingles it shares by half or more (Jaccard), of at most a day before. Candidates come
 * from MinHash signatures in bands (Broder 1997; Leskovec, Rajaraman and Ullman, Mining of Massive
 * Datasets, chapter 3); each is then compared exactly, so that a chance agreement of hashes joins
 * nothing. With 64 bands of two hashes a pair that shares half is missed once in 10^8. Spark ML has
 * the same method without the exact comparison in a chain, for a library and a session that nothing
 * else here needs.
 */
public final class StoryChains {

  private static final double ALIKE = 0.5;
  private static final Duration WITHIN = Duration.ofDays(1);
  private static final int BANDS = 64;

  private final List<Story> stories;
  private final List<long[]> shingles;
  private final int[] chain;
  private final Map<Long, List<Integer>> buckets = new HashMap<>();

  private StoryChains(List<Story> stories) {
    this.stories = stories;
    this.shingles = stories.stream().map(story -> Shingles.of(story.text())).toList();
    this.chain = IntStream.range(0, stories.size()).toArray();
  }

  /**
   * Chains stories.
   *
   * @param stories in any order
   * @return for each story the position of the first story of its chain, its own where it repeats
   *     none
   */
  public static List<Integer> of(List<Story> stories) {
    StoryChains chains = new StoryChains(List.copyOf(stories));
    IntStream.range(0, stories.size())
        .boxed()
        .sorted(Comparator.comparing((Integer at) -> chains.latest(at)))
        .forEach(chains::join);
    return Arrays.stream(chains.chain).boxed().toList();
  }

  /** Bands hold the latest story of each chain, so that a thousand copies are no million pairs. */
  private void join(int at) {
    long[] own = shingles.get(at);
    for (int band = 0; band < BANDS; band++) {
      List<Integer> bucket =
          buckets.computeIfAbsent(Shingles.band(own, band), key -> new ArrayList<>(1));
      for (int i = 0; i < bucket.size() && chain[at] == at; i++) {
        if (isRepeatedBy(bucket.get(i), at)) {
          chain[at] = chain[bucket.get(i)];
        }
      }
      bucket.removeIf(other -> chain[other] == chain[at]);
      bucket.add(at);
    }
  }

  private boolean isRepeatedBy(int earlier, int at) {
    return !latest(earlier).plus(WITHIN).isBefore(latest(at))
        && Shingles.jaccard(shingles.get(earlier), shingles.get(at)) >= ALIKE;
  }

  private Instant latest(int at) {
    PublicationTime time = stories.get(at).time();
    return Bounds.of(time).to().orElseThrow();
  }
}
