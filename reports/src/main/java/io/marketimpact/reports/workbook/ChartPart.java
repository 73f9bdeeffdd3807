package io.marketimpact.reports.workbook;

import io.marketimpact.reports.workbook.Chart.Series;
import io.marketimpact.reports.workbook.Chart.Shape;

/** A chart in DrawingML (ECMA-376, part 1, 21.2), which refers to cells for every number. */
final class ChartPart {

  private static final String DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/main";
  private static final String CHART = "http://schemas.openxmlformats.org/drawingml/2006/chart";
  private static final String NAMES = "1001";
  private static final String VALUES = "1002";
  private static final int EMU = 12_700;
  private static final String GRID = "D8DEE4";

  private final Chart chart;
  private final Markup to = new Markup();

  private ChartPart(Chart chart) {
    this.chart = chart;
  }

  static String of(Chart chart) {
    return new ChartPart(chart).text();
  }

  private String text() {
    to.open("c:chartSpace", "xmlns:c", CHART, "xmlns:a", DRAWING).value("c:roundedCorners", 0);
    to.open("c:chart");
    title(chart.title(), 1200);
    to.value("c:autoTitleDeleted", 0).open("c:plotArea").empty("c:layout");
    plot();
    axes();
    to.close("c:plotArea");
    if (chart.series().size() > 1) {
      to.open("c:legend").value("c:legendPos", "b").value("c:overlay", 0).close("c:legend");
    }
    to.value("c:plotVisOnly", 1).value("c:dispBlanksAs", "gap");
    return to.close("c:chart").close("c:chartSpace").toString();
  }

  private void title(String words, int size) {
    to.open("c:title").open("c:tx").open("c:rich").empty("a:bodyPr").open("a:p");
    to.open("a:pPr").empty("a:defRPr", "sz", String.valueOf(size), "b", "0").close("a:pPr");
    to.open("a:r").empty("a:rPr", "lang", "en-US", "sz", String.valueOf(size), "b", "0");
    to.words("a:t", words).close("a:r").close("a:p").close("c:rich").close("c:tx");
    to.value("c:overlay", 0).close("c:title");
  }

  private void plot() {
    boolean isBars = chart.shape() == Shape.BARS;
    String plot = isBars ? "c:barChart" : "c:lineChart";
    to.open(plot);
    if (isBars) {
      to.value("c:barDir", "bar");
    }
    to.value("c:grouping", isBars ? "clustered" : "standard").value("c:varyColors", 0);
    for (int i = 0; i < chart.series().size(); i++) {
      series(i, chart.series().get(i), isBars);
    }
    if (isBars) {
      to.value("c:gapWidth", 60);
    } else {
      to.value("c:marker", 1);
    }
    to.value("c:axId", NAMES).value("c:axId", VALUES).close(plot);
  }

  private void series(int place, Series series, boolean isBars) {
    to.open("c:ser").value("c:idx", place).value("c:order", place);
    to.open("c:tx").words("c:v", series.name()).close("c:tx").open("c:spPr");
    if (isBars) {
      fill(series.color());
    } else {
      line(series.color(), series.width());
    }
    to.close("c:spPr");
    if (isBars) {
      to.value("c:invertIfNegative", 0);
      series.whiskers().ifPresent(this::whiskers);
    } else {
      to.open("c:marker").value("c:symbol", "none").close("c:marker");
    }
    to.open("c:cat");
    cells(isBars ? "c:strRef" : "c:numRef", chart.names());
    to.close("c:cat").open("c:val");
    cells("c:numRef", series.values());
    to.close("c:val");
    if (!isBars) {
      to.value("c:smooth", 0);
    }
    to.close("c:ser");
  }

  private void whiskers(Chart.Whiskers whiskers) {
    to.open("c:errBars").value("c:errBarType", "both").value("c:errValType", "cust");
    to.value("c:noEndCap", 0).open("c:plus");
    cells("c:numRef", whiskers.above());
    to.close("c:plus").open("c:minus");
    cells("c:numRef", whiskers.below());
    to.close("c:minus").open("c:spPr");
    line(Sheet.INK, 1);
    to.close("c:spPr").close("c:errBars");
  }

  private void axes() {
    boolean isBars = chart.shape() == Shape.BARS;
    to.open("c:catAx").value("c:axId", NAMES).open("c:scaling");
    to.value("c:orientation", isBars ? "maxMin" : "minMax").close("c:scaling");
    to.value("c:delete", 0).value("c:axPos", isBars ? "l" : "b");
    to.value("c:tickLblPos", "low").value("c:crossAx", VALUES).close("c:catAx");
    to.open("c:valAx").value("c:axId", VALUES).open("c:scaling");
    chart
        .axis()
        .span()
        .ifPresent(span -> to.value("c:max", span.high()).value("c:min", span.low()));
    to.close("c:scaling");
    to.value("c:delete", 0).value("c:axPos", isBars ? "b" : "l").open("c:majorGridlines");
    to.open("c:spPr");
    line(GRID, 0.75);
    to.close("c:spPr").close("c:majorGridlines");
    title(chart.axis().unit(), 900);
    to.empty("c:numFmt", "formatCode", chart.axis().format(), "sourceLinked", "0");
    to.value("c:tickLblPos", "nextTo").value("c:crossAx", NAMES);
    to.value("c:crosses", isBars ? "max" : "autoZero");
    chart.axis().span().ifPresent(span -> to.value("c:majorUnit", span.step()));
    to.close("c:valAx");
  }

  private void fill(String color) {
    to.open("a:solidFill").value("a:srgbClr", color).close("a:solidFill");
  }

  private void line(String color, double points) {
    to.open("a:ln", "w", String.valueOf(Math.round(points * EMU)));
    fill(color);
    to.close("a:ln");
  }

  private void cells(String kind, String cells) {
    to.open(kind).words("c:f", cells).close(kind);
  }
}
