package io.marketimpact.jobs.source;

import io.marketimpact.data.BadInputException;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.spark.SparkThrowable;

/** Says in one line what Spark found wrong with a file, and lets every other failure be. */
public final class TableReading {

  private TableReading() {}

  /**
   * Reads.
   *
   * @param name what messages call the table
   * @param reading what Spark does
   * @return what it gave
   * @throws BadInputException if a file of the table cannot be read
   */
  public static <T> T of(String name, Supplier<T> reading) {
    try {
      return reading.get();
    } catch (Exception failure) { // Scala's methods throw checked exceptions without saying so.
      Optional<Throwable> broken =
          Stream.iterate((Throwable) failure, cause -> cause != null, Throwable::getCause)
              .filter(TableReading::isOfFile)
              .findFirst();
      if (broken.isPresent()) {
        throw BadInputException.source(
            name, "cannot be read: " + firstLine(broken.get()), "write the damaged file again");
      }
      throw failure;
    }
  }

  private static boolean isOfFile(Throwable cause) {
    return cause instanceof SparkThrowable known
        && known.getCondition() != null
        && (known.getCondition().contains("READ_FILE")
            || known.getCondition().contains("INFER_SCHEMA"));
  }

  private static String firstLine(Throwable cause) {
    return String.valueOf(cause.getMessage()).lines().findFirst().orElse("");
  }
}
