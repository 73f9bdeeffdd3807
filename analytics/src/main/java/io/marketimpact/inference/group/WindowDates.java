package io.marketimpact.inference.group;

import io.marketimpact.base.ExclusionReason;
import io.marketimpact.base.Outcome;
import io.marketimpact.inference.FirmEvidence;
import java.util.stream.Stream;

/** How the windows of a group, all of one length, lie to each other on the calendar. */
final class WindowDates {

  private final int[] starts;
  private final int length;

  private WindowDates(int[] starts, int length) {
    this.starts = starts;
    this.length = length;
  }

  /** Of at least one firm. */
  static WindowDates of(Stream<FirmEvidence> firms, int length) {
    return new WindowDates(firms.mapToInt(FirmEvidence::firstSession).sorted().toArray(), length);
  }

  /** Why what needs one date is not of these firms. */
  static <T> Outcome<T> several() {
    return Outcome.excluded(
        ExclusionReason.DIFFERENT_DATES, "a portfolio needs one date; these firms have several");
  }

  /** Whether all windows are the same. */
  boolean areOne() {
    return starts[0] == starts[starts.length - 1];
  }

  /** Whether any two have a day in common. */
  boolean overlap() {
    for (int i = 1; i < starts.length; i++) {
      if (starts[i] - starts[i - 1] < length) {
        return true;
      }
    }
    return false;
  }

  /** Whether any two have some days in common, but not all. */
  boolean overlapInPart() {
    for (int i = 1; i < starts.length; i++) {
      int apart = starts[i] - starts[i - 1];
      if (apart > 0 && apart < length) {
        return true;
      }
    }
    return false;
  }
}
