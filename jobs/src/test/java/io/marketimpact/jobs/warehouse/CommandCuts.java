package io.marketimpact.jobs.warehouse;

import static org.assertj.core.api.Assertions.assertThat;

import io.marketimpact.data.publication.WriterLock;
import io.marketimpact.jobs.cli.Ending;
import io.marketimpact.jobs.warehouse.CutFileSystem.Fault;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.spark.sql.delta.DeltaLog;
import org.assertj.core.api.SoftAssertions;

/**
 * A command on a warehouse whose disk fails at one of its operations, again and again: whoever
 * reads the tables next sees each as it was or as it is to be, a failure is told in one line, and
 * the same command again leaves what an undisturbed one leaves.
 *
 * @param before the warehouse as the command finds it
 * @param work where each run has a copy of it
 * @param command what is run, which may be refused as done before
 */
record CommandCuts(Path before, Path work, Consumer<Warehouse> command) {

  private static final int SEED = 20260114;

  private static final List<String> TABLES =
      List.of(
          "prices",
          "quarantine",
          "actions",
          "factors",
          "entities",
          "disclosures",
          "news",
          "events",
          "results",
          "group_tests",
          "runs");

  /** An operation and what befalls it. */
  private record Cut(int at, Fault fault) {}

  /** Tries so many cuts, of every operation with each fault, and returns their number. */
  int run(int most) {
    Warehouse calm = copy("calm");
    CutFileSystem.begin(Integer.MAX_VALUE, Fault.ENDED);
    Ending undisturbed = ending(calm);
    List<String> operations = CutFileSystem.end();
    assertThat(undisturbed).isEqualTo(new Ending(0, List.of()));
    Map<String, List<String>> was = rows(new Warehouse(before));
    Map<String, List<String>> is = rows(calm);
    List<Cut> cuts = cuts(operations).stream().limit(most).toList();
    SoftAssertions all = new SoftAssertions();
    cuts.forEach(cut -> all.check(() -> run(cut, operations.get(cut.at()), was, is)));
    all.assertAll();
    return cuts.size();
  }

  private void run(
      Cut cut, String operation, Map<String, List<String>> was, Map<String, List<String>> is) {
    String name = cut.fault() + " at " + cut.at() + ", " + operation;
    Warehouse place = copy(cut.fault() + "-" + cut.at());
    CutFileSystem.begin(cut.at(), cut.fault());
    Ending met = ending(place);
    CutFileSystem.end();
    Map<String, List<String>> seen = rows(place);
    seen.forEach(
        (table, rows) ->
            assertThat(rows).as("%s: %s", name, table).isIn(was.get(table), is.get(table)));
    if (met.code() == 0) {
      assertThat(seen).as(name).isEqualTo(is);
    } else if (cut.fault() != Fault.ENDED) {
      requireClear(met, name);
    }
    assertThat(WriterLock.owner(place.local().orElseThrow())).as(name).isEmpty();
    Ending again = ending(place);
    assertThat(again.code())
        .as("%s, then %s", name, again.lines())
        .isIn(0, seen.equals(is) ? 3 : 0);
    assertThat(rows(place)).as(name).isEqualTo(is);
  }

  private static void requireClear(Ending met, String name) {
    assertThat(met.code()).as("%s: %s", name, met.lines()).isEqualTo(3);
    assertThat(met.lines())
        .as(name)
        .singleElement()
        .asString()
        .matches(
            "impact: .*((no space is left|can no longer be written to|cannot be created).*"
                + "; what was published is whole; .*name|cannot be removed.*; .*tidy) .*");
  }

  private Ending ending(Warehouse place) {
    DeltaLog.clearCache();
    return Ending.of(() -> command.accept(place));
  }

  /** Around each version, the first and the last, faults in turn; then all others, shuffled. */
  private static List<Cut> cuts(List<String> operations) {
    Set<Cut> cuts = new LinkedHashSet<>();
    Fault[] faults = Fault.values();
    Stream.concat(
            versions(operations).flatMap(at -> Stream.of(at, at + 1)),
            Stream.of(0, operations.size() - 1))
        .filter(at -> at < operations.size())
        .forEach(at -> cuts.add(new Cut(at, faults[cuts.size() % faults.length])));
    List<Cut> all =
        IntStream.range(0, operations.size())
            .boxed()
            .flatMap(at -> Stream.of(faults).map(fault -> new Cut(at, fault)))
            .collect(Collectors.toList());
    Collections.shuffle(all, new Random(SEED));
    cuts.addAll(all);
    return cuts.stream().filter(cut -> cut.fault().strikes(operations.get(cut.at()))).toList();
  }

  /** Where a version of a table gets its name. */
  private static Stream<Integer> versions(List<String> operations) {
    return IntStream.range(0, operations.size())
        .filter(at -> operations.get(at).matches("rename .*/_delta_log/\\d+\\.json"))
        .boxed();
  }

  private static Map<String, List<String>> rows(Warehouse warehouse) {
    Map<String, List<String>> rows = new TreeMap<>();
    TABLES.forEach(table -> rows.put(table, TableRows.whole(warehouse, table)));
    return rows;
  }

  private Warehouse copy(String name) {
    Path to = work.resolve(name);
    try (Stream<Path> all = Files.walk(before)) {
      for (Path path : all.toList()) {
        Files.copy(path, to.resolve(before.relativize(path).toString()));
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    return new Warehouse(to);
  }
}
