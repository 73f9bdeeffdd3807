package io.marketimpact.data.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.marketimpact.data.BadInputException;
import io.marketimpact.market.PriceBar;
import io.marketimpact.market.SecurityId;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files as spreadsheets, data vendors and other countries write them: read, or refused clearly. */
class InputAsItComesSpec {

  private static final SecurityId AAA = new SecurityId("AAA");
  private static final LocalDate DAY = LocalDate.of(2026, 1, 14);

  @TempDir private Path directory;

  @Test
  void aByteOrderMarkBeforeAQuotedHeaderAndPaddedCellsDoNoHarm() {
    String text =
        "\uFEFF\"Symbol \",\"Date\",\"Adjusted_Close\"\r\n\"AAA \",2026-01-14 , \" 50.5\"";
    assertThat(bars(text, DateForm.ISO)).containsExactly(PriceBar.of(AAA, DAY, 50.5));
  }

  @Test
  void spacesThatDoNotBreakALineArePaddingToo() {
    assertThat(bars("symbol,date,adjusted_close\nAAA\u00A0,2026-01-14,1", DateForm.ISO))
        .containsExactly(PriceBar.of(AAA, DAY, 1));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1,100.00|1100",
        "12,345,678.5|12345678.5",
        "-1,000|-1000",
        "1 100.25|1100.25",
        "1'100|1100",
      },
      quoteCharacter = '"')
  void thousandsAreReadInQuotes(String cell, double price) {
    assertThat(bars("symbol,date,adjusted_close\nAAA,2026-01-14,\"" + cell + "\"", DateForm.ISO))
        .singleElement()
        .extracting(PriceBar::adjustedClose)
        .isEqualTo(price);
  }

  @Test
  void thousandsWithoutQuotesAreACellTooManyAndNeverAPriceOfOne() {
    assertRefused(
        "symbol,date,adjusted_close\nAAA,2026-01-13,999.5\nAAA,2026-01-14,1,012.34\n",
        "row 3 column 4: '012.34' stands beyond the header's 3 columns",
        "write a number such as 1,012.34 as 1012.34, or in quotes");
  }

  @Test
  void aFieldOrARowWithoutEndIsRefusedInWordsAboutTheFile() {
    assertRefused(
        "symbol,date,adjusted_close\nAAA,2026-01-13,\"" + "9".repeat(1 << 24) + "9\n",
        " row 2: a field is longer than 16,777,216 characters; check its quotes");
    assertRefused(
        "symbol,date,adjusted_close\nAAA,2026-01-13,1" + ",".repeat(20_000) + "\n",
        " row 2: it has more than 16,384 columns; check its line ends");
  }

  @Test
  void aRowThatIsTooShortIsRefusedAndOneWithEmptyCellsBeyondTheHeaderIsNot() {
    assertRefused(
        "symbol,date,adjusted_close\nAAA,2026-01-14\n",
        "row 2 column adjusted_close: '' is missing: the row has 2 cells and the header 3; complete"
            + " the row, and leave a cell empty that has no value");
    assertThat(bars("symbol,date,adjusted_close\nAAA,2026-01-14,2,,\n", DateForm.ISO)).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "AAA;2026-01-14;49,646136|49.646136",
        "AAA;2026-01-14;1.012,5|1012.5",
        "AAA;2026-01-14;49,646|49.646",
        "AAA;2026-01-14;49.646136|49.646136",
        "AAA;2026-01-14;50|50",
      })
  void semicolonsAndDecimalCommasAreRead(String row, double price) {
    assertThat(bars("symbol;date;adjusted_close\n" + row, DateForm.ISO))
        .singleElement()
        .extracting(PriceBar::adjustedClose)
        .isEqualTo(price);
  }

  @Test
  void tabsAreReadAndADecimalCommaBetweenCommasIsRefused() {
    assertThat(bars("symbol\tdate\tadjusted_close\nAAA\t2026-01-14\t1,5", DateForm.ISO))
        .containsExactly(PriceBar.of(AAA, DAY, 1.5));
    assertRefused(
        "symbol,date,adjusted_close\nAAA,2026-01-14,\"49,65\"\n",
        "row 2 column adjusted_close: '49,65' is not a number; write numbers with '.'");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "20240903|write 2024-09-03, or add --date-format yyyyMMdd",
        "45538|write 2024-09-03, this looks like a spreadsheet's day number",
        "9/3/2024|--date-format M/d/yyyy or d/M/yyyy",
        "3.9.24|--date-format M.d.yy or d.M.yy",
        "2024-09-03 00:00:00-05:00|write 2024-09-03, or add --date-format \"yyyy-MM-dd"
            + " HH:mm:ssXXX\"",
        "2024-09-03T00:00:00|--date-format \"yyyy-MM-dd'T'HH:mm:ss\"",
        "yesterday|is not a date; write dates as 2026-01-14 (year-month-day)",
      })
  void otherFormsOfDatesAreRefusedWithWhatToWrite(String date, String words) {
    assertRefused(
        "symbol,date,adjusted_close\nAAA," + date + ",1\n",
        "row 2 column date: '" + date + "' is not a date",
        words);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "yyyyMMdd|20260114",
        "M/d/yyyy|1/14/2026",
        "dd.MM.yyyy|14.01.2026",
        "d.M.yy|14.1.26",
        "d-MMM-yyyy|14-Jan-2026",
        "yyyy-MM-dd HH:mm:ssXXX|2026-01-14 00:00:00-05:00",
        "M/d/yyyy|2026-01-14",
      })
  void aStatedFormIsReadAndIsoStaysIso(String pattern, String date) {
    assertThat(bars("symbol,date,adjusted_close\nAAA," + date + ",1\n", new DateForm(pattern)))
        .containsExactly(PriceBar.of(AAA, DAY, 1));
  }

  @Test
  void aStatedFormIsReadStrictly() {
    assertThatThrownBy(
            () -> bars("symbol,date,adjusted_close\nAAA,2/30/2026,1\n", new DateForm("M/d/yyyy")))
        .hasMessageContaining("row 2 column date: '2/30/2026' is not a date of the form M/d/yyyy");
    assertThatThrownBy(() -> new DateForm("MMM"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "a date format must give year, month and day, such as M/d/yyyy or yyyyMMdd: 'MMM'");
    assertThatThrownBy(() -> new DateForm("seconds since"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "M.d.yyyy|13.11.2025|; if its dates are written so, say --date-format d.M.yyyy",
        "dd/MM/yy|11/13/25|; if its dates are written so, say --date-format MM/dd/yy",
        "M/d/yyyy|20251113|; if its dates are written so, say --date-format yyyyMMdd",
        "M/d/yyyy|soon|; correct it, or say the form of its dates by --date-format",
      })
  void aDateOfAnotherFormThanStatedIsToldOfOneThatReadsIt(String form, String date, String remedy) {
    assertThatThrownBy(
            () -> bars("symbol,date,adjusted_close\nAAA," + date + ",1\n", new DateForm(form)))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("is not a date of the form " + form)
        .hasMessageEndingWith(remedy);
  }

  @Test
  void datesOfTwoFormsAreToldSo() {
    assertThatThrownBy(
            () ->
                bars(
                    "symbol,date,adjusted_close\nAAA,1/14/2026,1\nAAA,2026-01-15,1\n",
                    new DateForm("M/d/yyyy")))
        .isInstanceOf(BadInputException.class)
        .hasMessageEndingWith("is not a date of the form M/d/yyyy; write all dates in one form");
  }

  @Test
  void packedTextIsReadAndAWorkbookIsRefused() throws IOException {
    Path packed = directory.resolve("prices.csv.gz");
    try (OutputStream bytes = new GZIPOutputStream(Files.newOutputStream(packed))) {
      bytes.write(
          "symbol,date,adjusted_close\nAAA,2026-01-14,7\n".getBytes(StandardCharsets.UTF_8));
    }
    assertThat(CsvFile.isPacked(packed)).isTrue();
    assertThat(PriceFile.read(packed).get(AAA)).containsExactly(PriceBar.of(AAA, DAY, 7));
    Path workbook = Files.writeString(directory.resolve("prices.csv"), "PK\u0003\u0004 and so on");
    assertThat(CsvFile.isPacked(workbook)).isFalse();
    assertThatThrownBy(() -> PriceFile.read(workbook))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining(
            "is a workbook or a zip archive, no text; unpack it or save it as CSV");
  }

  @Test
  void packedTextThatUnpacksWithoutEndIsRefused() throws IOException {
    Path packed = directory.resolve("endless.csv.gz");
    byte[] blanks = new byte[1 << 20];
    Arrays.fill(blanks, (byte) '\n');
    try (OutputStream bytes = new GZIPOutputStream(Files.newOutputStream(packed))) {
      bytes.write("symbol,date,adjusted_close\n".getBytes(StandardCharsets.UTF_8));
      for (int i = 0; i < 257; i++) {
        bytes.write(blanks);
      }
    }
    assertThatThrownBy(() -> PriceFile.read(packed))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("endless.csv.gz: unpacks to more than 256 MB; unpack it first");
  }

  @Test
  void theDataLibrarysOwnFilesAreRecognized() {
    for (String head :
        List.of(
            "This file was created by CMPT_ME_BEME_RETS using the CRSP database.\n\n,Mkt-RF,SMB",
            ",Mkt-RF,SMB,HML,RF\n20240903,0.31,0.74,0.30,0.016")) {
      assertThatThrownBy(() -> FactorFile.read(file(head)))
          .isInstanceOf(BadInputException.class)
          .hasMessageContaining("is a file from French's data library as downloaded, in percent")
          .hasMessageContaining("date,mkt_rf,smb,hml,rf")
          .hasMessageContaining("divide every value by 100");
    }
  }

  @Test
  void perCentIsRecognizedByTheRiskFreeRateAndByTheMarketsDeviation() {
    assertThatThrownBy(
            () ->
                FactorFile.read(
                    file("date,mkt_rf,smb,hml,rf\n2026-01-14,0.001,0.002,0.003,0.016\n")))
        .hasMessageContaining("row 2 column rf: '0.016' is not a risk-free rate of a day")
        .hasMessageContaining("write 1 % as 0.01: divide what is in percent by 100");
    assertThatThrownBy(
            () ->
                FactorFile.read(
                    file(
                        """
                        date,mkt_rf,smb,hml,rf
                        2026-01-13,0.31,0.1,0.1,0.001
                        2026-01-14,-0.48,0.1,0.1,0.001
                        """)))
        .hasMessageContaining("has a market factor whose daily standard deviation is 56 %")
        .hasMessageContaining("it is in percent");
  }

  @ParameterizedTest
  @ValueSource(strings = {"-99.99", "-999", "-0.9999", "-0.99990"})
  void theCodesOfMissingFactorsAreRefused(String code) {
    String text =
        "date,mkt_rf,smb,hml,rf\n2026-01-13,0.001,0.002,0.003,0.0001\n2026-01-14,0.001,"
            + code
            + ",0.003,0.0001\n";
    assertThatThrownBy(() -> FactorFile.read(file(text)))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining(
            "row 3 column smb: '"
                + code
                + "' is the data library's code for a missing value, not a return; leave the cell"
                + " empty");
  }

  @Test
  void aFactorThatADayLacksIsAbsentAndNeverZero() {
    var factors = FactorFile.read(file("date,mkt_rf,smb,hml,rf\n2026-01-14,N/A,0.002,,0.0001\n"));
    assertThat(factors.get(DAY)).containsOnlyKeys("smb", "rf").containsEntry("smb", 0.002);
  }

  @Test
  void smallRatesInPerCentAreRecognizedByWhatIsUsual() {
    assertThatThrownBy(
            () ->
                FactorFile.read(
                    file(
                        """
                        date,mkt_rf,smb,hml,rf
                        2026-01-13,0.0031,0.001,0.001,0.004
                        2026-01-14,-0.0048,0.001,0.001,0.004
                        """)))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("has a risk-free rate of 0.4 % a day on average: it is in per");
  }

  private void assertRefused(String text, String... words) {
    assertThatThrownBy(() -> bars(text, DateForm.ISO))
        .isInstanceOf(BadInputException.class)
        .hasMessageContainingAll(words);
  }

  private List<PriceBar> bars(String text, DateForm dates) {
    return PriceFile.read(List.of(new PriceFile(file(text), dates, Optional.empty())))
        .values()
        .stream()
        .flatMap(List::stream)
        .toList();
  }

  private Path file(String text) {
    try {
      return Files.writeString(Files.createTempFile(directory, "input", ".csv"), text);
    } catch (IOException failure) {
      throw new AssertionError(failure);
    }
  }
}
