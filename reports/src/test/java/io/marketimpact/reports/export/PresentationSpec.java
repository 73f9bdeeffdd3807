package io.marketimpact.reports.export;

import static org.assertj.core.api.Assertions.assertThat;

import io.marketimpact.reports.slides.Slide;
import io.marketimpact.study.StudyResult;
import java.awt.geom.Rectangle2D;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.sl.usermodel.Placeholder;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFGraphicFrame;
import org.apache.poi.xslf.usermodel.XSLFShape;
import org.apache.poi.xslf.usermodel.XSLFSlide;
import org.apache.poi.xslf.usermodel.XSLFTable;
import org.apache.poi.xslf.usermodel.XSLFTextShape;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTBarSer;
import org.openxmlformats.schemas.presentationml.x2006.main.CTGraphicalObjectFrame;

/** The presentation read back. */
class PresentationSpec {

  private static final IdentityHashMap<StudyResult, byte[]> SLIDES = new IdentityHashMap<>();

  static Stream<StudyResult> studies() {
    return Exports.studies().values().stream();
  }

  private static XMLSlideShow read(StudyResult study) throws IOException {
    return new XMLSlideShow(
        new ByteArrayInputStream(SLIDES.computeIfAbsent(study, Exports::slides)));
  }

  @ParameterizedTest
  @MethodSource("studies")
  void threeWideSlidesHaveTitlesAndNotes(StudyResult study) throws IOException {
    List<Slide> said = Exports.of(study).slides();
    try (XMLSlideShow show = read(study)) {
      assertThat(show.getPageSize()).hasToString("java.awt.Dimension[width=960,height=540]");
      assertThat(show.getSlides()).hasSize(3);
      for (XSLFSlide slide : show.getSlides()) {
        assertThat(slide.getTitle()).isNotBlank();
        String notes =
            slide.getNotes().getTextParagraphs().stream()
                .flatMap(List::stream)
                .map(paragraph -> paragraph.getText())
                .reduce("", (all, line) -> all + line + "\n");
        assertThat(notes).contains(said.get(0).subtitle().strip());
      }
    }
  }

  @ParameterizedTest
  @MethodSource("studies")
  void nothingOverlapsAndNothingIsOffTheSlide(StudyResult study) throws IOException {
    try (XMLSlideShow show = read(study)) {
      for (XSLFSlide slide : show.getSlides()) {
        List<XSLFShape> shapes = slide.getShapes();
        for (int i = 0; i < shapes.size(); i++) {
          Rectangle2D place = shapes.get(i).getAnchor();
          assertThat(new Rectangle2D.Double(0, 0, 960, 540).contains(place))
              .as(shapes.get(i).getShapeName() + " " + place)
              .isTrue();
          for (XSLFShape other : shapes.subList(i + 1, shapes.size())) {
            assertThat(place.intersects(inner(other.getAnchor())))
                .as(shapes.get(i).getShapeName() + " and " + other.getShapeName())
                .isFalse();
          }
        }
      }
    }
  }

  /** The library's copy of a number or a date would break the schema, for which programs repair. */
  @Test
  void notesHoldThePictureOfTheSlideAndTheirTextAlone() throws IOException {
    try (XMLSlideShow show = read(Exports.EXPOSED)) {
      assertThat(show.getSlides())
          .allSatisfy(
              slide ->
                  assertThat(slide.getNotes().getPlaceholders())
                      .extracting(XSLFTextShape::getTextType)
                      .containsOnly(Placeholder.SLIDE_IMAGE, Placeholder.BODY));
    }
  }

  /** Touching is not overlapping, nor is what rounding does. */
  private static Rectangle2D inner(Rectangle2D place) {
    return new Rectangle2D.Double(
        place.getX() + 0.5,
        place.getY() + 0.5,
        Math.max(0, place.getWidth() - 1),
        Math.max(0, place.getHeight() - 1));
  }

  @Test
  void theTablesHaveHeadsDescriptionsAndTheCellsOfTheStudy() throws IOException {
    try (XMLSlideShow show = read(Exports.EXPOSED)) {
      for (int number : new int[] {0, 2}) {
        Slide.Grid grid = Exports.of(Exports.EXPOSED).slides().get(number).grid().orElseThrow();
        XSLFTable table = table(show.getSlides().get(number));
        assertThat(table.getCTTable().getTblPr().getFirstRow()).isTrue();
        assertThat(description(table)).isEqualTo(grid.title());
        for (int row = 0; row < grid.rows().size(); row++) {
          for (int column = 0; column < grid.heads().size(); column++) {
            assertThat(table.getCell(0, column).getText())
                .isEqualTo(grid.heads().get(column).text());
            assertThat(table.getCell(row + 1, column).getText())
                .isEqualTo(grid.rows().get(row).cells().get(column));
          }
        }
      }
    }
  }

