package io.marketimpact.reports.tables;

import io.marketimpact.data.table.Column;
import io.marketimpact.data.table.NumberStyle;
import io.marketimpact.data.table.Table;
import io.marketimpact.data.table.Tone;
import io.marketimpact.reports.figures.SpecificationFigure.Choice;
import io.marketimpact.reports.text.Reasons;
import io.marketimpact.reports.text.Words;
import io.marketimpact.study.Specification;
import io.marketimpact.study.SpecificationCurve;
import io.marketimpact.study.SpecificationKey;
import io.marketimpact.study.SpecificationPoint;
import io.marketimpact.study.StudyPlan;
import java.util.List;
import java.util.Optional;

/** The numbers behind a specification curve. */
public final class SpecificationTable {

  private SpecificationTable() {}

  /**
   * Every point of a curve.
   *
   * @param curve the curve over one window
   * @param headline the study's own choice
   * @param plan knows the models
   * @return one row per specification, the lowest estimate first
   */
  public static Table<SpecificationPoint> of(
      SpecificationCurve curve, Specification headline, StudyPlan plan) {
    return Table.of(
            "specifications",
            curve.points(),
            Column.text(
                "Model", point -> plan.model(point.specification().model()).method().name()),
            Column.text("Returns", point -> Words.of(point.specification().key().returns())),
            Column.code("Benchmark", point -> point.specification().key().benchmark().symbol()),
            Column.text("Estimation days", SpecificationTable::days),
            Column.number("Estimate", NumberStyle.RETURN, SpecificationPoint::estimate),
            Column.rangeIfAny(
                "95\u202F% interval",
                NumberStyle.RETURN, point -> point.verdict().interval().result()),
            Column.number("p", NumberStyle.PROBABILITY, point -> point.verdict().pValue()),
            Column.rangeIfAny(
                "Interval of t", NumberStyle.RETURN, point -> Optional.of(point.interval())))
        .titled("Every specification from the lowest estimate to the highest")
        .marked(point -> point.specification().equals(headline) ? Tone.STRONG : Tone.PLAIN)
        .noted("In bold: the headline.");
  }

  /**
   * What a specification chooses, for a chart.
   *
   * @param point of the curve
   * @param plan knows the models
   * @return benchmark, kind of return, estimation days and model
   */
  public static List<Choice> choices(SpecificationPoint point, StudyPlan plan) {
    SpecificationKey key = point.specification().key();
    return List.of(
        new Choice("Benchmark", key.benchmark().symbol()),
        new Choice("Returns", Words.of(key.returns())),
        new Choice("Estimation days", days(point)),
        new Choice("Model", plan.model(point.specification().model()).method().name()));
  }

  /** The minus of the window, and the days that are left out in words. */
  private static String days(SpecificationPoint point) {
    String[] parts = point.specification().key().estimation().split(" ", 2);
    String window = parts[0].replace(":", " to ").replace('-', '\u2212');
    return parts.length == 1 ? window : window + ", " + Reasons.of(parts[1]);
  }
}
