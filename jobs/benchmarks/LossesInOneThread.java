import io.marketimpact.data.specification.SpecificationFile;
import io.marketimpact.data.specification.StudySpecification;
import io.marketimpact.data.study.ExposureData;
import io.marketimpact.data.study.RevenueAtStake;
import io.marketimpact.data.table.TableCsv;
import io.marketimpact.exposure.EventLoss;
import io.marketimpact.jobs.exposure.LossTable;
import java.nio.file.Path;

/** The yardstick: the losses of the bundled event in one thread, without Spark. */
public final class LossesInOneThread {

  private LossesInOneThread() {}

  /**
   * Simulates.
   *
   * @param arguments home of the project, number of draws, file to write
   */
  public static void main(String[] arguments) {
    StudySpecification study =
        SpecificationFile.read(
            Path.of(arguments[0], "data/events/2026-01-14-china-security-software.json"));
    RevenueAtStake exposure =
        RevenueAtStake.of(
            study.design(), ExposureData.read(study.exposure().orElseThrow(), study.design()));
    EventLoss loss = exposure.simulation(0.05).run(Long.parseLong(arguments[1]));
    TableCsv.write(new LossTable(exposure, loss, 0.05).table(), Path.of(arguments[2]));
  }
}
