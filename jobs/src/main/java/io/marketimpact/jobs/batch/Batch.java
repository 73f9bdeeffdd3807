package io.marketimpact.jobs.batch;

import io.marketimpact.data.BadInputException;
import io.marketimpact.data.publication.Seal;
import io.marketimpact.data.specification.SpecificationFile;
import io.marketimpact.data.specification.StudySpecification;
import io.marketimpact.jobs.warehouse.Warehouse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a batch has to do: the specifications of a directory, those already published, those that
 * cannot be read.
 *
 * @param waiting studies not yet published with these inputs
 * @param published studies whose directory is there and whole
 * @param refused one line per specification that cannot be used
 */
public record Batch(List<Waiting> waiting, List<Path> published, List<String> refused) {

  /** Keeps its own copies. */
  public Batch {
    waiting = List.copyOf(waiting);
    published = List.copyOf(published);
    refused = List.copyOf(refused);
  }

  /**
   * A study that waits.
   *
   * @param specification the study
   * @param directory where it will appear, named by the event and the hash of its inputs
   */
  public record Waiting(StudySpecification specification, Path directory) {}

  /**
   * Looks at a directory of specifications.
   *
   * @param events the directory
   * @param out where studies are published
   * @param warehouse where prices come from, empty where from the files that the studies name
   * @return what is to be done, in order of the file names
   * @throws BadInputException if the directory does not exist
   */
  public static Batch of(Path events, Path out, Optional<Warehouse> warehouse) {
    List<Waiting> waiting = new ArrayList<>();
    List<Path> published = new ArrayList<>();
    List<String> refused = new ArrayList<>();
    for (Path file : specifications(events)) {
      try {
        StudySpecification specification = SpecificationFile.read(file);
        Path directory =
            out.resolve(
                specification.design().id()
                    + "-"
                    + InputHash.of(specification, warehouse).substring(0, 12));
        if (Seal.broken(directory).isEmpty()) {
          published.add(directory);
        } else {
          waiting.add(new Waiting(specification, directory));
        }
      } catch (BadInputException bad) {
        refused.add(bad.getMessage());
      }
    }
    return new Batch(waiting, published, refused);
  }

  private static List<Path> specifications(Path events) {
    if (!Files.isDirectory(events)) {
      throw BadInputException.file(
          events, "is not a directory", "name a directory of study specifications");
    }
    try (Stream<Path> files = Files.list(events)) {
      return files
          .filter(file -> file.getFileName().toString().endsWith(".json"))
          .sorted()
          .toList();
    } catch (IOException failure) {
      throw BadInputException.file(events, "cannot be read", "check its permissions");
    }
  }
}
