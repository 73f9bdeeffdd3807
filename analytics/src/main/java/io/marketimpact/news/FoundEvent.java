package io.marketimpact.news;

import io.marketimpact.event.EntityRegistry;
import io.marketimpact.event.EventId;
import io.marketimpact.event.Subject;
import io.marketimpact.event.Wave;
import java.time.LocalDate;
import java.util.List;

/**
 * An event that a watch rule found in the news, to be confirmed.
 *
 * @param rule the rule
 * @param waves its messages in order of time
 * @param stories its stories in order of time
 * @param reporters how many reported it independently of each other
 * @param registry who owned what on the day of the first wave
 * @param firms the listed companies it hit that the rule wants to study
 * @param others the listed companies it hit besides
 */
public record FoundEvent(
    WatchRule rule,
    List<Wave> waves,
    List<EventStory> stories,
    int reporters,
    EntityRegistry registry,
    List<Subject> firms,
    List<Subject> others) {

  /** Keeps its own copies. */
  public FoundEvent {
    waves = List.copyOf(waves);
    stories = List.copyOf(stories);
    firms = List.copyOf(firms);
    others = List.copyOf(others);
  }

  /**
   * The day of its first wave.
   *
   * @return the day given, or the day in UTC of the latest instant
   */
  public LocalDate day() {
    return waves.get(0).time().day();
  }

  /**
   * What it is called.
   *
   * @return the day and the rule's id
   */
  public EventId id() {
    return new EventId(day() + "-" + rule.id());
  }

  /**
   * The wave that first names a firm.
   *
   * @param firm one of the firms
   * @return the wave
   */
  public Wave treatment(Subject firm) {
    return registry.treatment(waves, firm.security(), day()).orElseThrow();
  }

  /**
   * Whether enough reporters say so.
   *
   * @return whether there are as many as the rule asks for
   */
  public boolean isReportedEnough() {
    return reporters >= rule.independentSources();
  }
}
