package io.marketimpact.data.csv;

import io.marketimpact.data.BadInputException;
import java.util.ArrayList;
import java.util.List;

/**
 * Why splits and dividends of price files were left out: the first reasons, and how many. Cells
 * that can be no action are kept all, each for the quarantine.
 */
public final class ActionFindings {

  private static final int MOST_KEPT = 10;

  private final List<String> first = new ArrayList<>();
  private final List<Refused> refused = new ArrayList<>();
  private long count;

  /**
   * A cell that can be no action.
   *
   * @param file where it stands
   * @param row its line there, the header being row 1
   * @param reason why, with file, row, column and value
   */
  public record Refused(String file, long row, String reason) {}

  ActionFindings() {}

  void add(String finding) {
    count++;
    if (first.size() < MOST_KEPT) {
      first.add(finding);
    }
  }

  /** What a cell says can be no action. */
  void refuse(CsvRow row, BadInputException reason) {
    add(reason.getMessage());
    refused.add(new Refused(row.file().toString(), row.number(), reason.getMessage()));
  }

  void addAll(ActionFindings others) {
    refused.addAll(others.refused);
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
   * The cells that can be no action.
   *
   * @return all of them
   */
  public List<Refused> refused() {
    return List.copyOf(refused);
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
