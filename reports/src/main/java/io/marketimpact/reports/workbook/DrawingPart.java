package io.marketimpact.reports.workbook;

import io.marketimpact.reports.workbook.Additions.Placed;
import io.marketimpact.reports.workbook.Chart.Place;
import java.util.List;

/** Where charts lie on a sheet, and which file holds which (ECMA-376, part 1, 20.5). */
final class DrawingPart {

  private static final String RELATION =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  private static final String RELATIONS =
      "http://schemas.openxmlformats.org/package/2006/relationships";
  private static final String DRAWN = "http://schemas.openxmlformats.org/drawingml/2006/main";
  private static final String CHART = "http://schemas.openxmlformats.org/drawingml/2006/chart";
  private static final String SHEET_DRAWN =
      "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing";

  private DrawingPart() {}

  /** Names the files that a part refers to, in order, as rId1 and so on. */
  static String relations(List<String> targets, String kind) {
    Markup to = new Markup().open("Relationships", "xmlns", RELATIONS);
    for (int i = 0; i < targets.size(); i++) {
      to.empty(
          "Relationship",
          "Id",
          "rId" + (i + 1),
          "Type",
          RELATION + "/" + kind,
          "Target",
          targets.get(i));
    }
    return to.close("Relationships").toString();
  }

  /** The drawing of a sheet. */
  static String of(List<Placed> charts) {
    Markup to = new Markup().open("xdr:wsDr", "xmlns:xdr", SHEET_DRAWN, "xmlns:a", DRAWN);
    for (int i = 0; i < charts.size(); i++) {
      anchored(to, charts.get(i), i + 1);
    }
    return to.close("xdr:wsDr").toString();
  }

  private static void anchored(Markup to, Placed placed, int number) {
    Place place = placed.place();
    to.open("xdr:twoCellAnchor");
    corner(to, "xdr:from", place.column(), place.row());
    corner(to, "xdr:to", place.toColumn(), place.toRow());
    to.open("xdr:graphicFrame", "macro", "").open("xdr:nvGraphicFramePr");
    to.empty(
        "xdr:cNvPr",
        "id",
        String.valueOf(number + 1),
        "name",
        "Chart " + number,
        "descr",
        placed.chart().description());
    to.empty("xdr:cNvGraphicFramePr").close("xdr:nvGraphicFramePr").open("xdr:xfrm");
    to.empty("a:off", "x", "0", "y", "0").empty("a:ext", "cx", "0", "cy", "0").close("xdr:xfrm");
    to.open("a:graphic").open("a:graphicData", "uri", CHART);
    to.empty("c:chart", "xmlns:c", CHART, "xmlns:r", RELATION, "r:id", "rId" + number);
    to.close("a:graphicData").close("a:graphic").close("xdr:graphicFrame");
    to.empty("xdr:clientData").close("xdr:twoCellAnchor");
  }

  private static void corner(Markup to, String name, int column, int row) {
    to.open(name).words("xdr:col", String.valueOf(column)).words("xdr:colOff", "0");
    to.words("xdr:row", String.valueOf(row)).words("xdr:rowOff", "0").close(name);
  }
}
