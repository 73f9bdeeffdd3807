package io.marketimpact.news;

import io.marketimpact.event.PublicationTime;
import io.marketimpact.event.Wave;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The waves of one event, built of its stories in order of time. */
final class Waves {

  private final WatchRule rule;
  private final List<Growing> waves = new ArrayList<>();

  Waves(WatchRule rule) {
    this.rule = rule;
  }

  /** Takes the next story and says which wave it brings or repeats. */
  String take(Story story, List<Mention> mentions) {
    List<String> fresh =
        mentions.stream().filter(one -> one.before() == 0).map(Mention::entity).toList();
    Growing wave = fresh.isEmpty() ? repeated(story, mentions) : open(fresh, Optional.empty());
    wave.stories.add(story);
    return wave.id;
  }

  private Growing repeated(Story story, List<Mention> mentions) {
    Optional<Growing> named = lastThatNames(mentions);
    if (rule.isAnsweredBy(story)) {
      return waves.stream()
          .filter(wave -> wave.names.isEmpty())
          .findFirst()
          .orElseGet(() -> open(List.of(), named));
    }
    return named.orElseThrow();
  }

  private Optional<Growing> lastThatNames(List<Mention> mentions) {
    return waves.stream()
        .filter(wave -> mentions.stream().anyMatch(one -> wave.names.contains(one.entity())))
        .reduce((earlier, later) -> later);
  }

  private Growing open(List<String> names, Optional<Growing> answered) {
    Growing wave = new Growing("W" + (waves.size() + 1), new LinkedHashSet<>(names), answered);
    waves.add(wave);
    return wave;
  }

  /** In order of the latest instants, as they were opened: the first story of each decides. */
  List<Wave> all() {
    return waves.stream().map(Growing::wave).toList();
  }

  /** A wave that stories join. */
  private static final class Growing {

    private final String id;
    private final Set<String> names;
    private final Optional<Growing> answered;
    private final List<Story> stories = new ArrayList<>();

    private Growing(String id, Set<String> names, Optional<Growing> answered) {
      this.id = id;
      this.names = names;
      this.answered = answered;
    }

    private Wave wave() {
      return new Wave(
          id,
          time(),
          stories.get(0).headline(),
          List.copyOf(names),
          stories.stream().map(Growing::origin).collect(Collectors.joining("; ")));
    }

    /**
     * Whichever story is read bounds the wave from above. From below it is bounded by the reports
     * themselves, and by none where a story passes on a report that is not at hand. An answer is no
     * earlier than the wave that first named who answers.
     */
    private PublicationTime time() {
      List<PublicationTime> times = stories.stream().map(Story::time).toList();
      if (answered.isEmpty() && times.stream().allMatch(PublicationTime.OnDate.class::isInstance)) {
        return times.stream().min(Comparator.comparing(PublicationTime::day)).orElseThrow();
      }
      Optional<Instant> latest =
          times.stream()
              .map(time -> Bounds.of(time).to().orElseThrow())
              .min(Comparator.naturalOrder());
      Optional<Instant> floor = answered.flatMap(wave -> Bounds.of(wave.time()).from());
      Optional<Instant> from =
          earliest().filter(own -> floor.filter(own::isBefore).isEmpty()).or(() -> floor);
      return new Bounds(from, latest).time();
    }

    private Optional<Instant> earliest() {
      Set<String> own =
          stories.stream()
              .filter(story -> story.reporter().equals(story.source()))
              .map(Story::source)
              .collect(Collectors.toSet());
      if (!stories.stream().map(Story::reporter).allMatch(own::contains)) {
        return Optional.empty();
      }
      List<Optional<Instant>> bounds =
          stories.stream()
              .filter(story -> story.reporter().equals(story.source()))
              .map(story -> Bounds.of(story.time()).from())
              .toList();
      return bounds.stream().allMatch(Optional::isPresent)
          ? bounds.stream().map(Optional::orElseThrow).min(Comparator.naturalOrder())
          : Optional.empty();
    }

    private static String origin(Story story) {
      String source =
          story.source() + story.credit().map(credit -> ", crediting " + credit).orElse("");
      return story.note().isEmpty() ? source : source + ": " + story.note();
    }
  }
}
