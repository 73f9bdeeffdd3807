package io.marketimpact.inference.portfolio;

import io.marketimpact.inference.group.DateGroup;
import io.marketimpact.inference.group.GroupSample;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;

/**
 * The calendar days of the events' windows, each with the mean standardized abnormal return of the
 * firms then in their window, over the deviation this portfolio had in its firms' estimation days.
 * An estimation day with n_t of the portfolio's n firms counts with n_t/n. The portfolios are those
 * of Jaffe (1974) and Mandelker (1974).
 */
final class PortfolioDays {

  private final int[] sessions;
  private final double[] standardized;

  private PortfolioDays(int[] sessions, double[] standardized) {
    this.sessions = sessions;
    this.standardized = standardized;
  }

  static PortfolioDays of(GroupSample sample) {
    SortedMap<Integer, Double> windows = sample.days().windowSums();
    int[] sessions = windows.keySet().stream().mapToInt(Integer::intValue).toArray();
    double[] sums = windows.values().stream().mapToDouble(Double::doubleValue).toArray();
    List<DateGroup> groups = sample.days().standardizedByDate();
    double[] standardized = new double[sessions.length];
    int first = 0;
    int kept = 0;
    for (int day = 0; day < sessions.length; day++) {
      while (groups.get(first).start() + sample.length() <= sessions[day]) {
        first++;
      }
      int end = first;
      while (end < groups.size() && groups.get(end).start() <= sessions[day]) {
        end++;
      }
      List<DateGroup> members = groups.subList(first, end);
      int firms = members.stream().mapToInt(DateGroup::firms).sum();
      double deviation = deviation(members, firms);
      if (deviation > 0) {
        sessions[kept] = sessions[day];
        standardized[kept++] = sums[day] / firms / deviation;
      }
    }
    return new PortfolioDays(Arrays.copyOf(sessions, kept), Arrays.copyOf(standardized, kept));
  }

  /** Root mean square of the portfolio's mean over its firms' estimation days. */
  private static double deviation(List<DateGroup> members, int firms) {
    double squares = 0;
    int days = 0;
    int start = members.stream().mapToInt(DateGroup::firstDay).min().orElseThrow();
    int end = members.stream().mapToInt(DateGroup::endDay).max().orElseThrow();
    for (int session = start; session < end; session++) {
      double sum = 0;
      int present = 0;
      for (DateGroup group : members) {
        sum += group.sum(session);
        present += group.present(session);
      }
      if (present > 0) {
        squares += sum * sum / ((double) present * firms);
        days++;
      }
    }
    return days == 0 ? 0 : Math.sqrt(squares / days);
  }

  int[] sessions() {
    return sessions;
  }

  double[] standardized() {
    return standardized;
  }
}
