package io.marketimpact.jobs.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.marketimpact.data.BadInputException;
import io.marketimpact.data.fetch.VendorServer;
import io.marketimpact.data.publication.FaultyDisk;
import io.marketimpact.data.publication.FaultyDisk.Fault;
import io.marketimpact.data.publication.Publication;
import io.marketimpact.data.publication.Seal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import picocli.CommandLine;

/**
 * Whole commands on a disk that fails or stops at its n-th operation, for every n: a run says so in
 * one line or leaves nothing but a draft, and the next run leaves what an undisturbed one leaves.
 */
class CommandCutPointSuite {

  private static final String OLD = "old\n";

  /**
   * Operations at the end of a study's publishing, after all its files are synced;
   * -Dimpact.last=100000 for every operation of study and batch.
   */
  private static final int LAST = Integer.getInteger("impact.last", 9);

  private static final List<Fault> FAULTS = List.of(Fault.values());

  @TempDir private Path work;

  @ParameterizedTest
  @EnumSource(Fault.class)
  void aSimulation(Fault fault) {
    aTable(
        fault,
        "simulate",
        "--firms",
        "3",
        "--correlation",
        "0",
        "--draws",
        "1",
        "--test",
        "portfolio_t");
  }

  @ParameterizedTest
  @EnumSource(Fault.class)
  void anExposure(Fault fault) {
    aTable(fault, "exposure", "--draws", "100");
  }

  private void aTable(Fault fault, Object... command) {
    Object[] arguments =
        Stream.concat(Stream.of(command), Stream.of("--quiet", "--master", "local[1]", "--out"))
            .toArray();
    Path calm = work.resolve("calm.csv");
    assertThat(Impact.run(with(arguments, calm)).code()).isIn(0, 4);
    new CutPoints(work)
        .cut(
            fault,
            CutPoints.all(),
            (place, disk) -> {
              Path table = place.resolve("table.csv");
              CutPoints.write(table, OLD);
              CutPoints.attempt(() -> Impact.runOn(disk.publication(), with(arguments, table)));
              assertThat(CutPoints.read(table)).isIn(OLD, CutPoints.read(calm));
              Publication.ON_DISK.recover(place);
              assertThat(Program.tree(place)).containsOnlyKeys("table.csv");
            });
  }

  @ParameterizedTest
  @EnumSource(Fault.class)
  void aFetch(Fault fault) {
    String table = "date,close,adjClose\n2026-01-13,10,10\n2026-01-14,9,9\n";
    try (VendorServer server = VendorServer.start().behaving(VendorServer.answer(200, table))) {
      Network network =
          new Network(server::fetcher, Map.of("IMPACT_TIINGO_KEY", "s3cret"), pause -> {});
      new CutPoints(work)
          .cut(
              fault,
              CutPoints.all(),
              (place, disk) -> {
                Path prices = place.resolve("AVGO.csv");
                CutPoints.write(prices, OLD);
                CutPoints.attempt(() -> fetch(Main.commands(disk.publication(), network), place));
                assertThat(CutPoints.read(prices)).isIn(OLD, table);
                assertThat(fetch(Main.commands(Publication.ON_DISK, network), place).code())
                    .isZero();
                assertThat(Program.tree(place)).containsExactly(Map.entry("AVGO.csv", table));
              });
    }
  }

  /** Of a batch that finds no event: what its run leaves besides studies. */
  @ParameterizedTest
  @EnumSource(Fault.class)
  void theFiguresOfABatch(Fault fault) {
    Path events = CutPoints.created(work.resolve("events"));
    Path calm = work.resolve("calm");
    Path last = work.resolve("calm.prom");
    assertThat(batch(Publication.ON_DISK, events, calm, last).code()).isZero();
    new CutPoints(work)
        .cut(
            fault,
            CutPoints.all(),
            (place, disk) -> {
              Path out = place.resolve("out");
              Path figures = place.resolve("node/impact.prom");
              CutPoints.write(figures, OLD);
              CutPoints.attempt(() -> batch(disk.publication(), events, out, figures));
              assertThat(CutPoints.read(figures))
                  .satisfiesAnyOf(
                      text -> assertThat(text).isEqualTo(OLD),
                      text -> assertThat(text).hasLineCount(lines(last)).endsWith("\n"));
              assertThat(batch(Publication.ON_DISK, events, out, figures).code()).isZero();
              assertThat(Program.publications(out)).isEqualTo(Program.publications(calm));
              assertThat(Program.names(figures.getParent())).containsExactly("impact.prom");
            });
  }

