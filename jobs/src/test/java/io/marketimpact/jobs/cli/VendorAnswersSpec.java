package io.marketimpact.jobs.cli;

import static io.marketimpact.data.fetch.VendorServer.answer;
import static org.assertj.core.api.Assertions.assertThat;

import io.marketimpact.data.fetch.PriceVendors;
import io.marketimpact.data.fetch.VendorServer;
import io.marketimpact.data.publication.Publication;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What each vendor answers, from a server on loopback: prices that ingest reads, or one line. */
class VendorAnswersSpec {

  private static final Map<String, String> ANSWERS =
      Map.of(
          "tiingo",
          """
          date,close,high,low,open,volume,adjClose,adjHigh,adjLow,adjOpen,adjVolume,divCash,splitFactor
          2026-01-13,352.75,353.1,349.0,350.0,1500000,352.75,353.1,349.0,350.0,1500000,0.0,1.0
          2026-01-14,339.89,352.0,338.0,352.0,2000000,339.89,352.0,338.0,352.0,2000000,0.65,1.0
          """,
          "eodhd",
          """
          Date,Open,High,Low,Close,Adjusted_close,Volume
          2026-01-13,350,353.1,349,352.75,352.1,1500000
          2026-01-14,352,352,338,339.89,339.26,2000000
          """,
          "alphavantage",
          """
          timestamp,open,high,low,close,volume\r
          2026-01-14,352.0000,352.0000,338.0000,339.8900,2000000\r
          2026-01-13,350.0000,353.1000,349.0000,352.7500,1500000\r
          """,
          "stooq",
          """
          Date,Open,High,Low,Close,Volume\r
          2026-01-13,350,353.1,349,352.75,1500000\r
          2026-01-14,352,352,338,339.89,2000000\r
          """);

  @TempDir private Path work;

  private final VendorServer server = VendorServer.start();

  @AfterEach
  void stop() {
    server.close();
  }

  private Impact fetch(String vendor) {
    Map<String, String> keys =
        PriceVendors.all().stream()
            .flatMap(one -> one.keyVariable().stream())
            .collect(Collectors.toMap(variable -> variable, variable -> "s3cret"));
    return Impact.of(
        Main.commands(Publication.ON_DISK, new Network(server::fetcher, keys, pause -> {})),
        "fetch",
        "prices",
        "--quiet",
        "--vendor",
        vendor,
        "--symbol",
        "AVGO",
        "--until",
        "2026-01-14",
        "--to",
        work.resolve(vendor));
  }

  @Test
  void everyVendorsAnswerIsAFileThatIngestReads() {
    PriceVendors.all().forEach(vendor -> server.behaving(answer(200, ANSWERS.get(vendor.id()))));
    assertThat(PriceVendors.all())
        .isNotEmpty()
        .allSatisfy(
            vendor -> {
              Impact fetched = fetch(vendor.id());
              assertThat(fetched.code()).as(fetched.err()).isZero();
              Impact read =
                  Impact.run("ingest", "prices", "--dry-run", "--from", work.resolve(vendor.id()));
              assertThat(read.code()).as(read.err()).isZero();
              assertThat(read.out())
                  .contains(
                      "stock AVGO; 2026-01-13 to 2026-01-14; 2 prices read = 2 accepted + 0"
                          + " refused");
            });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "alphavantage|{\"Information\": \"Thank you, the standard limit is 25 requests per day.\"}",
        "alphavantage|{\"Note\": \"Our standard API call frequency is 5 calls per minute, and"
            + " 500\"}",
        "alphavantage|{\"Error Message\": \"Invalid API call, please retry or visit the manual.\"}",
        "alphavantage|timestamp,open,high,low,close,volume",
        "eodhd|You exceeded your daily API requests limit, please contact support.",
        "eodhd|Ticker Not Found.",
        "eodhd|Date,Open,High,Low,Close,Adjusted_close,Volume",
        "eodhd|Forbidden, close your other sessions",
        "stooq|No data",
        "stooq|Exceeded the daily hits limit",
        "stooq|<html><head><title>Stooq</title>",
        "tiingo|{\"detail\": \"Not found.\"}",
        "tiingo|Error: Ticker AVGO not found, you have no more calls",
      })
  void anExcuseUnderStatus200IsOneLineAndNoFile(String vendor, String excuse) throws IOException {
    server.behaving(answer(200, excuse + "\n"));

    Impact run = fetch(vendor);

    assertThat(run.code()).isEqualTo(3);
    assertThat(run.out()).isEmpty();
    assertThat(run.err().lines())
        .singleElement()
        .asString()
        .startsWith("impact: AVGO: https://")
        .contains(": answered no CSV: " + excuse.substring(0, 7))
        .endsWith("; check the symbol, the days and what the key is allowed");
    if (Files.exists(work.resolve(vendor))) {
      try (Stream<Path> files = Files.list(work.resolve(vendor))) {
        assertThat(files).isEmpty();
      }
    }
  }
}
