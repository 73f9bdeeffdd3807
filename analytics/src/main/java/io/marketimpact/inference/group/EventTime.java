package io.marketimpact.inference.group;

/** What tests that align firms by their distance from the event can and cannot see. */
public final class EventTime {

  private EventTime() {}

  /**
   * The firms' portfolio day by day before their events.
   *
   * @param sample the firms
   * @return on the calendar where they share one date, else by distance from their own events
   */
  public static PortfolioResiduals portfolio(GroupSample sample) {
    return sample.sharesDates() ? sample.portfolio() : sample.days().inEventTime();
  }

  /**
   * Windows that overlap in part share days that aligning by event pulls apart.
   *
   * @param sample the firms
   * @return a clause for the reason of a trust, empty where no windows overlap in part
   */
  public static String caution(GroupSample sample) {
    return sample.windows().overlapInPart()
        ? "; aligned by event, it misses the correlation of windows that overlap in part"
        : "";
  }

  /**
   * Few firms that move together have ranks that cannot go far enough for a strict level.
   *
   * @param sample the firms
   * @return a clause for the reason of a trust, empty where there are firms enough
   */
  public static String conservative(GroupSample sample) {
    return sample.size() < FewFirms.FOR_A_DEVIATION
        ? "; with " + FewFirms.firms(sample) + " it rejects too rarely at strict levels"
        : "";
  }
}
