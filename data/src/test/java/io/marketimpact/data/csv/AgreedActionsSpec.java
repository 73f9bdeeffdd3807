package io.marketimpact.data.csv;

import static org.assertj.core.api.Assertions.assertThat;

import io.marketimpact.market.KnownActions.Span;
import io.marketimpact.market.SecurityId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What several price files state of the same days. */
class AgreedActionsSpec {

  private static final String TIINGO = "date,close,divCash,splitFactor\n";

  @TempDir private Path work;

  private final AgreedActions agreed = new AgreedActions();

  private List<List<String>> read(String name, String text) throws IOException {
    return agreed.read(file(name, text)).rows();
  }

  private PriceFile file(String name, String text) throws IOException {
    return new PriceFile(
        Files.writeString(work.resolve(name), text),
        DateForm.ISO,
        Optional.of(new SecurityId("AAA")));
  }

  private static List<String> dividend(String day, String amount) {
    return List.of("AAA", day, "dividend", "", amount, "", "Tiingo", "");
  }

  @Test
  void whatTwoFilesOfOneVendorContradictIsLeftOutWithItsDaysWhicheverComesFirst()
      throws IOException {
    String old = TIINGO + "2026-01-05,10,0,1\n2026-02-09,10,1.0,1\n2026-02-20,10,0.5,1\n";
    String later = TIINGO + "2026-02-09,10,1.1,1\n2026-02-20,10,0.5,1\n2026-02-23,10,0,1\n";
    for (List<String> order : List.of(List.of("old", "new"), List.of("new", "old"))) {
      AgreedActions both = new AgreedActions();
      for (String name : order) {
        both.read(file(name + ".csv", name.equals("old") ? old : later));
      }
      VendorActions all = both.all();

      assertThat(all.rows())
          .extracting(row -> row.get(1) + " " + row.get(2) + " " + row.get(4) + row.get(7))
          .containsExactly(
              "2026-01-05 complete 2026-01-05",
              "2026-02-15 complete 2026-02-23",
              "2026-02-20 dividend 0.5");
      assertThat(all.hasDay(dividend("2026-02-09", "1.0"))).as("nor is any taken back").isFalse();
      assertThat(all.findings().count()).isEqualTo(1);
    }
    read("old.csv", old);
    read("new.csv", later);
    assertThat(agreed.all().findings().first())
        .containsExactly(
            work.resolve("old.csv")
                + ": states the dividend 1.0 of AAA on 2026-02-09, and "
                + work.resolve("new.csv")
                + " says 1.1; it is left out, and the prices are taken in; take in the earlier"
                + " download by itself and then the later one");
  }

  @Test
  void anActionThatAnotherFileLacksThoughItHasTheDayIsContestedToo() throws IOException {
    read("first.csv", TIINGO + "2026-02-06,10,0,1\n2026-02-09,10,1.0,1\n");
    read("lacks.csv", TIINGO + "2026-02-09,10,0,1\n2026-02-10,10,0,1\n");
    read("moved.csv", TIINGO + "2026-02-09,10,0,1\n2026-02-10,10,1.0,1\n");

    assertThat(agreed.all().rows()).filteredOn(ActionStore::isAction).isEmpty();
    assertThat(agreed.all().findings().first())
        .satisfiesExactly(
            one ->
                assertThat(one)
                    .startsWith(work.resolve("first.csv") + ": states the dividend 1.0 of AAA on")
                    .contains("2026-02-09, and " + work.resolve("lacks.csv") + " has the day with"),
            other ->
                assertThat(other)
                    .startsWith(work.resolve("moved.csv") + ": states the dividend 1.0 of AAA on")
                    .contains(
                        "2026-02-10, and " + work.resolve("lacks.csv") + " has the day with"));
  }

  @Test
  void thousandsOfDailyFilesAreKeptAsOneStretchOfDaysAndTheirActions() {
    LocalDate first = LocalDate.parse("2016-01-04");
    SecurityId stock = new SecurityId("AAA");
    List<LocalDate> days = first.datesUntil(first.plusDays(3_000)).toList();
    for (LocalDate day : days) {
      RowDays own = new RowDays();
      own.add(day);
      List<List<String>> rows = new ArrayList<>();
      rows.add(ActionStore.complete("AAA", new Span(day, day), "Tiingo"));
      if (day.getDayOfMonth() == 9) {
        rows.add(dividend(day.toString(), "1.0"));
      }
      agreed.add(
          Path.of(day + ".csv"),
          VendorActions.ofFile("Tiingo", rows, Map.of(stock, own), new ActionFindings()));
    }

    List<List<String>> rows = agreed.all().rows();
    assertThat(rows)
        .filteredOn(row -> !ActionStore.isAction(row))
        .containsExactly(
            ActionStore.complete("AAA", new Span(first, first.plusDays(2_999)), "Tiingo"));
    assertThat(rows).hasSize(1 + (int) days.stream().filter(d -> d.getDayOfMonth() == 9).count());
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