  private static int lines(Path file) {
    return (int) CutPoints.read(file).lines().count();
  }

  /** The files of a study, once computed, are published again and again over those of another. */
  @ParameterizedTest
  @EnumSource(Fault.class)
  void thePublishingOfAStudy(Fault fault) throws IOException {
    Path calm = work.resolve("calm");
    Path events = SmallSpecifications.write(work.resolve("events"), 1);
    assertThat(study(Publication.ON_DISK, events, calm).code()).isIn(0, 4);
    Map<String, String> whole = Program.tree(calm);
    new CutPoints(work)
        .cut(
            fault,
            CutPoints.all(),
            (place, disk) -> {
              Path out = place.resolve("out");
              CutPoints.attempt(() -> copied(disk.publication(), calm, out));
              if (Files.exists(out)) {
                assertThat(Program.tree(out)).isEqualTo(whole);
                assertThat(Seal.broken(out)).isEmpty();
              }
              Publication.ON_DISK.recover(place);
              assertThat(Program.tree(place).keySet())
                  .allMatch(name -> name.startsWith("out/"))
                  .size()
                  .isIn(0, whole.size());
            });
  }

  @Test
  void aStudy() throws IOException {
    Path events = SmallSpecifications.write(work.resolve("events"), 1);
    Path calm = work.resolve("calm");
    int operations = operations(disk -> study(disk.publication(), events, calm));
    for (Fault fault : Fault.values()) {
      new CutPoints(work)
          .cut(
              fault,
              chosen(fault, operations),
              (place, disk) -> {
                Path out = place.resolve("out");
                CutPoints.attempt(() -> study(disk.publication(), events, out));
                if (Files.exists(out)) {
                  assertThat(Program.tree(out)).isEqualTo(Program.tree(calm));
                }
                Publication.ON_DISK.recover(place);
                assertThat(Program.names(place)).isSubsetOf("out");
              });
    }
  }

  @Test
  void aBatch() throws IOException {
    Path events = SmallSpecifications.write(work.resolve("events"), 1);
    Path calm = work.resolve("calm");
    int operations = operations(disk -> batch(disk.publication(), events, calm));
    for (Fault fault : Fault.values()) {
      new CutPoints(work)
          .cut(
              fault,
              chosen(fault, operations),
              (place, disk) -> {
                // the study, and then the record of the run that could not publish it
                CutPoints.attempt(() -> batch(disk.publication(), events, place), 2);
                assertThat(batch(Publication.ON_DISK, events, place).code()).isIn(0, 4);
                assertThat(Program.publications(place))
                    .isEqualTo(Program.publications(calm))
                    .containsKey("index.html");
              });
    }
  }

  /** A run of Spark for each cut: the first, one amid the files, and the last, faults in turn. */
  private static IntStream chosen(Fault fault, int operations) {
    return IntStream.range(0, operations)
        .filter(at -> at == 0 || at == operations / 2 || at >= operations - LAST)
        .filter(at -> FAULTS.get(at % FAULTS.size()) == fault);
  }

  private static int operations(Consumer<FaultyDisk> run) {
    FaultyDisk sound = new FaultyDisk(Integer.MAX_VALUE, Fault.CRASH);
    run.accept(sound);
    return sound.operations();
  }

  private static Impact study(Publication publication, Path events, Path out) {
    Path specification = events.resolve("event-1.json");
    return Impact.runOn(publication, "study", specification, "--quiet", "--out", out);
  }

  private static Impact batch(Publication publication, Path events, Path out) {
    return Impact.runOn(publication, "batch", "--quiet", "--events", events, "--out", out);
  }

  private static Impact batch(Publication publication, Path events, Path out, Path figures) {
    return Impact.runOn(
        publication, "batch", "--quiet", "--events", events, "--out", out, "--metrics", figures);
  }

  private static Impact fetch(CommandLine commands, Path to) {
    return Impact.of(
        commands, "fetch", "prices", "--vendor", "tiingo", "--symbol", "AVGO", "--to", to);
  }

  private static Impact copied(Publication publication, Path from, Path out) {
    try {
      publication.directory(
          out,
          draft ->
              Program.tree(from)
                  .forEach((name, text) -> CutPoints.write(draft.resolve(name), text)));
      return new Impact(0, "", "");
    } catch (BadInputException refused) {
      return new Impact(3, "", "impact: " + refused.getMessage() + "\n");
    }
  }

  private static Object[] with(Object[] arguments, Object last) {
    return Stream.concat(Stream.of(arguments), Stream.of(last)).toArray();
  }
}
