package io.marketimpact.data.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.marketimpact.data.BadInputException;
import io.marketimpact.market.SecurityId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What several price files state of the same days. */
class AgreedActionsSpec {

  private static final String TIINGO = "date,close,divCash,splitFactor\n";

  @TempDir private Path work;

  private final AgreedActions agreed = new AgreedActions();

  private List<List<String>> read(String name, String text) throws IOException {
    return agreed
        .read(
            new PriceFile(
                Files.writeString(work.resolve(name), text),
                DateForm.ISO,
                Optional.of(new SecurityId("AAA"))))
        .rows();
  }

  @Test
  void twoFilesOfOneVendorThatDifferAreRefusedWhicheverComesFirst() throws IOException {
    read("old.csv", TIINGO + "2026-02-06,10,0,1\n2026-02-09,10,1.0,1\n2026-02-10,10,0,1\n");
    assertThatThrownBy(() -> read("new.csv", TIINGO + "2026-02-09,10,1.1,1\n2026-02-10,10,0,1\n"))
        .isInstanceOf(BadInputException.class)
        .hasMessage(
            work.resolve("old.csv")
                + ": does not have the dividend 1.1 of AAA on 2026-02-09 that "
                + work.resolve("new.csv")
                + " states, though it has that day; take in the earlier download first and the"
                + " later one by itself afterwards");
    assertThatThrownBy(() -> read("moved.csv", TIINGO + "2026-02-09,10,0,1\n2026-02-11,10,0,1\n"))
        .hasMessageContaining("moved.csv: does not have the dividend 1.0 of AAA on 2026-02-09");
  }

  @Test
  void filesThatAgreeWhereTheyOverlapAndThoseOfOtherVendorsAreRead() throws IOException {
    read("old.csv", TIINGO + "2026-02-06,10,0,1\n2026-02-09,10,1.0,1\n");

    assertThat(read("new.csv", TIINGO + "2026-02-09,10,1.0,1\n2026-02-10,10,2.0,1\n")).hasSize(3);
    assertThat(
            read(
                "other.csv",
                """
                timestamp,close,adjusted_close,dividend_amount,split_coefficient
                2026-02-09,10,9,1.1,1
                """))
        .hasSize(2);
  }

  @Test
  void aFileWithoutTheRowOfADayContradictsNoneThatHasIt() throws IOException {
    read("old.csv", TIINGO + "2026-05-07,10,0,1\n2026-05-08,10,0.24,1\n2026-05-11,10,0,1\n");

    read("lacks.csv", TIINGO + "2026-05-07,10,0,1\n2026-05-11,10,0,1\n");
    read("damaged.csv", TIINGO + "2026-05-07,10,0,1\n2026-05-O8,10,0.24,1\n2026-05-11,10,0,1\n");

    assertThat(agreed.all().rows())
        .filteredOn(ActionStore::isAction)
        .containsExactly(List.of("AAA", "2026-05-08", "dividend", "", "0.24", "", "Tiingo", ""));
  }
}
