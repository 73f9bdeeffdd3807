package io.marketimpact.jobs.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import io.marketimpact.inference.group.TestId;
import io.marketimpact.jobs.Progress;
import io.marketimpact.jobs.SparkSessions;
import io.marketimpact.simulation.SimulatedTest;
import java.io.IOException;
import java.util.List;
import org.apache.spark.sql.SparkSession;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Every published size and power, simulated again: within four Monte-Carlo errors of the
 * difference. A few draws find gross errors; as many as were published take most of an hour:
 *
 * <pre>mvn -pl jobs -am verify -Dit.test=SizeAndPowerSuite -Dimpact.simulation=full -Dtest=None
 * -Dsurefire.failIfNoSpecifiedTests=false -Dfailsafe.failIfNoSpecifiedTests=false</pre>
 */
@Tag("slow")
class SizeAndPowerSuite {

  private static final long SEED = 20260114;
  private static final int FEW_DRAWS = 300;

  private static int draws() {
    return "full".equals(System.getProperty("impact.simulation"))
        ? PublishedSizes.DRAWS
        : FEW_DRAWS;
  }

  @Test
  void everyPublishedFigureComesBack() {
    List<TestId> published = PublishedSizes.read().tests();
    List<TestId> tests =
        SimulatedTest.standard().stream()
            .map(SimulatedTest::id)
            .filter(published::contains)
            .toList();
    MethodsTable table;
    try (SparkSession spark = SparkSessions.open("local[*]")) {
      SimulateJob job = new SimulateJob(spark, Progress.on(System.err));
      table =
          MethodsTable.of(tests, draws(), SEED, simulation -> job.run(simulation, draws()).rates());
    } catch (IOException failure) {
      throw new AssertionError(failure);
    }
    System.err.println(table.markdown());
    assertThat(tests).hasSizeGreaterThanOrEqualTo(10);
    SoftAssertions all = new SoftAssertions();
    for (MethodsTable.Cell cell : table.cells()) {
      all.assertThat(cell.isApart())
          .as(
              "%s, %s: measured %s, published %s",
              cell.test(),
              PublishedSizes.columns().get(cell.column()).heading(),
              cell.rate().rate(),
              cell.published())
          .isFalse();
    }
    all.assertAll();
  }
}
