package io.marketimpact.jobs.warehouse;

import static io.marketimpact.jobs.warehouse.TestPrices.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;

import io.marketimpact.data.csv.DateForm;
import io.marketimpact.data.csv.PricePlaces;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;

/** Many Parquet files of one schema beside a folder. */
class AlikeFilesSpec extends WarehouseFixture {

  /** Spark names its one file itself. */
  private void file(String name, String row) throws IOException {
    Path draft = work.resolve("draft-" + name);
    spark.sql("SELECT " + row).coalesce(1).write().parquet(draft.toString());
    try (var parts = Files.newDirectoryStream(draft, "*.parquet")) {
      Path file = work.resolve("incoming").resolve(name);
      Files.createDirectories(file.getParent());
      Files.move(parts.iterator().next(), file);
    }
  }

  @Test
  void areReadInOnePlanAndEachRowStaysInItsFile() throws IOException {
    for (int day = 5; day < 9; day++) {
      file(
          "[" + day + "].parquet",
          "'AAA' AS symbol, DATE'2026-01-0" + day + "' AS date, " + day + "D AS adjusted_close");
    }
    file("text.parquet", "'BBB' AS symbol, '2026-01-05' AS date, 3D AS adjusted_close");
    file("folder/x.parquet", "'CCC' AS symbol, '2026-01-05' AS date, 4D AS adjusted_close");
    PricePlaces places = PricePlaces.in(List.of(work.resolve("incoming")), Optional.empty());
    assertThat(places.tables()).hasSize(6);
    IncomingPrices incoming =
        IncomingPrices.of(
            spark,
            places,
            new PriceTerms(DateForm.ISO, MONDAY, "USD", Optional.empty(), Map.of()),
            2);

    assertThat(incoming.rows().queryExecution().analyzed().collectLeaves().size())
        .as("four files, one of another schema, and the folder")
        .isEqualTo(3);
    List<Row> rows = incoming.rows().sort("security", "day").collectAsList();
    assertThat(rows)
        .extracting(
            row ->
                row.getString(Rows.SECURITY)
                    + " "
                    + row.getDouble(Rows.PRICE)
                    + " "
                    + work.resolve("incoming").relativize(Path.of(row.getString(Rows.FILE)))
                    + " "
                    + row.getLong(Rows.ROW))
        .containsExactly(
            "AAA 5.0 [5].parquet 1",
            "AAA 6.0 [6].parquet 1",
            "AAA 7.0 [7].parquet 1",
            "AAA 8.0 [8].parquet 1",
            "BBB 3.0 text.parquet 1",
            "CCC 4.0 folder/x.parquet 1");
    assertThat(incoming.read()).isEqualTo(6);
  }
}
