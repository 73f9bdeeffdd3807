package io.marketimpact.jobs.batch;

import io.marketimpact.data.BadInputException;
import io.marketimpact.data.publication.Seal;
import io.marketimpact.data.result.PublishedManifest;
import io.marketimpact.study.InputFile;
import io.marketimpact.study.Provenance;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Why an event is to be studied: in what its inputs differ from those of its last publication. */
final class Reason {

  private static final String NEW = "new";
  private static final int MOST_NAMED = 3;

  private Reason() {}

  static String of(Provenance now, Path directory, Optional<Path> before) {
    if (Files.exists(directory)) {
      return "published before, but " + Seal.broken(directory).orElse("it is no longer whole");
    }
    return before.map(earlier -> changed(now, earlier)).orElse(NEW);
  }

  private static String changed(Provenance now, Path earlier) {
    try {
      Provenance before = PublishedManifest.read(earlier).provenance();
      List<InputFile> inputs = before.inputs();
      List<String> differences =
          Stream.of(
                  now.inputs().stream()
                      .filter(input -> inputs.stream().noneMatch(old -> isSame(old, input)))
                      .map(input -> input.role() + " " + input.name()),
                  without(inputs, now.inputs()),
                  now.versions().entrySet().stream()
                      .filter(
                          version ->
                              !version.getValue().equals(before.versions().get(version.getKey())))
                      .map(version -> version.getKey() + " " + version.getValue()))
              .flatMap(texts -> texts)
              .toList();
      int more = differences.size() - MOST_NAMED;
      return differences.stream()
          .limit(MOST_NAMED)
          .collect(Collectors.joining(", ", "changed: ", more > 0 ? " and " + more + " more" : ""));
    } catch (BadInputException unreadable) {
      return "changed since " + earlier.getFileName();
    }
  }

  /** A table keeps what a study reads through versions that only add to other rows. */
  private static boolean isSame(InputFile one, InputFile other) {
    return one.role().equals(other.role()) && one.sha256().equals(other.sha256());
  }

  private static Stream<String> without(List<InputFile> before, List<InputFile> now) {
    SortedMap<String, String> gone = new TreeMap<>();
    before.forEach(input -> gone.put(input.role(), input.name()));
    now.forEach(input -> gone.remove(input.role()));
    return gone.entrySet().stream().map(input -> "without " + input.getKey());
  }
}
