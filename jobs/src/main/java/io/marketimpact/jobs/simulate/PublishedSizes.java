package io.marketimpact.jobs.simulate;

import io.marketimpact.inference.group.TestId;
import io.marketimpact.simulation.CountedWindows;
import io.marketimpact.simulation.ShockDistribution;
import io.marketimpact.simulation.Simulation;
import io.marketimpact.simulation.SimulationDesign;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/** The published sizes and powers of an independent simulation, and the designs behind them. */
public final class PublishedSizes {

  /** Draws behind each published figure. */
  public static final int DRAWS = 20_000;

  private static final String FILE = "published_sizes.csv";
  private static final int FIRMS = 5;
  private static final double USUAL = 0.3;

  /** Level of each of two co-primary windows. */
  private static final double CO_PRIMARY = 0.025;

  private static final SimulationDesign DESIGN = SimulationDesign.of(FIRMS, USUAL);

  private static final List<Column> COLUMNS =
      List.of(
          new Column("ρ = 0", SimulationDesign.of(FIRMS, 0), 0.05),
          new Column("ρ = .1", SimulationDesign.of(FIRMS, 0.1), 0.05),
          new Column("ρ = .3", DESIGN, 0.05),
          new Column("ρ = .5", SimulationDesign.of(FIRMS, 0.5), 0.05),
          new Column("ρ = .3, normal", DESIGN.withDistribution(ShockDistribution.NORMAL), 0.05),
          new Column("ρ = .3, L = 3", DESIGN.withLength(3), 0.05),
          new Column("ρ = .3, variance ×2", DESIGN.withVarianceRatio(2), 0.05),
          new Column("power at −2 %", DESIGN.withEffect(-0.02), 0.05),
          new Column("power at −3 %", DESIGN.withEffect(-0.03), 0.05),
          new Column("power at −4 %", DESIGN.withEffect(-0.04), 0.05),
          new Column("ρ = .3, at 1 %", DESIGN, 0.01),
          new Column("ρ = .3, at 2.5 %", DESIGN, CO_PRIMARY),
          new Column("ρ = .3, L = 2, at 2.5 %", DESIGN.withLength(2), CO_PRIMARY),
          new Column(
              "ρ = .3, day 0 or [0, +1], each at 2.5 %",
              DESIGN.withLength(2), CO_PRIMARY, CountedWindows.DAY_0_OR_WHOLE));

  private final Map<TestId, Row> rows;

  private PublishedSizes(Map<TestId, Row> rows) {
    this.rows = rows;
  }

  /**
   * A column of the table.
   *
   * @param heading for people
   * @param design what was simulated
   * @param level at which rejections were counted
   * @param windows over which a draw was tested
   */
  public record Column(
      String heading, SimulationDesign design, double level, CountedWindows windows) {

    private Column(String heading, SimulationDesign design, double level) {
      this(heading, design, level, CountedWindows.WHOLE);
    }

    /**
     * What is simulated for the column, and for every other of the same draws and windows.
     *
     * @param tests ids of the tests
     * @param seed of the draws
     * @return the simulation, at every level
     */
    public Simulation simulation(List<TestId> tests, long seed) {
      return new Simulation(design, tests, Simulation.LEVELS, seed, windows);
    }
  }

  private record Row(String name, List<OptionalDouble> values) {}

  /**
   * Reads the table the program brings along.
   *
   * @return the table
   */
  public static PublishedSizes read() {
    Map<TestId, Row> rows = new LinkedHashMap<>();
    lines().skip(1).forEach(line -> add(rows, line.split(";", -1)));
    return new PublishedSizes(rows);
  }

  private static Stream<String> lines() {
    try (InputStream stream = PublishedSizes.class.getResourceAsStream(FILE)) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8).lines();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static void add(Map<TestId, Row> rows, String[] cells) {
    List<OptionalDouble> values = new ArrayList<>();
    for (int column = 0; column < COLUMNS.size(); column++) {
      String cell = cells[column + 2];
      values.add(
          cell.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(Double.parseDouble(cell)));
    }
    rows.put(new TestId(cells[0]), new Row(cells[1], values));
  }

  /**
   * The columns.
   *
   * @return in order
   */
  public static List<Column> columns() {
    return COLUMNS;
  }

  /**
   * The tests with published figures.
   *
   * @return their ids, in order
   */
  public List<TestId> tests() {
    return List.copyOf(rows.keySet());
  }

  /**
   * The published name of a test.
   *
   * @param test its id
   * @return the name, the id where nothing is published of it
   */
  public String name(TestId test) {
    return rows.containsKey(test) ? rows.get(test).name() : test.value();
  }

  /**
   * A published figure.
   *
   * @param test id of the test
   * @param column position of the column, from 0
   * @return how often the test rejected, empty where nothing is published
   */
  public OptionalDouble value(TestId test, int column) {
    return rows.containsKey(test) ? rows.get(test).values().get(column) : OptionalDouble.empty();
  }

  /**
   * How far two simulations of so many draws may be apart: four standard errors of their
   * difference, 4·√2·√(p(1 - p)/n), and half a unit of the last published decimal.
   *
   * @param published the published rate p
   * @param draws of this simulation, at most those of the published one
   * @return the distance
   */
  public static double tolerance(double published, long draws) {
    double variance = published * (1 - published);
    return 4 * Math.sqrt(variance / DRAWS + variance / draws) + (published > 0 ? 0.0005 : 0);
  }
}
