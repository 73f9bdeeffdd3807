package io.marketimpact.reports.figures;

import io.marketimpact.reports.text.Format;
import java.awt.Dimension;
import java.awt.Graphics2D;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A stock's day on a phone: the stock, what is abnormal about it and its benchmark. The other
 * instruments, whose lines would lie on each other there, stand in words.
 */
final class IntradayPhone {

  private static final int NAMES = 88;

  /** A label of an hour is as wide as an hour. */
  private static final int HOURS = 2;

  /** Five minutes are narrower than a line. */
  private static final int STEP = 3;

  private final PlotPhone phone;
  private final IntradayFigure figure;

  IntradayPhone(IntradayFigure.Day day, String title) {
    this.phone =
        PlotPhone.of(
            title,
            words(day),
            IntradayFigure.clock(day).axis(HOURS),
            IntradayFigure.y(day),
            new PlotPhone.Beside(IntradayFigure.strip(day), NAMES));
    this.figure = new IntradayFigure(narrow(day), phone.frame(), NAMES);
  }

  private static List<String> words(IntradayFigure.Day day) {
    List<String> words = new ArrayList<>();
    words.add("Drawn: every third bar.");
    if (day.beside().size() > 1) {
      words.add(
          day.beside().stream()
              .skip(1)
              .map(line -> line.name() + " " + Format.percent(line.last()))
              .collect(Collectors.joining(", ", "At the close: ", ".")));
    }
    return words;
  }

  private static IntradayFigure.Day narrow(IntradayFigure.Day day) {
    return new IntradayFigure.Day(
        day.id(),
        day.name(),
        day.date(),
        some(day.path()),
        day.beside().stream()
            .limit(1)
            .map(line -> new IntradayLine(line.name(), some(line.points())))
            .toList(),
        day.marks(),
        day.zone());
  }

  /** Every third point, and the last in any case. */
  private static <T> List<T> some(List<T> points) {
    return IntStream.range(0, points.size())
        .filter(i -> i % STEP == 0 || i == points.size() - 1)
        .mapToObj(points::get)
        .toList();
  }

  Dimension size() {
    return phone.size();
  }

  void draw(Graphics2D canvas) {
    phone.write(canvas);
    figure.draw(canvas);
  }
}
