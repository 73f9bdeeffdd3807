package io.marketimpact.jobs.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.marketimpact.jobs.cli.Kills.Run;
import io.marketimpact.jobs.warehouse.StudiedPrices;
import io.marketimpact.jobs.warehouse.Warehouse;
import io.marketimpact.jobs.warehouse.WholeRows;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each ingest into a warehouse that holds something is killed at seeded moments: whoever reads its
 * tables sees each as it was or as it is to be, and the same command again leaves the rows that an
 * undisturbed one leaves. Prices are killed in every build, the others by the property.
 */
class WarehouseKillSuite {

  /** Of each command; -Dimpact.kills=20 for the full count. */
  private static final String PROPERTY = "impact.kills";

  private static final int KILLS = Integer.getInteger(PROPERTY, 1);

  @TempDir private Path work;
  private Program program;
  private Kills kills;

  @BeforeEach
  void program() {
    program = new Program(work);
    kills = new Kills(program, KILLS);
  }

  @Test
  void pricesWithTheirSplitsAndDividends() throws Exception {
    List<Path> places = kill(SecondIntake.prices(work));
    List<List<String>> studied = StudiedPrices.of("SA", places);
    List<String> was = studied.get(0);
    List<String> is = studied.get(1);
    assertThat(is).hasSizeGreaterThan(was.size()).doesNotContainSequence(was);
    assertThat(studied).hasSize(2 + KILLS).allMatch(seen -> seen.equals(was) || seen.equals(is));
  }

  /** Where the property is set. */
  static Stream<String> ofOneTable() {
    return System.getProperty(PROPERTY) == null
        ? Stream.empty()
        : Stream.of("factors", "news", "actions", "entities", "exposure", "results");
  }

  private SecondIntake intake(String what) throws IOException {
    return switch (what) {
      case "factors" -> SecondIntake.factors(work);
      case "news" -> SecondIntake.news(work);
      case "actions" -> SecondIntake.actions(work);
      case "entities" -> SecondIntake.entities(work);
      case "exposure" -> SecondIntake.exposure(work);
      case "results" -> SecondIntake.results(work);
      default -> throw new IllegalArgumentException(what);
    };
  }

  @ParameterizedTest(allowZeroInvocations = true)
  @MethodSource("ofOneTable")
  void another(String what) throws Exception {
    kill(intake(what));
  }

  /** The warehouse before, after an undisturbed run, and as each kill left it. */
  private List<Path> kill(SecondIntake intake) throws Exception {
    Path before = before(intake);
    Path calm = calm(intake, before);
    List<Path> places = new ArrayList<>(List.of(before, calm));
    for (int i = 0; i < KILLS; i++) {
      Path place = Program.copy(before, work.resolve("killed-" + i));
      kills.kill(run(intake, place), i);
      places.add(Program.copy(place, work.resolve("left-" + i)));
      assertEachTableIsWhole(intake, before, calm, place);
      Impact again = Impact.run(SecondIntake.into(place, intake.second()).toArray());
      assertThat(again.code()).as(again.err()).isZero();
      for (String table : intake.tables()) {
        assertThat(rows(place, table)).as(table).isEqualTo(rows(calm, table));
      }
    }
    assertThat(kills.struck()).isPositive();
    return places;
  }

  private Path before(SecondIntake intake) {
    Path before = work.resolve("before-it");
    Impact first = Impact.run(SecondIntake.into(before, intake.first()).toArray());
    assertThat(first.code()).as(first.err()).isZero();
    return before;
  }

  private Path calm(SecondIntake intake, Path before) throws Exception {
    Path calm = Program.copy(before, work.resolve("calm"));
    kills.measure(run(intake, calm));
    for (String table : intake.tables()) {
      assertThat(rows(calm, table)).hasSizeGreaterThan(rows(before, table).size());
    }
    return calm;
  }

  /** They appear in their order. */
  private static void assertEachTableIsWhole(
      SecondIntake intake, Path before, Path calm, Path place) {
    boolean isBefore = false;
    for (String table : intake.tables()) {
      List<String> rows = rows(place, table);
      isBefore |= !rows.equals(rows(calm, table));
      assertThat(rows).as(table).isEqualTo(rows(isBefore ? before : calm, table));
    }
  }

  private static List<String> rows(Path warehouse, String table) {
    return WholeRows.of(new Warehouse(warehouse), table);
  }

  /** It begins to write where something stands beside its lock that was not there. */
  private static Run run(SecondIntake intake, Path warehouse) {
    return new Run(
        SecondIntake.into(warehouse, intake.second()),
        Optional.of(warehouse),
        warehouse,
        file -> true);
  }
}
