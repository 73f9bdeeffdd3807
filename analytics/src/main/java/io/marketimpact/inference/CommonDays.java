package io.marketimpact.inference;

import io.marketimpact.model.Residuals;
import java.util.List;
import java.util.stream.IntStream;

/** The estimation days that every firm has. */
public final class CommonDays {

  private final List<FirmEvidence> firms;
  private final DayRange range;
  private final int[] present;
  private final int size;

  private CommonDays(List<FirmEvidence> firms, DayRange range, int[] present) {
    this.firms = firms;
    this.range = range;
    this.present = present;
    int common = 0;
    for (int count : present) {
      common += count == firms.size() ? 1 : 0;
    }
    this.size = common;
  }

  /** A number of a firm's residual. */
  public interface Reading {
    /**
     * Reads a number.
     *
     * @param firm the firm
     * @param index position of one of its residuals, from 0
     * @return the number, such as the residual itself
     */
    public double of(FirmEvidence firm, int index);
  }

  /**
   * The days on which every firm has a residual.
   *
   * @param firms at least one
   * @return the days, none where the firms share none
   */
  public static CommonDays of(List<FirmEvidence> firms) {
    DayRange range = DayRange.of(firms, firm -> 0);
    int[] present = new int[range.size()];
    for (FirmEvidence firm : firms) {
      Residuals residuals = firm.residuals();
      for (int i = 0; i < residuals.size(); i++) {
        present[residuals.session(i) - range.first()]++;
      }
    }
    return new CommonDays(firms, range, present);
  }

  /**
   * How many days all firms share.
   *
   * @return number of days
   */
  public int size() {
    return size;
  }

  /**
   * The days' session numbers.
   *
   * @return ascending
   */
  public int[] sessions() {
    return IntStream.range(0, present.length)
        .filter(day -> present[day] == firms.size())
        .map(day -> day + range.first())
        .toArray();
  }

  /**
   * Reads a number of each firm on each common day.
   *
   * @param reading which number
   * @return one row per common day in order of time, one column per firm
   */
  public double[][] read(Reading reading) {
    double[][] rows = new double[size][firms.size()];
    for (int column = 0; column < firms.size(); column++) {
      FirmEvidence firm = firms.get(column);
      int row = 0;
      for (int i = 0; i < firm.residuals().size(); i++) {
        if (present[firm.residuals().session(i) - range.first()] == firms.size()) {
          rows[row++][column] = reading.of(firm, i);
        }
      }
    }
    return rows;
  }
}
