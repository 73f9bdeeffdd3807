package io.marketimpact.data.library;

import io.marketimpact.base.Interval;
import io.marketimpact.data.NearNames;
import io.marketimpact.event.EventWindow;
import io.marketimpact.model.ModelId;
import io.marketimpact.study.ModelWindow;
import java.util.List;

/**
 * The effect on a group of firms as it was published, by the names that {@link GroupEffect} has.
 *
 * @param rows of {@code group_tests}, those of one group
 * @param asked the model and the window
 */
public record SavedGroup(List<SavedRow> rows, ModelWindow asked) {

  /** Keeps its own copy. */
  public SavedGroup {
    rows = List.copyOf(rows);
  }

  /**
   * The same group and model over another window.
   *
   * @param days a window of the study, such as {@code 0:1}
   * @return the effect
   * @throws IllegalArgumentException if the study did not compute the window
   */
  public SavedGroup over(String days) {
    return checked(new ModelWindow(asked.model(), EventWindow.parse(days)));
  }

  /**
   * The same group and window under another model.
   *
   * @param model id of a model of the study
   * @return the effect
   * @throws IllegalArgumentException if the study did not compute the model
   */
  public SavedGroup under(String model) {
    return checked(new ModelWindow(new ModelId(model), asked.window()));
  }

  private SavedGroup checked(ModelWindow other) {
    SavedRow.of(rows, other);
    return new SavedGroup(rows, other);
  }

  private SavedRow any() {
    return SavedRow.of(rows, asked);
  }

  /**
   * Which group it is.
   *
   * @return its name
   */
  public String name() {
    return any().text("group");
  }

  private IllegalStateException missing(String what) {
    return new IllegalStateException(
        "group "
            + name()
            + " has no "
            + what
            + " under "
            + asked.model()
            + " over "
            + asked.window());
  }

  /**
   * The cumulative average abnormal return of the firms.
   *
   * @return CAAR, as a fraction
   */
  public double caar() {
    return any().number("caar");
  }

  /**
   * The 95 % interval of the effect by t.
   *
   * @return the interval
   * @throws IllegalStateException if there is none
   */
  public Interval interval() {
    return any().interval("ci95_low", "ci95_high").orElseThrow(() -> missing("interval"));
  }

  /**
   * Whether there is an interval of the effect: a group of a single firm has none, for one.
   *
   * @return whether {@link #interval()} answers
   */
  public boolean hasInterval() {
    return any().interval("ci95_low", "ci95_high").isPresent();
  }

  /**
   * What the test that decides said.
   *
   * @return decision, p-value, interval and detectable effect
   * @throws IllegalStateException if none decides
   */
  public SavedVerdict verdict() {
    return SavedVerdict.of(any()).orElseThrow(() -> missing("verdict"));
  }

  /**
   * One test of the group.
   *
   * @param id such as {@code adjusted_bmp_t}
   * @return its row, with {@code statistic}, {@code p_value} and {@code trust}
   * @throws IllegalArgumentException if no test of the study has the id
   * @throws IllegalStateException if the test does not apply, with the reason
   */
  public SavedRow test(String id) {
    List<SavedRow> tests = rows.stream().filter(row -> row.isOf(asked)).toList();
    SavedRow found =
        tests.stream()
            .filter(row -> row.text("test").equals(id))
            .findFirst()
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "a test must be one of the study's: "
                            + NearNames.hint(
                                id, tests.stream().map(row -> row.text("test")).toList())));
    if (found.ifAny("p_value").isEmpty()) {
      throw new IllegalStateException("group " + found.text("group") + ": " + found.text("reason"));
    }
    return found;
  }

  /** In a line, as that of {@link GroupEffect}. */
  @Override
  public String toString() {
    String place = EffectWords.place(name(), asked);
    return hasInterval()
        ? EffectWords.group(place, caar(), interval())
        : EffectWords.group(place, caar(), ", without an interval by t");
  }
}
