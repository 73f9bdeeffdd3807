package io.marketimpact.reports.section;

import io.marketimpact.calendar.CalendarRules;
import io.marketimpact.data.calendar.Calendars;
import io.marketimpact.event.Dossier;
import io.marketimpact.event.PublicationTime;
import io.marketimpact.event.Subject;
import io.marketimpact.event.Wave;
import io.marketimpact.reports.block.Block;
import io.marketimpact.reports.block.Block.Column;
import io.marketimpact.reports.block.Block.Kind;
import io.marketimpact.reports.block.Block.Row;
import io.marketimpact.reports.block.Block.Tone;
import io.marketimpact.reports.block.Section;
import io.marketimpact.reports.figures.TimelineFigure;
import io.marketimpact.reports.text.Words;
import io.marketimpact.study.FirmStudy;
import io.marketimpact.study.StudyResult;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What happened and when, who was named, and which session each exchange's day 0 is. */
final class EventSection {

  private static final DateTimeFormatter UTC =
      DateTimeFormatter.ofPattern("d MMM uuuu HH:mm'Z'", Locale.ENGLISH).withZone(ZoneOffset.UTC);

  private EventSection() {}

  static Optional<Section> of(StudyResult result) {
    Dossier dossier = result.dossier();
    List<Block> blocks = new ArrayList<>();
    if (!dossier.summary().isEmpty()) {
      blocks.add(new Block.Paragraph(dossier.summary()));
    }
    timeline(dossier).ifPresent(blocks::add);
    if (!dossier.waves().isEmpty()) {
      blocks.add(waves(dossier));
    }
    blocks.add(dayZero(result));
    if (!dossier.caveats().isEmpty()) {
      blocks.add(new Block.Remarks(dossier.caveats()));
    }
    return Optional.of(new Section("event", "What happened and when", blocks));
  }

  private static Optional<Block> timeline(Dossier dossier) {
    return dossier.subjects().stream()
        .map(Subject::exchange)
        .findFirst()
        .flatMap(Calendars::rules)
        .flatMap(rules -> figure(dossier, rules))
        .map(
            figure ->
                new Block.Figures(
                    List.of(figure),
                    "A bar is the interval in which a wave became public, an arrow a time known only"
                        + " from above. Shaded: the regular session in "
                        + dossier.subjects().get(0).exchange()
                        + "."));
  }

  private static Optional<Block.Figure> figure(Dossier dossier, CalendarRules rules) {
    return TimelineFigure.of("waves", dossier.waves(), rules.calendar().sessions(), rules.zone());
  }

  private static Block waves(Dossier dossier) {
    return new Block.Table(
        "The waves of the news",
        List.of(
            new Column("Wave", Kind.TEXT),
            new Column("Public", Kind.TEXT),
            new Column("What it said", Kind.TEXT),
            new Column("Names it added", Kind.TEXT),
            new Column("How that is known", Kind.TEXT)),
        dossier.waves().stream()
            .map(
                wave ->
                    new Row(
                        List.of(
                            wave.id(),
                            time(wave.time()),
                            wave.summary(),
                            wave.names().isEmpty() ? "\u2013" : String.join(", ", wave.names()),
                            wave.source()),
                        Tone.PLAIN))
            .toList(),
        "");
  }

  private static String time(PublicationTime time) {
    if (time instanceof PublicationTime.Between between) {
      return "between " + instant(between.earliest()) + " and " + instant(between.latest());
    }
    if (time instanceof PublicationTime.NoLaterThan bound) {
      return "by " + instant(bound.latest()) + "; no earlier bound known";
    }
    return time instanceof PublicationTime.OnDate only
        ? "on " + only.date() + ", hour unknown"
        : time.latestInstant().map(EventSection::instant).orElse("");
  }

  private static String instant(Instant instant) {
    return UTC.format(instant);
  }

  private static Block dayZero(StudyResult result) {
    List<Row> rows =
        result
            .firms()
            .limit(Scope.MOST_ROWS)
            .map(
                firm ->
                    new Row(
                        List.of(
                            result.nameOf(firm),
                            firm.event().security().symbol(),
                            namedBy(result, firm),
                            Words.of(firm.event().phase()),
                            firm.event().day0().toString(),
                            firm.event().note().isEmpty() ? "\u2013" : firm.event().note()),
                        Tone.PLAIN))
            .toList();
    return new Block.Table(
        "Day 0 of each firm: the first session that closes after the news that named it",
        List.of(
            new Column("Firm", Kind.TEXT),
            new Column("Share", Kind.TEXT),
            new Column("Named by", Kind.TEXT),
            new Column("News came", Kind.TEXT),
            new Column("Day 0", Kind.TEXT),
            new Column("Remark", Kind.TEXT)),
        rows,
        "\u201CPre open\u201D: before the open, so that day 0 holds the whole first reaction."
            + " \u201CRegular\u201D: during the session, so that day 0 also holds hours before the"
            + " news.");
  }

  private static String namedBy(StudyResult result, FirmStudy firm) {
    Dossier dossier = result.dossier();
    return dossier
        .registry()
        .treatment(dossier.waves(), firm.event().security(), firm.event().day0())
        .map(Wave::id)
        .orElse("\u2013");
  }
}
