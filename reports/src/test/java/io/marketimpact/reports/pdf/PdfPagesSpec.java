package io.marketimpact.reports.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import io.marketimpact.reports.block.Block;
import io.marketimpact.reports.block.Report;
import io.marketimpact.reports.block.Section;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** How full the pages of the bundled event are, and where the appendix begins. */
class PdfPagesSpec {

  private static final float LEAST_FILLED = 2 / 3f;

  private static List<PrintedPage> example;

  @BeforeAll
  static void open() throws IOException {
    example = pages(Files.readAllBytes(Path.of("example/report.pdf")));
  }

  private static List<PrintedPage> pages(byte[] pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      return PrintedPage.of(document);
    }
  }

  @Test
  void noPageOfTheExampleIsMoreThanAThirdEmpty() {
    assertThat(example).allSatisfy(page -> assertThat(page.filled()).isGreaterThan(LEAST_FILLED));
  }

  @Test
  void theExamplesEvidenceHasFourPagesOfItsOwnAfterTheAnswer() {
    int evidence =
        example.indexOf(
            example.stream()
                .filter(page -> page.text().lines().anyMatch("Contents"::equals))
                .findFirst()
                .orElseThrow());
    assertThat(evidence).isBetween(1, 2);
    assertThat(PrintedPage.appendix(example)).isBetween(evidence + 1, evidence + 4);
  }

  private static List<PrintedPage> withEvidence(int paragraphs) throws IOException {
    Block words = new Block.Paragraph("Words of the evidence. ".repeat(20));
    List<Section> sections =
        List.of(
            new Section("answer", "The answer", List.of(new Block.Lead("The lead."))),
            new Section("evidence", "Evidence", Collections.nCopies(paragraphs, words)),
            new Section("more", "More", List.of(words)).inAppendix());
    return pages(PdfWriter.render(new Report("T", "s", sections, "f")));
  }

  private static List<PrintedPage> withAppendix(int sentences) throws IOException {
    Block words = new Block.Paragraph("Words of the appendix. ".repeat(sentences));
    List<Section> sections =
        List.of(
            new Section("answer", "The answer", List.of(new Block.Lead("The lead."))),
            new Section("more", "More", List.of(words)).inAppendix());
    return pages(PdfWriter.render(new Report("T", "s", sections, "f")));
  }

  @Test
  void theLinesOfALongAppendixAreSetSoThatItsLastPageIsFilledOrSpared() throws IOException {
    for (int sentences : List.of(3300, 3600)) {
      List<PrintedPage> pages = withAppendix(sentences);
      assertThat(pages.get(pages.size() - 1).filled()).isGreaterThan(LEAST_FILLED);
    }
  }

  @Test
  void theAppendixTurnsThePageOnlyAfterAFullOne() throws IOException {
    List<PrintedPage> brief = withEvidence(2);
    assertThat(brief).hasSize(2);
    assertThat(PrintedPage.appendix(brief)).isEqualTo(1);
    List<PrintedPage> full = withEvidence(9);
    assertThat(full.get(1).filled()).isGreaterThan(LEAST_FILLED);
    assertThat(PrintedPage.appendix(full)).isEqualTo(2);
  }
}
