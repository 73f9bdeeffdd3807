package io.marketimpact.notebooks;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.marketimpact.data.library.EventStudy;
import io.marketimpact.data.library.Panel;
import io.marketimpact.data.library.Study;
import io.marketimpact.data.table.TableCsv;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A model and a test of a cell give the numbers of the same compiled, to the bit. */
class OwnMethodsSuite {

  private static final Path PRICES = Path.of("../data/prices/us_daily.csv");

  @TempDir private Path work;

  @Test
  void cellsGiveTheNumbersOfCompiledClasses() throws IOException {
    try (KernelClient kernel = new KernelClient(work)) {
      assertThat(kernel.oneByOne(cells("Panel panel", "ExpectedReturnModel twoM", "TestStatistic")))
          .allMatch(answer -> answer.status().equals("ok"));
      String write = "io.marketimpact.data.table.TableCsv.write(own.%s(), Path.of(\"%s\"));";
      for (String table : List.of("firms", "tests", "abnormalReturns")) {
        Path file = work.resolve("cell-" + table);
        assertThat(kernel.oneByOne(write.formatted(table, file)).get(0).status()).isEqualTo("ok");
      }
    }
    Study compiled =
        EventStudy.on(Panel.read(PRICES))
            .benchmark("SPY")
            .event("2026-01-14", "AVGO", "FTNT", "PANW")
            .windows("0:0", "0:1")
            .model(new CompiledTwins.TwoMarkets())
            .test(new CompiledTwins.Median())
            .run();
    TableCsv.write(compiled.firms(), work.resolve("firms"));
    TableCsv.write(compiled.tests(), work.resolve("tests"));
    TableCsv.write(compiled.abnormalReturns(), work.resolve("abnormalReturns"));
    for (String table : List.of("firms", "tests", "abnormalReturns")) {
      List<String> lines = Files.readAllLines(work.resolve(table));
      assertThat(lines).hasSizeGreaterThan(6).anyMatch(line -> line.contains("yesterday"));
      assertThat(Files.readAllLines(work.resolve("cell-" + table)))
          .filteredOn(line -> !line.contains("market_again"))
          .containsExactlyElementsOf(lines);
    }
    assertThat(Files.readString(work.resolve("tests"))).contains("median_t");
  }

  /** Cells of the notebook by how they begin. */
  private static String[] cells(String... beginnings) throws IOException {
    JsonNode notebook =
        new ObjectMapper().readTree(Files.readString(Path.of("your-own-data.ipynb")));
    List<String> sources =
        StreamSupport.stream(notebook.get("cells").spliterator(), false)
            .map(cell -> StreamSupport.stream(cell.get("source").spliterator(), false))
            .map(lines -> String.join("", lines.map(JsonNode::asText).toList()))
            .toList();
    return List.of(beginnings).stream()
        .map(
            start ->
                sources.stream().filter(cell -> cell.startsWith(start)).findFirst().orElseThrow())
        .toArray(String[]::new);
  }
}
