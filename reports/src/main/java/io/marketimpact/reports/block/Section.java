package io.marketimpact.reports.block;

import java.util.List;

/**
 * A part of a report under a heading.
 *
 * @param id its anchor, stable
 * @param title its heading
 * @param blocks what it holds
 */
public record Section(String id, String title, List<Block> blocks) {

  /** Keeps its own copy. */
  public Section {
    blocks = List.copyOf(blocks);
  }
}
