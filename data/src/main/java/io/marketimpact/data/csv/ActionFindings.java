package io.marketimpact.data.csv;

import java.util.ArrayList;
import java.util.List;

/** Why splits and dividends of price files were left out: the first reasons, and how many. */
public final class ActionFindings {

  private static final int MOST_KEPT = 10;

  private final List<String> first = new ArrayList<>();
  private long count;

  ActionFindings() {}

  void add(String finding) {
    count++;
    if (first.size() < MOST_KEPT) {
      first.add(finding);
    }
  }

  void addAll(ActionFindings others) {
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
   * How many there are.
   *
   * @return their number
   */
  public long count() {
    return count;
  }
}
