package io.marketimpact.inference.group;

import io.marketimpact.inference.DayRange;
import io.marketimpact.inference.FirmEvidence;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * The firms whose windows begin in one session, with the day sums of their scaled residuals, so
 * that sums over pairs of firms cost no more than sums over firms.
 */
public final class DateGroup {

  private final int start;
  private final int firms;
  private final DayRange range;
  private final int[] present;
  private final double[] sums;
  private final double[] squares;

  private DateGroup(
      int start, List<FirmEvidence> members, Function<FirmEvidence, double[]> scaled) {
    this.start = start;
    this.firms = members.size();
    this.range = DayRange.of(members, firm -> 0);
    this.present = new int[range.size()];
    this.sums = new double[range.size()];
    this.squares = new double[range.size()];
    for (FirmEvidence firm : members) {
      double[] values = scaled.apply(firm);
      for (int i = 0; i < values.length; i++) {
        int day = firm.residuals().session(i) - range.first();
        present[day]++;
        sums[day] += values[i];
        squares[day] += values[i] * values[i];
      }
    }
  }

  /**
   * Firms by the first session of their windows.
   *
   * @param firms in any order
   * @param scaled the residuals of a firm on the scale to be added up, one per estimation day
   * @return one group per first session, ascending
   */
  public static List<DateGroup> of(
      List<FirmEvidence> firms, Function<FirmEvidence, double[]> scaled) {
    TreeMap<Integer, List<FirmEvidence>> byStart = new TreeMap<>();
    for (FirmEvidence firm : firms) {
      byStart.computeIfAbsent(firm.firstSession(), start -> new ArrayList<>()).add(firm);
    }
    List<DateGroup> groups = new ArrayList<>();
    byStart.forEach((start, members) -> groups.add(new DateGroup(start, members, scaled)));
    return groups;
  }

  /**
   * First session of the firms' windows.
   *
   * @return its number
   */
  public int start() {
    return start;
  }

  /**
   * How many firms share the date.
   *
   * @return number of firms
   */
  public int firms() {
    return firms;
  }

  /**
   * First session with a residual.
   *
   * @return its number
   */
  public int firstDay() {
    return range.first();
  }

  /**
   * The session after the last with a residual.
   *
   * @return its number
   */
  public int endDay() {
    return range.first() + range.size();
  }

  /** Every session from the first to the last residual. */
  int[] sessions() {
    int[] sessions = new int[range.size()];
    Arrays.setAll(sessions, day -> range.first() + day);
    return sessions;
  }

  /**
   * Firms with a residual in a session.
   *
   * @param session its number
   * @return how many, 0 outside the range
   */
  public int present(int session) {
    return holds(session) ? present[session - range.first()] : 0;
  }

  /**
   * Sum of the firms' scaled residuals in a session.
   *
   * @param session its number
   * @return the sum, 0 outside the range
   */
  public double sum(int session) {
    return holds(session) ? sums[session - range.first()] : 0;
  }

  /** Sum of the squares of the firms' scaled residuals in a session. */
  double squares(int session) {
    return holds(session) ? squares[session - range.first()] : 0;
  }

  private boolean holds(int session) {
    return session >= range.first() && session < range.first() + range.size();
  }
}
