package io.marketimpact.reports.figures;

import io.marketimpact.reports.block.Block.Figure;
import io.marketimpact.reports.figures.RankedStock.Role;
import io.marketimpact.reports.text.Counted;
import io.marketimpact.reports.text.Format;
import java.awt.Dimension;
import java.awt.Graphics2D;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Stocks by the abnormal return of their day 0, each with a mark whose form is its role. Drawn by
 * hand, for XChart has no horizontal intervals.
 */
public final class RankedFigure {

  private static final String AXIS = "Abnormal return of day 0, %";

  private static final int WIDTH = 900;
  private static final int TOP = 48;
  private static final int ROW = 13;
  private static final int LEFT = 200;
  private static final int RIGHT = 236;
  private static final double PER_CENT = 100;
  private static final int MARKS = 8;
  private static final int PHONE_MARKS = 5;

  private final String title;
  private final List<RankedStock> stocks;
  private final RowFrame frame;

  private RankedFigure(String title, List<RankedStock> stocks) {
    this.title = title;
    this.stocks = stocks;
    this.frame =
        new RowFrame(
            LEFT,
            WIDTH - (double) RIGHT,
            TOP,
            TOP + (double) ROW * stocks.size(),
            Axis.signed(ticks(stocks, MARKS), AXIS));
  }

  /**
   * Draws the stocks.
   *
   * @param id of the drawing, unique in its page
   * @param stocks at least one, in the order they are drawn
   * @return the figure
   */
  public static Figure of(String id, List<RankedStock> stocks) {
    String title = title(stocks);
    String description =
        stocks.stream().map(RankedFigure::words).collect(Collectors.joining("; ", "", "."));
    Dimension size = new Dimension(WIDTH, TOP + ROW * stocks.size() + RowFrame.AXIS);
    RankedPhone phone =
        new RankedPhone(title, stocks, Axis.signed(ticks(stocks, PHONE_MARKS), AXIS));
    return new Figure(
            id, title, description, size, canvas -> new RankedFigure(title, stocks).draw(canvas))
        .withPhone(phone.size(), phone::draw);
  }

  /**
   * An axis that holds stocks with their intervals, in percent.
   *
   * @param title what its values are
   * @param low its lower end
   * @param high its upper end
   * @param step from one mark to the next
   */
  public record Scale(String title, double low, double high, double step) {

    /**
     * The axis of stocks.
     *
     * @param stocks at least one
     * @return its title, round ends and marks
     */
    public static Scale of(List<RankedStock> stocks) {
      Ticks ticks = ticks(stocks, MARKS);
      return new Scale(AXIS, ticks.low(), ticks.high(), ticks.step());
    }
  }

  private static Ticks ticks(List<RankedStock> stocks, int most) {
    double low = stocks.stream().mapToDouble(stock -> stock.interval().low()).min().orElseThrow();
    double high = stocks.stream().mapToDouble(stock -> stock.interval().high()).max().orElseThrow();
    return Ticks.around(PER_CENT * low, PER_CENT * high, most);
  }

  /**
   * How many of all moved significantly, and how many of these are of firms that are restricted.
   */
  static String title(List<RankedStock> stocks) {
    List<RankedStock> significant = stocks.stream().filter(RankedStock::isSignificant).toList();
    long named = significant.stream().filter(RankedStock::isNamed).count();
    return "On day 0 "
        + (significant.isEmpty() ? "none" : Counted.inWords(significant.size()))
        + " of "
        + Counted.inWords(stocks.size())
        + (stocks.size() == 1 ? " stock" : " stocks")
        + " moved significantly"
        + (significant.isEmpty()
            ? detectable(stocks)
            : ", "
                + (named == 0 ? "none" : Counted.inWords(named))
                + " of them of a restricted firm");
  }

  /** The range of what the tests of the stocks would have found, where each has one. */
  private static String detectable(List<RankedStock> stocks) {
    double[] sizes =
        stocks.stream()
            .flatMap(stock -> stock.detectable().stream())
            .mapToDouble(d -> d)
            .sorted()
            .toArray();
    if (sizes.length < stocks.size()) {
      return "";
    }
    String least = Format.size(sizes[0]);
    String most = Format.size(sizes[sizes.length - 1]);
    return " (detectable: " + (least.equals(most) ? most : least + " to " + most) + ")";
  }

  private static String words(RankedStock stock) {
    return stock.name()
        + ", "
        + stock.role().words()
        + ": "
        + Format.percent(stock.abnormal())
        + " ("
        + Format.interval(stock.interval())
        + ")"
        + (stock.remarks().isEmpty() ? "" : ", " + stock.remarks());
  }

  private void draw(Graphics2D canvas) {
    RowFrame.head(canvas, title, "", WIDTH);
    legend(canvas);
    frame.draw(canvas);
    for (Role role : Role.values()) {
      RankedMarks.intervals(canvas, frame, stocks, role, RankedFigure::middle);
    }
    for (int i = 0; i < stocks.size(); i++) {
      row(canvas, stocks.get(i), middle(i));
    }
  }

  private static double middle(int row) {
    return TOP + ROW * (row + 0.5);
  }

  private void row(Graphics2D canvas, RankedStock stock, double y) {
    frame.name(canvas, stock.name(), y);
    RankedMarks.mark(canvas, frame, stock, y);
    canvas.setColor(Palette.INK);
    canvas.setFont(stock.isSignificant() ? Fonts.bold(12) : Fonts.regular(12));
    Labels.within(
        canvas,
        Format.percent(stock.abnormal()) + RankedMarks.remark(stock),
        frame.right() + 8,
        y + 4,
        RIGHT - 10.0);
  }

  private static void legend(Graphics2D canvas) {
    canvas.setFont(Fonts.regular(12));
    double x = 8;
    for (Role role : Role.values()) {
      x = RankedMarks.key(canvas, role, x, 35) + 24;
    }
  }
}
