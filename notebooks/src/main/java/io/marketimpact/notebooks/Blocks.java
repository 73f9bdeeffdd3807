package io.marketimpact.notebooks;

import io.marketimpact.reports.block.Block;
import io.marketimpact.reports.block.Section;
import io.marketimpact.reports.text.ShownTable;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rapaio.jupyter.kernel.display.DisplayData;

/** A report's blocks as a notebook shows them. */
final class Blocks {

  private Blocks() {}

  /** Each block in order, under the section's title. */
  static List<DisplayData> of(Section section) {
    return Stream.concat(
            Stream.of(words("h3", section.title())),
            section.blocks().stream().flatMap(Blocks::displays))
        .toList();
  }

  private static Stream<DisplayData> displays(Block block) {
    if (block instanceof Block.Lead lead) {
      return Stream.of(words("p", lead.text()));
    } else if (block instanceof Block.Paragraph paragraph) {
      return Stream.of(words("p", paragraph.text()));
    } else if (block instanceof Block.Heading heading) {
      return Stream.of(words("h4", heading.text()));
    } else if (block instanceof Block.Remarks remarks) {
      return Stream.of(list(remarks.items()));
    } else if (block instanceof Block.Verdicts verdicts) {
      return Stream.of(
          list(
              verdicts.statements().stream()
                  .map(one -> one.subject() + ": " + one.words())
                  .toList()));
    } else if (block instanceof Block.Tabular tabular) {
      return Stream.of(table(tabular));
    }
    Block.Figures figures = (Block.Figures) block;
    return Stream.concat(
        figures.figures().stream().map(Pictures::of), Stream.of(words("p", figures.caption())));
  }

  private static DisplayData words(String tag, String text) {
    return both("<" + tag + ">" + Tables.escaped(text) + "</" + tag + ">", text);
  }

  private static DisplayData list(List<String> items) {
    return both(
        items.stream()
            .map(item -> "<li>" + Tables.escaped(item) + "</li>")
            .collect(Collectors.joining("", "<ul>", "</ul>")),
        items.stream().map(item -> "- " + item).collect(Collectors.joining("\n")));
  }

  private static DisplayData table(Block.Tabular tabular) {
    ShownTable shown = ShownTable.of(tabular.table());
    StringBuilder html = new StringBuilder("<table>");
    if (!tabular.table().title().isEmpty()) {
      html.append("<caption>").append(Tables.escaped(tabular.table().title())).append("</caption>");
    }
    html.append("<thead><tr>");
    shown.heads().forEach(head -> html.append(HtmlCell.of("th", head.text(), isText(head))));
    html.append("</tr></thead><tbody>");
    for (ShownTable.Line line : shown.lines()) {
      html.append("<tr>");
      line.cells()
          .forEach(
              cell ->
                  html.append(
                      HtmlCell.spanning(
                          "td",
                          cell.span(),
                          cell.text(),
                          cell.isWide() || isText(shown.heads().get(cell.column())))));
      html.append("</tr>");
    }
    html.append("</tbody></table>");
    return both(html.toString(), text(shown));
  }

  private static boolean isText(ShownTable.Head head) {
    return head.setting() != ShownTable.Setting.NUMBER;
  }

  private static String text(ShownTable shown) {
    return Stream.concat(
            Stream.of(shown.heads().stream().map(ShownTable.Head::text)),
            shown.lines().stream().map(line -> line.cells().stream().map(ShownTable.Shown::text)))
        .map(cells -> cells.collect(Collectors.joining(" | ")))
        .collect(Collectors.joining("\n"));
  }

  private static DisplayData both(String html, String text) {
    DisplayData data = DisplayData.fromHtml(html);
    data.putText(text);
    return data;
  }
}
