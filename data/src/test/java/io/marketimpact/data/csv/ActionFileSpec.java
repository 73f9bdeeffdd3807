package io.marketimpact.data.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.marketimpact.data.BadInputException;
import io.marketimpact.market.SessionAxis;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a file of splits and dividends is understood to say, and what of it is refused. */
class ActionFileSpec {

  private static final String HEADER = "symbol,ex_date,type,ratio,amount,currency,source";

  private static final SessionAxis WEEKDAYS =
      SessionAxis.of(
          List.of(
              LocalDate.parse("2026-01-09"),
              LocalDate.parse("2026-01-12"),
              LocalDate.parse("2026-01-13")));

  @TempDir private Path work;

  private List<List<String>> read(String... rows) throws IOException {
    Path file =
        Files.writeString(work.resolve("a.csv"), HEADER + "\n" + String.join("\n", rows) + "\n");
    return ActionFile.read(file, DateForm.ISO, Optional.of(WEEKDAYS));
  }

  @Test
  void everyTypeHasItsFigureAndEqualRowsCountOnce() throws IOException {
    assertThat(
            read(
                "AAA,2026-01-09,Split,10,,,",
                "AAA,2026-01-09,dividend,,0.65,USD,8-K",
                "AAA,2026-01-09,dividend,,0.650,USD,8-K",
                "AAA,2026-01-09,special_dividend,,3,USD,",
                "AAA,2026-01-12,spin_off,,21.5,,",
                "BBB,2026-01-10,complete,,,,"))
        .containsExactly(
            List.of("AAA", "2026-01-09", "split", "10.0", "", "", "", ""),
            List.of("AAA", "2026-01-09", "dividend", "", "0.65", "USD", "8-K", ""),
            List.of("AAA", "2026-01-09", "special_dividend", "", "3.0", "USD", "", ""),
            List.of("AAA", "2026-01-12", "spin_off", "", "21.5", "", "", ""),
            List.of("BBB", "2026-01-10", "complete", "", "", "", "stated", ""));
  }

  private List<List<String>> readUntil(String row) throws IOException {
    Path file =
        Files.writeString(work.resolve("u.csv"), "symbol,ex_date,type,amount,until\n" + row);
    return ActionFile.read(file, DateForm.ISO, Optional.empty());
  }

  @Test
  void completenessAloneMayHaveALastDay() throws IOException {
    assertThat(readUntil("BBB,2026-01-10,complete,,2026-06-30"))
        .containsExactly(
            List.of("BBB", "2026-01-10", "complete", "", "", "", "stated", "2026-06-30"));
    assertThatThrownBy(() -> readUntil("AAA,2026-01-09,complete,,2026-01-08"))
        .hasMessageContaining(
            "row 2 column until: '2026-01-08' is before the row's ex_date 2026-01-09; write the"
                + " last day that is known");
    assertThatThrownBy(() -> readUntil("AAA,2026-01-09,dividend,1,2026-01-09"))
        .hasMessageContaining(
            "row 2 column until: '2026-01-09' belongs to the type complete alone");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "AAA,2026-01-09,gift,,1,,|row 2 column type: 'gift' is none of dividend, special_dividend",
        "AAA,2026-01-09,split,1,,,|row 2 column ratio: '1' is not a split ratio; write 10",
        "AAA,2026-01-09,split,-2,,,|row 2 column ratio: '-2' is not a split ratio",
        "AAA,2026-01-09,split,,,,|row 2 column ratio: '' is not a split ratio",
        "AAA,2026-01-09,split,2,1,,|row 2 column amount: '1' does not belong to this type",
        "AAA,2026-01-09,dividend,,0,,|row 2 column amount: '0' is not an amount",
        "AAA,2026-01-09,dividend,,x,,|row 2 column amount: 'x' is not a number",
        "AAA,2026-01-10,dividend,,1,,|is not a session of the exchange; the next one is 2026-01-12",
        "AAA,2026-01-09,dividend,,1,usd,|row 2 column currency: 'usd' is not a code such as USD",
        "AAA,2026-99-09,dividend,,1,,|row 2 column ex_date: '2026-99-09'",
      })
  void aRowThatCannotBeIsNamedWithItsRemedy(String row, String words) {
    assertThatThrownBy(() -> read(row))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining(words);
  }

  @Test
  void twoAmountsOfOneActionAreRefusedWithBothRows() {
    assertThatThrownBy(() -> read("AAA,2026-01-09,dividend,,1,,", "AAA,2026-01-09,dividend,,2,,"))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining(
            "row 3 column type: 'dividend' contradicts row 2, the same type of AAA on 2026-01-09");
  }

  @Test
  void aFileWithoutActionsIsRefused() {
    assertThatThrownBy(this::read).hasMessageContaining("has no action");
  }
}
