package io.marketimpact.data.csv;

import io.marketimpact.data.table.Revisions.Change;
import java.util.List;

/**
 * What price files changed in the table of actions. Its rows are splits and dividends, and days of
 * which it says whether all of them are known.
 *
 * @param rows of all kinds, in the order in which they are kept
 * @param actions of these, the splits and dividends alone
 * @param unknown stock and day of those whose actions are unknown from now on
 * @param nowKnown stock and day of those whose actions were unknown before
 */
public record ActionChange(
    Change rows, Change actions, List<String> unknown, List<String> nowKnown) {

  /** Keeps its own copies. */
  public ActionChange {
    unknown = List.copyOf(unknown);
    nowKnown = List.copyOf(nowKnown);
  }
}
