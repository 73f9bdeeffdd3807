package io.marketimpact.data.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.marketimpact.data.BadInputException;
import io.marketimpact.event.PlannedEvent;
import io.marketimpact.event.PublicationTime;
import io.marketimpact.market.PriceBar;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InputFilesSpec {

  @TempDir private Path directory;

  @Test
  void pricesMayHaveTheirColumnsInAnyOrder() {
    Path file = file("volume,adjusted_close,date,Symbol ,close\n5,10.5,2026-01-14,AAA,21\n");
    PriceBar bar = prices(file).get(0);
    assertThat(bar.security().symbol()).isEqualTo("AAA");
    assertThat(bar.date()).isEqualTo("2026-01-14");
    assertThat(bar.adjustedClose()).isEqualTo(10.5);
    assertThat(bar.close()).hasValue(21);
    assertThat(bar.volume()).hasValue(5);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "NaN", "nan", "inf", "-Infinity", "null", "N/A", "#N/A", "-", "."})
  void aPriceThatIsNoFiniteNumberIsLeftToTheQualityRules(String price) {
    Path file = file("symbol,date,adjusted_close\nAAA,2026-01-14," + price + "\n");
    assertThat(prices(file))
        .singleElement()
        .extracting(PriceBar::adjustedClose)
        .isEqualTo(Double.NaN);
  }

  @ParameterizedTest
  @CsvSource({"1e3, 1000", "+.5, 0.5", "-2, -2", "12., 12", "0.1E-2, 0.001"})
  void numbersHaveTheFormsOfDataFiles(String text, double value) {
    Path file = file("symbol,date,adjusted_close\nAAA,2026-01-14," + text + "\n");
    assertThat(prices(file)).singleElement().extracting(PriceBar::adjustedClose).isEqualTo(value);
  }

  @ParameterizedTest
  @ValueSource(strings = {"abc", "1,5", "0x1p3", "1d", "--1", "1 2", "12.3.4", "12,34.5"})
  void textForAPriceIsRefusedWithItsPlace(String text) {
    Path file =
        file("symbol,date,adjusted_close\nAAA,2026-01-13,1\nAAA,2026-01-14,\"" + text + "\"\n");
    assertThatThrownBy(() -> prices(file))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("row 3 column adjusted_close: '" + text + "' is not a number")
        .hasMessageContaining("'.' as decimal sign");
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-02-30", "14/01/2026", "20260114", ""})
  void whatIsNoDateIsRefusedWithItsPlace(String text) {
    Path file = file("symbol,date,adjusted_close\nAAA," + text + ",1\n");
    assertThatThrownBy(() -> prices(file))
        .hasMessageContaining("row 2 column date: '" + text + "' is not a date");
  }

  @Test
  void aMissingColumnIsNamedWithThoseThatAreThere() {
    Path file = file("symbol,date,price\nAAA,2026-01-14,1\n");
    assertThatThrownBy(() -> prices(file))
        .hasMessageContaining("column adjusted_close is missing")
        .hasMessageContaining("symbol,date,price");
  }

  @Test
  void aColumnThatComesTwiceIsRefused() {
    Path file = file("symbol,date,date,adjusted_close\n");
    assertThatThrownBy(() -> prices(file)).hasMessageContaining("appears twice");
  }

  @Test
  void filesThatAreNotThereOrEmptyOrNoTextAreRefused() throws IOException {
    assertThatThrownBy(() -> prices(directory.resolve("none.csv")))
        .hasMessageContaining("none.csv: no such file");
    assertThatThrownBy(() -> prices(file(""))).hasMessageContaining("is empty");
    assertThatThrownBy(() -> prices(directory)).hasMessageContaining("cannot be read");
    Path binary = directory.resolve("binary.csv");
    Files.write(binary, new byte[] {'a', ',', (byte) 0xC3, (byte) 0x28, '\n'});
    assertThatThrownBy(() -> prices(binary)).hasMessageContaining("is not UTF-8");
  }

  @Test
  void aByteOrderMarkAndBlankLinesDoNoHarm() {
    Path file = file("\uFEFFsymbol,date,adjusted_close\n\nAAA,2026-01-14,1\n , , \n");
    assertThat(prices(file)).hasSize(1);
  }

  @Test
  void eventsOfOneIdAreOneGroupUnlessTheFileSaysOtherwise() {
    List<PlannedEvent> events =
        EventFile.read(
            file("event_id,symbol,date,group\nE1,AAA,2026-01-14,\nE1,BBB,2026-01-14,mine\n"));
    assertThat(events).extracting(event -> event.group().value()).containsExactly("E1", "mine");
    assertThat(events.get(0).time())
        .isEqualTo(new PublicationTime.OnDate(LocalDate.of(2026, 1, 14)));
  }

  @Test
  void timestampsCarryTheirOffset() {
    List<PlannedEvent> events =
        EventFile.read(file("event_id,symbol,timestamp\nE1,AAA,2026-01-14T07:00:00-05:00\n"));
    assertThat(events.get(0).time())
        .isEqualTo(new PublicationTime.At(Instant.parse("2026-01-14T12:00:00Z")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "event_id,symbol,timestamp/E1,AAA,2026-01-14T07:00:00|is not an instant with an offset",
        "event_id,symbol,date/E1,AAA,|is not a date",
        "event_id,symbol,date/up..\\climb,AAA,2026-01-14|is not an event id",
        "event_id,symbol,date/E1,=1+1,2026-01-14|is not a symbol",
        "event_id,symbol/E1,AAA|column date is missing",
        "event_id,symbol,date/E1,AAA,2026-01-14/E1,AAA,2026-01-15|appears twice in event E1",
        "event_id,symbol,date/E1,BRK.B,2026-01-14/E1,brk-b,2026-01-14|row 3 column symbol: 'brk-b'"
            + " is 'BRK.B' in row 2",
        "event_id,symbol,date/E1,BRK.B,2026-01-14/E2, BRK B ,2026-02-02|row 3 column symbol: 'BRK"
            + " B' is 'BRK.B' in row 2",
        "event_id,symbol,date/E1,avgo,2026-01-14/E2,AAA,2026-01-14/E3,AVGO,2026-01-14|row 4 column"
            + " symbol: 'AVGO' is 'avgo' in row 2; write one stock in one way",
        "event_id,symbol,date|has no event",
      })
  void badEventsAreRefusedInOneLine(String text, String words) {
    assertThatThrownBy(() -> EventFile.read(file(text.replace('/', '\n'))))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining(words)
        .satisfies(bad -> assertThat(bad.getMessage()).doesNotContain("\n"));
  }

  @Test
  void blanksAroundASymbolAreNoOtherSpelling() {
    assertThat(
            EventFile.read(
                file("event_id,symbol,date\nE1,BRK.B,2026-01-14\nE2, BRK.B ,2026-02-02\n")))
        .extracting(event -> event.security().symbol())
        .containsExactly("BRK.B", "BRK.B");
  }

  @Test
  void aFactorThatADayLacksIsAbsent() {
    var factors =
        FactorFile.read(file("date,mkt_rf,smb,hml,umd,rf\n2026-01-14,0.01,0,-0.002,,0.0002\n"));
    assertThat(factors.get(LocalDate.of(2026, 1, 14)))
        .containsOnlyKeys("mkt_rf", "smb", "hml", "rf")
        .containsEntry("mkt_rf", 0.01);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2026-01-14,1.2,0,0,0|is not a daily factor as a fraction",
        "2026-01-14,x,0,0,0|is not a number",
        "2026-01-14,0,0,0,0/2026-01-14,0,0,0,0|appears twice",
        "|has no day",
      })
  void badFactorsAreRefused(String rows, String words) {
    String body = rows == null ? "" : rows.replace('/', '\n') + "\n";
    assertThatThrownBy(() -> FactorFile.read(file("date,mkt_rf,smb,hml,rf\n" + body)))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining(words);
  }

  private static List<PriceBar> prices(Path file) {
    List<PriceBar> bars = new ArrayList<>();
    new PriceFile(file, DateForm.ISO, Optional.empty()).forEach((bar, row) -> bars.add(bar));
    return bars;
  }

  private Path file(String text) {
    try {
      Path file = Files.createTempFile(directory, "input", ".csv");
      return Files.writeString(file, text, StandardCharsets.UTF_8);
    } catch (IOException failure) {
      throw new AssertionError(failure);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "2026-01-14, 2026-01-14T22:00:00-05:00",
    "2026-01-14, 2026-01-14T12:00:00Z",
    "'', 2026-01-14T12:00:00Z",
    "2026-01-14, ''",
  })
  void aDateAndATimestampOfOneDayAreRead(String date, String timestamp) {
    assertThat(
            EventFile.read(
                file("event_id,symbol,date,timestamp\nE1,AAA," + date + "," + timestamp + "\n")))
        .hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-01-15, 2026-01-14T12:00:00Z",
    "2026-01-13, 2026-01-14T22:00:00-05:00",
    "2025-01-14, 2026-01-14T12:00:00Z",
  })
  void aDateAndATimestampThatContradictEachOtherAreRefused(String date, String timestamp) {
    Path file = file("event_id,symbol,date,timestamp\nE1,AAA," + date + "," + timestamp + "\n");
    assertThatThrownBy(() -> EventFile.read(file))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining(
            "row 2 column date: '"
                + date
                + "' contradicts column timestamp, '"
                + timestamp
                + "'; correct the one that is wrong, or leave the date empty");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"+999999999-12-31", "-999999999-01-01", "0001-01-01", "1599-12-31", "3000-01-01"})
  void daysOnWhichNoMarketTradesAreRefused(String day) {
    assertThatThrownBy(() -> prices(file("symbol,date,adjusted_close\nAAA," + day + ",1\n")))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("row 2 column date: '" + day + "' is not a date");
    Path events = file("event_id,symbol,timestamp\nE1,AAA," + day + "T00:00:00Z\n");
    assertThatThrownBy(() -> EventFile.read(events))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("is not an instant with an offset");
  }
}
