package io.marketimpact.reports.block;

import io.marketimpact.data.table.Table;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A report, in no format yet.
 *
 * @param title what it is about
 * @param headline what was found, the title where nothing is said of that
 * @param subtitle who says so, when, and against what, in one line
 * @param sections the body, the answer first, then the appendix
 * @param footer from what and by what it was made, in one line
 * @param author who answers for it, empty where nobody is named
 */
public record Report(
    String title,
    String headline,
    String subtitle,
    List<Section> sections,
    String footer,
    String author) {

  /** Keeps its own copy, the body before the appendix. */
  public Report {
    sections = sections.stream().sorted(Comparator.comparing(Section::part)).toList();
  }

  /**
   * A report whose headline is its title.
   *
   * @param title its title
   * @param subtitle what, when and against what, in one line
   * @param sections the body, the answer first, then the appendix
   * @param footer from what and by what it was made, in one line
   * @param author who answers for it, empty where nobody is named
   */
  public Report(
      String title, String subtitle, List<Section> sections, String footer, String author) {
    this(title, title, subtitle, sections, footer, author);
  }

  /**
   * A report that names no author.
   *
   * @param title its title
   * @param subtitle what, when and against what, in one line
   * @param sections the body, the answer first, then the appendix
   * @param footer from what and by what it was made, in one line
   */
  public Report(String title, String subtitle, List<Section> sections, String footer) {
    this(title, subtitle, sections, footer, "");
  }

  /**
   * What it is about, where its headline says something else.
   *
   * @return the title, empty where it is the headline
   */
  public Optional<String> about() {
    return Optional.of(title).filter(about -> !about.equals(headline) && !about.isBlank());
  }

  /**
   * The answer and the evidence for it.
   *
   * @return in order
   */
  public List<Section> body() {
    return part(Section.Part.BODY);
  }

  /**
   * What a reader looks up.
   *
   * @return in order, none where all is in the body
   */
  public List<Section> appendix() {
    return part(Section.Part.APPENDIX);
  }

  private List<Section> part(Section.Part part) {
    return sections.stream().filter(section -> section.part() == part).toList();
  }

  /**
   * Every table, those behind figures too.
   *
   * @return in order; no two of one id
   */
  public Stream<Table<?>> tables() {
    return sections.stream().flatMap(Section::tables);
  }

  /**
   * The whole answer in a sentence or two, the first the report gives.
   *
   * @return the sentence, empty where no section begins with one
   */
  public Optional<String> lead() {
    return sections.stream()
        .flatMap(section -> section.blocks().stream())
        .filter(Block.Lead.class::isInstance)
        .map(Block.Lead.class::cast)
        .map(Block.Lead::text)
        .findFirst();
  }
}
