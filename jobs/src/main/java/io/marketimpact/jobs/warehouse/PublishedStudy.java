package io.marketimpact.jobs.warehouse;

import io.marketimpact.data.BadInputException;
import io.marketimpact.data.Sha256;
import io.marketimpact.data.publication.Seal;
import java.nio.file.Path;

/**
 * A study in its directory, whole as it was published.
 *
 * @param directory its directory, absolute
 * @param seal the SHA-256 of its manifest, which names those of all its files
 */
public record PublishedStudy(Path directory, String seal) {

  /**
   * A study that is to be taken in.
   *
   * @param directory its directory
   * @return the study
   * @throws BadInputException if it is not whole
   */
  public static PublishedStudy of(Path directory) {
    Path there = directory.toAbsolutePath().normalize();
    Seal.broken(there)
        .ifPresent(
            why -> {
              throw BadInputException.file(
                  directory, "is not a complete published study: " + why, "publish it again");
            });
    return new PublishedStudy(there, Sha256.of(there.resolve(Seal.MANIFEST)));
  }

  String name() {
    return directory.getFileName().toString();
  }
}
