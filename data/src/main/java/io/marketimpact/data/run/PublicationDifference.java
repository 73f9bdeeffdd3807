package io.marketimpact.data.run;

import io.marketimpact.data.BadInputException;
import io.marketimpact.data.Json;
import io.marketimpact.data.JsonObject;
import io.marketimpact.data.publication.Seal;
import io.marketimpact.study.InputFile;
import io.marketimpact.study.StudyState;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * In what two publications of a study differ beside their headlines.
 *
 * @param wasProvisional whether the prices of the earlier one end before its last day
 * @param isProvisional whether those of the later one do
 * @param inputs what the later one was made from and the earlier one was not, such as {@code prices
 *     us_daily.csv}
 * @param changedRows number of the later one's rows of firm_results.csv that the earlier one does
 *     not have
 * @param rows number of the later one's rows of firm_results.csv
 */
public record PublicationDifference(
    boolean wasProvisional,
    boolean isProvisional,
    List<String> inputs,
    long changedRows,
    long rows) {

  static final String FIRM_RESULTS = "firm_results.csv";

  /** Keeps its own copy. */
  public PublicationDifference {
    inputs = List.copyOf(inputs);
  }

  /**
   * Compares two publications.
   *
   * @param earlier the directory of the earlier one
   * @param later the directory of the later one
   * @return the difference, empty where one of them cannot be read
   */
  public static Optional<PublicationDifference> between(Path earlier, Path later) {
    try {
      JsonObject before = Json.read(earlier.resolve(Seal.MANIFEST));
      JsonObject now = Json.read(later.resolve(Seal.MANIFEST));
      Set<String> known = new HashSet<>();
      inputs(before).forEach(input -> known.add(input.role() + input.sha256()));
      Set<String> rows = new HashSet<>(Files.readAllLines(earlier.resolve(FIRM_RESULTS)));
      try (Stream<String> lines = Files.lines(later.resolve(FIRM_RESULTS))) {
        long[] counts = new long[2];
        lines
            .skip(1)
            .forEach(
                line -> {
                  counts[0] += rows.contains(line) ? 0 : 1;
                  counts[1]++;
                });
        return Optional.of(
            new PublicationDifference(
                isProvisional(before),
                isProvisional(now),
                inputs(now).stream()
                    .filter(input -> !known.contains(input.role() + input.sha256()))
                    .map(input -> input.role() + " " + input.name())
                    .toList(),
                counts[0],
                counts[1]));
      }
    } catch (BadInputException | IOException | UncheckedIOException unreadable) {
      return Optional.empty();
    }
  }

  private static boolean isProvisional(JsonObject manifest) {
    return manifest.optionalText("state").filter(StudyState.PROVISIONAL.text()::equals).isPresent();
  }

  private static List<InputFile> inputs(JsonObject manifest) {
    return manifest.objects(
        "inputs", node -> new InputFile(node.text("role"), node.text("name"), node.text("sha256")));
  }
}
