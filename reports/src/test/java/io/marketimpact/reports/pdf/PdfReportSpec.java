package io.marketimpact.reports.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import io.marketimpact.data.result.SampleStudy;
import io.marketimpact.reports.HostileReport;
import io.marketimpact.reports.StudyReport;
import io.marketimpact.reports.block.Block;
import io.marketimpact.reports.block.Report;
import io.marketimpact.reports.block.Section;
import io.marketimpact.study.StudyState;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.interactive.action.PDAction;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionGoTo;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Isolated("the locale, the time zone and standard error are those of the whole process")
class PdfReportSpec {

  private static final int MOST_BYTES = 2_000_000;

  private static final Report STUDY = StudyReport.of(SampleStudy.of("Firm & Co", 6));
  private static final byte[] PRINTED = PdfWriter.render(STUDY);

  private interface Question<T> {
    T ask(PDDocument document) throws IOException;
  }

  private static <T> T ask(byte[] pdf, Question<T> question) {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      return question.ask(document);
    } catch (IOException broken) {
      throw new AssertionError(broken);
    }
  }

  private static String text(byte[] pdf) {
    return ask(pdf, document -> new PDFTextStripper().getText(document));
  }

  private static String flowing(byte[] pdf) {
    return text(pdf).replaceAll("[\\h\\s]+", " ");
  }

  private static String page(byte[] pdf, int page) {
    return ask(
        pdf,
        document -> {
          PDFTextStripper stripper = new PDFTextStripper();
          stripper.setStartPage(page);
          stripper.setEndPage(page);
          return stripper.getText(document);
        });
  }

  private static Report of(Block... blocks) {
    return new Report("T", "s", List.of(new Section("a", "A", List.of(blocks))), "f");
  }

  @Test
  void theFirstPageTellsWhatWhenAndTheAnswerAndTheContentsFollow() {
    String cover = page(PRINTED, 1).replaceAll("\\s+", " ");
    assertThat(cover)
        .contains(STUDY.title(), STUDY.subtitle(), "Day 0: 14 January 2026")
        .contains(STUDY.headline())
        .contains(STUDY.lead().orElseThrow().replace('\u00A0', ' ').substring(0, 50));
    assertThat(cover).doesNotContain("Contents");
    String next = page(PRINTED, 2).replaceAll("\\s+", " ");
    assertThat(next).contains("Contents", STUDY.footer());
  }

  @Test
  void theFirstPageSaysThatAStudyIsProvisional() {
    Report early =
        StudyReport.of(SampleStudy.of("Firm", 4).toBuilder().state(StudyState.PROVISIONAL).build());
    String cover = page(PdfWriter.render(early), 1).replaceAll("\\s+", " ");
    assertThat(cover).contains("\u00B7 Provisional", "This study is provisional: the prices end");
    assertThat(page(PRINTED, 1).toLowerCase(Locale.ROOT)).doesNotContain("provisional");
  }

  @Test
  void textCanBeReadOutWithItsGreekLettersAndMinusSigns() {
    String said = "\u03B2 = \u22121.33, \u03C3 \u2264 2\u202F%, \u03C1\u0304 \u2260 0";
    assertThat(text(PdfWriter.render(of(new Block.Paragraph(said))))).contains(said);
    assertThat(flowing(PRINTED))
        .contains(
            STUDY.sections().stream()
                .flatMap(section -> section.blocks().stream())
                .filter(Block.Verdicts.class::isInstance)
                .map(Block.Verdicts.class::cast)
                .flatMap(verdicts -> verdicts.statements().stream())
                .map(statement -> statement.text().replaceAll("[\\h\\s]+", " "))
                .toArray(String[]::new));
  }

  @Test
  void figuresKeepTheirTextAsText() {
    assertThat(text(PRINTED)).contains("Trading days from day 0", "Return, %", "move");
    List<String> pictures =
        ask(
            PRINTED,
            document -> {
              List<String> texts = new ArrayList<>();
              for (PDPage page : document.getPages()) {
                for (COSName name : page.getResources().getXObjectNames()) {
                  if (page.getResources().isImageXObject(name)) {
                    texts.add(name.getName());
                  }
                }
              }
              return texts;
            });
    assertThat(pictures).isEmpty();
  }

  @Test
  void everyFontIsInsideWithOnlyTheLettersUsed() {
    List<PDFont> fonts =
        ask(
            PRINTED,
            document -> {
              List<PDFont> pdfFonts = new ArrayList<>();
              for (PDPage page : document.getPages()) {
                collect(page.getResources(), pdfFonts);
              }
              return pdfFonts;
            });
    assertThat(fonts)
        .isNotEmpty()
        .allMatch(PDFont::isEmbedded)
        .extracting(PDFont::getName)
        .allMatch(name -> name.matches("[A-Z]{6}\\+LiberationSans.*"));
  }

  private static void collect(PDResources resources, List<PDFont> fonts) throws IOException {
    for (COSName name : resources.getFontNames()) {
      fonts.add(resources.getFont(name));
    }
  }

  @Test
  void theFirstPageTellsTheAnswerOnceWithItsChartAndCaveats() {
    String cover = page(PRINTED, 1).replaceAll("\\s+", " ");
    String lead = STUDY.lead().orElseThrow();
    assertThat(cover).containsOnlyOnce(lead).contains("abnormal return with 95\u202F% interval");
    assertThat(page(PRINTED, 2).replaceAll("\\s+", " ")).doesNotContain(lead);
    STUDY.sections().get(0).blocks().stream()
        .filter(Block.Remarks.class::isInstance)
        .flatMap(block -> ((Block.Remarks) block).items().stream())
        .forEach(caveat -> assertThat(cover).contains(caveat));
  }

  @Test
  void theFirstPageHoldsTheAnswerWithAllItsFindingsAndItsTable() {
    Section answer = STUDY.sections().get(0);
    String finding = "A finding with its numbers. ".repeat(6) + "End of finding ";
    List<Block> blocks =
        answer.blocks().stream()
            .map(
                block ->
                    block instanceof Block.Remarks
                        ? new Block.Remarks(
                            IntStream.rangeClosed(1, 8).mapToObj(i -> finding + i + ".").toList())
                        : block)
            .toList();
    List<Section> sections = new ArrayList<>(STUDY.sections());
    sections.set(0, new Section(answer.id(), answer.title(), blocks));
    byte[] pdf =
        PdfWriter.render(
            new Report("A title of words ".repeat(5), STUDY.subtitle(), sections, STUDY.footer()));
    String cover = page(pdf, 1).replaceAll("\\s+", " ");
    assertThat(cover).contains("The answer in figures", "average", "Return, %");
    assertThat(IntStream.rangeClosed(1, 8))
        .allSatisfy(i -> assertThat(cover.split("End of finding " + i + "\\.", -1)).hasSize(2));
  }

  @Test
  void theExamplesAnswerFitsOnItsFirstPage() throws IOException {
    byte[] example = Files.readAllBytes(Path.of("example/report.pdf"));
    assertThat(page(example, 1)).contains("The abnormal returns may include their effect.");
    assertThat(page(example, 2)).startsWith("Contents");
  }

  @Test
  void everyPageBearsItsNumberAndTheTitle() {
    int pages = ask(PRINTED, PDDocument::getNumberOfPages);
    assertThat(pages).isGreaterThan(3);
    assertThat(IntStream.rangeClosed(1, pages))
        .allSatisfy(
            page -> assertThat(page(PRINTED, page)).contains(page + " of " + pages, STUDY.title()));
  }

  @Test
  void theDocumentSaysWhatItIsAndNotWhenItWasMade() {
    PDDocumentInformation said = ask(PRINTED, PDDocument::getDocumentInformation);
    assertThat(said.getTitle()).isEqualTo(STUDY.title());
    assertThat(said.getCreationDate()).isNull();
    String language = ask(PRINTED, document -> document.getDocumentCatalog().getLanguage());
    assertThat(language).isEqualTo("en-US");
    byte[] metadata =
        ask(PRINTED, document -> document.getDocumentCatalog().getMetadata().toByteArray());
    assertThat(new String(metadata, StandardCharsets.UTF_8))
        .contains("<pdfaid:part>2</pdfaid:part>", "Firm &amp; Co");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ar-EG", "tr-TR", "hi-IN-u-nu-deva"})
  void theSameReportGivesTheSameBytesWhateverTheMachineIsSetTo(String language) {
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag(language));
      TimeZone.setDefault(TimeZone.getTimeZone("Asia/Kolkata"));
      byte[] again = PdfWriter.render(StudyReport.of(SampleStudy.of("Firm & Co", 6)));
      assertThat(Arrays.mismatch(again, PRINTED)).isEqualTo(-1);
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
  }

  @Test
  void whatComesFromOutsideIsShownAsText() {
    byte[] pdf = PdfWriter.render(HostileReport.report());
    String text = flowing(pdf);
    assertThat(text)
        .contains("<script>alert(1)</script> O'Neil & \"Sons\" ]]> &#0; gnp.exe")
        .contains(HostileReport.FORMULA)
        .contains(HostileReport.HEBREW)
        .contains("Firm 199", "No rows.")
        .doesNotContain("\u202E", "\u0007");
    assertThat(text.replace(" ", "")).contains(HostileReport.LONG_WORD);
    boolean acts = ask(pdf, document -> document.getDocumentCatalog().getOpenAction() != null);
    assertThat(acts).isFalse();
    assertThat(actions(pdf)).isNotEmpty().allMatch(PDActionGoTo.class::isInstance);
  }

  private static List<PDAction> actions(byte[] pdf) {
    return ask(
        pdf,
        document -> {
          List<PDAction> actions = new ArrayList<>();
          for (PDPage page : document.getPages()) {
            for (PDAnnotation note : page.getAnnotations()) {
              actions.add(((PDAnnotationLink) note).getAction());
            }
          }
          return actions;
        });
  }

  @Test
  void headsAreRepeatedAndNoRowIsTorn() {
    byte[] pdf = PdfWriter.render(HostileReport.report());
    List<String> pages =
        IntStream.rangeClosed(1, ask(pdf, PDDocument::getNumberOfPages))
            .mapToObj(page -> page(pdf, page))
            .filter(page -> page.contains("\nFirm "))
            .toList();
    assertThat(pages)
        .hasSizeGreaterThan(2)
        .allSatisfy(page -> assertThat(page).contains("A number", "Two hundred rows"));
    assertThat(String.join("", pages).lines().filter(line -> line.matches("Firm \\d+ -\\d+ .*%")))
        .hasSize(196);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 45, 200})
  void groupsOfAnySizeFitIntoAFileOfModestSize(int firms) {
    byte[] pdf = PdfWriter.render(StudyReport.of(SampleStudy.of("plain", firms)));
    assertThat(pdf.length).isLessThan(MOST_BYTES);
    assertThat(text(pdf)).contains(firms == 1 ? "No firm could be studied." : "Portfolio t");
  }
}
