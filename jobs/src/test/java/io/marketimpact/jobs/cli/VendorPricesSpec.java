package io.marketimpact.jobs.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.marketimpact.jobs.Project;
import io.marketimpact.jobs.PublishedFiles;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Prices as vendors write them, in the study and in the view of what is understood. */
class VendorPricesSpec {

  private static final String YAHOO = "Date,Open,High,Low,Close,Adj Close,Volume";

  @TempDir private Path work;
  private Path folder;

  @BeforeEach
  void aFolderOfAFileForEachShareOfTheBundledPrices() throws IOException {
    folder = Files.createDirectory(work.resolve("vendor"));
    Map<String, List<String>> rows =
        Project.lines(Project.PRICES).stream()
            .skip(1)
            .map(line -> line.split(",", -1))
            .collect(
                Collectors.groupingBy(
                    cells -> cells[0],
                    TreeMap::new,
                    Collectors.mapping(
                        cells -> cells[1] + ",1,1,1,1," + cells[2] + ",1", Collectors.toList())));
    for (Map.Entry<String, List<String>> share : rows.entrySet()) {
      List<String> lines = new ArrayList<>(List.of(YAHOO));
      lines.addAll(share.getValue());
      Files.write(folder.resolve(share.getKey() + ".csv"), lines);
    }
    Files.writeString(
        work.resolve("events.csv"),
        "event_id,symbol,date\n"
            + List.of("AVGO", "FTNT", "CHKP", "PANW", "RPD").stream()
                .map(symbol -> "january," + symbol + ",2026-01-14\n")
                .collect(Collectors.joining()));
  }

  private Path study(String out, Object... prices) {
    Path directory = work.resolve(out);
    List<Object> arguments =
        new ArrayList<>(
            List.of(
                "study",
                "--quiet",
                "--benchmark",
                "SPY",
                "--model",
                "market",
                "--model",
                "peer",
                "--control",
                "MSFT",
                "--events",
                work.resolve("events.csv"),
                "--exchange",
                "XNYS",
                "--out",
                directory,
                "--prices"));
    arguments.addAll(Arrays.asList(prices));
    Impact run = Impact.run(arguments.toArray());
    assertThat(run.err()).isEmpty();
    assertThat(run.code()).isZero();
    return directory;
  }

  @Test
  void theJanuaryStudyOfAFolderOfVendorsFilesIsThatOfTheBundledFile() throws IOException {
    Path own = study("own", Project.PRICES);
    packed("AVGO.csv");
    Path vendor = study("vendor-out", folder);
    asJson("FTNT");
    Path named =
        study("named", folder.resolve("[A-M]*.{csv,csv.gz,json}"), folder.resolve("{P,R,S}*.csv"));
    for (String file : List.of("firm_results.csv", "abnormal_returns.csv", "group_tests.csv")) {
      assertThat(vendor.resolve(file)).hasSameBinaryContentAs(own.resolve(file));
      assertThat(named.resolve(file)).hasSameBinaryContentAs(own.resolve(file));
    }
    assertThat(PublishedFiles.rows(own.resolve("quality.csv")))
        .noneMatch(row -> row.get("rule").equals("price_column"));
    assertThat(
            PublishedFiles.row(
                vendor.resolve("quality.csv"), row -> row.get("rule").equals("price_column")))
        .containsEntry("symbol", "SPY")
        .containsEntry("severity", "info")
        .containsEntry("value", "Adj Close")
        .hasEntrySatisfying(
            "detail",
            said ->
                assertThat(said)
                    .endsWith(
                        " and 35 more such files: Yahoo Finance format: returns are measured by Adj"
                            + " Close, which is adjusted for dividends and splits"));
    assertThat(vendor.resolve("manifest.json")).content().contains("AVGO.csv", "SPY.csv");
  }

  /** As EODHD serves it by JSON. */
  private void asJson(String symbol) throws IOException {
    Path table = folder.resolve(symbol + ".csv");
    Files.writeString(
        folder.resolve(symbol + ".json"),
        Project.lines(table).stream()
            .skip(1)
            .map(line -> line.split(",", -1))
            .map(
                cells ->
                    "{\"date\":\"%s\",\"open\":1,\"high\":1,\"low\":1,\"close\":1,"
                            .formatted(cells[0])
                        + "\"adjusted_close\":%s,\"volume\":1}".formatted(cells[5]))
            .collect(Collectors.joining(",", "[", "]")));
    Files.delete(table);
  }

  private void packed(String name) throws IOException {
    Path file = folder.resolve(name);
    try (OutputStream bytes =
        new GZIPOutputStream(Files.newOutputStream(folder.resolve(name + ".gz")))) {
      Files.copy(file, bytes);
    }
    Files.delete(file);
  }

  @Test
  void whatIsUnderstoodIsShownAndNothingIsWritten() throws IOException {
    Path file = folder.resolve("SPY.csv");
    Impact run = Impact.run("ingest", "prices", "--dry-run", "--from", file);
    assertThat(run.code()).isZero();
    assertThat(run.err()).isEmpty();
    int rows = Project.lines(file).size() - 1;
    assertThat(run.out().lines())
        .containsExactly(
            file + ": Yahoo Finance; columns Date, Adj Close, Close, Volume, High, Low",
            "  stock SPY; 2024-10-01 to 2026-02-13; "
                + rows
                + " prices read = "
                + rows
                + " accepted + 0 refused",
            "  price_column: Yahoo Finance format: returns are measured by Adj Close, which is"
                + " adjusted for dividends and splits");
  }

  @Test
  void aFileThatIsNotUnderstoodIsNamedAndTheOthersAreShown() throws IOException {
    Path few = Files.createDirectory(work.resolve("few"));
    Path raw = Files.writeString(few.resolve("raw.csv"), YAHOO.replace("Adj Close,", "") + "\n");
    Path polygon =
        Files.writeString(
            few.resolve("2026-01-14.csv"),
            """
            ticker,volume,open,close,high,low,window_start,transactions
            A,1,1,1,1,1,1768366800000000000,1
            B,1,1,0,1,1,1768366800000000000,1
            """,
            StandardCharsets.UTF_8);
    Impact run = Impact.run("ingest", "prices", "--dry-run", "--from", few);
    assertThat(run.code()).isEqualTo(3);
    assertThat(run.err().lines())
        .containsExactly(
            "impact: "
                + raw
                + ": has no column of symbols, and its name is not a symbol in capitals; add"
                + " --symbol SYMBOL, or name the file after its stock, such as AVGO.csv");
    assertThat(run.out().lines())
        .startsWith(
            polygon + ": Polygon; columns ticker, window_start, close, volume, high, low",
            "  2 stocks A B; 2026-01-14 to 2026-01-14; 2 prices read = 1 accepted + 1 refused")
        .last()
        .asString()
        .startsWith("  unadjusted_prices: Polygon format: returns are measured by close, which is");
  }

  @Test
  void wrongUseIsSaidInOneLine() {
    Impact symbol =
        Impact.run(
            "study",
            "--returns-file",
            "r.csv",
            "--symbol",
            "A",
            "--events",
            "e.csv",
            "--benchmark",
            "SPY");
    assertThat(symbol.code()).isEqualTo(2);
    assertThat(symbol.err().lines()).singleElement().asString().contains("--symbol goes with");
    Impact several = Impact.run("ingest", "prices", "--dry-run", "--symbol", "A", "--from", folder);
    assertThat(several.code()).isEqualTo(3);
    assertThat(several.err()).contains("--symbol names one stock, and there are 36 price files");
  }
}
