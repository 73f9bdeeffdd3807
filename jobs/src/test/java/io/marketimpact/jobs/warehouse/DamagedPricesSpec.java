package io.marketimpact.jobs.warehouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.marketimpact.data.BadInputException;
import io.marketimpact.data.csv.DateForm;
import io.marketimpact.data.csv.PriceFile;
import io.marketimpact.data.csv.PriceFiles;
import io.marketimpact.data.csv.VendorFile;
import io.marketimpact.data.mutation.Mutation;
import io.marketimpact.data.publication.Publication;
import io.marketimpact.jobs.Progress;
import io.marketimpact.jobs.SparkSessions;
import io.marketimpact.jobs.source.PricePart;
import io.marketimpact.jobs.warehouse.PriceIngest.Intake;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Price files that were damaged at seeded places, on their way into the warehouse: each is refused
 * as a whole in one line, and nothing is written, or its rows are taken in or set aside.
 */
class DamagedPricesSpec {

  private static final int CASES = 40;
  private static final int REFUSED = 4;

  @TempDir private Path work;
  private final List<Path> refused = new ArrayList<>();
  private final List<Path> readable = new ArrayList<>();
  private final List<String> wrong = new ArrayList<>();
  private long rows;

  @Test
  void everyFileIsRefusedAsAWholeOrItsRowsAddUp() throws IOException {
    Stream.concat(
            Stream.of(VendorFile.values()).map(vendor -> vendor.text(VendorFile.sample())),
            Stream.of(VendorFile.wide(VendorFile.sample())))
        .forEach(this::damage);
    assertThat(wrong).isEmpty();
    assertThat(refused.size() + readable.size()).isGreaterThan(500);
    assertThat(refused).hasSizeGreaterThan(REFUSED);
    try (SparkSession spark = SparkSessions.openWithTables("local[1]")) {
      TestPrices.forSmallTables(spark);
      takenIn(new PriceIngest(spark, Publication.ON_DISK, warehouse(), Progress.silent()));
    }
  }

  private void damage(String text) {
    SplittableRandom random = new SplittableRandom(text.hashCode());
    for (int i = 0; i < CASES; i++) {
      String share = "S" + (refused.size() + readable.size());
      Path file = work.resolve("prices/" + share + ".csv");
      byte[] whole = text.replace("AAA", share).getBytes(StandardCharsets.UTF_8);
      try {
        Files.createDirectories(file.getParent());
        Files.write(file, Mutation.of(whole, random));
      } catch (IOException failure) {
        throw new UncheckedIOException(failure);
      }
      Mutation.fault(() -> sort(file)).ifPresent(wrong::add);
    }
  }

  /** Reads a file as a task does. A file of which no row can be read is refused as well. */
  private void sort(Path file) {
    List<BadInputException> found = new ArrayList<>();
    List<Long> prices = new ArrayList<>();
    try {
      for (PricePart part : PricePart.of(new PriceFile(file, DateForm.ISO, Optional.empty()), 1)) {
        part.layout();
        part.forEach((bar, row) -> prices.add(row), (row, refusal) -> found.add(refusal));
      }
    } catch (BadInputException whole) {
      refused.add(file);
      throw whole;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    (prices.isEmpty() ? refused : readable).add(file);
    rows += prices.isEmpty() ? 0 : prices.size() + found.size();
    found.stream()
        .limit(1)
        .forEach(
            refusal -> {
              throw refusal;
            });
  }

  private Warehouse warehouse() {
    return new Warehouse(work.resolve("warehouse"));
  }

  private void takenIn(PriceIngest ingest) {
    PriceTerms terms =
        new PriceTerms(DateForm.ISO, TestPrices.MONDAY, "USD", Optional.empty(), Map.of());
    Intake taken = ingest.run(new PriceFiles(readable, Optional.empty()), terms);
    assertThat(taken.read()).isEqualTo(rows);
    assertThat(taken.accepted()).isGreaterThan(rows / 2);
    assertThat(taken.setAside()).isPositive();
    List<Path> before = files();
    for (Path file : refused.subList(0, REFUSED)) {
      assertThatThrownBy(() -> ingest.run(PriceFiles.of(file), terms))
          .isInstanceOf(BadInputException.class)
          .message()
          .doesNotContain("\n");
    }
    assertThat(files()).isEqualTo(before);
  }

  private List<Path> files() {
    try (Stream<Path> all = Files.walk(warehouse().local().orElseThrow())) {
      return all.sorted().toList();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
