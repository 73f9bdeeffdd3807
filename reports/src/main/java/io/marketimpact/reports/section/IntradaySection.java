package io.marketimpact.reports.section;

import io.marketimpact.data.table.Column;
import io.marketimpact.data.table.MomentColumn;
import io.marketimpact.data.table.NumberStyle;
import io.marketimpact.data.table.Table;
import io.marketimpact.inference.PlaceboWindows;
import io.marketimpact.intraday.DayVariation;
import io.marketimpact.intraday.IntradayDay;
import io.marketimpact.intraday.IntradayStudy;
import io.marketimpact.intraday.NewsReaction;
import io.marketimpact.intraday.WindowMove;
import io.marketimpact.intraday.WindowReaction;
import io.marketimpact.reports.block.Block;
import io.marketimpact.reports.block.Block.Figure;
import io.marketimpact.reports.block.Section;
import io.marketimpact.reports.figures.IntradayFigures;
import io.marketimpact.reports.tables.ChartTables;
import io.marketimpact.reports.text.Format;
import io.marketimpact.reports.text.Reasons;
import io.marketimpact.reports.text.Words;
import io.marketimpact.study.StudyPlan;
import io.marketimpact.study.StudyResult;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** The day of the news in five-minute bars, for the firms with bars. */
final class IntradaySection {

  private static final String NEVER_REJECTS =
      ", and no move of a window can be statistically significant at 5\u202F%. They show when a"
          + " move came, not whether it was one.";

  private IntradaySection() {}

