package io.marketimpact.reports.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.marketimpact.reports.workbook.Office;
import io.marketimpact.study.StudyResult;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** LibreOffice opens the presentation and prints three pages of it. */
class PresentationOfficeSuite {

  @TempDir private Path work;

  @Test
  void threePagesArePrintedWithTheWordsAndTheNamesOfTheChart() throws Exception {
    StudyResult study = Exports.EXPOSED;
    byte[] printed = new Office(work).printed(Exports.slides(study));
    try (PDDocument pages = Loader.loadPDF(printed)) {
      assertThat(pages.getNumberOfPages()).isEqualTo(3);
      assertThat(pages.getPage(0).getMediaBox().getWidth())
          .isCloseTo(pages.getPage(0).getMediaBox().getHeight() * 16 / 9, within(1f));
      String words = new PDFTextStripper().getText(pages).replaceAll("\\s+", " ");
      Exports.of(study)
          .slides()
          .forEach(slide -> assertThat(words).contains(slide.title().replaceAll("\\s+", " ")));
      Exports.of(study)
          .slides()
          .get(1)
          .bars()
          .orElseThrow()
          .bars()
          .forEach(bar -> assertThat(words).contains(bar.name()));
    }
  }
}
