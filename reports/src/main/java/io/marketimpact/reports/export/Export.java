package io.marketimpact.reports.export;

import io.marketimpact.reports.block.Report;
import io.marketimpact.reports.slides.Slide;
import io.marketimpact.study.StudyResult;
import java.util.List;

/**
 * What of a study is passed on.
 *
 * @param study its id
 * @param title what it is about
 * @param footer from what and by what it was made, in one line
 * @param pictures its charts
 * @param slides the answer, how sure it is, and what is exposed
 */
public record Export(
    String study, String title, String footer, List<Picture> pictures, List<Slide> slides) {

  /** Keeps its own copies. */
  public Export {
    pictures = List.copyOf(pictures);
    slides = List.copyOf(slides);
  }

  /**
   * A chart.
   *
   * @param name of its files, the same in every run: what it shows, and of whom
   * @param title what it says
   * @param width in points
   * @param height in points
   * @param svg a whole document
   */
  public record Picture(String name, String title, int width, int height, String svg) {}

  /**
   * What is passed on of a study.
   *
   * @param result the study
   * @param report its report, whose charts, values and sentences these are
   * @return charts and slides
   */
  public static Export of(StudyResult result, Report report) {
    return new Export(
        result.id().value(),
        report.title(),
        report.footer(),
        Pictures.of(result, report),
        new StudySlides(result, report).all());
  }
}
