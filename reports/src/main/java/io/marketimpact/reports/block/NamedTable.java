package io.marketimpact.reports.block;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A table of a report under a name by which other files and pages find it.
 *
 * @param name its section and its place in it, such as returns-1
 * @param table the table
 */
public record NamedTable(String name, Block.Table table) {

  /**
   * Every table of a report, those behind its figures too.
   *
   * @param report the report
   * @return in the order of the report
   */
  public static List<NamedTable> of(Report report) {
    List<NamedTable> named = new ArrayList<>();
    for (Section section : report.sections()) {
      int place = 1;
      for (Block.Table table : section.blocks().stream().flatMap(NamedTable::tables).toList()) {
        named.add(new NamedTable(section.id() + "-" + place++, table));
      }
    }
    return named;
  }

  private static Stream<Block.Table> tables(Block block) {
    if (block instanceof Block.Table table) {
      return Stream.of(table);
    }
    return block instanceof Block.Figures figures ? figures.numbers().stream() : Stream.empty();
  }
}
