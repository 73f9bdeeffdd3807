package io.marketimpact.jobs.cli;

import static io.marketimpact.jobs.cli.TestWarehouse.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the command line says of splits and dividends before anything is taken in. */
class IngestActionsCommandSpec {

  @TempDir private Path work;

  private Impact run(String rows, Object... more) throws IOException {
    Path file =
        Files.writeString(
            work.resolve("actions.csv"), "symbol,ex_date,type,ratio,amount\n" + rows + "\n");
    Object[] all = new Object[6 + more.length];
    System.arraycopy(
        new Object[] {
          "ingest", "actions", "--from", file, "--warehouse", work.resolve("warehouse")
        },
        0,
        all,
        0,
        6);
    System.arraycopy(more, 0, all, 6, more.length);
    return Impact.run(all);
  }

  @Test
  void aDryRunShowsWhatIsUnderstoodAndWritesNothing() throws IOException {
    Impact shown =
        run(
            "AVGO,2024-07-15,split,10,\nAVGO,2024-12-23,dividend,,0.59\n"
                + "AVGO,2025-03-20,dividend,,0.59",
            "--dry-run",
            "--quiet");

    assertThat(shown.code()).as(shown.err()).isZero();
    assertThat(shown.out().lines()).containsExactly("dividend: 2", "split: 1");
    assertThat(work.resolve("warehouse")).doesNotExist();
  }

  @Test
  void anExDateOffTheCalendarAndAContradictionAreRefusedInOneLine() throws IOException {
    assertRefused(
        run("AVGO,2024-12-25,dividend,,0.59", "--quiet", "--exchange", "XNAS"),
        "actions.csv row 2 column ex_date: '2024-12-25' is not a session of the exchange; the next"
            + " one is 2024-12-26");
    assertRefused(
        run("AVGO,2024-12-23,dividend,,0.59\nAVGO,2024-12-23,dividend,,0.6", "--quiet"),
        "row 3 column type: 'dividend' contradicts row 2");
    assertThat(work.resolve("warehouse")).doesNotExist();
  }

  @Test
  void aDryRunOfPricesShowsTheActionsThatTheyState() throws IOException {
    Path file =
        Files.writeString(
            work.resolve("AVGO.csv"),
            """
            date,close,adjClose,divCash,splitFactor
            2024-12-20,220.79,220,0.0,1.0
            2024-12-23,232.35,232,0.59,1.0
            """);

    assertThat(Impact.run("ingest", "prices", "--from", file, "--dry-run", "--quiet").out())
        .contains("  splits and dividends stated: complete 1, dividend 1");
  }

  @Test
  void aCurrencyOfPricesIsACodeOfThreeCapitals() throws IOException {
    Path file = Files.writeString(work.resolve("p.csv"), "symbol,date,close\nAVGO,2024-12-20,1\n");
    Impact run = Impact.run("ingest", "prices", "--from", file, "--dry-run", "--currency", "usd");

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("a currency must be a code of three capitals, such as USD");
  }

  @Test
  void anActionThatTwoFilesOfOneVendorContradictIsNamedAndCodeFourSaysSo() throws IOException {
    String header = "date,close,adjClose,divCash,splitFactor\n";
    Path old = Files.createDirectories(work.resolve("prices/old")).resolve("AVGO.csv");
    Path fresh = Files.createDirectories(work.resolve("prices/new")).resolve("AVGO.csv");
    Files.writeString(old, header + "2024-12-23,232.35,232,0.59,1.0\n");
    Files.writeString(fresh, header + "2024-12-23,232.35,232,0.61,1.0\n");

    Impact run = Impact.run("ingest", "prices", "--from", old, fresh, "--dry-run", "--quiet");
    assertThat(run.code()).isEqualTo(4);
    assertThat(run.err().lines())
        .singleElement()
        .asString()
        .startsWith(
            "impact: " + old + ": states the dividend 0.59 of AVGO on 2024-12-23, and " + fresh)
        .contains(" says 0.61; it is left out, and the prices are taken in;");
  }
}
