package io.marketimpact.reports.figures;

import io.marketimpact.reports.block.Block.Figure;
import io.marketimpact.reports.figures.PricePath.Role;
import io.marketimpact.reports.text.Words;
import io.marketimpact.study.GroupResult;
import io.marketimpact.study.StudyResult;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Dimension;
import java.awt.Graphics2D;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/** Prices around the event, each 100 at the close before day 0, the lines named at their ends. */
public final class PriceFigure {

  private static final Dimension SIZE = new Dimension(900, 340);
  private static final int NAMES = 150;
  private static final int PHONE_NAMES = 108;
  private static final int GAP = 8;
  private static final List<float[]> OF_SECTORS =
      List.of(new float[] {1f, 4f}, new float[] {10f, 4f, 1f, 4f}, new float[] {4f, 4f});
  private static final BasicStroke DASHED =
      new BasicStroke(
          2f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 10f, new float[] {7f, 4f}, 0f);
  private static final BasicStroke THICK =
      new BasicStroke(3f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);

  private PriceFigure() {}

  /**
   * Draws the prices of a group's firms beside its market and sectors.
   *
   * @param id of the drawing, unique in its page
   * @param result the study
   * @param group one of its groups
   * @return the figure, empty where no firm has a price before and after the news
   */
  public static Optional<Figure> of(String id, StudyResult result, GroupResult group) {
    List<PricePath> paths = PricePaths.of(result, group);
    return paths.stream().noneMatch(PriceFigure::isOfFirms)
        ? Optional.empty()
        : Optional.of(of(id, title(paths), paths));
  }

  /**
   * What a caption says of the lines.
   *
   * @param result the study
   * @param group one of its groups
   * @return how each kind that is there is drawn
   */
  public static String lines(StudyResult result, GroupResult group) {
    List<PricePath> paths = PricePaths.of(result, group);
    return Words.capitalized(
            Stream.of(
                    PricePath.first(paths, Role.FIRM).map(path -> "thin: firms"),
                    PricePath.first(paths, Role.AVERAGE).map(path -> "thick: the firms' average"),
                    PricePath.first(paths, Role.MARKET).map(path -> "dashed: " + path.name()),
                    PricePath.first(paths, Role.SECTOR)
                        .map(
                            path ->
                                "orange: the mean of untouched stocks of a sector, each with dashes"
                                    + " of its own"))
                .flatMap(Optional::stream)
                .collect(Collectors.joining("; ")))
        + ". ";
  }

  static boolean isOfFirms(PricePath path) {
    return path.role() == Role.FIRM || path.role() == Role.AVERAGE;
  }

  /** How the firms closed on day 0, and how that compares with the market. */
  static String title(List<PricePath> paths) {
    PricePath firms =
        PricePath.first(paths, Role.AVERAGE)
            .or(() -> PricePath.first(paths, Role.FIRM))
            .orElseThrow();
    double level = firms.afterTheNews().orElseThrow();
    String closed =
        (firms.role() == Role.AVERAGE ? "The firms" : firms.name())
            + " closed day 0 at "
            + level(level)
            + (firms.role() == Role.AVERAGE ? " on average" : "");
    OptionalDouble market =
        PricePath.first(paths, Role.MARKET)
            .map(PricePath::afterTheNews)
            .orElse(OptionalDouble.empty());
    return market.isEmpty() ? closed : closed + against(level, market.getAsDouble());
  }

  private static String against(double level, double market) {
    String other = level(market);
    if (other.equals(level(level))) {
      return ", level with the market";
    }
    return (level < market ? ", behind the market's " : ", ahead of the market's ") + other;
  }

  /** Draws paths, at least one, under a title. */
  static Figure of(String id, String title, List<PricePath> paths) {
    double low = paths.stream().flatMapToDouble(PriceFigure::levels).min().orElseThrow();
    double high = paths.stream().flatMapToDouble(PriceFigure::levels).max().orElseThrow();
    int first = paths.stream().mapToInt(path -> path.values().firstKey()).min().orElseThrow();
    int last = paths.stream().mapToInt(path -> path.values().lastKey()).max().orElseThrow();
    PlotFrame frame =
        new PlotFrame(
            new Dimension(SIZE.width - NAMES, SIZE.height),
            PlotFrame.TOP,
            title,
            Axis.days(Ticks.within(first, last, 10)),
            Axis.numbers(Ticks.around(low, high, 7), "Close before day 0 = 100"));
    PlotPhone phone =
        PlotPhone.of(
            title,
            List.of(),
            Axis.days(Ticks.within(first, last, 5)),
            frame.y(),
            new PlotPhone.Beside(0, PHONE_NAMES));
    return new Figure(
            id, title, description(paths), SIZE, canvas -> draw(canvas, frame, paths, NAMES))
        .withPhone(
            phone.size(),
            canvas -> {
              phone.write(canvas);
              draw(canvas, phone.frame(), paths, PHONE_NAMES);
            });
  }

  private static String level(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }

  private static DoubleStream levels(PricePath path) {
    return path.values().values().stream().mapToDouble(value -> value);
  }

  private static String description(List<PricePath> paths) {
    return paths.stream()
        .map(
            path ->
                path.name()
                    + ": "
                    + level(path.afterTheNews().orElse(PricePath.BASE))
                    + " at the close of day 0, "
                    + level(path.values().get(path.values().lastKey()))
                    + " at the end")
        .collect(Collectors.joining("; ", "The close before day 0 is 100. ", "."));
  }

  private static void draw(
      Graphics2D canvas, PlotFrame frame, List<PricePath> paths, double names) {
    Plot plot = new Plot();
    paths.forEach(
        path ->
            plot.line(
                path.name(), path.days(), path.levels(), color(path.role()), stroke(paths, path)));
    frame.draw(canvas, plot);
    EventDay.outline(canvas, frame);
    EndLabels.draw(
        canvas,
        paths.stream().map(path -> label(path, frame)).toList(),
        new EndLabels.Place(
            frame.right(),
            frame.right() + GAP,
            frame.top(),
            frame.top() + (double) frame.height(),
            frame.size().width + names - frame.right() - GAP));
  }

  private static EndLabels.Label label(PricePath path, PlotFrame frame) {
    double end = path.values().get(path.values().lastKey());
    return new EndLabels.Label(path.name(), level(end), frame.py(end));
  }

  private static Color color(Role role) {
    return switch (role) {
      case FIRM -> Palette.MUTED;
      case AVERAGE -> Palette.LINE;
      case MARKET -> Palette.INK;
      case SECTOR -> Palette.ACCENT;
    };
  }

  static BasicStroke stroke(List<PricePath> paths, PricePath path) {
    return switch (path.role()) {
      case FIRM -> ChartStyle.THIN;
      case AVERAGE -> THICK;
      case MARKET -> DASHED;
      case SECTOR ->
          ofSector(
              paths.stream().filter(other -> other.role() == Role.SECTOR).toList().indexOf(path));
    };
  }

  private static BasicStroke ofSector(int place) {
    return new BasicStroke(
        2f,
        BasicStroke.CAP_ROUND,
        BasicStroke.JOIN_ROUND,
        10f,
        OF_SECTORS.get(place % OF_SECTORS.size()),
        0f);
  }
}
