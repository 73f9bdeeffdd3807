package io.marketimpact.data.library;

import io.marketimpact.base.ExclusionReason;
import io.marketimpact.base.Interval;
import io.marketimpact.base.Outcome;
import io.marketimpact.event.EventWindow;
import io.marketimpact.inference.power.Verdict;
import io.marketimpact.model.Coefficients;
import io.marketimpact.model.ModelId;
import io.marketimpact.study.ModelWindow;
import java.util.List;

/**
 * The effect on one firm as it was published, by the names that {@link FirmEffect} has. Where that
 * has what a number was computed from, this has the row that the number stands in.
 *
 * @param study the study
 * @param rows of {@code firm_results}, those of one event and firm
 * @param asked the model and the window
 */
public record SavedFirm(SavedStudy study, List<SavedRow> rows, ModelWindow asked)
    implements FirmView {

  /** Keeps its own copy. */
  public SavedFirm {
    rows = List.copyOf(rows);
  }

  @Override
  public SavedFirm over(String days) {
    return checked(new ModelWindow(asked.model(), EventWindow.parse(days)));
  }

  @Override
  public SavedFirm under(String model) {
    return checked(new ModelWindow(new ModelId(model), asked.window()));
  }

  private SavedFirm checked(ModelWindow other) {
    SavedRow.of(rows, other);
    return new SavedFirm(study, rows, other);
  }

  /**
   * Everything about the window.
   *
   * @return the row of {@code firm_results}
   */
  public SavedRow row() {
    return SavedRow.of(rows, asked);
  }

  /**
   * Everything about the window.
   *
   * @return the row of {@code firm_results}, or why the firm could not be studied
   */
  public Outcome<SavedRow> outcome() {
    return isStudied()
        ? Outcome.of(row())
        : Outcome.excluded(ExclusionReason.valueOf(text("outcome")), text("reason"));
  }

  private boolean isStudied() {
    return row().ifAny("car").isPresent();
  }

  /**
   * Everything about the window.
   *
   * @return the row of {@code firm_results}
   * @throws IllegalStateException if the firm could not be studied, with the reason
   */
  public SavedRow result() {
    return outcome().result().orElseThrow(this::missing);
  }

  /**
   * What the model estimated of the firm.
   *
   * @return the estimate
   * @throws IllegalStateException if the model could not be estimated, with the reason
   */
  public SavedEstimate estimate() {
    return SavedEstimate.of(row()).orElseThrow(this::missing);
  }

  /**
   * The constant and the coefficient on the benchmark; those on other factors stand in {@code
   * result.json} alone.
   *
   * @return {@code alpha} and {@code beta} where the model has them
   * @throws IllegalStateException if the model could not be estimated
   */
  @Override
  public Coefficients coefficients() {
    return estimate().coefficients();
  }

  /**
   * What stands in a column.
   *
   * @param head such as {@code outcome}
   * @return the text, empty where there is no value
   * @throws IllegalArgumentException if there is no such column
   */
  public String text(String head) {
    return row().text(head);
  }

  /**
   * The number in a column.
   *
   * @param head such as {@code beta}
   * @return the number
   * @throws IllegalArgumentException if there is no such column, or no number in it
   */
  public double number(String head) {
    return row().number(head);
  }

  private IllegalStateException missing() {
    return new IllegalStateException(
        text("symbol")
            + " has no result under "
            + asked.model()
            + " over "
            + asked.window()
            + ": "
            + text("reason"));
  }

  @Override
  public double car() {
    return result().number("car");
  }

  @Override
  public double standardError() {
    return result().number("car_se");
  }

  @Override
  public double t() {
    return result().number("t");
  }

  @Override
  public double pValue() {
    return result().number("p_value");
  }

  @Override
  public Interval interval() {
    return row().interval("ci95_low", "ci95_high").orElseThrow(this::missing);
  }

  /**
   * What the test that decides said. Why it gives no interval, or no detectable effect, is not
   * published.
   *
   * @return decision, p-value, interval and detectable effect
   * @throws IllegalStateException if the firm could not be studied
   */
  @Override
  public Verdict verdict() {
    return SavedVerdict.ofFirm(row()).orElseThrow(this::missing);
  }

  /**
   * The abnormal returns day by day around the event under the model.
   *
   * @return in order; a day without a return is absent
   */
  public List<SavedDay> abnormalReturns() {
    return study.rows(SavedStudy.DAYS).stream()
        .filter(day -> day.text("event_id").equals(text("event_id")))
        .filter(day -> day.text("symbol").equals(text("symbol")))
        .filter(day -> day.text("model").equals(asked.model().value()))
        .map(SavedDay::of)
        .toList();
  }

  /** In a line, as that of {@link FirmEffect}. */
  @Override
  public String toString() {
    String place = EffectWords.place(text("symbol"), asked);
    String words =
        text("reason").isEmpty() ? EffectWords.firm(place, this) : place + ": " + text("reason");
    return words + EffectWords.errors(study.errors(text("symbol")), "; ", "its data");
  }
}
