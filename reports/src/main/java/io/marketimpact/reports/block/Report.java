package io.marketimpact.reports.block;

import java.util.List;
import java.util.Optional;

/**
 * A report, in no format yet.
 *
 * @param title its title
 * @param subtitle what, when and against what, in one line
 * @param sections its parts, the answer first
 * @param footer from what and by what it was made, in one line
 */
public record Report(String title, String subtitle, List<Section> sections, String footer) {

  /** Keeps its own copy. */
  public Report {
    sections = List.copyOf(sections);
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
