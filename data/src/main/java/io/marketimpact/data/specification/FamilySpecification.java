package io.marketimpact.data.specification;

import io.marketimpact.event.EventId;
import io.marketimpact.event.FamilyEvent;
import io.marketimpact.event.FamilyStatement;
import io.marketimpact.study.StudyPlan;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A family of events and the files it is fed from.
 *
 * @param id its name
 * @param title what the events have in common
 * @param summary the same in a sentence or two
 * @param plan the one plan for all of them
 * @param events in the order of their day 0
 * @param statements what was said of exposed and lost revenue of their shares, and of those of the
 *     event compared
 * @param prices price files in order of preference: a share of an event has its prices from one of
 *     them alone
 * @param compared an event outside the family that is held against it, where there is one
 * @param files the files it was specified by
 */
public record FamilySpecification(
    EventId id,
    String title,
    String summary,
    StudyPlan plan,
    List<FamilyEvent> events,
    List<FamilyStatement> statements,
    List<Path> prices,
    Optional<Compared> compared,
    List<Path> files) {

  /** Keeps its own copies. */
  public FamilySpecification {
    events = List.copyOf(events);
    statements = List.copyOf(statements);
    prices = List.copyOf(prices);
    files = List.copyOf(files);
  }

  /**
   * The family as far as it had happened.
   *
   * @param instant as of which one looks at the world
   * @return without events whose day 0 was not over in UTC, and without what was said later
   */
  public FamilySpecification knownBy(Instant instant) {
    return new FamilySpecification(
        id,
        title,
        summary,
        plan,
        events.stream().filter(event -> isOver(event, instant)).toList(),
        statements.stream().filter(said -> isOver(said.publicBy(), instant)).toList(),
        prices,
        compared.filter(outside -> isOver(outside.event(), instant)),
        files);
  }

  /**
   * The family with prices of its shares from elsewhere.
   *
   * @param file a price file, asked after those of the family
   * @return a copy
   */
  public FamilySpecification withPrices(Path file) {
    return new FamilySpecification(
        id,
        title,
        summary,
        plan,
        events,
        statements,
        Stream.concat(prices.stream(), Stream.of(file)).toList(),
        compared,
        files);
  }

  private static boolean isOver(FamilyEvent event, Instant instant) {
    LocalDate last = event.otherDay0().filter(event.day0()::isBefore).orElse(event.day0());
    return isOver(last, instant);
  }

  private static boolean isOver(LocalDate day, Instant instant) {
    return !day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant().isAfter(instant);
  }

  /**
   * An event outside the family.
   *
   * @param event as one of the family would be
   * @param title what it is called
   * @param prices its price files
   * @param plan the plan of its own study, whose masks and announcements hold here too
   * @param scenarios file of the assumptions by which its own study reads prices, where it does
   */
  public record Compared(
      FamilyEvent event,
      String title,
      List<Path> prices,
      StudyPlan plan,
      Optional<Path> scenarios) {

    /** Keeps its own copies. */
    public Compared {
      prices = List.copyOf(prices);
    }
  }
}
