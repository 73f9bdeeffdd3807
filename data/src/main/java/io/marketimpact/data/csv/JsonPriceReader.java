package io.marketimpact.data.csv;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.marketimpact.data.BadInputException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Reads the shapes in which vendors serve daily prices as JSON, token by token: a list of days
 * (Tiingo, EODHD), an object whose {@code results} are such a list (Polygon, now Massive), and one
 * whose {@code Time Series (Daily)} has each day's figures by its date (Alpha Vantage). Figures are
 * kept as they are written, so that no digit is lost.
 */
final class JsonPriceReader {

  private static final int MOST_COLUMNS = 100;
  private static final String RESULTS = "results";
  private static final String COUNT_OF_RESULTS = "resultsCount";
  private static final String TICKER = "ticker";
  private static final String ADJUSTED = "adjusted";
  private static final String NEXT = "next_url";
  private static final String SERIES = "Time Series";
  private static final String DAILY = "Time Series (Daily)";
  private static final String ABOUT_SERIES = "Meta Data";
  private static final String SYMBOL_OF_SERIES = "symbol";
  private static final String DAY_OF_SERIES = "timestamp";

  /** What Polygon's answer on one stock says of each day, and no other vendor's so shortly. */
  private static final List<String> DAY_OF_ANSWER = List.of("t", "o", "c");

  /** Polygon's summary of one day has a stock in each entry, and the day's end. */
  private static final String STOCK_OF_SUMMARY = "T";

  /** Alpha Vantage counts its names, such as {@code 5. adjusted close}. */
  private static final Pattern COUNT = Pattern.compile("^\\d+\\. ");

  /** In which vendors say why there are no prices. */
  private static final List<String> REASONS =
      List.of("Error Message", "Note", "Information", "error", "errors", "message", "detail");

  private final Path file;
  private final Map<String, Integer> columns = new LinkedHashMap<>();
  private final List<List<String>> rows = new ArrayList<>();
  private final Map<String, String> facts = new LinkedHashMap<>();
  private boolean hasPrices;

  JsonPriceReader(Path file) {
    this.file = file;
  }

  /** Where it stands, for messages. */
  String place() {
    return rows.isEmpty() ? "" : "entry " + rows.size();
  }

  /** Reads a document as a whole. */
  JsonPrices read(JsonParser json) throws IOException {
    if (json.nextToken() == JsonToken.START_ARRAY) {
      days(json);
    } else {
      answer(json);
    }
    if (json.nextToken() != null) {
      throw refused("has more after its end", "keep one answer of a vendor in a file");
    }
    if (!facts.getOrDefault(NEXT, "").isEmpty()) {
      throw refused(
          "is one page of several, as its " + NEXT + " says",
          "ask for all days in one answer, with limit=50000, or for fewer days");
    }
    if (rows.isEmpty()) {
      throw hasPrices || facts.containsKey(COUNT_OF_RESULTS)
          ? refused("has no price", "it needs an entry per day")
          : withoutPrices();
    }
    requireWholeDays();
    return table();
  }

  /** Without them the answer would be taken for a table of this program's own. */
  private void requireWholeDays() {
    List<String> missing =
        DAY_OF_ANSWER.stream().filter(name -> !columns.containsKey(name)).toList();
    if (facts.containsKey(TICKER) && !missing.isEmpty() && missing.size() < DAY_OF_ANSWER.size()) {
      throw refused(
          "has the ticker but no " + String.join(" and no ", missing) + " in any of its " + RESULTS,
          "an answer of Polygon has t, o, h, l, c and v of each day: ask it for them again");
    }
  }

