package io.marketimpact.jobs.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.marketimpact.jobs.Project;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Value at stake by simulation as a user sees it. */
class ExposureCommandSpec {

  private static final Path FILES = Project.HOME.resolve("data/exposure");

  @TempDir private Path work;

  private static Impact exposure(Object... more) {
    Object[] all = new Object[more.length + 2];
    all[0] = "exposure";
    all[1] = "--quiet";
    System.arraycopy(more, 0, all, 2, more.length);
    return Impact.run(all);
  }

  @Test
  void theBundledEventIsATableOfItsFirmsAndOfAllTogether() {
    Impact run = exposure("--draws", 1_000, "--fall", "2.5", "--master", "local[2]");

    assertThat(run.err()).isEmpty();
    assertThat(run.code()).as("Rapid7 and Broadcom disclose too little").isEqualTo(4);
    List<String> lines = run.out().lines().toList();
    assertThat(lines).hasSize(1 + 3 * 5 + 2 + 1);
    assertThat(lines.get(0).strip().split("  +"))
        .containsExactly("stock", "quantity", "mean", "5 %", "median", "95 %", "unit");
    assertThat(lines).anyMatch(line -> line.matches("PANW +exposed revenue .*[0-9].m +USD"));
    assertThat(lines)
        .filteredOn(line -> line.startsWith("AVGO "))
        .singleElement()
        .asString()
        .contains("does not disclose what it sells of infrastructure software (VMware) in China");
    assertThat(lines)
        .anyMatch(
            line -> line.matches("FTNT +loses more than 2.5 % of its value +.* 0\\.[0-9]+ .*"));
    assertThat(lines)
        .anyMatch(line -> line.startsWith("RPD ") && line.contains("give no revenue figure for"));
    assertThat(lines.get(lines.size() - 1)).contains("joint value at stake");
  }

  @Test
  void theFileIsTheSameFromTheWarehouseOnOneThreadAndOnTwo() {
    Path warehouse = work.resolve("warehouse");
    for (String name : List.of("revenue_by_region.csv", "revenue_by_product.csv")) {
      Impact taken =
          Impact.run(
              "ingest",
              "exposure",
              "--quiet",
              "--from",
              FILES.resolve(name),
              "--warehouse",
              warehouse);
      assertThat(taken.code()).isZero();
    }
    List<String> bundled = file("one.csv", "--master", "local[1]");
    assertThat(file("two.csv", "--master", "local[2]", "--warehouse", warehouse))
        .isEqualTo(bundled);
    assertThat(bundled.get(0))
        .startsWith("event_id,symbol,quantity,low,p05,median,p95,high,unit,basis,source,mean,");
    assertThat(bundled)
        .filteredOn(row -> row.contains(",RPD,"))
        .singleElement()
        .asString()
        .contains(",RPD,value_at_stake,,,,,,,")
        .contains("the filings of RPD on record as of")
        .endsWith(",,,,,,,");
    assertThat(bundled).filteredOn(row -> row.contains(",p_loss_beyond,")).hasSize(3);
  }

  private List<String> file(String name, Object... more) {
    Path file = work.resolve(name);
    Object[] all = new Object[more.length + 4];
    all[0] = "--draws";
    all[1] = 1_000;
    all[2] = "--out";
    all[3] = file;
    System.arraycopy(more, 0, all, 4, more.length);
    Impact run = exposure(all);
    assertThat(run.out().strip()).isEqualTo(file.toString());
    return Project.lines(file);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--draws 0|2|draws must lie in 1..1000000000: 0",
        "--draws many|2|Invalid value for option '--draws'",
        "--fall 101|2|a fall must lie in 0..100 percent: 101.0",
        "--warehouse /nowhere|3|has no table of disclosures; take some in: impact ingest exposure",
        "--files /nowhere|3|scenarios.json: no such file",
        "--out /nowhere/x.csv|3|cannot be written; name a file in a directory that exists",
        "--as-of 2019-01-01T00:00:00Z|3|no firm of the event discloses enough",
        "nothing.json|3|nothing.json: no such file",
      })
  void whatCannotBeRunIsOneLine(String arguments, int code, String words) {
    Impact run = exposure((Object[]) arguments.split(" "));
    assertThat(run.code()).isEqualTo(code);
    assertThat(run.out()).isEmpty();
    assertThat(run.err().lines()).singleElement().asString().startsWith("impact: ").contains(words);
  }

  @Test
  void amountsOfDifferentCurrenciesAreNotAddedUp() throws IOException {
    String regions = Files.readString(FILES.resolve("revenue_by_region.csv"));
    Path euros =
        Files.writeString(
            work.resolve("euros.csv"),
            regions
                .lines()
                .map(line -> line.startsWith("CHKP,") ? line.replace(",USD,", ",EUR,") : line)
                .reduce("", (text, line) -> text + line + "\n"));
    Impact run = exposure("--draws", 1_000, "--disclosures", euros);
    assertThat(run.out()).contains("m  EUR").doesNotContain("joint value at stake");
  }

  @Test
  void helpSaysWhatThereIs() {
    assertThat(Impact.run("--help").out()).contains("exposure");
    assertThat(Impact.run("exposure", "--help").out())
        .contains("--draws", "--disclosures", "--fall", "--master", "Exit codes");
  }
}
