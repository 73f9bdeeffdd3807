package io.marketimpact.news;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.marketimpact.event.PublicationTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Stories that repeat each other are one chain; others are not. */
class StoryChainsSpec {

  private static final Instant NOON = Instant.parse("2026-01-14T12:00:00Z");
  private static final String REPORT =
      "China tells firms to stop using security software of US and Israeli vendors, sources say";

  @Test
  void similarityIsTheSharedPartOfThreeWordRuns() {
    assertThat(Shingles.jaccard(Shingles.of("a b c d"), Shingles.of("a b c d"))).isEqualTo(1);
    assertThat(Shingles.jaccard(Shingles.of("a b c d"), Shingles.of("A, b c e")))
        .as("abc is shared, bcd and bce are not")
        .isCloseTo(1.0 / 3, within(1e-15));
    assertThat(Shingles.jaccard(Shingles.of("a b c"), Shingles.of("x y z"))).isZero();
    assertThat(Shingles.jaccard(Shingles.of("short"), Shingles.of("Short!"))).isEqualTo(1);
  }

  @Test
  void aRewriteBelongsToTheFirstOfItsChainWhateverTheOrder() {
    Story rewrite = story(REPORT + " on Wednesday", 60);
    Story other = story("Chinese customs told that a chip is not permitted", 30);
    Story first = story(REPORT, 0);

    assertThat(StoryChains.of(List.of(rewrite, other, first))).containsExactly(2, 1, 2);
    assertThat(StoryChains.of(List.of())).isEmpty();
  }

  @Test
  void aDayLaterTheSameTextIsNewAgain() {
    assertThat(StoryChains.of(List.of(story(REPORT, 0), story(REPORT, 24 * 60))))
        .containsExactly(0, 0);
    assertThat(StoryChains.of(List.of(story(REPORT, 0), story(REPORT, 24 * 60 + 1))))
        .containsExactly(0, 1);
    assertThat(
            StoryChains.of(
                List.of(story(REPORT, 0), story(REPORT, 24 * 60), story(REPORT, 48 * 60))))
        .as("each repeats one of the day before")
        .containsExactly(0, 0, 0);
  }

  @Test
  void everyPlantedRepetitionIsFoundAndNothingElseIsJoined() {
    SplittableRandom random = new SplittableRandom(14);
    List<Story> stories = new ArrayList<>();
    for (int i = 0; i < 500; i++) {
      String text = words(random, 30);
      stories.add(story(text, i));
      stories.add(story(text.replaceFirst("\\S+$", "end"), i + 1));
    }

    List<Integer> chains = StoryChains.of(stories);

    assertThat(new HashSet<>(chains)).hasSize(500);
    for (int i = 0; i < 1000; i += 2) {
      assertThat(chains.get(i + 1)).isEqualTo(chains.get(i)).isEqualTo(i);
    }
  }

  @Test
  void manyCopiesTakeNoSquareOfTheirNumber() {
    List<Story> copies = new ArrayList<>();
    for (int i = 0; i < 2_000; i++) {
      copies.add(story(REPORT, 0));
    }
    assertThat(StoryChains.of(copies)).containsOnly(0);
  }

  private static String words(SplittableRandom random, int count) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < count; i++) {
      text.append("w").append(random.nextInt(5_000)).append(' ');
    }
    return text.toString().strip();
  }

  private static Story story(String text, long minutes) {
    return new Story(
        text,
        "",
        "A Wire",
        Optional.empty(),
        "",
        StoryTimes.published(new PublicationTime.At(NOON.plus(Duration.ofMinutes(minutes)))),
        "");
  }
}
