package io.marketimpact.reports.block;

import io.marketimpact.data.table.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A section of a report under a heading.
 *
 * @param id its anchor, stable
 * @param title its heading
 * @param blocks what it holds
 * @param part of the report that it belongs to
 */
public record Section(String id, String title, List<Block> blocks, Part part) {

  /** A part of a report. */
  public enum Part {
    /** The answer and the evidence for it, which everybody reads. */
    BODY,
    /** Everything else: what a reader looks up. */
    APPENDIX
  }

  /** Names its tables, those behind its figures too, by their places in it, such as returns-1. */
  public Section {
    blocks = named(id, blocks);
  }

  /**
   * A section of the body.
   *
   * @param id its anchor, stable
   * @param title its heading
   * @param blocks what it holds
   */
  public Section(String id, String title, List<Block> blocks) {
    this(id, title, blocks, Part.BODY);
  }

  /**
   * The same section in the appendix.
   *
   * @return a copy
   */
  public Section inAppendix() {
    return new Section(id, title, blocks, Part.APPENDIX);
  }

  private static List<Block> named(String id, List<Block> blocks) {
    List<Block> named = new ArrayList<>();
    int place = 1;
    for (Block block : blocks) {
      if (block instanceof Block.Tabular tabular) {
        named.add(new Block.Tabular(tabular.table().named(id + "-" + place++)));
      } else if (block instanceof Block.Figures figures) {
        List<Table<?>> numbers = new ArrayList<>();
        for (Table<?> table : figures.numbers()) {
          numbers.add(table.named(id + "-" + place++));
        }
        named.add(new Block.Figures(figures.figures(), figures.caption(), numbers));
      } else {
        named.add(block);
      }
    }
    return List.copyOf(named);
  }

  /**
   * Its tables, those behind its figures too.
   *
   * @return in order
   */
  public Stream<Table<?>> tables() {
    return blocks.stream().flatMap(Section::tables);
  }

  private static Stream<Table<?>> tables(Block block) {
    if (block instanceof Block.Tabular tabular) {
      return Stream.of(tabular.table());
    }
    return block instanceof Block.Figures figures ? figures.numbers().stream() : Stream.empty();
  }
}
