package io.marketimpact.reports.slides;

import io.marketimpact.reports.slides.Slide.Bar;
import io.marketimpact.reports.slides.Slide.Bars;
import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.util.Units;
import org.apache.poi.xddf.usermodel.XDDFColor;
import org.apache.poi.xddf.usermodel.XDDFLineProperties;
import org.apache.poi.xddf.usermodel.XDDFSolidFillProperties;
import org.apache.poi.xddf.usermodel.chart.AxisCrosses;
import org.apache.poi.xddf.usermodel.chart.AxisOrientation;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.AxisTickLabelPosition;
import org.apache.poi.xddf.usermodel.chart.AxisTickMark;
import org.apache.poi.xddf.usermodel.chart.BarDirection;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.XDDFBarChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFNumericalDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFChart;
import org.apache.poi.xslf.usermodel.XSLFSlide;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTErrBars;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTNumData;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTNumRef;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTNumVal;
import org.openxmlformats.schemas.drawingml.x2006.chart.STErrBarType;
import org.openxmlformats.schemas.drawingml.x2006.chart.STErrValType;
import org.openxmlformats.schemas.drawingml.x2006.main.CTLineProperties;
import org.openxmlformats.schemas.drawingml.x2006.main.CTNonVisualDrawingProps;
import org.openxmlformats.schemas.presentationml.x2006.main.CTGroupShape;

/** A chart that presentation programs draw and edit, its numbers in a workbook inside the file. */
final class BarChart {

  private static final double LARGEST_LETTERS = 11;
  private static final double SMALLEST_LETTERS = 8;

  /** Letters of a row as a part of its height. */
  private static final double IN_ROW = 0.7;

  /** What the axis takes of the height. */
  private static final double OTHERS = 45;

  private static final double HIGHEST_ROW = 48;
  private static final double LONGEST_NAME = 210;
  private static final double PER_CENT = 100;
  private static final String SIGNED = "+0.##;\u22120.##;0";

  private final XSLFChart chart;
  private final Bars bars;
  private final Map<String, Color> colors;
  private final double letters;

  private BarChart(XSLFChart chart, Bars bars, double height) {
    this.chart = chart;
    this.bars = bars;
    this.colors = Style.colors(bars);
    this.letters =
        Math.max(
            SMALLEST_LETTERS,
            Math.min(LARGEST_LETTERS, IN_ROW * (height - OTHERS) / bars.bars().size()));
  }

  /** How high a chart stands where it has all the room it asks for. */
  static double height(Bars bars) {
    return OTHERS + HIGHEST_ROW * bars.bars().size();
  }

  static void add(XMLSlideShow show, XSLFSlide slide, Bars bars, Rectangle2D place) {
    XSLFChart chart = show.createChart(slide);
    slide.addChart(
        chart,
        new Rectangle2D.Double(
            Units.toEMU(place.getX()),
            Units.toEMU(place.getY()),
            Units.toEMU(place.getWidth()),
            Units.toEMU(place.getHeight())));
    CTGroupShape shapes = slide.getXmlObject().getCSld().getSpTree();
    CTNonVisualDrawingProps names =
        shapes
            .getGraphicFrameArray(shapes.sizeOfGraphicFrameArray() - 1)
            .getNvGraphicFramePr()
            .getCNvPr();
    names.setName("Chart");
    names.setDescr(bars.description());
    try {
      new BarChart(chart, bars, place.getHeight()).draw();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } catch (InvalidFormatException impossible) {
      throw new IllegalStateException("a new chart must take a workbook", impossible);
    }
  }

  private void draw() throws IOException, InvalidFormatException {
    chart.setAutoTitleDeleted(true);
    XDDFCategoryAxis names = names();
    XDDFBarChartData data =
        (XDDFBarChartData) chart.createData(ChartTypes.BAR, names, values(names));
    data.setBarDirection(BarDirection.BAR);
    data.setGapWidth(45);
    data.setVaryColors(false);
    XDDFBarChartData.Series drawn =
        (XDDFBarChartData.Series)
            data.addSeries(
                XDDFDataSourcesFactory.fromArray(
                    bars.bars().stream()
                        .map(bar -> Wrapped.line(bar.name(), letters, false, LONGEST_NAME))
                        .toArray(String[]::new),
                    range(0),
                    0),
                numbers(1, Bar::value));
    drawn.setTitle(bars.axis().title(), chart.setSheetTitle(bars.axis().title(), 1));
    drawn.setInvertIfNegative(false);
    intervals(drawn.getCTBarSer().addNewErrBars(), chart.getWorkbook().getSheetAt(0));
    for (int i = 0; i < bars.bars().size(); i++) {
      drawn.getDataPoint(i).setFillProperties(fill(colors.get(bars.bars().get(i).series())));
      drawn.getDataPoint(i).setInvertIfNegative(false);
    }
    chart.plot(data);
  }

