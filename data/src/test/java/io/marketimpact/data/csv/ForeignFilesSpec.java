package io.marketimpact.data.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.marketimpact.data.BadInputException;
import io.marketimpact.market.PriceBar;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Price files that other programs, other alphabets and mishaps have left their traces in. */
class ForeignFilesSpec {

  private static final String HEADER = "symbol,date,adjusted_close\n";

  @TempDir private Path directory;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\u00A0symbol,date\u00A0,adjusted_close/AA,2026-01-14,1|AA 2026-01-14 1.0",
        "symbol,date,adjusted_close/\u200BAA,2026-01-14\u200B,1|AA 2026-01-14 1.0",
        "symbol,date,adjusted_close/\uFEFFAA,2026-01-14,1|AA 2026-01-14 1.0",
        "symbol,date,adjusted_close/AA,2026-01-14,1.5E+02|AA 2026-01-14 150.0",
        "symbol,date,adjusted_close,/AA,2026-01-14,1,//|AA 2026-01-14 1.0",
        ",symbol,date,adjusted_close/0,AA,2026-01-14,1|AA 2026-01-14 1.0",
        "//symbol,date,adjusted_close/AA,2026-01-14,1/ , ,/|AA 2026-01-14 1.0",
        "symbol;date;adjusted_close/AA;2026-01-14;1.234,50|AA 2026-01-14 1234.5",
        "symbol;date;adjusted_close/AA;2026-01-14;1,234.50|AA 2026-01-14 1234.5",
        "adjusted_close,DATE,Symbol/1,2026-01-14,AA|AA 2026-01-14 1.0",
        "symbol,date,adjusted_close/TRUE,2026-01-14,1/NA,2026-01-14,2/1E5,2026-01-14,3"
            + "/null,2026-01-14,4|1E5 2026-01-14 3.0, NA 2026-01-14 2.0, TRUE 2026-01-14 1.0,"
            + " null 2026-01-14 4.0",
        ",Close,Close/,NA,TRUE/Date,,/2026-01-14,1,2/2026-01-15,,3"
            + "|NA 2026-01-14 1.0, TRUE 2026-01-14 2.0, TRUE 2026-01-15 3.0",
      })
  void theRightRowsAreRead(String text, String bars) {
    assertThat(read(text.replace('/', '\n'))).isEqualTo(bars);
  }

  @ParameterizedTest
  @CsvSource({"n.a.", "#N/A N/A", "#DIV/0!", "NaN", "null", "None", "-", "--", "N/A", "#N/A"})
  void wordsForNoPriceAreNone(String word) {
    assertThat(read(HEADER + "AA,2026-01-14," + word + "\nAA,2026-01-15,1"))
        .isEqualTo("AA 2026-01-14 NaN, AA 2026-01-15 1.0");
  }

  @Test
  void packedPartsThatWereJoinedAreReadToTheLast() throws IOException {
    ByteArrayOutputStream joined = new ByteArrayOutputStream();
    for (String part : List.of(HEADER + "AA,2026-01-14,1\n", "AA,2026-01-15,2\n")) {
      try (OutputStream packed = new GZIPOutputStream(joined)) {
        packed.write(part.getBytes(StandardCharsets.UTF_8));
      }
    }
    assertThat(read(joined.toByteArray())).isEqualTo("AA 2026-01-14 1.0, AA 2026-01-15 2.0");
  }

  @Test
  void barsBetweenCellsAreRead() {
    assertThat(read("symbol|date|adjusted_close\nAA|2026-01-14|1")).isEqualTo("AA 2026-01-14 1.0");
  }

  @Test
  void aStatedFormReadsMonthsInCapitals() {
    PriceFile file =
        file(
            (HEADER + "AA,14JAN2026,1").getBytes(StandardCharsets.UTF_8),
            new DateForm("ddMMMyyyy"));
    assertThat(read(file)).isEqualTo("AA 2026-01-14 1.0");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\'',
      value = {
        "<!DOCTYPE html>/<html>Too many requests|is a web page or XML, no table",
        "{\"Note\": \"Thank you\"}|is a vendor''s answer without prices that says why in its Note",
        "sep=;/symbol;date;adjusted_close|begins with a spreadsheet's line sep=;; remove that line",
        "\"symbol,date,adjusted_close\"/\"AA,2026-01-14,1\"|has its rows in quotes as a whole",
        "symbol,date,adjusted_close/AA,14-Jan-2026,1|or add --date-format d-MMM-yyyy",
        "symbol,date,adjusted_close/AA,14-Jan-26,1|or add --date-format d-MMM-yy",
        "symbol,date,adjusted_close/AA,14JAN2026,1|or add --date-format ddMMMyyyy",
        "symbol,date,adjusted_close/AA,14 Jan 2026,1|or add --date-format \"d MMM yyyy\"",
        "symbol,date,adjusted_close/AA,\"Jan 14, 2026\",1|or add --date-format \"MMM d, yyyy\"",
        "symbol,date,adjusted_close/AA,2026-01-14T00:00:00.000Z,1|or add --date-format"
            + " \"yyyy-MM-dd''T''HH:mm:ss.SSSXXX\"",
        "symbol,date,adjusted_close/AA,14~01~26,1|--date-format M~d~yy or d~M~yy",
        "symbol,date,adjusted_close/AA,2026-02-30,1|'2026-02-30' is not a date",
        "symbol,date,adjusted_close/AA,0026-01-14,1|'0026-01-14' is not a date",
        "symbol,date,adjusted_close/AA,46036,1|write 2026-01-14, this looks like a spreadsheet",
        "symbol,date,adjusted_close/AA,2026-01-14,\uFF11\uFF12|is not a number",
        "symbol,date,adjusted_close/AA,2026-01-14,\u22121.5|is not a number",
        "symbol,date,adjusted_close/AA,2026-01-14,(1.5)|is not a number",
        "symbol,date,adjusted_close/AA,2026-01-14,12.5 GBX|is not a number",
        "symbol,date,adjusted_close/AA,2026-01-14,1/symbol,date,adjusted_close|row 3 column date",
        "symbol,date,adjusted_close,adjusted_close/AA,2026-01-14,1,1|appears twice",
        "symbol,date,adjusted_close/AA,2026-01-14,\"1/BB,2026-01-14,2|row 2 column adjusted_close",
        "ticker,timestamp,close,vwap/AA,1768401060000,1,1|milliseconds since 1970 at midnight",
      })
  void whatCannotBeReadIsOneLine(String text, String words) {
    assertRefused(
        text.replace('/', '\n').replace('~', '/').replace("''", "'"),
        StandardCharsets.UTF_8,
        words.replace('~', '/').replace("''", "'"));
  }

  @ParameterizedTest
  @CsvSource({"UTF-16", "UTF-16LE", "ISO-8859-1"})
  void anotherEncodingIsRefused(Charset encoding) {
    assertRefused(HEADER + "A\u00C9,2026-01-14,1", encoding, "is not UTF-8 text; save it as UTF-8");
  }

  private void assertRefused(String text, Charset encoding, String words) {
    PriceFile file = file(text.getBytes(encoding), DateForm.ISO);
    assertThatThrownBy(() -> read(file))
        .isInstanceOf(BadInputException.class)
        .hasMessageStartingWith(file.path().toString())
        .hasMessageContaining(words)
        .satisfies(bad -> assertThat(bad.getMessage().lines()).hasSize(1));
  }

  private String read(String text) {
    return read(text.getBytes(StandardCharsets.UTF_8));
  }

  private String read(byte[] bytes) {
    return read(file(bytes, DateForm.ISO));
  }

  private static String read(PriceFile file) {
    return PriceFile.read(List.of(file)).values().stream()
        .flatMap(List::stream)
        .map(ForeignFilesSpec::line)
        .collect(Collectors.joining(", "));
  }

  private static String line(PriceBar bar) {
    return bar.security() + " " + bar.date() + " " + bar.adjustedClose();
  }

  private PriceFile file(byte[] bytes, DateForm dates) {
    try {
      return new PriceFile(
          Files.write(Files.createTempFile(directory, "input", ".csv"), bytes),
          dates,
          Optional.empty());
    } catch (IOException failure) {
      throw new AssertionError(failure);
    }
  }
}
