import io.marketimpact.data.specification.SpecificationFile;
import io.marketimpact.jobs.exposure.EventExposure;
import io.marketimpact.jobs.exposure.LossTable;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The yardstick: the losses of the bundled event in one thread, without Spark. */
public final class LossesInOneThread {

  private LossesInOneThread() {}

  /**
   * Simulates.
   *
   * @param arguments home of the project, number of draws, file to write
   */
  public static void main(String[] arguments) {
    Path data = Path.of(arguments[0], "data");
    Path files = data.resolve("exposure");
    EventExposure exposure =
        EventExposure.of(
            SpecificationFile.read(data.resolve("events/2026-01-14-china-security-software.json")),
            files,
            List.of(
                files.resolve("revenue_by_region.csv"), files.resolve("revenue_by_product.csv")),
            Optional.empty());
    new LossTable(
            exposure, exposure.simulation(0.05).run(Long.parseLong(arguments[1])), 0.05)
        .csv()
        .write(Path.of(arguments[2]));
  }
}
