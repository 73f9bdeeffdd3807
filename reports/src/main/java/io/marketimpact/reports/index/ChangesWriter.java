package io.marketimpact.reports.index;

import io.marketimpact.data.publication.Publication;
import io.marketimpact.data.run.Headline;
import io.marketimpact.data.run.HeadlineChange;
import io.marketimpact.data.run.PublicationDifference;
import io.marketimpact.data.run.PublishedVersions;
import io.marketimpact.data.table.Column;
import io.marketimpact.data.table.NumberStyle;
import io.marketimpact.data.table.Table;
import io.marketimpact.data.table.TableCsv;
import io.marketimpact.data.table.Tone;
import io.marketimpact.reports.HtmlWriter;
import io.marketimpact.reports.block.Block;
import io.marketimpact.reports.block.Report;
import io.marketimpact.reports.block.Section;
import io.marketimpact.reports.text.Format;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Writes what later publications of a study say otherwise than earlier ones, firm by firm: {@code
 * changes.html} to read, {@code changes.csv} to calculate with.
 */
public final class ChangesWriter {

  /** The page. */
  public static final String PAGE = "changes.html";

  /** The table. */
  public static final String TABLE = "changes.csv";

  private ChangesWriter() {}

  /**
   * Writes both where any study has been published again, or they are there from before.
   *
   * @param publication puts the files in their place
   * @param out where the batch publishes
   * @throws io.marketimpact.data.BadInputException if they cannot be written
   */
  public static void write(Publication publication, Path out) {
    List<HeadlineChange> changes = HeadlineChange.in(out, PublishedVersions.read(out));
    if (changes.isEmpty() && !Files.exists(out.resolve(TABLE))) {
      return;
    }
    publication.file(
        out.resolve(TABLE), draft -> TableCsv.write(HeadlineChange.table(changes), draft));
    publication.file(out.resolve(PAGE), draft -> write(draft, HtmlWriter.render(of(changes, out))));
  }

  private static void write(Path file, String text) {
    try {
      Files.writeString(file, text);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static Report of(List<HeadlineChange> changes, Path out) {
    Map<String, List<HeadlineChange>> byPublication = new LinkedHashMap<>();
    changes.forEach(
        change ->
            byPublication
                .computeIfAbsent(
                    change.specification() + change.earlier() + change.later(),
                    any -> new ArrayList<>())
                .add(change));
    List<Section> sections = new ArrayList<>();
    byPublication.values().forEach(group -> sections.add(section(id(group, sections), group, out)));
    int publications = byPublication.size();
    return new Report(
        "What changed",
        publications
            + (publications == 1 ? " publication" : " publications")
            + " of a study that was published earlier",
        sections,
        "Market Impact. The first table of each publication is of the study's headline: its first"
            + " model and window.");
  }

  /**
   * Where the page tells of a publication.
   *
   * @param publication the name of its directory
   * @return the id of its section
   */
  static String id(String publication) {
    return "of-" + publication;
  }

  /** One that became the latest twice is led to where it did so last. */
  private static String id(List<HeadlineChange> group, List<Section> before) {
    String id = id(group.get(0).later());
    return before.stream().anyMatch(section -> section.id().equals(id))
        ? id + "-" + before.size()
        : id;
  }

  private static Section section(String id, List<HeadlineChange> changes, Path out) {
    HeadlineChange first = changes.get(0);
    Optional<PublicationDifference> difference =
        PublicationDifference.between(out.resolve(first.earlier()), out.resolve(first.later()));
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Lead(difference.map(ChangesWriter::state).orElse("") + lead(changes)));
    blocks.add(
        new Block.Paragraph(
            difference.map(ChangesWriter::beside).orElse("")
                + "Before: "
                + first.earlier()
                + ". Both publications are kept."));
    blocks.add(new Block.Tabular(table(changes)));
    blocks.addAll(ChangedRows.between(out.resolve(first.earlier()), out.resolve(first.later())));
    return new Section(id, first.specification() + ": " + first.later(), blocks);
  }

  private static String state(PublicationDifference difference) {
    if (difference.wasProvisional() == difference.isProvisional()) {
      return "";
    }
    return difference.isProvisional()
        ? "Final before, provisional now. "
        : "Provisional before, final now. ";
  }

  private static String beside(PublicationDifference difference) {
    return (difference.inputs().isEmpty()
            ? ""
            : "Made again from: " + String.join(", ", difference.inputs()) + ". ")
        + "In firm_results.csv "
        + difference.changedRows()
        + " of "
        + difference.rows()
        + " rows differ. ";
  }

  private static String lead(List<HeadlineChange> changes) {
    long different = changes.stream().filter(HeadlineChange::isDifferent).count();
    String count = different + " of " + changes.size() + " firms have a different headline.";
    return changes.stream()
        .filter(change -> change.difference().filter(size -> size != 0).isPresent())
        .max(Comparator.comparing(change -> Math.abs(change.difference().orElseThrow())))
        .map(change -> count + " " + largest(change))
        .orElse(count);
  }

  private static String largest(HeadlineChange change) {
    return "The largest change is that of "
        + change.firm().symbol()
        + ", from "
        + Format.percent(effect(change.before()))
        + " to "
        + Format.percent(effect(change.after()))
        + ".";
  }

  private static double effect(Optional<Headline> headline) {
    return headline.flatMap(Headline::effect).orElseThrow();
  }

  private static Table<HeadlineChange> table(List<HeadlineChange> changes) {
    return Table.of(
            "changes",
            changes,
            Column.<HeadlineChange>code("Firm", change -> change.firm().symbol()),
            number("Before", NumberStyle.RETURN, HeadlineChange::before, Headline::effect),
            number("After", NumberStyle.RETURN, HeadlineChange::after, Headline::effect),
            Column.<HeadlineChange>numberIfAny(
                "Difference", NumberStyle.RETURN, HeadlineChange::difference),
            Column.<HeadlineChange>rangeIfAny(
                "95\u202F% interval before",
                NumberStyle.RETURN, change -> change.before().flatMap(Headline::interval)),
            Column.<HeadlineChange>rangeIfAny(
                "95\u202F% interval after",
                NumberStyle.RETURN, change -> change.after().flatMap(Headline::interval)),
            number("p before", NumberStyle.PROBABILITY, HeadlineChange::before, Headline::p),
            number("p after", NumberStyle.PROBABILITY, HeadlineChange::after, Headline::p),
            Column.<HeadlineChange>text("Decision before", change -> words(change.before())),
            Column.<HeadlineChange>text("Decision after", change -> words(change.after())))
        .titled("Abnormal returns before and after")
        .marked(change -> change.isDifferent() ? Tone.STRONG : Tone.PLAIN);
  }

  private static String words(Optional<Headline> headline) {
    return headline.map(Headline::decision).orElse("").replace('_', ' ').toLowerCase(Locale.ROOT);
  }

  private static Column<HeadlineChange> number(
      String head,
      NumberStyle style,
      Function<HeadlineChange, Optional<Headline>> side,
      Function<Headline, Optional<Double>> number) {
    return Column.numberIfAny(head, style, change -> side.apply(change).flatMap(number));
  }
}
