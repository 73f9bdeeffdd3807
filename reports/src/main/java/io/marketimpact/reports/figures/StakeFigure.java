package io.marketimpact.reports.figures;

import io.marketimpact.base.Interval;
import io.marketimpact.reports.block.Block.Figure;
import io.marketimpact.reports.text.Amount;
import io.marketimpact.reports.text.Format;
import io.marketimpact.stat.SampleDensity;
import io.marketimpact.stat.SampleSummary;
import java.awt.BasicStroke;
import java.awt.Dimension;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A simulated value at stake as it is spread, and below it the return it implies beside the one
 * observed. Drawn by hand, for two plots share one drawing.
 */
public final class StakeFigure {

  private static final double PER_CENT = 100;
  private static final Dimension SIZE = new Dimension(370, 330 + Labels.LINE);
  private static final double HEAD = 46 + Labels.LINE;
  private static final double SMALLEST = 0.1;
  private static final int LEFT = 66;
  private static final int RIGHT = 22;
  private static final BasicStroke THICK =
      new BasicStroke(4f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER);

  private final Stake stake;
  private final Amounts amounts;
  private final RowFrame value;
  private final Optional<RowFrame> price;

  private StakeFigure(Stake stake, Optional<Ticks> returns) {
    this.stake = stake;
    double largest = Math.max(stake.density().high(), SMALLEST);
    this.amounts = Amounts.upTo(largest, "Value at stake", stake.currency());
    this.value =
        new RowFrame(
            LEFT,
            SIZE.width - (double) RIGHT,
            HEAD,
            HEAD + 92,
            amounts.axis(Math.min(0, stake.density().low()), largest, 5));
    this.price =
        returns.map(
            ticks ->
                new RowFrame(
                    LEFT,
                    SIZE.width - (double) RIGHT,
                    HEAD + 144,
                    HEAD + 242,
                    Axis.signed(ticks, "Return, %")));
  }

  /**
   * What is drawn of a firm.
   *
   * @param id of the drawing, unique in its page
   * @param name whose value
   * @param summary of the value at stake
   * @param density how it is spread
   * @param currency of the value
   * @param price what the price did, where that is known
   */
  public record Stake(
      String id,
      String name,
      SampleSummary summary,
      SampleDensity density,
      String currency,
      Optional<Observed> price) {}

  /**
   * What a price did.
   *
   * @param marketValue of the firm before, in millions
   * @param car observed abnormal return
   * @param interval its 95 % interval
   * @param detectable the effect found four times in five
   */
  public record Observed(double marketValue, double car, Interval interval, double detectable) {}

  /**
   * Draws several firms, their returns on one scale and each value on its own.
   *
   * @param stakes the firms
   * @return a figure per firm, in their order
   */
  public static List<Figure> comparable(List<Stake> stakes) {
    double[] ends =
        stakes.stream()
            .flatMap(stake -> stake.price().stream().flatMap(price -> ends(stake, price)))
            .mapToDouble(Double::doubleValue)
            .sorted()
            .toArray();
    Optional<Ticks> returns =
        ends.length == 0
            ? Optional.empty()
            : Optional.of(Ticks.around(PER_CENT * ends[0], PER_CENT * ends[ends.length - 1], 6));
    return stakes.stream()
        .map(stake -> new StakeFigure(stake, stake.price().flatMap(price -> returns)).figure())
        .toList();
  }

  private static Stream<Double> ends(Stake stake, Observed price) {
    return Stream.of(
        0.0,
        -stake.density().high() / price.marketValue(),
        price.interval().low(),
        price.interval().high(),
        price.detectable(),
        -price.detectable());
  }

  private Figure figure() {
    SampleSummary summary = stake.summary();
    String description =
        "Simulated value at stake: median "
            + Amount.millions(summary.median(), stake.currency())
            + ", 90\u202F% of draws between "
            + Amount.millions(summary.p05(), stake.currency())
            + " and "
            + Amount.millions(summary.p95(), stake.currency())
            + "."
            + stake.price().map(this::beside).orElse("");
    return new Figure(stake.id(), StakeTitle.of(stake), description, SIZE, this::draw);
  }

