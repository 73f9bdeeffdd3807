package io.marketimpact.news;

import io.marketimpact.event.EntityRegistry;
import io.marketimpact.event.Subject;
import io.marketimpact.event.Wave;
import io.marketimpact.market.SecurityId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Turns stories into events with waves: a story that first names somebody, or first answers, brings
 * a wave; another repeats one. What is new is judged per event and entity, so that a story nearly
 * the same as the first is a wave of its own for the names it adds.
 *
 * @param directory who is called what, and whom it belongs to
 */
public record EventFinder(EntityDirectory directory) {

  /**
   * Looks for events.
   *
   * @param rule what to watch for
   * @param stories in any order; one that comes twice, as in two copies of a feed, counts once
   * @return the events in order of time
   */
  public List<FoundEvent> find(WatchRule rule, List<Story> stories) {
    List<Naming> about =
        stories.stream()
            .distinct()
            .filter(rule::isAbout)
            .map(story -> naming(rule, story))
            .filter(one -> !one.entities.isEmpty() || rule.isAnsweredBy(one.story))
            .sorted(
                Comparator.comparing(Naming::latest)
                    .thenComparing(one -> one.story.source())
                    .thenComparing(one -> one.story.headline()))
            .toList();
    return apart(about, Duration.ofDays(rule.quietDays())).stream()
        .filter(event -> event.stream().anyMatch(one -> !one.entities.isEmpty()))
        .map(event -> event(rule, event))
        .toList();
  }

  private Naming naming(WatchRule rule, Story story) {
    return new Naming(
        story,
        directory.namedBy(story, story.time().day()).stream()
            .filter(rule.entities()::contains)
            .toList());
  }

  private static List<List<Naming>> apart(List<Naming> stories, Duration quiet) {
    List<List<Naming>> events = new ArrayList<>();
    Instant end = Instant.MIN;
    for (Naming story : stories) {
      if (events.isEmpty() || end.plus(quiet).isBefore(story.latest())) {
        events.add(new ArrayList<>());
      }
      events.get(events.size() - 1).add(story);
      end = story.latest();
    }
    return events;
  }

  private FoundEvent event(WatchRule rule, List<Naming> stories) {
    Waves waves = new Waves(rule);
    Map<String, Integer> before = new HashMap<>();
    List<EventStory> parts = new ArrayList<>();
    for (Naming story : stories) {
      List<Mention> mentions =
          story.entities.stream()
              .map(entity -> new Mention(entity, before.merge(entity, 1, Integer::sum) - 1))
              .toList();
      parts.add(new EventStory(story.story, waves.take(story.story, mentions), mentions));
    }
    List<Wave> all = waves.all();
    LocalDate day = all.get(0).time().day();
    EntityRegistry registry = directory.on(day);
    Predicate<SecurityId> isHit = share -> registry.treatment(all, share, day).isPresent();
    List<Subject> hit =
        directory.companies(day).stream()
            .filter(company -> isHit.test(company.security()))
            .toList();
    List<Subject> firms =
        rule.firms().isEmpty()
            ? hit
            : rule.firms().stream()
                .filter(isHit)
                .flatMap(share -> directory.company(share, day).stream())
                .toList();
    return new FoundEvent(
        rule,
        all,
        parts,
        Reporters.count(stories.stream().map(Naming::story).toList()),
        registry,
        firms,
        hit.stream().filter(company -> !firms.contains(company)).toList());
  }

  private record Naming(Story story, List<String> entities) {

    private Instant latest() {
      return Bounds.of(story.time()).to().orElseThrow();
    }
  }
}
