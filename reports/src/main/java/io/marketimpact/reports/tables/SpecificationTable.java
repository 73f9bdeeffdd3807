package io.marketimpact.reports.tables;

import io.marketimpact.model.catalog.Models;
import io.marketimpact.reports.block.Block.Column;
import io.marketimpact.reports.block.Block.Kind;
import io.marketimpact.reports.block.Block.Row;
import io.marketimpact.reports.block.Block.Table;
import io.marketimpact.reports.block.Block.Tone;
import io.marketimpact.reports.text.Format;
import io.marketimpact.reports.text.Words;
import io.marketimpact.study.Specification;
import io.marketimpact.study.SpecificationCurve;
import io.marketimpact.study.SpecificationPoint;
import java.util.List;

/** The numbers behind a specification curve. */
public final class SpecificationTable {

  private SpecificationTable() {}

  /**
   * Every point of a curve.
   *
   * @param curve the curve over one window
   * @param headline the study's own choice
   * @return one row per specification, the lowest estimate first
   */
  public static Table of(SpecificationCurve curve, Specification headline) {
    return new Table(
        "Every specification from the lowest estimate to the highest",
        List.of(
            new Column("Model", Kind.TEXT),
            new Column("Returns", Kind.TEXT),
            new Column("Benchmark", Kind.CODE),
            new Column("Estimation days", Kind.TEXT),
            new Column("Estimate", Kind.NUMBER),
            new Column("95\u202F% interval", Kind.NUMBER),
            new Column("Placebo p", Kind.NUMBER)),
        curve.points().stream().map(point -> row(point, headline)).toList(),
        "In bold: the headline.");
  }

  private static Row row(SpecificationPoint point, Specification headline) {
    Specification choice = point.specification();
    return new Row(
        List.of(
            Models.of(choice.model()).method().name(),
            Words.of(choice.key().returns()),
            choice.key().benchmark().symbol(),
            choice.key().estimation().replace(":", " to ").replace('-', '\u2212'),
            Format.percent(point.estimate()),
            Format.interval(point.interval()),
            point.placebo().result().map(Format::probability).orElse("\u2013")),
        choice.equals(headline) ? Tone.STRONG : Tone.PLAIN,
        List.of(
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(point.estimate()),
            List.of(point.interval().low(), point.interval().high()),
            point.placebo().result().map(List::of).orElse(List.of())));
  }
}
