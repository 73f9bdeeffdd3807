package io.marketimpact.exposure;

import io.marketimpact.base.Interval;
import io.marketimpact.base.Outcome;
import io.marketimpact.stat.SampleSummary;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/** Rows of one company, or of all of an event, in the order they are written. */
public final class ExposureSheet {

  private final String event;
  private final String symbol;
  private final List<ExposureRow> rows = new ArrayList<>();
  private String source = "";

  /**
   * An empty sheet.
   *
   * @param event the event's id
   * @param symbol the company's share, empty for all of the event
   */
  public ExposureSheet(String event, String symbol) {
    this.event = event;
    this.symbol = symbol;
  }

  /**
   * Names the filing or statement behind the rows that follow.
   *
   * @param quoted the source
   */
  public void source(String quoted) {
    source = quoted;
  }

  /**
   * Everything written.
   *
   * @return the rows in order
   */
  public List<ExposureRow> rows() {
    return List.copyOf(rows);
  }

  /**
   * A quantity that is not known.
   *
   * @param quantity what it is
   * @param why the reason
   */
  public void reason(String quantity, String why) {
    row(quantity, Numbers.NONE, "", why);
  }

  /**
   * A single figure.
   *
   * @param quantity what it is
   * @param value the figure
   * @param unit its unit
   * @param basis what it rests on
   */
  public void figure(String quantity, double value, String unit, String basis) {
    row(quantity, new Numbers(none(), none(), some(value), none(), none()), unit, basis);
  }

  /**
   * A single figure that may not be known.
   *
   * @param quantity what it is
   * @param value the figure, or why there is none
   * @param unit its unit
   * @param basis what it rests on
   */
  public void figure(String quantity, Outcome<Double> value, String unit, String basis) {
    value.result().ifPresent(figure -> figure(quantity, figure, unit, basis));
    value.exclusion().ifPresent(why -> reason(quantity, why.detail()));
  }

  /**
   * Two ends without a middle.
   *
   * @param quantity what it is
   * @param ends the ends
   * @param unit their unit
   * @param basis what they rest on
   */
  public void interval(String quantity, Interval ends, String unit, String basis) {
    row(
        quantity,
        new Numbers(some(ends.low()), none(), none(), none(), some(ends.high())),
        unit,
        basis);
  }

  /**
   * Two ends about a figure.
   *
   * @param quantity what it is
   * @param ends the ends
   * @param middle the figure
   * @param unit their unit
   * @param basis what they rest on
   */
  public void interval(String quantity, Interval ends, double middle, String unit, String basis) {
    row(
        quantity,
        new Numbers(some(ends.low()), none(), some(middle), none(), some(ends.high())),
        unit,
        basis);
  }

  /**
   * Percentiles.
   *
   * @param quantity what it is
   * @param of the percentiles
   * @param unit their unit
   * @param basis what they rest on
   */
  public void summary(String quantity, SampleSummary of, String unit, String basis) {
    row(
        quantity,
        new Numbers(none(), some(of.p05()), some(of.median()), some(of.p95()), none()),
        unit,
        basis);
  }

  /**
   * Percentiles inside two ends.
   *
   * @param quantity what it is
   * @param ends the ends
   * @param of the percentiles: 5th, 50th, 95th
   * @param unit their unit
   * @param basis what they rest on
   */
  public void bounded(String quantity, Interval ends, List<Double> of, String unit, String basis) {
    row(
        quantity,
        new Numbers(
            some(ends.low()), some(of.get(0)), some(of.get(1)), some(of.get(2)), some(ends.high())),
        unit,
        basis);
  }

  private void row(String quantity, Numbers numbers, String unit, String basis) {
    rows.add(
        new ExposureRow(
            event,
            symbol,
            quantity,
            numbers.low,
            numbers.p05,
            numbers.median,
            numbers.p95,
            numbers.high,
            unit,
            basis,
            source));
  }

  private static OptionalDouble some(double value) {
    return OptionalDouble.of(value);
  }

  private static OptionalDouble none() {
    return OptionalDouble.empty();
  }

  private record Numbers(
      OptionalDouble low,
      OptionalDouble p05,
      OptionalDouble median,
      OptionalDouble p95,
      OptionalDouble high) {

    private static final Numbers NONE = new Numbers(none(), none(), none(), none(), none());
  }
}
