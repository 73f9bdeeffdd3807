package io.marketimpact.data.news;

import io.marketimpact.data.Json;
import io.marketimpact.data.JsonObject;
import io.marketimpact.data.table.RowForm;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The entities that are kept: a row per symbol with the companies that had it, per entity with all
 * that it is called, and per entity with all whom it belongs to. Contents are those of the document
 * that {@link EntityFile} reads.
 */
public final class EntityStore {

  /** In which list of the document, under which name, and what the list has under it. */
  public static final RowForm FORM =
      new RowForm("entities", List.of("list", "name", "content"), List.of("list", "name"));

  private static final String COMPANIES = "companies";

  /** By which key an object of each list is named. */
  private static final SortedMap<String, String> NAMES =
      new TreeMap<>(Map.of(COMPANIES, "symbol", "entities", "name", "ownership", "entity"));

  private EntityStore() {}

  /**
   * Reads a document.
   *
   * @param file the document
   * @return its rows: what one says under a name stands for all that is known under it
   * @throws io.marketimpact.data.BadInputException if it cannot be used, with the place at fault
   */
  public static List<List<String>> read(Path file) {
    EntityFile.read(file);
    JsonObject root = Json.read(file);
    List<List<String>> rows = new ArrayList<>();
    NAMES.forEach(
        (list, name) ->
            root.objects(list, Function.identity()).stream()
                .collect(
                    Collectors.groupingBy(
                        one -> one.text(name),
                        LinkedHashMap::new,
                        Collectors.mapping(JsonObject::line, Collectors.joining(", "))))
                .forEach((key, content) -> rows.add(List.of(list, key, content))));
    return rows;
  }

  /**
   * Writes a document in which what is kept under a name stands for what the document has under it.
   *
   * @param file the document
   * @param kept rows that are kept
   * @param to where to
   * @throws io.marketimpact.data.BadInputException if the document cannot be used
   */
  public static void over(Path file, List<List<String>> kept, Path to) {
    Map<List<String>, List<String>> all = new LinkedHashMap<>();
    read(file).forEach(row -> all.put(FORM.key(row), row));
    kept.forEach(row -> all.put(FORM.key(row), row));
    write(all.values(), to);
  }

  /**
   * Writes a document of what is kept.
   *
   * @param rows what is kept, in any order
   * @param to where to
   */
  public static void write(Collection<List<String>> rows, Path to) {
    String lists =
        NAMES.keySet().stream()
            .map(list -> "\"" + list + "\": [" + contents(rows, list) + "]")
            .collect(Collectors.joining(", "));
    try {
      Files.writeString(to, "{\"schema\": \"" + EntityFile.SCHEMA + "\", " + lists + "}\n");
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /**
   * What is kept of the companies under some symbols.
   *
   * @param rows what is kept
   * @param symbols the symbols
   * @return the rows of their listings
   */
  public static List<List<String>> companies(List<List<String>> rows, Set<String> symbols) {
    return rows.stream()
        .filter(row -> row.get(0).equals(COMPANIES) && symbols.contains(row.get(1)))
        .toList();
  }

  private static String contents(Collection<List<String>> rows, String list) {
    return rows.stream()
        .filter(row -> row.get(0).equals(list))
        .map(row -> row.get(2))
        .collect(Collectors.joining(", "));
  }
}
