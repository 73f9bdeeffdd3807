package io.marketimpact.data;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * An object of a JSON document, read key by key with errors that say where. Ask {@link #only}
 * first: a key nobody reads is a mistake of the document's author.
 */
public final class JsonObject {

  private final Path file;
  private final String pointer;
  private final JsonNode node;

  private JsonObject(Path file, String pointer, JsonNode node) {
    this.file = file;
    this.pointer = pointer;
    this.node = node;
    if (!node.isObject()) {
      throw problem("", "must be an object {...}; put its keys in braces");
    }
  }

  static JsonObject root(Path file, JsonNode node) {
    return new JsonObject(file, "", node);
  }

  /**
   * Refuses keys other than the given ones.
   *
   * @param known the keys this object may have
   * @return this object
   * @throws BadInputException if it has another
   */
  public JsonObject only(String... known) {
    Set<String> allowed = Set.of(known);
    for (Map.Entry<String, JsonNode> entry : node.properties()) {
      if (!allowed.contains(entry.getKey())) {
        throw problem(
            entry.getKey(), "is not a known key; the keys are " + String.join(", ", known));
      }
    }
    return this;
  }

  /**
   * Whether a key is there.
   *
   * @param key the key
   * @return whether it is
   */
  public boolean has(String key) {
    return node.has(key);
  }

  /**
   * A text that must be there.
   *
   * @param key its key
   * @return the text
   * @throws BadInputException if it is missing or no text
   */
  public String text(String key) {
    JsonNode value = required(key);
    if (!value.isTextual()) {
      throw problem(key, "must be a string; write it in double quotes");
    }
    return value.textValue();
  }

  /**
   * A text that may be there.
   *
   * @param key its key
   * @return the text, empty when the key is missing
   */
  public Optional<String> optionalText(String key) {
    return has(key) ? Optional.of(text(key)) : Optional.empty();
  }

  /**
   * A number that must be there.
   *
   * @param key its key
   * @return the number
   * @throws BadInputException if it is missing or no number
   */
  public double number(String key) {
    JsonNode value = required(key);
    if (!value.isNumber()) {
      throw problem(key, "must be a number; write it without quotes");
    }
    return value.doubleValue();
  }

  /**
   * A number that may be there.
   *
   * @param key its key
   * @return the number, empty when the key is missing
   * @throws BadInputException if it is no number
   */
  public Optional<Double> optionalNumber(String key) {
    return has(key) ? Optional.of(number(key)) : Optional.empty();
  }

  /**
   * A whole number that must be there.
   *
   * @param key its key
   * @return the number
   * @throws BadInputException if it is missing or no whole number
   */
  public long whole(String key) {
    JsonNode value = required(key);
    if (!value.canConvertToLong() || !value.isIntegralNumber()) {
      throw problem(key, "must be a whole number; write it without quotes or a fraction");
    }
    return value.longValue();
  }

  /**
   * A yes or no that must be there.
   *
   * @param key its key
   * @return whether it is true
   * @throws BadInputException if it is missing or neither true nor false
   */
  public boolean flag(String key) {
    JsonNode value = required(key);
    if (!value.isBoolean()) {
      throw problem(key, "must be true or false; write one of them without quotes");
    }
    return value.booleanValue();
  }

  /**
   * A whole number that may be there.
   *
   * @param key its key
   * @return the number, empty when the key is missing or null
   * @throws BadInputException if it is no whole number
   */
  public OptionalLong optionalWhole(String key) {
    return node.hasNonNull(key) ? OptionalLong.of(whole(key)) : OptionalLong.empty();
  }

  /**
   * A text read by a rule.
   *
   * @param key its key
   * @param rule reads the text, throwing {@link IllegalArgumentException} or {@link
   *     DateTimeException} for what it refuses
   * @param <T> what it is read as
   * @return the value
   * @throws BadInputException if it is missing or refused
   */
  public <T> T parsed(String key, Function<String, T> rule) {
    return checked(key, () -> rule.apply(text(key)));
  }

  /**
   * A list of texts.
   *
   * @param key its key
   * @return the texts, none when the key is missing
   * @throws BadInputException if it is no list of texts
   */
  public List<String> texts(String key) {
    List<String> texts = new ArrayList<>();
    for (JsonNode item : items(key)) {
      if (!item.isTextual()) {
        throw problem(key, "must be a list of strings; write each in double quotes");
      }
      texts.add(item.textValue());
    }
    return texts;
  }

  /**
   * A list of objects.
   *
   * @param key its key
   * @param rule reads one of them
   * @param <T> what it is read as
   * @return the values, none when the key is missing
   * @throws BadInputException if it is no list of objects
   */
  public <T> List<T> objects(String key, Function<JsonObject, T> rule) {
    List<T> values = new ArrayList<>();
    for (JsonNode item : items(key)) {
      String place = pointer + "/" + key + "/" + values.size();
      JsonObject object = new JsonObject(file, place, item);
      values.add(object.checked("", () -> rule.apply(object)));
    }
    return values;
  }

  /**
   * An object that must be there.
   *
   * @param key its key
   * @return the object
   * @throws BadInputException if it is missing or no object
   */
  public JsonObject object(String key) {
    return new JsonObject(file, pointer + "/" + key, required(key));
  }

  /**
   * The keys of this object.
   *
   * @return in the order of the document
   */
  public List<String> keys() {
    return node.properties().stream().map(Map.Entry::getKey).toList();
  }

  /**
   * The object as it stands in the document, without its layout.
   *
   * @return JSON in one line
   */
  public String line() {
    return node.toString();
  }

  /**
   * Runs a computation on this object's values and turns a refusal into a message that says where.
   *
   * @param key the key to name, empty for the object as a whole
   * @param computation what to run
   * @param <T> what it gives
   * @return its result
   * @throws BadInputException if it refuses the values
   */
  public <T> T checked(String key, Supplier<T> computation) {
    try {
      return computation.get();
    } catch (IllegalArgumentException refused) {
      throw problem(key, refused.getMessage());
    } catch (DateTimeException refused) {
      throw problem(key, "is not a date or time: write 2026-01-14, 09:30 or 2026-01-14T12:00:00Z");
    }
  }

  private Iterable<JsonNode> items(String key) {
    if (!has(key)) {
      return List.of();
    }
    JsonNode list = required(key);
    if (!list.isArray()) {
      throw problem(key, "must be a list [...]; put its items in brackets");
    }
    return list;
  }

  private JsonNode required(String key) {
    JsonNode value = node.get(key);
    if (value == null || value.isNull()) {
      throw problem(key, "is missing; add it");
    }
    return value;
  }

  /**
   * A refusal of what an object says.
   *
   * @param key the key at fault, empty for the object as a whole
   * @param what is wrong, and what to do
   * @return to be thrown
   */
  public BadInputException problem(String key, String what) {
    return BadInputException.at(file, key.isEmpty() ? pointer : pointer + "/" + key, what);
  }
}
