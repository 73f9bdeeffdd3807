package io.marketimpact.inference.group;

import io.marketimpact.inference.FirmEvidence;
import io.marketimpact.model.Residuals;
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
  private final int first;
  private final int[] present;
  private final double[] sums;
  private final double[] squares;

  /** Firms whose numbers of a day were summed, and perhaps their squares. */
  DateGroup(int start, int firms, DayTotals totals, int sums, int squares) {
    this.start = start;
    this.firms = firms;
    this.first = totals.first();
    this.present = totals.present();
    this.sums = totals.values(sums);
    this.squares = totals.values(squares);
  }

  /** Adds a firm's scaled residuals to a sum, and their squares to another. */
  static void add(DayTotals totals, FirmEvidence firm, double[] scaled, int sums, int squares) {
    for (int i = 0; i < scaled.length; i++) {
      int day = firm.residuals().session(i);
      totals.add(sums, day, scaled[i]);
      totals.add(squares, day, scaled[i] * scaled[i]);
    }
  }

  /** Counts the days of a firm, for which there is room then. */
  static void count(DayTotals totals, FirmEvidence firm) {
    Residuals own = firm.residuals();
    if (own.size() > 0) {
      totals.reach(own.session(0), own.session(own.size() - 1));
    }
    for (int i = 0; i < own.size(); i++) {
      totals.count(own.session(i));
    }
  }

  private static DateGroup of(
      int start, List<FirmEvidence> members, Function<FirmEvidence, double[]> scaled) {
    DayTotals totals = DayTotals.rounded(2);
    for (FirmEvidence firm : members) {
      count(totals, firm);
      add(totals, firm, scaled.apply(firm), 0, 1);
    }
    return new DateGroup(start, members.size(), totals, 0, 1);
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
    byStart.forEach((start, members) -> groups.add(of(start, members, scaled)));
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
    return first;
  }

  /**
   * The session after the last with a residual.
   *
   * @return its number
   */
  public int endDay() {
    return first + present.length;
  }

  /** Every session from the first to the last residual. */
  int[] sessions() {
    int[] sessions = new int[present.length];
    Arrays.setAll(sessions, day -> first + day);
    return sessions;
  }

  /**
   * Firms with a residual in a session.
   *
   * @param session its number
   * @return how many, 0 outside the range
   */
  public int present(int session) {
    return holds(session) ? present[session - first] : 0;
  }

  /**
   * Sum of the firms' scaled residuals in a session.
   *
   * @param session its number
   * @return the sum, 0 outside the range
   */
  public double sum(int session) {
    return holds(session) ? sums[session - first] : 0;
  }

  /** Sum of the squares of the firms' scaled residuals in a session. */
  double squares(int session) {
    return holds(session) ? squares[session - first] : 0;
  }

  private boolean holds(int session) {
    return session >= first && session < first + present.length;
  }
}
