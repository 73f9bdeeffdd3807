package io.marketimpact.data.library;

import io.marketimpact.base.Interval;
import io.marketimpact.data.NearNames;
import io.marketimpact.event.EventWindow;
import io.marketimpact.inference.Assessment;
import io.marketimpact.inference.power.Verdict;
import io.marketimpact.model.ModelId;
import io.marketimpact.study.ModelWindow;
import java.util.List;

/**
 * The effect on a group of firms as it was published, by the names that {@link GroupEffect} has.
 *
 * @param rows of {@code group_tests}, those of one group
 * @param asked the model and the window
 */
public record SavedGroup(List<SavedRow> rows, ModelWindow asked) implements GroupView {

  /** Keeps its own copy. */
  public SavedGroup {
    rows = List.copyOf(rows);
  }

  @Override
  public SavedGroup over(String days) {
    return checked(new ModelWindow(asked.model(), EventWindow.parse(days)));
  }

  @Override
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

  @Override
  public double caar() {
    return any().ifAny("caar").orElseThrow(() -> missing("CAAR"));
  }

  @Override
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
   * What the test that decides said. Why it gives no interval, or no detectable effect, is not
   * published.
   *
   * @return decision, p-value, interval and detectable effect
   * @throws IllegalStateException if none decides
   */
  @Override
  public Verdict verdict() {
    return SavedVerdict.ofGroup(any()).orElseThrow(() -> missing("verdict"));
  }

  /**
   * One test of the group. Of an F distribution only the degrees of freedom of the denominator are
   * published: those of the numerator are NaN.
   *
   * @param id such as {@code adjusted_bmp_t}
   * @return its result with how far it can be trusted
   * @throws IllegalArgumentException if no test of the study has the id
   * @throws IllegalStateException if the test does not apply, with the reason
   */
  @Override
  public Assessment test(String id) {
    SavedRow found = row(id);
    return SavedTest.of(found)
        .orElseThrow(
            () -> new IllegalStateException("group " + name() + ": " + found.text("reason")));
  }

  /**
   * Everything about a test.
   *
   * @param test its id
   * @return the row of {@code group_tests}
   * @throws IllegalArgumentException if no test of the study has the id
   */
  public SavedRow row(String test) {
    List<SavedRow> tests = rows.stream().filter(row -> row.isOf(asked)).toList();
    return tests.stream()
        .filter(row -> row.text("test").equals(test))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "a test must be one of the study's: "
                        + NearNames.hint(
                            test, tests.stream().map(row -> row.text("test")).toList())));
  }

  /** In a line, as that of {@link GroupEffect}. */
  @Override
  public String toString() {
    String place = EffectWords.place(name(), asked);
    if (any().ifAny("caar").isEmpty()) {
      return place + ": no firm has a result";
    }
    String effect =
        hasInterval()
            ? EffectWords.group(place, caar(), interval())
            : EffectWords.group(place, caar(), ", without an interval by t");
    return effect + SavedVerdict.ofGroup(any()).map(EffectWords::decided).orElse("");
  }
}