  @Test
  void theChartIsOneOfTheProgramWithItsNumbersInAWorkbook() throws Exception {
    Slide.Bars bars = Exports.of(Exports.EXPOSED).slides().get(1).bars().orElseThrow();
    try (XMLSlideShow show = read(Exports.EXPOSED)) {
      CTBarSer series =
          show.getCharts().get(0).getCTChart().getPlotArea().getBarChartArray(0).getSerArray(0);
      assertThat(series.getVal().getNumRef().getNumCache().sizeOfPtArray())
          .isEqualTo(bars.bars().size());
      assertThat(series.getErrBars().getPlus().getNumRef().getNumCache().sizeOfPtArray())
          .isEqualTo(bars.bars().size());
      try (XSSFWorkbook workbook = show.getCharts().get(0).getWorkbook()) {
        Slide.Bar first = bars.bars().get(0);
        assertThat(workbook.getSheetAt(0).getRow(1).getCell(1).getNumericCellValue())
            .isEqualTo(100 * first.value());
        assertThat(workbook.getSheetAt(0).getRow(1).getCell(3).getNumericCellValue())
            .isEqualTo(100 * (first.value() - first.low()));
      }
      XSLFSlide slide = show.getSlides().get(1);
      assertThat(slide.getShapes().stream().filter(XSLFGraphicFrame.class::isInstance))
          .singleElement()
          .satisfies(chart -> assertThat(description(chart)).isEqualTo(bars.description()));
    }
  }

  @Test
  void hostileNamesAreTextAndNothingElse() throws IOException {
    StudyResult hostile = Exports.studies().get("hostile");
    try (XMLSlideShow show = read(hostile)) {
      assertThat(show.getSlides())
          .flatExtracting(XSLFSlide::getShapes)
          .filteredOn(XSLFTextShape.class::isInstance)
          .anyMatch(shape -> ((XSLFTextShape) shape).getText().contains("=cmd|"));
      try (XSSFWorkbook workbook = show.getCharts().get(0).getWorkbook()) {
        workbook
            .getSheetAt(0)
            .forEach(
                row ->
                    row.forEach(
                        cell -> assertThat(cell.getCellType().name()).isNotEqualTo("FORMULA")));
      } catch (org.apache.poi.openxml4j.exceptions.InvalidFormatException broken) {
        throw new AssertionError(broken);
      }
    }
  }

  @Test
  void theSameStudyGivesTheSameBytes() {
    Map<String, StudyResult> studies = Exports.studies();
    assertThat(Exports.slides(studies.get("exposed")))
        .isEqualTo(Exports.slides(studies.get("exposed")));
  }

  /** Two runs in the same seconds would be alike with times too. */
  @Test
  void noTimeOfWritingIsInThePackageNorInTheWorkbookInside() throws IOException {
    assertThat(requireNoTimes(Exports.slides(Exports.EXPOSED)))
        .anyMatch(name -> name.endsWith(".xlsx"));
  }

  private static List<String> requireNoTimes(byte[] written) throws IOException {
    List<String> names = new ArrayList<>();
    try (var entries = new ZipInputStream(new ByteArrayInputStream(written))) {
      for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
        names.add(entry.getName());
        byte[] content = entries.readAllBytes();
        assertThat(entry.getTimeLocal()).as(entry.getName()).hasToString("1980-02-01T00:00");
        if (entry.getName().endsWith(".xlsx")) {
          names.addAll(requireNoTimes(content));
        } else if (entry.getName().equals("docProps/core.xml")) {
          assertThat(new String(content, StandardCharsets.UTF_8))
              .contains("coreProperties")
              .doesNotContain("<dcterms:");
        }
      }
    }
    assertThat(names).contains("docProps/core.xml");
    return names;
  }

  @Test
  void theTitleOfEachSlideIsItsPlaceholder() throws IOException {
    try (XMLSlideShow show = read(Exports.EXPOSED)) {
      assertThat(show.getSlides())
          .allSatisfy(
              slide ->
                  assertThat(slide.getPlaceholders())
                      .extracting(XSLFTextShape::getTextType)
                      .containsExactly(Placeholder.TITLE));
    }
  }

  private static XSLFTable table(XSLFSlide slide) {
    return slide.getShapes().stream()
        .filter(XSLFTable.class::isInstance)
        .map(XSLFTable.class::cast)
        .findFirst()
        .orElseThrow();
  }

  private static String description(XSLFShape shape) {
    return ((CTGraphicalObjectFrame) shape.getXmlObject())
        .getNvGraphicFramePr()
        .getCNvPr()
        .getDescr();
  }
}
