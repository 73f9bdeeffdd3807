package io.marketimpact.reports.figures;

import io.marketimpact.base.Interval;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A stock among all that the news could have moved, on its own day 0.
 *
 * @param name whose
 * @param role what the news had to do with it
 * @param abnormal return of day 0
 * @param interval its 95 % interval, of the test that decides where day 0 is a window of the study
 * @param detectable the effect that the test that decides finds with 80 % power, where one decides
 * @param remark more about the day, blank where there is nothing to say
 * @param limitUp the days around the news on which it closed at its exchange's upper limit, blank
 *     where there are none
 */
public record RankedStock(
    String name,
    Role role,
    double abnormal,
    Interval interval,
    Optional<Double> detectable,
    String remark,
    String limitUp) {

  /** What the news had to do with a stock; each has a mark of its own form. */
  public enum Role {
    /** One of the firms of the study. */
    FIRM("firm of the study"),
    /** Named by the news, not among the firms. */
    NAMED("also named"),
    /** Owner of a named company that has no stock of its own. */
    OWNER("owner of a named company"),
    /** A company that could gain. */
    BENEFICIARY("could gain"),
    /** A stock of the same business that the news did not touch. */
    UNTOUCHED("same business, not named");

    private final String words;

    Role(String words) {
      this.words = words;
    }

    /**
     * The role in a few words.
     *
     * @return such as "could gain"
     */
    public String words() {
      return words;
    }
  }

  /**
   * All that is remarkable of its days, where there is room for it.
   *
   * @return such as "on 15 Jan, limit-up on 12 Jan", empty where nothing is
   */
  public String remarks() {
    return Stream.of(remark, limitUp.isEmpty() ? "" : "limit-up on " + limitUp)
        .filter(text -> !text.isEmpty())
        .collect(Collectors.joining(", "));
  }

  boolean isNamed() {
    return role == Role.FIRM || role == Role.NAMED;
  }

  boolean isSignificant() {
    return interval.excludes(0);
  }
}
