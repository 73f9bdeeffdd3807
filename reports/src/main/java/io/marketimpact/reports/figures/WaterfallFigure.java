package io.marketimpact.reports.figures;

import io.marketimpact.reports.block.Block.Figure;
import io.marketimpact.reports.text.Counted;
import io.marketimpact.reports.text.Format;
import io.marketimpact.reports.text.Nouns;
import java.awt.Dimension;
import java.awt.Graphics2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/**
 * Each firm's move as the sum of its parts: expected, sector, unexplained, each bar beginning where
 * the one before ends. Drawn by hand, for XChart has no floating bars.
 */
public final class WaterfallFigure {

  private static final int WIDTH = 900;
  private static final int TOP = 62;
  private static final int ROW = 38;
  private static final int PLOT_LEFT = 170;
  private static final int PLOT_RIGHT = 520;
  private static final int[] COLUMNS = {610, 700, 810, 890};

  /** So many times the second largest makes the largest unexplained part an outlier. */
  private static final double OUTLIER = 1.5;

  private final List<Move> moves;
  private final String title;
  private final boolean hasSector;
  private final RowFrame frame;

  private WaterfallFigure(String title, List<Move> moves) {
    this.title = title;
    this.moves = moves;
    this.hasSector = hasSector(moves);
    this.frame =
        new RowFrame(
            PLOT_LEFT,
            PLOT_RIGHT,
            TOP - 4.0,
            TOP + (double) ROW * moves.size(),
            MoveBars.axis(moves, 7));
  }

  /**
   * A firm's move in its parts.
   *
   * @param name whose move
   * @param expected what the model predicts, of a market model from the market and the own average
   * @param sector what its sectors account for beyond that, empty where none is measured
   * @param unexplained the rest, the abnormal return
   */
  public record Move(String name, double expected, OptionalDouble sector, double unexplained) {

    /**
     * The whole move.
     *
     * @return the sum of its parts
     */
    public double total() {
      return expected + sector.orElse(0) + unexplained;
    }

    private boolean isMainlyUnexplained() {
      return Math.abs(unexplained) > Math.max(Math.abs(expected), Math.abs(sector.orElse(0)));
    }

    double[] ends() {
      return new double[] {expected, expected + sector.orElse(0), total()};
    }
  }

  /**
   * Draws the moves on one scale.
   *
   * @param id of the drawing, unique in its page
   * @param suffix after the title
   * @param moves in their order
   * @return the figure, empty where there is no move
   */
  public static Optional<Figure> of(String id, String suffix, List<Move> moves) {
    if (moves.isEmpty()) {
      return Optional.empty();
    }
    String title = title(moves) + suffix;
    String description =
        moves.stream()
            .map(WaterfallFigure::words)
            .collect(Collectors.joining("; ", "Each move in its parts. ", "."));
    Dimension size = new Dimension(WIDTH, TOP + ROW * moves.size() + RowFrame.AXIS);
    WaterfallPhone phone = new WaterfallPhone(title, moves);
    return Optional.of(
        new Figure(
                id,
                title,
                description,
                size,
                canvas -> new WaterfallFigure(title, moves).draw(canvas))
            .withPhone(phone.size(), phone::draw));
  }

  static boolean hasSector(List<Move> moves) {
    return moves.stream().anyMatch(move -> move.sector().isPresent());
  }

  /** In how many moves the unexplained part is the largest, and whose is far larger than others. */
  private static String title(List<Move> moves) {
    long open = moves.stream().filter(Move::isMainlyUnexplained).count();
    Optional<Move> outlier = outlier(moves);
    boolean isNamed = open == 1 && outlier.filter(Move::isMainlyUnexplained).isPresent();
    return "The unexplained part is "
        + (moves.size() == 1
            ? (open == 1 ? "the largest" : "not the largest") + " in this move"
            : "the largest in " + which(moves, open, isNamed))
        + outlier
            .map(
                move ->
                    "; "
                        + Nouns.possessive(move.name())
                        + " is "
                        + Format.percent(move.unexplained()))
            .orElse("");
  }