  private void answer(JsonParser json) throws IOException {
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String name = json.currentName();
      JsonToken value = json.nextToken();
      if (name.equals(RESULTS) && value == JsonToken.START_ARRAY) {
        days(json);
      } else if (name.startsWith(SERIES) && value == JsonToken.START_OBJECT) {
        series(json, name);
      } else if (name.equals(ABOUT_SERIES) && value == JsonToken.START_OBJECT) {
        aboutSeries(json);
      } else {
        fact(json, name);
      }
    }
  }

  private void fact(JsonParser json, String name) throws IOException {
    if (json.currentToken().isScalarValue()) {
      facts.put(name, json.currentToken() == JsonToken.VALUE_NULL ? "" : json.getText());
    } else {
      facts.put(name, "");
      json.skipChildren();
    }
    if (facts.size() > MOST_COLUMNS) {
      throw refused("is JSON of another kind than prices", "name a file of daily prices");
    }
  }

  private void days(JsonParser json) throws IOException {
    hasPrices = true;
    while (json.nextToken() != JsonToken.END_ARRAY) {
      rows.add(new ArrayList<>());
      if (json.currentToken() != JsonToken.START_OBJECT) {
        throw atEntry(
            "must be an object with the figures of a day; write {...}, or take the entry out");
      }
      figures(json);
    }
    if (columns.containsKey(STOCK_OF_SUMMARY)) {
      throw refused(
          "is Polygon's summary of one day, not of one stock",
          "ask for the stock's aggregates, or take the flat file of the day");
    }
  }

  private void series(JsonParser json, String name) throws IOException {
    if (!name.equals(DAILY)) {
      throw refused("has a " + name + ", no daily prices", "ask for " + DAILY);
    }
    hasPrices = true;
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      rows.add(new ArrayList<>());
      put(DAY_OF_SERIES, json.currentName());
      if (json.nextToken() != JsonToken.START_OBJECT) {
        throw atEntry(
            "must be an object with the figures of a day; write {...}, or take the entry out");
      }
      figures(json);
    }
  }

  private void aboutSeries(JsonParser json) throws IOException {
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String name = named(json.currentName());
      json.nextToken();
      if (name.equalsIgnoreCase(SYMBOL_OF_SERIES)) {
        facts.put(SYMBOL_OF_SERIES, json.getText());
      }
      json.skipChildren();
    }
  }

  private void figures(JsonParser json) throws IOException {
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String name = named(json.currentName());
      JsonToken value = json.nextToken();
      if (!value.isScalarValue()) {
        throw atEntry(name + " must be a number or a text; write one figure");
      }
      put(name, value == JsonToken.VALUE_NULL ? "" : json.getText());
    }
  }

  private static String named(String name) {
    return COUNT.matcher(name).replaceFirst("").replace(' ', '_');
  }

  private void put(String name, String text) {
    int column = columns.computeIfAbsent(name, any -> columns.size());
    if (column >= MOST_COLUMNS) {
      throw atEntry("more than " + MOST_COLUMNS + " names are not read; name a file of prices");
    }
    List<String> row = rows.get(rows.size() - 1);
    while (row.size() <= column) {
      row.add("");
    }
    row.set(column, text);
  }

  /** What the answer says once holds of each of its days. */
  private JsonPrices table() {
    int figures = columns.size();
    List<String> names = new ArrayList<>(columns.keySet());
    List<String> cells = new ArrayList<>();
    for (String symbol : List.of(TICKER, SYMBOL_OF_SERIES)) {
      if (facts.containsKey(symbol) && !columns.containsKey(symbol)) {
        names.add(symbol);
        cells.add(facts.get(symbol));
      }
    }
    if (facts.containsKey(ADJUSTED)) {
      names.add(ADJUSTED + ": " + facts.get(ADJUSTED));
      cells.add("");
    }
    for (List<String> row : rows) {
      row.addAll(Collections.nCopies(figures - row.size(), ""));
      row.addAll(cells);
    }
    return new JsonPrices(file, names, rows);
  }

  private BadInputException withoutPrices() {
    return REASONS.stream()
        .filter(facts::containsKey)
        .findFirst()
        .map(
            reason ->
                refused(
                    "is a vendor's answer without prices that says why in its " + reason,
                    "read it there, and ask again"))
        .orElseGet(
            () ->
                refused(
                    "is JSON without daily prices",
                    "name an answer of Polygon, Tiingo, EODHD or Alpha Vantage, or CSV"));
  }

  private BadInputException refused(String problem, String remedy) {
    return BadInputException.file(file, problem, remedy);
  }

  private BadInputException atEntry(String problem) {
    return BadInputException.at(file, place(), problem);
  }
}
