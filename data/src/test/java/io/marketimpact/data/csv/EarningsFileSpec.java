package io.marketimpact.data.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.marketimpact.event.EarningsRelease;
import io.marketimpact.event.PublicationPhase;
import io.marketimpact.market.SecurityId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EarningsFileSpec {

  @TempDir private Path directory;

  @Test
  void anEmptyHourIsUnknownAndSourcesAreForPeople() throws IOException {
    assertThat(
            releases(
                """
                source,symbol,date,hour
                a wire,AVGO,2025-12-11,after_close
                ,CHKP,2025-07-30,before_open
                ,RPD,2025-11-04,
                ,AVGO,2025-03-06,in_session
                """))
        .containsExactly(
            release("AVGO", "2025-12-11", PublicationPhase.POST_CLOSE),
            release("CHKP", "2025-07-30", PublicationPhase.PRE_OPEN),
            release("RPD", "2025-11-04", PublicationPhase.UNKNOWN),
            release("AVGO", "2025-03-06", PublicationPhase.REGULAR));
    assertThat(releases("symbol,date\nRPD,2025-11-04\n"))
        .containsExactly(release("RPD", "2025-11-04", PublicationPhase.UNKNOWN));
  }

  @Test
  void whatCannotBeUsedIsNamedWithItsPlace() {
    assertThatThrownBy(() -> releases("symbol,date,hour\nAVGO,2025-12-11,amc\n"))
        .hasMessageContaining(
            "row 2 column hour: 'amc' is not an hour; write before_open, in_session or"
                + " after_close");
    assertThatThrownBy(() -> releases("symbol,date\nAVGO,2025-12-11\nAVGO,2025-12-11\n"))
        .hasMessageContaining("row 3 column date: '2025-12-11' stands here twice for AVGO");
    assertThatThrownBy(() -> releases("symbol,day\nAVGO,2025-12-11\n"))
        .hasMessageContaining("column date is missing");
  }

  private List<EarningsRelease> releases(String text) throws IOException {
    return EarningsFile.read(Files.writeString(directory.resolve("earnings.csv"), text));
  }

  private static EarningsRelease release(String symbol, String date, PublicationPhase phase) {
    return new EarningsRelease(new SecurityId(symbol), LocalDate.parse(date), phase);
  }
}