  private static String which(List<Move> moves, long open, boolean isNamed) {
    if (open == 0 || open == moves.size()) {
      return open == 0 ? "no move" : "every move";
    }
    if (open == 1) {
      return "one of "
          + Counted.inWords(moves.size())
          + " moves"
          + (isNamed ? "" : ", " + whose(moves, true));
    }
    return open == moves.size() - 1
        ? "every move but " + whose(moves, false)
        : Counted.of(open, moves.size()) + " moves";
  }

  /** Whose move is the only one that is open, or the only one that is not. */
  private static String whose(List<Move> moves, boolean isOpen) {
    return moves.stream()
        .filter(move -> move.isMainlyUnexplained() == isOpen)
        .map(move -> Nouns.possessive(move.name()))
        .findFirst()
        .orElseThrow();
  }

  /** Whose move is left open most, where no other comes near it. */
  private static Optional<Move> outlier(List<Move> moves) {
    List<Move> byRest =
        moves.stream()
            .sorted(Comparator.comparingDouble((Move move) -> -Math.abs(move.unexplained())))
            .toList();
    boolean isAlone =
        moves.size() > 2
            && Math.abs(byRest.get(0).unexplained())
                >= OUTLIER * Math.abs(byRest.get(1).unexplained());
    return isAlone ? Optional.of(byRest.get(0)) : Optional.empty();
  }

  private static String words(Move move) {
    return move.name()
        + ": "
        + Format.percent(move.total())
        + " = expected "
        + Format.percent(move.expected())
        + (move.sector().isPresent()
            ? ", sector " + Format.percent(move.sector().getAsDouble())
            : "")
        + ", unexplained "
        + Format.percent(move.unexplained());
  }

  private void draw(Graphics2D canvas) {
    canvas.setColor(Palette.INK);
    canvas.setFont(Fonts.bold(14));
    Labels.within(canvas, title, 2, 16, WIDTH - 4);
    heads(canvas);
    frame.draw(canvas);
    for (int i = 0; i < moves.size(); i++) {
      row(canvas, moves.get(i), TOP + ROW * i);
    }
  }

  private void heads(Graphics2D canvas) {
    canvas.setFont(Fonts.regular(12));
    List<MoveBars.Part> parts =
        new ArrayList<>(List.of(MoveBars.EXPECTED, MoveBars.SECTOR, MoveBars.UNEXPLAINED));
    for (int i = 0; i < parts.size(); i++) {
      MoveBars.Part part = parts.get(i);
      if (part.equals(MoveBars.SECTOR) && !hasSector) {
        continue;
      }
      MoveBars.key(canvas, part, COLUMNS[i] - Labels.width(canvas, part.name()) - 16, 33);
      canvas.setColor(Palette.INK);
      Labels.endingAt(canvas, part.name(), COLUMNS[i], 43);
    }
    canvas.setFont(Fonts.bold(12));
    Labels.endingAt(canvas, "move, %", COLUMNS[3], 43);
  }

  private void row(Graphics2D canvas, Move move, int top) {
    frame.name(canvas, move.name(), top + ROW / 2.0);
    new MoveBars(canvas, frame).draw(move, top + 1.0);
    canvas.setFont(Fonts.regular(12));
    canvas.setColor(Palette.INK);
    double baseline = top + ROW / 2.0 + 4;
    number(canvas, move.expected(), COLUMNS[0], baseline);
    move.sector().ifPresent(value -> number(canvas, value, COLUMNS[1], baseline));
    number(canvas, move.unexplained(), COLUMNS[2], baseline);
    canvas.setFont(Fonts.bold(12));
    number(canvas, move.total(), COLUMNS[3], baseline);
  }

  private static void number(Graphics2D canvas, double value, double x, double y) {
    Labels.endingAt(canvas, Format.percent(value).replaceFirst("\u202F%$", ""), x, y);
  }
}
