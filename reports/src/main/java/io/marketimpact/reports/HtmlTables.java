package io.marketimpact.reports;

import io.marketimpact.reports.block.Block;
import io.marketimpact.reports.block.NamedTable;
import io.marketimpact.reports.block.Report;
import io.marketimpact.reports.block.Section;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Where on a report's page its tables stand, and which of them holds a figure's numbers. */
public final class HtmlTables {

  private final IdentityHashMap<Block.Table, String> names = new IdentityHashMap<>();

  private HtmlTables() {}

  static HtmlTables of(Report report) {
    HtmlTables tables = new HtmlTables();
    NamedTable.of(report).forEach(named -> tables.names.put(named.table(), named.name()));
    return tables;
  }

  /**
   * A table's name.
   *
   * @param table a table of the report
   * @return its anchor on the page and the name of its file
   */
  public String name(Block.Table table) {
    return names.get(table);
  }

  /**
   * The table of a section that holds the numbers of figures which bring none along: the next one
   * after them, else the last one before.
   *
   * @param section the section
   * @param figures figures of it
   * @return the table, empty where the section has none
   */
  public Optional<Block.Table> beside(Section section, Block.Figures figures) {
    List<Block> blocks = section.blocks();
    int place = blocks.indexOf(figures);
    return tables(blocks.subList(place, blocks.size()))
        .findFirst()
        .or(() -> tables(blocks.subList(0, place)).reduce((first, second) -> second));
  }

  private static Stream<Block.Table> tables(List<Block> blocks) {
    return blocks.stream().filter(Block.Table.class::isInstance).map(Block.Table.class::cast);
  }
}
