package io.marketimpact.reports.export;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.marketimpact.base.Require;
import io.marketimpact.data.BadInputException;
import io.marketimpact.data.Json;
import io.marketimpact.data.JsonObject;
import io.marketimpact.data.result.JsonOutput;
import io.marketimpact.reports.export.Export.Picture;
import io.marketimpact.reports.slides.Slide;
import io.marketimpact.reports.slides.Slide.Axis;
import io.marketimpact.reports.slides.Slide.Bar;
import io.marketimpact.reports.slides.Slide.Bars;
import io.marketimpact.reports.slides.Slide.Grid;
import io.marketimpact.reports.slides.Slide.Head;
import io.marketimpact.reports.slides.Slide.Link;
import io.marketimpact.reports.slides.Slide.Passage;
import io.marketimpact.reports.slides.Slide.Row;
import io.marketimpact.reports.slides.Slide.Sources;
import io.marketimpact.reports.slides.Slide.Wide;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Keeps what is passed on of a study beside its results, and reads it back. */
public final class ExportFile {

  /** Its name in a study's directory. */
  public static final String NAME = "export.json";

  private static final String SCHEMA = "market-impact-export/1";

  private static final int MOST = 10_000;

  /** An element a line: no text of a document is longer than readers allow. */
  private static final Pattern ELEMENTS = Pattern.compile("(?<=>)(?=<)");

  private ExportFile() {}

  /**
   * Writes it.
   *
   * @param export what is passed on
   * @param file where to
   * @throws java.io.UncheckedIOException if it cannot be written
   */
  public static void write(Export export, Path file) {
    ObjectNode root = JsonNodeFactory.instance.objectNode();
    root.put("schema", SCHEMA);
    root.put("study", export.study());
    root.put("title", export.title());
    root.put("footer", export.footer());
    ArrayNode charts = root.putArray("charts");
    export.pictures().forEach(picture -> write(picture, charts.addObject()));
    ArrayNode slides = root.putArray("slides");
    export.slides().forEach(slide -> write(slide, slides.addObject()));
    JsonOutput.write(root, file);
  }

  private static void write(Picture picture, ObjectNode node) {
    node.put("name", picture.name());
    node.put("title", picture.title());
    node.put("width", picture.width());
    node.put("height", picture.height());
    texts(ELEMENTS.splitAsStream(picture.svg()).toList(), node.putArray("svg"));
  }

  private static void write(Slide slide, ObjectNode node) {
    node.put("kicker", slide.kicker());
    node.put("title", slide.title());
    node.put("subtitle", slide.subtitle());
    ArrayNode passages = node.putArray("passages");
    for (Passage passage : slide.passages()) {
      ObjectNode written = passages.addObject().put("heading", passage.heading());
      texts(passage.texts(), written.putArray("texts"));
    }
    slide.grid().ifPresent(grid -> write(grid, node.putObject("table")));
    slide.bars().ifPresent(bars -> write(bars, node.putObject("bars")));
    slide.sources().ifPresent(sources -> write(sources, node.putObject("sources")));
    texts(slide.notes(), node.putArray("notes"));
  }

  private static void write(Grid grid, ObjectNode node) {
    node.put("title", grid.title());
    ArrayNode heads = node.putArray("heads");
    grid.heads()
        .forEach(
            head -> heads.addObject().put("text", head.text()).put("numeric", head.isNumeric()));
    ArrayNode rows = node.putArray("rows");
    for (Row row : grid.rows()) {
      ObjectNode written = rows.addObject().put("strong", row.isStrong());
      texts(row.cells(), written.putArray("cells"));
      row.wide()
          .ifPresent(
              wide -> written.putObject("wide").put("from", wide.from()).put("span", wide.span()));
    }
    node.put("note", grid.note());
  }

