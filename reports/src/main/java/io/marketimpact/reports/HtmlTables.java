package io.marketimpact.reports;

import io.marketimpact.data.table.Table;
import io.marketimpact.reports.block.Block;
import io.marketimpact.reports.block.Section;
import io.marketimpact.reports.text.ShownTable;
import io.marketimpact.reports.text.ShownTable.Setting;
import io.marketimpact.reports.text.Words;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** How a table is set on a report's page, and which of them holds a figure's numbers. */
public final class HtmlTables {

  private static final int SHORT = 12;
  private static final int MEDIUM = 40;

  private HtmlTables() {}

  /**
   * The table of a section that holds the numbers of figures which bring none along: the next one
   * after them, else the last one before.
   *
   * @param section the section
   * @param figures figures of it
   * @return the table, empty where the section has none
   */
  public static Optional<Table<?>> beside(Section section, Block.Figures figures) {
    List<Block> blocks = section.blocks();
    int place = blocks.indexOf(figures);
    return tables(blocks.subList(place, blocks.size()))
        .findFirst()
        .or(() -> tables(blocks.subList(0, place)).reduce((first, second) -> second));
  }

  private static Stream<Table<?>> tables(List<Block> blocks) {
    return blocks.stream()
        .filter(Block.Tabular.class::isInstance)
        .map(block -> ((Block.Tabular) block).table());
  }

  /**
   * The style classes of a section's tables that become a list of rows each where a screen is too
   * narrow: the answer's below a desk's width, those of the evidence on a phone.
   *
   * @param section the section
   * @return classes with a blank before them, empty in the appendix
   */
  public static String stacked(Section section) {
    return section.part() == Section.Part.APPENDIX
        ? ""
        : section.id().equals("answer") ? " stacked" : " narrow";
  }

  /**
   * The style classes of each column's head: short words stay whole, long texts get room to be
   * read.
   *
   * @param table the table
   * @return what each column holds and, of texts, how long they are
   */
  public static List<String> heads(ShownTable table) {
    return styles(table, longest -> longest <= MEDIUM ? " medium" : " long");
  }

  /**
   * The style classes of each column's cells, to which the head has given their room.
   *
   * @param table the table
   * @return what each column holds and whether its texts are short; blank for numbers, as which
   *     most cells of a page are set without saying so
   */
  public static List<String> cells(ShownTable table) {
    return styles(table, longest -> "").stream()
        .map(style -> style.equals(Words.of(Setting.NUMBER)) ? "" : style)
        .toList();
  }

  private static List<String> styles(ShownTable table, IntFunction<String> longer) {
    return IntStream.range(0, table.heads().size())
        .mapToObj(
            column -> {
              Setting setting = table.heads().get(column).setting();
              int longest = table.longest(column);
              return Words.of(setting)
                  + (setting != Setting.TEXT
                      ? ""
                      : longest <= SHORT ? " short" : longer.apply(longest));
            })
        .toList();
  }
}
