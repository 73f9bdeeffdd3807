package io.marketimpact.data.result;

import io.marketimpact.base.Interval;
import io.marketimpact.event.EventWindow;
import io.marketimpact.inference.TrustLevel;
import io.marketimpact.inference.power.Decision;
import io.marketimpact.model.ModelId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What a published study says in short.
 *
 * @param title its title
 * @param days its different day 0, the first one first
 * @param model the headline's model
 * @param window the headline's window
 * @param groups its groups, as far as its document holds them
 * @param leftOut what else there is
 * @param isProvisional whether its prices end before the last day that it lists
 */
public record StudySummary(
    String title,
    List<LocalDate> days,
    ModelId model,
    EventWindow window,
    List<Group> groups,
    LeftOut leftOut,
    boolean isProvisional) {

  /** Keeps its own copies. */
  public StudySummary {
    days = List.copyOf(days);
    groups = List.copyOf(groups);
  }

  /**
   * What is in the study's CSV files alone.
   *
   * @param groups number of groups
   * @param firms number of firms, those of these groups among them
   */
  public record LeftOut(int groups, int firms) {

    /** The document holds everything. */
    public static final LeftOut NOTHING = new LeftOut(0, 0);
  }

  /**
   * A group under the headline.
   *
   * @param name its name, text to be shown
   * @param firms number of its firms
   * @param studied number of those that could be studied
   * @param effect what was found, empty where no firm could be studied
   */
  public record Group(String name, int firms, int studied, Optional<Effect> effect) {}

  /**
   * What was found.
   *
   * @param size the average abnormal return of the firms, or that of the only one
   * @param interval its 95 % interval, where it has one
   * @param p placebo p-value, where there is one
   * @param detectable the effect found four times in five, where it is known
   * @param decision what may be said, where there is a placebo test
   * @param trust how far the test that decides can be trusted, where it was judged
   */
  public record Effect(
      double size,
      Optional<Interval> interval,
      Optional<Double> p,
      Optional<Double> detectable,
      Optional<Decision> decision,
      Optional<TrustLevel> trust) {}
}