  private static void write(Bars bars, ObjectNode node) {
    node.put("description", bars.description());
    node.putObject("axis")
        .put("title", bars.axis().title())
        .put("low", bars.axis().low())
        .put("high", bars.axis().high())
        .put("step", bars.axis().step());
    node.put("caption", bars.caption());
    texts(bars.series(), node.putArray("series"));
    ArrayNode written = node.putArray("bars");
    bars.bars()
        .forEach(
            bar ->
                written
                    .addObject()
                    .put("name", bar.name())
                    .put("series", bar.series())
                    .put("value", bar.value())
                    .put("low", bar.low())
                    .put("high", bar.high()));
  }

  private static void write(Sources sources, ObjectNode node) {
    node.put("heading", sources.heading());
    ArrayNode links = node.putArray("links");
    sources
        .links()
        .forEach(link -> links.addObject().put("text", link.text()).put("address", link.address()));
  }

  private static void texts(List<String> texts, ArrayNode node) {
    texts.forEach(node::add);
  }

  /**
   * Reads what is passed on of a published study.
   *
   * @param directory the study's
   * @return what was written
   * @throws BadInputException if the study has none, as those of former versions, or it cannot be
   *     read
   */
  public static Export read(Path directory) {
    Path file = directory.resolve(NAME);
    if (!Files.exists(file)) {
      throw BadInputException.file(
          directory,
          "has no " + NAME + ", which a former version did not write",
          "publish it again");
    }
    JsonObject root = Json.read(file);
    root.checked("schema", () -> schema(root.text("schema")));
    return new Export(
        root.text("study"),
        root.text("title"),
        root.text("footer"),
        root.objects("charts", ExportFile::picture),
        root.objects("slides", ExportFile::slide));
  }

  private static String schema(String text) {
    Require.that(text.equals(SCHEMA), "must be %s: %s", SCHEMA, text);
    return text;
  }

  private static Picture picture(JsonObject node) {
    return new Picture(
        node.text("name"),
        node.text("title"),
        small(node, "width"),
        small(node, "height"),
        String.join("", node.texts("svg")));
  }

  private static Slide slide(JsonObject node) {
    return new Slide(
        node.text("kicker"),
        node.text("title"),
        node.text("subtitle"),
        node.objects("passages", one -> new Passage(one.text("heading"), one.texts("texts"))),
        optional(node, "table").map(ExportFile::grid),
        optional(node, "bars").map(ExportFile::bars),
        optional(node, "sources")
            .map(
                one ->
                    new Sources(
                        one.text("heading"),
                        one.objects(
                            "links", link -> new Link(link.text("text"), link.text("address"))))),
        node.texts("notes"));
  }

  /** No number of places or points is large, and a larger one is not to become another. */
  private static int small(JsonObject node, String key) {
    long value = node.whole(key);
    return node.checked(
        key,
        () -> {
          Require.that(value >= 0 && value <= MOST, "must be 0 to %s: %s", MOST, value);
          return (int) value;
        });
  }

  private static Optional<JsonObject> optional(JsonObject node, String key) {
    return node.has(key) ? Optional.of(node.object(key)) : Optional.empty();
  }

  private static Grid grid(JsonObject node) {
    String title = node.text("title");
    List<Head> heads =
        node.objects("heads", head -> new Head(head.text("text"), head.flag("numeric")));
    List<Row> rows = node.objects("rows", ExportFile::row);
    String note = node.text("note");
    return node.checked("rows", () -> new Grid(title, heads, rows, note));
  }

  private static Row row(JsonObject node) {
    return new Row(
        node.texts("cells"),
        node.flag("strong"),
        optional(node, "wide").map(wide -> new Wide(small(wide, "from"), small(wide, "span"))));
  }

  private static Axis axis(JsonObject node) {
    return new Axis(
        node.text("title"), node.number("low"), node.number("high"), node.number("step"));
  }

  private static Bars bars(JsonObject node) {
    return new Bars(
        node.text("description"),
        axis(node.object("axis")),
        node.texts("series"),
        node.objects(
            "bars",
            bar ->
                new Bar(
                    bar.text("name"),
                    bar.text("series"),
                    bar.number("value"),
                    bar.number("low"),
                    bar.number("high"))),
        node.text("caption"));
  }
}
