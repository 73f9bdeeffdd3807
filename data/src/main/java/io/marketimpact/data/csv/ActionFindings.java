package io.marketimpact.data.csv;

import java.util.ArrayList;
import java.util.List;

/**
 * Why splits and dividends of price files were left out: the first reasons, and how many. The first
 * cells that can be no action are kept, each for the quarantine, and the others counted: a column
 * that holds something else has as many as its file has rows.
 */
public final class ActionFindings {

  /** So many cells that can be no action are kept, each with its place. */
  public static final int MOST_REFUSED = 10_000;

  private static final int MOST_KEPT = 10;

  private final List<String> first = new ArrayList<>();
  private final List<Refused> refused = new ArrayList<>();
  private long count;
  private long refusals;

  /**
   * A cell that can be no action.
   *
   * @param file where it stands
   * @param row its line there, the header being row 1
   * @param reason why, with file, row, column and value
   */
  public record Refused(String file, long row, String reason) {}

  ActionFindings() {}

  /**
   * Cells that can be no action.
   *
   * @param first the first of them, at most {@link #MOST_REFUSED}, in the order in which they stand
   * @param count how many there are in all
   * @return these
   */
  public static ActionFindings of(List<Refused> first, long count) {
    ActionFindings findings = new ActionFindings();
    first.forEach(findings::refuse);
    findings.count = count;
    findings.refusals = count;
    return findings;
  }

  void add(String finding) {
    count++;
    if (first.size() < MOST_KEPT) {
      first.add(finding);
    }
  }

  /** What a cell says can be no action. */
  void refuse(Refused cell) {
    add(cell.reason());
    refusals++;
    keep(cell);
  }

  private void keep(Refused cell) {
    if (refused.size() < MOST_REFUSED) {
      refused.add(cell);
    }
  }

  void addAll(ActionFindings others) {
    others.refused.forEach(this::keep);
    refusals += others.refusals;
    others.first.forEach(this::add);
    count += others.count - others.first.size();
  }

  /**
   * The first of them.
   *
   * @return a line each, with file, place and remedy; at most ten
   */
  public List<String> first() {
    return List.copyOf(first);
  }

  /**
   * The first cells that can be no action.
   *
   * @return in the order in which they were read, at most 10,000
   */
  public List<Refused> refused() {
    return List.copyOf(refused);
  }

  /**
   * How many more cells can be no action.
   *
   * @return those after the first
   */
  public long moreRefused() {
    return refusals - refused.size();
  }

  /**
   * How many there are.
   *
   * @return their number
   */
  public long count() {
    return count;
  }
}
