package io.marketimpact.jobs.cli;

import io.marketimpact.data.BadInputException;
import io.marketimpact.data.calendar.Calendars;
import io.marketimpact.event.AlignedEvent;
import io.marketimpact.event.EventAligner;
import io.marketimpact.event.GroupId;
import io.marketimpact.event.PlannedEvent;
import io.marketimpact.event.PublicationTime;
import io.marketimpact.event.Subject;
import io.marketimpact.event.Wave;
import io.marketimpact.news.EventStory;
import io.marketimpact.news.FoundEvent;
import io.marketimpact.news.Story;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** What was found in the news, in lines for people. */
final class NewsWords {

  private NewsWords() {}

  static String time(PublicationTime time) {
    if (time instanceof PublicationTime.At at) {
      return "at " + at.instant();
    }
    if (time instanceof PublicationTime.Between between) {
      return "from " + between.earliest() + " to " + between.latest();
    }
    return time instanceof PublicationTime.NoLaterThan bound
        ? "no later than " + bound.latest()
        : "on " + time.day();
  }

  static String ahead(Story story) {
    return "not used: \""
        + BadInputException.printable(story.headline())
        + "\" of "
        + BadInputException.printable(story.source())
        + " became public "
        + time(story.time())
        + ", which is yet to come; correct its time";
  }

  static List<String> candidate(FoundEvent found) {
    List<String> lines = new ArrayList<>();
    lines.add(found.id() + ": " + found.rule().title());
    lines.add(
        "  stories: "
            + found.stories().size()
            + ", independent reporters: "
            + found.reporters()
            + " of "
            + found.rule().independentSources()
            + " asked for");
    found.waves().forEach(wave -> lines.add("  " + wave(wave)));
    found.firms().forEach(firm -> lines.add("  " + firm(found, firm)));
    if (!found.others().isEmpty()) {
      lines.add(
          "  named as well, not among the rule's firms: "
              + found.others().stream()
                  .map(other -> other.security().symbol())
                  .collect(Collectors.joining(", ")));
    }
    found.stories().forEach(story -> lines.add("  " + story(story)));
    obstacle(found).ifPresent(why -> lines.add("  not yet an event: " + why));
    return lines.stream().map(NewsWords::printable).toList();
  }

  /** Why an event cannot become a study yet. */
  static Optional<String> obstacle(FoundEvent found) {
    if (!found.isReportedEnough()) {
      return Optional.of(
          "the rule asks for "
              + found.rule().independentSources()
              + " independent reporters, and it has "
              + found.reporters());
    }
    return found.firms().isEmpty()
        ? Optional.of("it names no listed company that the rule would study")
        : Optional.empty();
  }

  private static String wave(Wave wave) {
    return wave.id()
        + " public "
        + time(wave.time())
        + ": "
        + (wave.names().isEmpty() ? "answers" : String.join(", ", wave.names()));
  }

  private static String firm(FoundEvent found, Subject firm) {
    Wave wave = found.treatment(firm);
    PlannedEvent planned =
        new PlannedEvent(found.id(), new GroupId(found.rule().id()), firm.security(), wave.time());
    String day =
        Calendars.rules(firm.exchange())
            .flatMap(rules -> EventAligner.IMMEDIATE.align(planned, rules.calendar()).result())
            .map(NewsWords::day)
            .orElse("unknown: no calendar of " + firm.exchange() + " reaches it");
    return firm.security() + " " + firm.name() + ": named by " + wave.id() + ", day 0 " + day;
  }

  private static String day(AlignedEvent aligned) {
    return aligned.day0()
        + " ("
        + aligned.phase().name().toLowerCase(Locale.ROOT).replace('_', ' ')
        + ")"
        + aligned.otherDay0().stream().map(other -> " or " + other).collect(Collectors.joining());
  }

  private static String story(EventStory part) {
    return "["
        + part.wave()
        + "] "
        + part.story().source()
        + ": "
        + part.story().headline()
        + " ["
        + part.mentions().stream()
            .map(mention -> mention.entity() + " " + mention.novelty())
            .collect(Collectors.joining(", "))
        + "]";
  }

  /** The indent is ours; what stands behind it came from outside. */
  private static String printable(String line) {
    return (line.startsWith("  ") ? "  " : "") + BadInputException.printable(line);
  }
}
