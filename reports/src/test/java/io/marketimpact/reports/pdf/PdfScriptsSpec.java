package io.marketimpact.reports.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import io.marketimpact.data.result.SampleStudy;
import io.marketimpact.reports.HostileReport;
import io.marketimpact.reports.Scripts;
import io.marketimpact.reports.StudyReport;
import io.marketimpact.reports.block.Report;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Headlines are set in the letters they are written in. */
class PdfScriptsSpec {

  private static final int MOST_BYTES = 300_000;
  private static final byte[] PRINTED = PdfWriter.render(Scripts.report());

  /** Reads the text of a document, and which of its glyphs stand for no letter. */
  private static final class Reader extends PDFTextStripper {
    private final List<String> missing = new ArrayList<>();

    @Override
    protected void showGlyph(Matrix matrix, PDFont font, int code, Vector displacement)
        throws IOException {
      if (code == 0 || !font.isEmbedded()) {
        missing.add(font.getName() + " " + code);
      }
      super.showGlyph(matrix, font, code, displacement);
    }
  }

  private static Reader read(byte[] pdf, StringBuilder text) {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      Reader reader = new Reader();
      text.append(reader.getText(document));
      return reader;
    } catch (IOException broken) {
      throw new AssertionError(broken);
    }
  }

  private static String text() {
    StringBuilder text = new StringBuilder();
    read(PRINTED, text);
    return text.toString();
  }

  @Test
  void headlinesCanBeReadOutInEveryScript() {
    assertThat(text())
        .contains(
            "Reuters: \u201C" + Scripts.CHINESE + "\u201D",
            Scripts.TRADITIONAL,
            Scripts.JAPANESE,
            Scripts.RUSSIAN,
            Scripts.HEBREW,
            Scripts.ARABIC);
  }

  @Test
  void aHeadlineIsFoundWhereverItStands() {
    // Title, running title, contents, section, lead, remark, cell, figure.
    assertThat(text().split(Scripts.CHINESE, -1).length - 1).isGreaterThanOrEqualTo(8);
  }

  @Test
  void aLetterNoFontHasIsSeenToBeMissing() {
    assertThat(text()).contains("\u25A1\u25A1 \u25A1\u25A1 \u25A1");
  }

  static Stream<Report> reports() {
    return Stream.of(
        Scripts.report(), HostileReport.report(), StudyReport.of(SampleStudy.of("Firm & Co", 6)));
  }

  @ParameterizedTest
  @MethodSource("reports")
  void noGlyphStandsForNothing(Report report) {
    assertThat(read(PdfWriter.render(report), new StringBuilder()).missing).isEmpty();
  }

  @Test
  void onlyTheLettersUsedAreInsideAndTwiceTheSameBytes() {
    assertThat(PRINTED).hasSizeLessThan(MOST_BYTES);
    assertThat(PdfWriter.render(Scripts.report())).isEqualTo(PRINTED);
  }
}
