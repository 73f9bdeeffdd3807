package io.marketimpact.notebooks;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.rapaio.jupyter.kernel.display.DisplayData;

/**
 * Many values as a table: the first and the last of them, and how many there are. Records of one
 * class have a column for each component.
 *
 * @param heads of the columns
 * @param rows texts of the rows that are shown, those after a gap last
 * @param size how many rows there are
 */
record Listing(List<String> heads, List<List<String>> rows, int size) {

  private static final int FIRST = 10;
  private static final int LAST = 5;
  private static final String GAP = "...";

  /** Elements with their numbers, the first being 0. */
  static Listing of(List<?> values) {
    return of("", i -> i, values);
  }

  /** Entries by their keys. */
  static Listing of(Map<?, ?> map) {
    List<?> keys = Orders.keys(map);
    List<Object> values = new ArrayList<>();
    keys.forEach(key -> values.add(map.get(key)));
    return of("key", keys::get, values);
  }

  private static Listing of(String head, IntFunction<?> key, List<?> values) {
    List<RecordComponent> components = components(values);
    List<String> heads = new ArrayList<>(List.of(head));
    components.forEach(component -> heads.add(component.getName()));
    if (components.isEmpty()) {
      heads.add("value");
    }
    int size = values.size();
    List<List<String>> rows =
        shown(size).mapToObj(i -> row(key.apply(i), values.get(i), components)).toList();
    return new Listing(heads, rows, size);
  }

  private static IntStream shown(int size) {
    return size <= FIRST + LAST
        ? IntStream.range(0, size)
        : IntStream.concat(IntStream.range(0, FIRST), IntStream.range(size - LAST, size));
  }

  private static List<RecordComponent> components(List<?> values) {
    return !values.isEmpty()
            && values.get(0) instanceof Record first
            && values.stream().allMatch(first.getClass()::isInstance)
        ? List.of(first.getClass().getRecordComponents())
        : List.of();
  }

  private static List<String> row(Object key, Object value, List<RecordComponent> components) {
    Stream<String> texts =
        components.isEmpty()
            ? Stream.of(Previews.of(value))
            : components.stream()
                .map(component -> Previews.of(Findings.value(component, (Record) value)));
    return Stream.concat(Stream.of(Previews.of(key)), texts).toList();
  }

  /** As HTML, and as text where a client shows no other. */
  DisplayData shown() {
    DisplayData data = DisplayData.fromHtml(html());
    data.putText(text());
    return data;
  }

  private List<List<String>> withGap() {
    if (rows.size() == size) {
      return rows;
    }
    List<List<String>> all = new ArrayList<>(rows);
    all.add(FIRST, heads.stream().map(head -> GAP).toList());
    return all;
  }

  private String html() {
    return "<table><thead>"
        + row("th", heads)
        + "</thead><tbody>"
        + withGap().stream().map(row -> row("td", row)).collect(Collectors.joining())
        + "</tbody></table>"
        + (rows.size() == size ? "" : "<p>" + Tables.escaped(count()) + "</p>");
  }

  private static String row(String tag, List<String> texts) {
    return texts.stream()
        .map(text -> HtmlCell.of(tag, text, true))
        .collect(Collectors.joining("", "<tr>", "</tr>"));
  }

  private String text() {
    return Stream.concat(Stream.of(heads), withGap().stream())
            .map(row -> String.join(" | ", row))
            .collect(Collectors.joining("\n"))
        + (rows.size() == size ? "" : "\n" + count());
  }

  private String count() {
    return String.format(Locale.ROOT, "%,d rows", size);
  }
}