  private XDDFCategoryAxis names() {
    XDDFCategoryAxis axis = chart.createCategoryAxis(AxisPosition.LEFT);
    axis.setOrientation(AxisOrientation.MAX_MIN);
    axis.setTickLabelPosition(AxisTickLabelPosition.LOW);
    axis.setMajorTickMark(AxisTickMark.NONE);
    axis.getOrAddShapeProperties().setLineProperties(line(Style.MUTED, 1));
    axis.getOrAddTextProperties().setFontSize(letters);
    return axis;
  }

  private XDDFValueAxis values(XDDFCategoryAxis names) {
    XDDFValueAxis axis = chart.createValueAxis(AxisPosition.BOTTOM);
    axis.setCrosses(AxisCrosses.MAX);
    names.setCrosses(AxisCrosses.AUTO_ZERO);
    axis.setTitle(bars.axis().title());
    axis.setMinimum(bars.axis().low());
    axis.setMaximum(bars.axis().high());
    axis.setMajorUnit(bars.axis().step());
    axis.setNumberFormat(SIGNED);
    axis.setMajorTickMark(AxisTickMark.NONE);
    axis.getOrAddMajorGridProperties().setLineProperties(line(Style.RULE, 0.5));
    axis.getOrAddTextProperties().setFontSize(LARGEST_LETTERS - 1);
    return axis;
  }

  /** The library's own class for them cannot make new ones. */
  private void intervals(CTErrBars errors, XSSFSheet sheet) {
    errors.addNewErrBarType().setVal(STErrBarType.BOTH);
    errors.addNewErrValType().setVal(STErrValType.CUST);
    errors.addNewNoEndCap().setVal(true);
    beside(errors.addNewPlus().addNewNumRef(), sheet, 2, bar -> bar.high() - bar.value());
    beside(errors.addNewMinus().addNewNumRef(), sheet, 3, bar -> bar.value() - bar.low());
    CTLineProperties line = errors.addNewSpPr().addNewLn();
    line.setW(Units.toEMU(1));
    line.addNewSolidFill().addNewSrgbClr().setVal(rgb(Style.INK));
  }

  /** Numbers in a column beside those of the bars. */
  private void beside(CTNumRef reference, XSSFSheet sheet, int column, ToDoubleFunction<Bar> size) {
    int count = bars.bars().size();
    reference.setF(range(column));
    CTNumData numbers = reference.addNewNumCache();
    numbers.addNewPtCount().setVal(count);
    for (int i = 0; i < count; i++) {
      double number = PER_CENT * size.applyAsDouble(bars.bars().get(i));
      CTNumVal point = numbers.addNewPt();
      point.setIdx(i);
      point.setV(Double.toString(number));
      XSSFRow row = sheet.getRow(i + 1) == null ? sheet.createRow(i + 1) : sheet.getRow(i + 1);
      row.createCell(column).setCellValue(number);
    }
  }

  private XDDFNumericalDataSource<Double> numbers(int column, ToDoubleFunction<Bar> size) {
    return XDDFDataSourcesFactory.fromArray(
        bars.bars().stream().map(bar -> PER_CENT * size.applyAsDouble(bar)).toArray(Double[]::new),
        range(column),
        column);
  }

  private String range(int column) {
    return chart.formatRange(new CellRangeAddress(1, bars.bars().size(), column, column));
  }

  private static XDDFLineProperties line(Color color, double width) {
    XDDFLineProperties line = new XDDFLineProperties(fill(color));
    line.setWidth(width);
    return line;
  }

  private static XDDFSolidFillProperties fill(Color color) {
    return new XDDFSolidFillProperties(XDDFColor.from(rgb(color)));
  }

  private static byte[] rgb(Color color) {
    return new byte[] {(byte) color.getRed(), (byte) color.getGreen(), (byte) color.getBlue()};
  }
}
