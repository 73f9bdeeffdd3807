package io.marketimpact.reports.export;

import io.marketimpact.base.Require;
import io.marketimpact.reports.block.Report;
import io.marketimpact.reports.slides.Slide;
import io.marketimpact.reports.text.Visible;
import io.marketimpact.study.StudyResult;
import java.util.List;
import java.util.regex.Pattern;

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
   * @param name of its files, the same in every run: what it shows, and of whom; letters, digits
   *     and hyphens alone, so that no file can lie elsewhere
   * @param title what it says
   * @param width in points, 1 to 10,000
   * @param height in points, 1 to 10,000
   * @param svg a whole document
   */
  public record Picture(String name, String title, int width, int height, String svg) {
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9-]{1,70}");
    private static final int LARGEST = 10_000;

    /**
     * Refuses what no chart is called and no chart measures.
     *
     * @throws IllegalArgumentException if name or size break their rule
     */
    public Picture {
      Require.that(
          NAME.matcher(name).matches(),
          "a chart's name must be of 1 to 70 letters, digits and hyphens: %s",
          Visible.line(name));
      requireSize(width);
      requireSize(height);
    }

    private static void requireSize(int size) {
      Require.that(
          size >= 1 && size <= LARGEST, "a chart's size must be 1 to %s: %s", LARGEST, size);
    }
  }

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
