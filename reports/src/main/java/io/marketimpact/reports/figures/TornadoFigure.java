package io.marketimpact.reports.figures;

import io.marketimpact.exposure.LossInput;
import io.marketimpact.exposure.Market;
import io.marketimpact.exposure.Sensitivity;
import io.marketimpact.exposure.Sensitivity.Swing;
import io.marketimpact.reports.block.Block.Figure;
import io.marketimpact.reports.text.Amount;
import java.awt.Color;
import java.awt.Dimension;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * How far the value at stake swings when one input goes from its 10th to its 90th percentile and
 * all others stay at their medians, the widest swing on top. Drawn by hand, for XChart has no bars
 * from a middle to both sides.
 */
public final class TornadoFigure {

  private static final int WIDTH = 370;
  private static final int LEFT = 178;
  private static final int RIGHT = 22;
  private static final int TOP = 62 + Labels.LINE;
  private static final float KEY = 32 + Labels.LINE;
  private static final int ROW = 22;
  private static final int MOST = 8;
  private static final double BAR = 13;

  private final String title;
  private final Sensitivity sensitivity;
  private final List<Swing> swings;
  private final Market market;
  private final Amounts amounts;
  private final RowFrame frame;

  private TornadoFigure(
      String title, Sensitivity sensitivity, List<Swing> swings, Market market, String currency) {
    this.market = market;
    this.title = title;
    this.sensitivity = sensitivity;
    this.swings = swings;
    double smallest = sensitivity.central();
    double largest = sensitivity.central();
    for (Swing swing : swings) {
      smallest = Math.min(smallest, Math.min(swing.atLow(), swing.atHigh()));
      largest = Math.max(largest, Math.max(swing.atLow(), swing.atHigh()));
    }
    this.amounts = Amounts.upTo(largest, "Value at stake", currency);
    this.frame =
        new RowFrame(
            LEFT,
            WIDTH - RIGHT,
            TOP,
            TOP + (double) ROW * MOST,
            amounts.axis(smallest, largest, 4));
  }

  /**
   * Draws the swings.
   *
   * @param id of the drawing, unique in its page
   * @param name whose value
   * @param sensitivity of the value at stake
   * @param market that is closed
   * @param currency of the value
   * @return the figure, empty where no input moves the value
   */
  public static Optional<Figure> of(
      String id, String name, Sensitivity sensitivity, Market market, String currency) {
    List<Swing> swings =
        sensitivity.tornado().stream().filter(swing -> swing.width() > 0).limit(MOST).toList();
    if (swings.isEmpty()) {
      return Optional.empty();
    }
    String title = title(name, swings.get(0), market);
    TornadoFigure figure = new TornadoFigure(title, sensitivity, swings, market, currency);
    String description =
        swings.stream()
            .map(
                swing ->
                    words(swing.input(), market)
                        + ": "
                        + Amount.millions(swing.atLow(), currency)
                        + " to "
                        + Amount.millions(swing.atHigh(), currency))
            .collect(
                Collectors.joining(
                    "; ",
                    "Value at stake: "
                        + Amount.millions(sensitivity.central(), currency)
                        + " with every input at its median; from the 10th to the 90th percentile"
                        + " of ",
                    "."));
    Dimension size = new Dimension(WIDTH, TOP + ROW * MOST + RowFrame.AXIS);
    return Optional.of(new Figure(id, title, description, size, figure::draw));
  }

  /** Whose value, and the input that moves it most. */
  private static String title(String name, Swing widest, Market market) {
    return name + ": value at stake depends most on the " + words(widest.input(), market);
  }

  /**
   * An input in a few words.
   *
   * @param input the input
   * @param market that is closed
   * @return its name for people
   */
  public static String words(LossInput input, Market market) {
    return switch (input) {
      case SHARE_IN_MARKET -> "share sold in " + market.name();
      case BREADTH -> "customers covered";
      case ENFORCEMENT -> "customers enforced on";
      case SEVERITY -> "spending lost";
      case REBOOKING -> "revenue recovered elsewhere";
      case YEARS_TO_FULL -> "years to the full loss";
      case CONTAGION -> "contagion";
      case MARGIN -> "margin on lost revenue";
      case COST_OF_CAPITAL -> "cost of capital";
      case TERMINAL_GROWTH -> "terminal growth";
    };
  }

  private void draw(Graphics2D canvas) {
    RowFrame.tallHead(canvas, title, "", WIDTH);
    key(canvas);
    frame.draw(canvas);
    for (int i = 0; i < swings.size(); i++) {
      double y = TOP + ROW * (i + 0.5);
      frame.name(canvas, words(swings.get(i).input(), market), y);
      bar(canvas, swings.get(i).atHigh(), y, Palette.LINE);
      bar(canvas, swings.get(i).atLow(), y, Palette.PAPER);
    }
    double central = px(sensitivity.central());
    canvas.setColor(Palette.INK);
    canvas.setStroke(ChartStyle.SOLID);
    canvas.draw(new Line2D.Double(central, TOP - 4, central, TOP + (double) ROW * MOST));
  }

  private double px(double value) {
    return frame.px(value / amounts.millions());
  }

  private void bar(Graphics2D canvas, double end, double y, Color filling) {
    double from = px(sensitivity.central());
    double to = px(end);
    box(canvas, Math.min(from, to), y, Math.abs(to - from), filling);
  }

  private static void box(Graphics2D canvas, double x, double y, double wide, Color filling) {
    Rectangle2D box = new Rectangle2D.Double(x, y - BAR / 2, wide, BAR);
    canvas.setColor(filling);
    canvas.fill(box);
    canvas.setColor(Palette.LINE);
    canvas.setStroke(ChartStyle.THIN);
    canvas.draw(box);
  }

  private static void key(Graphics2D canvas) {
    box(canvas, 3, KEY, 18, Palette.PAPER);
    box(canvas, 158, KEY, 18, Palette.LINE);
    canvas.setColor(Palette.INK);
    canvas.drawString("input at 10th percentile", 26, KEY + 4);
    canvas.drawString("input at 90th percentile", 181, KEY + 4);
  }
}
