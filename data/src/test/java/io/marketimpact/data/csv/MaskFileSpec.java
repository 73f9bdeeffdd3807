package io.marketimpact.data.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.marketimpact.event.Mask;
import io.marketimpact.market.SecurityId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MaskFileSpec {

  @TempDir private Path directory;

  @Test
  void aRowIsAMaskOfOneShareOrOfAllOfOneDayOrOfMany() throws IOException {
    assertThat(
            masks(
                """
                reason,symbol,date,to
                earnings,AVGO,2025-12-12,
                tariffs,,2025-04-03,2025-04-10
                ,FTNT,2025-08-07,2025-08-07
                """))
        .containsExactly(
            new Mask(
                List.of(new SecurityId("AVGO")), day("2025-12-12"), day("2025-12-12"), "earnings"),
            new Mask(List.of(), day("2025-04-03"), day("2025-04-10"), "tariffs"),
            new Mask(
                List.of(new SecurityId("FTNT")),
                day("2025-08-07"),
                day("2025-08-07"),
                "named in the file of masks"));
  }

  @Test
  void whatCannotBeUsedIsNamedWithItsPlace() {
    assertThatThrownBy(() -> masks("symbol,date,to\nAVGO,2025-12-12,2025-12-11\n"))
        .hasMessageContaining("row 2 column to: '2025-12-11' is before its first day, 2025-12-12");
    assertThatThrownBy(() -> masks("symbol,date\nAVGO,12/12/2025\n"))
        .hasMessageContaining("row 2 column date: '12/12/2025' is not a date");
    assertThatThrownBy(() -> masks("symbol,date\nA;B,2025-12-12\n"))
        .hasMessageContaining("row 2 column symbol: 'A;B' is not a symbol");
    assertThatThrownBy(() -> masks("symbol,day\nAVGO,2025-12-12\n"))
        .hasMessageContaining("column date is missing");
  }

  private List<Mask> masks(String text) throws IOException {
    return MaskFile.read(Files.writeString(directory.resolve("masks.csv"), text));
  }

  private static LocalDate day(String text) {
    return LocalDate.parse(text);
  }
}
