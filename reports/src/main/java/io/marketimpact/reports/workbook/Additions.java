package io.marketimpact.reports.workbook;

import io.marketimpact.reports.workbook.Chart.Place;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the library does not write into a workbook's package: charts, which lie on sheets as
 * drawings (ECMA-376, part 1, 20.5), and the results of formulas, for programs that show cells
 * without computing them.
 */
final class Additions {

  private static final String TYPES = "[Content_Types].xml";
  private static final String KIND = "application/vnd.openxmlformats-officedocument.";
  private static final String SHEETS = "xl/worksheets/";
  private static final Pattern FORMULA =
      Pattern.compile("<c r=\"([A-Z]+[0-9]+)\"([^>]*)><f>([^<]*)</f>");

  private static final Pattern MERGED = Pattern.compile("<mergeCell [^>]*>");

  /** A chart with its place. */
  record Placed(Chart chart, Place place) {}

  private final Map<String, List<Placed>> charts = new LinkedHashMap<>();
  private final Map<String, Map<String, Object>> results = new HashMap<>();

  /** Lays a chart on a sheet, counted from 1. */
  void add(int sheet, Chart chart, Place place) {
    charts.computeIfAbsent(file(sheet), any -> new ArrayList<>()).add(new Placed(chart, place));
  }

  /** Keeps the result of a formula on a sheet, counted from 1: a number or words. */
  void add(int sheet, String cell, Object result) {
    results.computeIfAbsent(file(sheet), any -> new HashMap<>()).put(cell, result);
  }

  private static String file(int sheet) {
    return "sheet" + sheet + ".xml";
  }

  /** An entry of the package with what belongs into it. */
  byte[] edited(String entry, byte[] content) {
    if (entry.equals(TYPES)) {
      return edited(content, text -> text.replace("</Types>", types() + "</Types>"));
    }
    String sheet = entry.startsWith(SHEETS) ? entry.substring(SHEETS.length()) : "";
    byte[] computed =
        results.containsKey(sheet)
            ? edited(content, text -> computed(text, results.get(sheet)))
            : content;
    byte[] merged = sheet.isEmpty() ? computed : edited(computed, Additions::inOrder);
    return charts.containsKey(sheet)
        ? edited(
            merged, text -> text.replace("</worksheet>", "<drawing r:id=\"rId1\"/></worksheet>"))
        : merged;
  }

  private interface Edit {
    String of(String text);
  }

  private static byte[] edited(byte[] content, Edit edit) {
    return edit.of(new String(content, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8);
  }

  /** The library writes merged cells in an order that changes from run to run. */
  private static String inOrder(String sheet) {
    List<String> merged = MERGED.matcher(sheet).results().map(MatchResult::group).sorted().toList();
    Iterator<String> next = merged.iterator();
    return MERGED.matcher(sheet).replaceAll(any -> Matcher.quoteReplacement(next.next()));
  }

  private static String computed(String sheet, Map<String, Object> results) {
    return FORMULA
        .matcher(sheet)
        .replaceAll(
            cell -> Matcher.quoteReplacement(cell(cell.group(1), cell.group(2), cell, results)));
  }

  private static String cell(
      String address, String style, MatchResult cell, Map<String, Object> results) {
    Object result = results.get(address);
    String kind = result instanceof String ? " t=\"str\"" : "";
    return "<c r=\""
        + address
        + "\""
        + style
        + kind
        + "><f>"
        + cell.group(3)
        + "</f><v>"
        + Markup.escaped(result.toString())
        + "</v>";
  }

  private String types() {
    StringBuilder types = new StringBuilder();
    int drawing = 1;
    int chart = 1;
    for (List<Placed> placed : charts.values()) {
      types.append(type("/xl/drawings/drawing" + drawing++ + ".xml", "drawing+xml"));
      for (int i = 0; i < placed.size(); i++) {
        types.append(type("/xl/charts/chart" + chart++ + ".xml", "drawingml.chart+xml"));
      }
    }
    return types.toString();
  }

  private static String type(String part, String kind) {
    return "<Override PartName=\"" + part + "\" ContentType=\"" + KIND + kind + "\"/>";
  }

  /** Further entries of the package, in the order they are written. */
  Map<String, byte[]> entries() {
    Map<String, String> entries = new LinkedHashMap<>();
    int drawing = 1;
    int chart = 1;
    for (Map.Entry<String, List<Placed>> sheet : charts.entrySet()) {
      entries.put(
          SHEETS + "_rels/" + sheet.getKey() + ".rels",
          DrawingPart.relations(List.of("../drawings/drawing" + drawing + ".xml"), "drawing"));
      List<String> files = new ArrayList<>();
      for (Placed placed : sheet.getValue()) {
        String file = "chart" + chart++ + ".xml";
        files.add("../charts/" + file);
        entries.put("xl/charts/" + file, ChartPart.of(placed.chart()));
      }
      entries.put("xl/drawings/drawing" + drawing + ".xml", DrawingPart.of(sheet.getValue()));
      entries.put(
          "xl/drawings/_rels/drawing" + drawing + ".xml.rels",
          DrawingPart.relations(files, "chart"));
      drawing++;
    }
    Map<String, byte[]> bytes = new LinkedHashMap<>();
    entries.forEach((name, text) -> bytes.put(name, text.getBytes(StandardCharsets.UTF_8)));
    return bytes;
  }
}
