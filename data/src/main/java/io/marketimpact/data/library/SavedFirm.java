package io.marketimpact.data.library;

import io.marketimpact.base.Interval;
import io.marketimpact.event.EventWindow;
import io.marketimpact.model.ModelId;
import io.marketimpact.study.ModelWindow;
import java.util.List;

/**
 * The effect on one firm as it was published, by the names that {@link FirmEffect} has.
 *
 * @param study the study
 * @param rows of {@code firm_results}, those of one event and firm
 * @param asked the model and the window
 */
public record SavedFirm(SavedStudy study, List<SavedRow> rows, ModelWindow asked) {

  /** Keeps its own copy. */
  public SavedFirm {
    rows = List.copyOf(rows);
  }

  /**
   * The same firm and model over another window.
   *
   * @param days a window of the study, such as {@code 0:1}
   * @return the effect
   * @throws IllegalArgumentException if the study did not compute the window
   */
  public SavedFirm over(String days) {
    return checked(new ModelWindow(asked.model(), EventWindow.parse(days)));
  }

  /**
   * The same firm and window under another model.
   *
   * @param model id of a model of the study
   * @return the effect
   * @throws IllegalArgumentException if the study did not compute the model
   */
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

  /** A number of a firm that was studied. */
  private double found(String head) {
    return row().ifAny(head).orElseThrow(this::missing);
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

  /**
   * The cumulative abnormal return.
   *
   * @return CAR, as a fraction
   * @throws IllegalStateException if the firm could not be studied
   */
  public double car() {
    return found("car");
  }

  /**
   * The standard error of the CAR, forecast error included.
   *
   * @return as a fraction
   * @throws IllegalStateException if the firm could not be studied
   */
  public double standardError() {
    return found("car_se");
  }

  /**
   * The t statistic of the CAR.
   *
   * @return t
   * @throws IllegalStateException if the firm could not be studied
   */
  public double t() {
    return found("t");
  }

  /**
   * The p-value of t.
   *
   * @return two-sided
   * @throws IllegalStateException if the firm could not be studied
   */
  public double pValue() {
    return found("p_value");
  }

  /**
   * The 95 % interval of the CAR by t.
   *
   * @return the interval
   * @throws IllegalStateException if the firm could not be studied
   */
  public Interval interval() {
    return row().interval("ci95_low", "ci95_high").orElseThrow(this::missing);
  }

  /**
   * What the test that decides said.
   *
   * @return decision, p-value, interval and detectable effect
   * @throws IllegalStateException if the firm could not be studied
   */
  public SavedVerdict verdict() {
    return SavedVerdict.of(row()).orElseThrow(this::missing);
  }

  /**
   * The abnormal returns day by day around the event under the model.
   *
   * @return rows of {@code abnormal_returns}
   */
  public List<SavedRow> abnormalReturns() {
    return study.rows(SavedStudy.DAYS).stream()
        .filter(day -> day.text("event_id").equals(text("event_id")))
        .filter(day -> day.text("symbol").equals(text("symbol")))
        .filter(day -> day.text("model").equals(asked.model().value()))
        .toList();
  }

  /** In a line, as that of {@link FirmEffect}. */
  @Override
  public String toString() {
    String place = EffectWords.place(text("symbol"), asked);
    return text("reason").isEmpty()
        ? new EffectWords.Numbers(car(), standardError(), t(), pValue())
            .in(place, verdict().decision(), verdict().pValue())
        : place + ": " + text("reason");
  }
}
