package io.marketimpact.inference.portfolio;

import io.marketimpact.inference.FirmEvidence;
import io.marketimpact.inference.group.DateGroup;
import io.marketimpact.inference.group.GroupSample;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

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
    int[] sessions = sessions(sample);
    double[] sums = new double[sessions.length];
    for (FirmEvidence firm : sample.firms()) {
      int position = Arrays.binarySearch(sessions, firm.firstSession());
      for (int day = 0; day < firm.length(); day++) {
        sums[position + day] += firm.sars().get(day);
      }
    }
    List<DateGroup> groups = DateGroup.of(sample.firms(), PortfolioDays::standardized);
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

  private static int[] sessions(GroupSample sample) {
    BitSet days = new BitSet();
    for (FirmEvidence firm : sample.firms()) {
      days.set(firm.firstSession(), firm.firstSession() + firm.length());
    }
    return days.stream().toArray();
  }

  private static double[] standardized(FirmEvidence firm) {
    double[] values = new double[firm.residuals().size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = firm.residuals().studentized(i) / firm.sigma();
    }
    return values;
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