  static Optional<Section> of(StudyResult result) {
    if (result.intraday().isEmpty()) {
      return Optional.empty();
    }
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Paragraph(introduction(result)));
    for (IntradayStudy study : result.intraday()) {
      figures(result, study).ifPresent(blocks::add);
      blocks.add(windows(study, IntradayFigures.zone(result)));
      variation(study).ifPresent(blocks::add);
    }
    return Optional.of(new Section("intraday", "Within the day", blocks).inAppendix());
  }

  private static String introduction(StudyResult result) {
    return "Bars of five minutes show when a stock moved. Each window is compared with the same"
        + " hours of the normal days before, which allows for the volatile open without a"
        + " model. "
        + comparisons(result)
            .min(Comparator.comparingDouble(PlaceboWindows::smallestPValue))
            .map(
                best ->
                    "The file holds at most "
                        + best.count()
                        + " such days: no p-value below "
                        + Format.probability(best.smallestPValue())
                        + " is possible"
                        + (best.smallestPValue() < StudyPlan.LEVEL ? "." : NEVER_REJECTS))
            .orElse("");
  }

  private static Optional<Block> figures(StudyResult result, IntradayStudy study) {
    List<Figure> figures = IntradayFigures.of(result, study);
    return figures.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Block.Figures(
                figures,
                "Logarithmic return from the previous close on, overnight gap included, percent;"
                    + " abnormal: less what "
                    + study.benchmark()
                    + " explains, by slopes estimated from the bars of the normal days before; page"
                    + " one uses the daily model, and the last bar is not the official close."
                    + " Shaded: within twice the usual size, the root mean square of the same hours"
                    + " of those days. Above: when each wave of the news became public; a dashed"
                    + " line marks the latest possible time. Beside the stock: "
                    + study.benchmark()
                    + besides(result)
                    + ". Source: bars of five minutes, see "
                    + Scope.sources(result)
                    + ".",
                IntradayFigures.drawn(study).stream()
                    .<Table<?>>map(
                        day ->
                            ChartTables.intraday(
                                study.security() + " on " + Format.day(day.day()), day))
                    .toList()));
  }

  private static String besides(StudyResult result) {
    return result.intradayBeside().isEmpty()
        ? ""
        : " and, of the other instruments with bars, those that stayed closest to it that day";
  }

  private static Stream<PlaceboWindows> comparisons(StudyResult result) {
    return result.intraday().stream()
        .flatMap(study -> study.reactions().stream())
        .flatMap(news -> news.reaction().result().stream())
        .flatMap(reaction -> reaction.windows().stream())
        .flatMap(window -> window.move().result().stream())
        .map(WindowMove::reference);
  }

  /** A window after a publication. */
  private record After(NewsReaction news, WindowReaction window) {
    private <V> Optional<V> ofMove(Function<WindowMove, V> value) {
      return window.move().result().map(value);
    }
  }

  private static Block windows(IntradayStudy study, ZoneId zone) {
    List<After> rows =
        study.reactions().stream()
            .flatMap(
                news ->
                    news.reaction().result().stream()
                        .flatMap(reaction -> reaction.windows().stream())
                        .map(window -> new After(news, window)))
            .toList();
    return new Block.Tabular(
        Table.<After>of(
                "windows",
                rows,
                Column.text("News", row -> Words.wave(row.news().mark().id())),
                MomentColumn.of("From", zone, row -> row.window().from()),
                MomentColumn.of("To", zone, row -> row.window().to()),
                Column.numberIfAny("Move", NumberStyle.RETURN, row -> row.ofMove(WindowMove::firm)),
                Column.numberIfAny(
                    "Abnormal", NumberStyle.RETURN, row -> row.ofMove(WindowMove::car)),
                Column.numberIfAny(
                    "p",
                    NumberStyle.PROBABILITY,
                    row -> row.ofMove(move -> move.reference().twoSided())),
                Column.numberIfAny(
                    "Days", NumberStyle.COUNT, row -> row.ofMove(move -> move.reference().count())))
            .titled(study.security() + " after each publication, against " + study.benchmark())
            .unless(row -> row.window().move().exclusion().map(why -> Reasons.of(why.detail())))
            .noted(
                "Logarithmic returns"
                    + rows.stream()
                        .findFirst()
                        .map(row -> clock(row.window().from(), zone))
                        .orElse("")
                    + ". A window that begins at the close of the day before includes the overnight"
                    + " gap. p: fraction of the same hours of normal days in which the stock moved"
                    + " at least as far; Days: their number. The windows overlap and are not"
                    + " adjusted for their number."));
  }

  /** By whose clock times are, and what that is in UTC. */
  private static String clock(Instant first, ZoneId zone) {
    LocalTime there = LocalTime.ofInstant(first, zone);
    return zone.equals(ZoneOffset.UTC)
        ? ", times in UTC"
        : ", times in "
            + Words.city(zone)
            + ", where "
            + there
            + " is "
            + LocalTime.ofInstant(first, ZoneOffset.UTC)
            + " UTC";
  }

  private static Optional<Block> variation(IntradayStudy study) {
    List<String> sentences =
        Stream.concat(
                study.days().stream().map(day -> sentence(study, day)).flatMap(Optional::stream),
                study.reactions().stream()
                    .map(IntradaySection::notStudied)
                    .flatMap(Optional::stream))
            .toList();
    return sentences.isEmpty() ? Optional.empty() : Optional.of(new Block.Remarks(sentences));
  }

  private static Optional<String> notStudied(NewsReaction news) {
    return news.reaction()
        .exclusion()
        .map(
            why ->
                Words.wave(news.mark().id()) + " has no window: " + Reasons.of(why.detail()) + ".");
  }

  private static Optional<String> sentence(IntradayStudy study, IntradayDay day) {
    return day.variation()
        .result()
        .map(
            variation ->
                String.format(
                    Locale.ROOT,
                    "%s on %s: realized volatility was %s (p = %s against normal days%s); %s.",
                    study.security(),
                    Format.day(day.day()),
                    Format.size(Math.sqrt(realized(variation))),
                    Format.probability(variation.realized().upperTail()),
                    highest(variation.realized()),
                    jumps(day)));
  }

  /** A p-value at its smallest says no more than that the day beat the few it was compared with. */
  private static String highest(PlaceboWindows realized) {
    return realized.upperTail() <= realized.smallestPValue()
        ? ", the smallest possible: higher than on any of the " + realized.count()
        : "";
  }

  private static double realized(DayVariation variation) {
    return variation.measured().realized();
  }

  private static String jumps(IntradayDay day) {
    return day.jumps()
        .result()
        .map(
            scan ->
                scan.jumps().isEmpty()
                    ? "no five-minute bar shows a jump (Lee and Mykland 2008, 1 %)"
                    : scan.jumps().size()
                        + (scan.jumps().size() == 1
                            ? " five-minute bar shows"
                            : " five-minute bars show")
                        + " a jump (Lee and Mykland 2008, 1 %)")
        .orElse("jumps could not be tested");
  }
}
