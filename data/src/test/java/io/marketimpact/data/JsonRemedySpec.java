package io.marketimpact.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.marketimpact.data.csv.JsonPrices;
import io.marketimpact.data.news.NewsFile;
import io.marketimpact.data.news.Watch;
import io.marketimpact.data.specification.SpecificationFile;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What to do about a document that is broken is on the line that says where. */
class JsonRemedySpec {

  @TempDir private Path work;

  private final List<Consumer<Path>> readers =
      List.of(SpecificationFile::read, Watch::read, NewsFile::read, JsonPrices::of);

  private String said(Consumer<Path> reader, String text) {
    try {
      Path file = Files.writeString(work.resolve("a.json"), text);
      String line =
          catchThrowableOfType(BadInputException.class, () -> reader.accept(file)).getMessage();
      assertThat(line.lines()).hasSize(1);
      assertThat(line).startsWith(file + " at ");
      return line;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"a\": [1|; the file is cut off: complete it, or get it again",
        "{\"a\": 1, \"a\": 2}|; keep one of the two",
        "{\"a\": yes}|; correct it there, or get the file again",
        "{\"a\" 1}|; correct it there, or get the file again"
      })
  void ofWhatIsNoJson(String text, String remedy) {
    assertThat(readers)
        .allSatisfy(
            reader ->
                assertThat(said(reader, text)).contains("is not valid JSON: ").endsWith(remedy));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "{'a': 1,}|column 9: is not valid JSON: } stands where a key in double quotes must",
        "{'a' 1}|column 6: is not valid JSON: a colon must stand behind the key, and 1 does",
        "{'a': 1 'b': 2}|: a comma or a closing bracket must stand behind the value, and \" does",
        "{'a': }|: } stands where a value must",
        "{'a': yes}|: yes is no value of JSON, whose texts stand in double quotes",
        "{'a': 01}|: a number begins with 0; write it without zeros before it",
        "{'a': +1}|: a number is not written as JSON writes it, because of +; write it as -12.5",
        "{'a': [1}|: } stands where ] must",
        "}|: } closes what was not opened",
        "{'a': 1/*x*/}|: JSON has no comments; take it out",
        "{'a': 'x^'}|: a text has a line break in it; write \\n for it, or close the quotes",
        "{'a': '\\x'}|: \\x is no escape of JSON; write a backslash twice",
      })
  void inPlainWordsWithLineAndColumn(String text, String words) {
    assertThat(said(Watch::read, text.replace('\'', '"').replace('^', '\n')))
        .contains(" at line 1 column ")
        .contains(words)
        .doesNotContain("code ", "token");
  }

  @Test
  void aPackedDocumentIsCalledSo() throws IOException {
    Path file = work.resolve("entities.json.gz");
    try (OutputStream bytes = new GZIPOutputStream(Files.newOutputStream(file))) {
      bytes.write("{}".getBytes(StandardCharsets.UTF_8));
    }
    assertThatThrownBy(() -> Watch.read(file))
        .isInstanceOf(BadInputException.class)
        .hasMessage(file + ": is packed by gzip; unpack it, and name what comes out");
  }

  @Test
  void alsoWhereTheParserQuotesALongWord() {
    assertThat(said(Watch::read, "{\"a\": " + "x".repeat(5_000) + "}"))
        .endsWith("...; correct it there, or get the file again");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[]|at the top: must be an object {...}; put its keys in braces",
        "{\"schema\": 1}|at /schema: must be a string; write it in double quotes",
        "{}|at /schema: is missing; add it",
        "{\"schema\": \"x\"}|; write it, or name a file of that kind"
      })
  void ofWhatIsAnotherDocument(String text, String words) {
    assertThat(said(SpecificationFile::read, text)).endsWith(words);
    assertThat(said(Watch::read, text)).endsWith(words);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a|{\"a\": 1.5}|at /a: must be a string; write it in double quotes",
        "b|{\"b\": \"1\"}|at /b: must be a number; write it without quotes",
        "c|{\"c\": 1.5}|at /c: must be a whole number; write it without quotes or a fraction",
        "d|{\"d\": 1}|at /d: must be true or false; write one of them without quotes",
        "e|{\"e\": [1]}|at /e: must be a list of strings; write each in double quotes",
        "e|{\"e\": {}}|at /e: must be a list [...]; put its items in brackets"
      })
  void ofAValueOfAnotherKind(String key, String text, String words) {
    assertThat(said(file -> value(Json.read(file), key), text)).endsWith(words);
  }

  private static void value(JsonObject document, String key) {
    switch (key) {
      case "a" -> document.text(key);
      case "b" -> document.number(key);
      case "c" -> document.whole(key);
      case "d" -> document.flag(key);
      default -> document.texts(key);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[7]|at entry 1: must be an object with the figures of a day; write {...}, or take the"
            + " entry out",
        "[{\"close\": [1]}]|at entry 1: close must be a number or a text; write one figure"
      })
  void ofAnEntryThatIsNoDaysPrices(String text, String words) {
    assertThat(said(JsonPrices::of, text)).endsWith(words);
  }
}
