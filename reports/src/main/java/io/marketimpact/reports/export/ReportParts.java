package io.marketimpact.reports.export;

import io.marketimpact.data.table.Table;
import io.marketimpact.reports.block.Block;
import io.marketimpact.reports.block.Report;
import io.marketimpact.reports.block.Section;
import io.marketimpact.reports.slides.Slide.Link;
import io.marketimpact.reports.slides.Slide.Passage;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Parts of a report by the section they stand in. */
final class ReportParts {

  private final Report report;

  ReportParts(Report report) {
    this.report = report;
  }

  private Optional<Section> section(String id) {
    return report.sections().stream().filter(section -> section.id().equals(id)).findFirst();
  }

  private <B extends Block> Stream<B> blocks(String id, Class<B> kind) {
    return section(id).stream()
        .flatMap(section -> section.blocks().stream())
        .filter(kind::isInstance)
        .map(kind::cast);
  }

  Optional<String> title(String id) {
    return section(id).map(Section::title);
  }

  /** Each list of remarks that says something. */
  List<List<String>> remarks(String id) {
    return blocks(id, Block.Remarks.class)
        .map(Block.Remarks::items)
        .filter(items -> !items.isEmpty())
        .toList();
  }

  Stream<String> texts(String id) {
    return blocks(id, Block.Paragraph.class).map(Block.Paragraph::text);
  }

  Optional<Table<?>> table(String id) {
    return blocks(id, Block.Tabular.class).<Table<?>>map(Block.Tabular::table).findFirst();
  }

  Optional<Block.Figures> figures(String id) {
    return blocks(id, Block.Figures.class).findFirst();
  }

  /** What a section's charts find, under its heading. */
  Optional<Passage> finding(String id) {
    List<String> titles =
        blocks(id, Block.Figures.class)
            .flatMap(figures -> figures.figures().stream())
            .map(Block.Figure::title)
            .distinct()
            .toList();
    return titles.isEmpty()
        ? Optional.empty()
        : Optional.of(new Passage(title(id).orElseThrow(), titles));
  }

  Optional<List<Link>> links(String id) {
    List<Link> links =
        blocks(id, Block.Links.class)
            .flatMap(list -> list.links().stream())
            .map(link -> new Link(link.text(), link.address().toString()))
            .toList();
    return links.isEmpty() ? Optional.empty() : Optional.of(links);
  }
}