  private String beside(Observed observed) {
    return " Implied return: median "
        + Format.percent(-stake.summary().median() / observed.marketValue())
        + ". Observed: "
        + Format.percent(observed.car())
        + " ("
        + Format.percent(observed.interval().low())
        + " to "
        + Format.percent(observed.interval().high())
        + "); detectable with 80\u202F% power: "
        + Format.size(observed.detectable())
        + ".";
  }

  private void draw(Graphics2D canvas) {
    RowFrame.tallHead(
        canvas,
        StakeTitle.of(stake),
        "median "
            + Amount.millions(stake.summary().median(), stake.currency())
            + ", 90\u202F% of draws between "
            + Amount.millions(stake.summary().p05(), stake.currency())
            + " and "
            + Amount.millions(stake.summary().p95(), stake.currency()),
        SIZE.width);
    value.draw(canvas);
    value.name(canvas, "simulated", HEAD + 46);
    spread(canvas, value, 1 / amounts.millions(), value.bottom(), 86);
    range(canvas, value, 1 / amounts.millions(), value.bottom() - 2);
    stake.price().ifPresent(observed -> price(canvas, price.orElseThrow(), observed));
  }

  private void price(Graphics2D canvas, RowFrame frame, Observed observed) {
    frame.draw(canvas);
    double scale = -PER_CENT / observed.marketValue();
    double implied = frame.top() + 46;
    frame.name(canvas, "implied", implied - 16);
    spread(canvas, frame, scale, implied, 42);
    range(canvas, frame, scale, implied);
    double row = frame.bottom() - 22;
    frame.name(canvas, "observed", row);
    canvas.setColor(Palette.ACCENT);
    canvas.setStroke(ChartStyle.SOLID);
    canvas.draw(
        new Line2D.Double(
            frame.px(PER_CENT * observed.interval().low()),
            row,
            frame.px(PER_CENT * observed.interval().high()),
            row));
    Marks.ring(canvas, frame.px(PER_CENT * observed.car()), row);
    canvas.setColor(Palette.INK);
    canvas.setStroke(ChartStyle.DASHED);
    for (double side : new double[] {-1, 1}) {
      double x = frame.px(side * PER_CENT * observed.detectable());
      canvas.draw(new Line2D.Double(x, frame.top(), x, frame.bottom()));
    }
  }

  /** The bins as steps, the highest as high as there is room. */
  private void spread(Graphics2D canvas, RowFrame frame, double scale, double base, double room) {
    SampleDensity density = stake.density();
    if (!density.isSpread()) {
      canvas.setColor(Palette.LINE);
      canvas.setStroke(ChartStyle.SOLID);
      double x = frame.px(scale * density.low());
      canvas.draw(new Line2D.Double(x, base, x, base - room));
      return;
    }
    double highest = density.shares().stream().max(Double::compare).orElse(1.0);
    Path2D steps = new Path2D.Double();
    steps.moveTo(frame.px(scale * density.low()), base);
    for (int bin = 0; bin < density.shares().size(); bin++) {
      double y = base - room * density.shares().get(bin) / highest;
      steps.lineTo(frame.px(scale * (density.low() + bin * density.width())), y);
      steps.lineTo(frame.px(scale * (density.low() + (bin + 1) * density.width())), y);
    }
    steps.lineTo(frame.px(scale * density.high()), base);
    steps.closePath();
    canvas.setColor(Palette.BAND);
    canvas.fill(steps);
    canvas.setColor(Palette.LINE);
    canvas.setStroke(ChartStyle.THIN);
    canvas.draw(steps);
  }

  private void range(Graphics2D canvas, RowFrame frame, double scale, double y) {
    canvas.setColor(Palette.LINE);
    canvas.setStroke(THICK);
    canvas.draw(
        new Line2D.Double(
            frame.px(scale * stake.summary().p05()),
            y,
            frame.px(scale * stake.summary().p95()),
            y));
    Marks.dot(canvas, frame.px(scale * stake.summary().median()), y);
  }
}
