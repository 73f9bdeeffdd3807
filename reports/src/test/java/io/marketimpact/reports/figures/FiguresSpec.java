package io.marketimpact.reports.figures;

import static org.assertj.core.api.Assertions.assertThat;

import io.marketimpact.calendar.Session;
import io.marketimpact.data.result.SampleStudy;
import io.marketimpact.event.PublicationTime;
import io.marketimpact.event.Wave;
import io.marketimpact.reports.block.Block.Figure;
import io.marketimpact.study.StudyResult;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FiguresSpec {

  private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

  private static List<String> texts(Figure figure) {
    return Pattern.compile("<text[^>]*>([^<]*)</text")
        .matcher(Svg.of(figure).replaceAll("\\s+>", ">"))
        .results()
        .map(text -> text.group(1))
        .toList();
  }

  private static Wave wave(PublicationTime time) {
    return new Wave("W1", time, "said", List.of(), "seen");
  }

  private static Figure timeline(PublicationTime... times) {
    return TimelineFigure.of(
            "waves",
            List.of(times).stream().map(FiguresSpec::wave).toList(),
            wave -> "names nobody",
            new TimelineFigure.Market(List.of(), NEW_YORK, Set.of()))
        .orElseThrow();
  }

  @Test
  void aStudyDrawsTheSameBytesTwiceInRealTextWithoutDatesOfItsMaking() {
    StudyResult study = SampleStudy.of("Firm & Co", 4);
    Figure figure = StudyFigures.effects("effects", study).orElseThrow();
    assertThat(
            Svg.of(StudyFigures.effects("effects", SampleStudy.of("Firm & Co", 4)).orElseThrow()))
        .isEqualTo(Svg.of(figure));
    assertThat(texts(figure)).contains("Firm &amp; Co", "move", "Return, %");
    assertThat(Svg.of(figure)).doesNotContain("<!--").contains("Liberation Sans");
    assertThat(figure.description())
        .containsSubsequence("F3: move ", "Firm & Co: move ", "F2: move ", "Average of 3: move ");
  }

  @Test
  void aNameLongerThanItsRoomIsCutAndStaysWholeInTheDescription() {
    String name = "A name that is very much longer than the room above its interval, ".repeat(3);
    Figure figure = StudyFigures.effects("effects", SampleStudy.of(name, 3)).orElseThrow();
    assertThat(texts(figure).get(texts(figure).indexOf("Return, %") + 1))
        .startsWith("A name that")
        .endsWith("\u2026");
    assertThat(figure.description()).contains(name);
  }

  @Test
  void pathsOfFirmsShareOneScale() {
    StudyResult study = SampleStudy.of("plain", 5);
    List<Figure> paths = PathFigures.firms("firm", study, study.groups().get(0));
    assertThat(paths).hasSize(4);
    assertThat(paths.stream().map(FiguresSpec::texts).map(FiguresSpec::labels).distinct())
        .hasSize(1);
    assertThat(PathFigures.average("all", "", study.groups().get(0))).isPresent();
  }

  private static List<String> labels(List<String> texts) {
    return texts.stream().filter(text -> text.matches("[\u2212+]?\\d+(\\.\\d+)?")).toList();
  }

  @Test
  void aStudyWithoutPathsOrWavesHasNoFigureOfThem() {
    StudyResult nothing = SampleStudy.of("plain", 1);
    assertThat(StudyFigures.effects("effects", nothing)).isEmpty();
    assertThat(PathFigures.firms("firm", nothing, nothing.groups().get(0))).isEmpty();
    assertThat(PathFigures.average("all", "", nothing.groups().get(0))).isEmpty();
    assertThat(
            TimelineFigure.of(
                "waves",
                List.of(wave(new PublicationTime.OnDate(LocalDate.of(2026, 1, 14)))),
                wave -> "",
                new TimelineFigure.Market(List.of(), NEW_YORK, Set.of())))
        .isEmpty();
  }

  @Test
  void hoursAreMarkedInBothZonesWithTheirDay() {
    Figure figure =
        timeline(
            new PublicationTime.NoLaterThan(Instant.parse("2026-01-14T11:30:00Z")),
            new PublicationTime.At(Instant.parse("2026-01-15T02:00:00Z")));
    assertThat(texts(figure))
        .contains("New York", "UTC", "03:00", "08:00", "14 Jan", "15 Jan")
        .contains("public by then, no earlier bound known; names nobody");
    assertThat(figure.description()).contains("by 14 Jan 2026 11:30 UTC; no earlier bound known");
  }

  @Test
  void anArrowPointsBackFromTheLatestTimeWhereNoEarlierIsKnown() {
    Drawing drawing =
        Drawing.of(
            timeline(
                new PublicationTime.NoLaterThan(Instant.parse("2026-01-14T11:30:00Z")),
                new PublicationTime.At(Instant.parse("2026-01-15T02:00:00Z"))));
    assertThat(drawing.forms("path", "fill", "#0b5c92"))
        .extracting(form -> form.paint("d"))
        .anyMatch(path -> path.startsWith("M70 "));
  }

  @Test
  void aDrawingLeavesOutWhatGoesWithoutSaying() {
    assertThat(Svg.of(Days.intraday()))
        .doesNotContain("fill-opacity=\"1\"", "stroke-dashoffset=\"0\" stroke-linecap", "rgb(")
        .doesNotContain("optimizeLegibility", "fill-opacity=\"0\"")
        .doesNotContainPattern(" d=\"[^\"]*\\d L")
        .containsPattern(" d=\"M[\\d.]+ [\\d.]+[ L][\\d.]+ [\\d.]+");
  }

  private static String title(PublicationTime... times) {
    Session day =
        new Session(
            LocalDate.of(2026, 1, 14),
            Instant.parse("2026-01-14T14:30:00Z"),
            Instant.parse("2026-01-14T21:00:00Z"),
            Session.Length.FULL);
    return TimelineFigure.title(
        Stream.of(times).map(FiguresSpec::wave).toList(),
        new TimelineFigure.Market(List.of(day), NEW_YORK, Set.of(day.date())));
  }

  @Test
  void theLineOfTimeIsTitledByWhenTheNewsCame() {
    Instant early = Instant.parse("2026-01-14T11:30:00Z");
    Instant during = Instant.parse("2026-01-14T17:00:00Z");
    Instant late = Instant.parse("2026-01-14T21:30:00Z");
    assertThat(title(new PublicationTime.NoLaterThan(early), new PublicationTime.At(late)))
        .isEqualTo("The first of two waves of news became public before New York opened on day 0");
    assertThat(title(new PublicationTime.Between(during, during.plusSeconds(600))))
        .isEqualTo("The news became public while New York was open on day 0");
    assertThat(title(new PublicationTime.At(late)))
        .isEqualTo("The news became public after New York closed on day 0");
    assertThat(title(new PublicationTime.NoLaterThan(during)))
        .isEqualTo("The news became public by 14 Jan 2026 17:00 UTC; no earlier bound known");
    assertThat(title(new PublicationTime.Between(early, during)))
        .isEqualTo("The news became public between 14 Jan 2026 11:30 and 17:00 UTC");
  }

  @Test
  void weeksAreMarkedInDays() {
    Figure figure =
        timeline(
            new PublicationTime.At(Instant.parse("2026-01-05T11:30:00Z")),
            new PublicationTime.At(Instant.parse("2026-01-29T02:00:00Z")));
    assertThat(texts(figure)).contains("9 Jan", "25 Jan").doesNotContain("UTC");
  }
}
