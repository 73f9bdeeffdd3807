package io.marketimpact.jobs.batch;

import io.marketimpact.data.BadInputException;
import io.marketimpact.data.csv.PriceFiles;
import io.marketimpact.data.specification.SpecificationFile;
import io.marketimpact.data.specification.StudySpecification;
import io.marketimpact.data.study.PricesRead;
import io.marketimpact.data.study.StudyInputs;
import io.marketimpact.jobs.Versions;
import io.marketimpact.study.InputFile;
import io.marketimpact.study.Provenance;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A file that a batch found: a study with its inputs, or why there is none.
 *
 * @param name the file's name
 * @param found the study, empty where the file cannot be used
 * @param refusal why it cannot, else empty
 */
record Candidate(String name, Optional<Found> found, String refusal) {

  /**
   * A study and what it is made from.
   *
   * @param study the study
   * @param files its files, without those of prices where a warehouse has them
   * @param prices what it reads of a warehouse
   */
  record Found(StudySpecification study, Provenance files, PricesRead prices) {

    /**
     * All inputs, the rows that it reads of a warehouse and the instant of a look back among them.
     */
    Provenance provenance(Optional<InputFile> rows, Optional<InputFile> asOf) {
      return new Provenance(
          Stream.of(files.inputs().stream(), rows.stream(), asOf.stream())
              .flatMap(inputs -> inputs)
              .toList(),
          files.versions());
    }
  }

  static Candidate of(Path file, BatchSession session) {
    String name = file.getFileName().toString();
    try {
      StudySpecification study = session.fed(SpecificationFile.read(file));
      return new Candidate(
          name,
          Optional.of(
              new Found(
                  study,
                  StudyInputs.provenance(
                      session.hasWarehouse() ? study.with(PriceFiles.NONE) : study,
                      Versions.all(),
                      session.hashes()),
                  PricesRead.of(study))),
          "");
    } catch (BadInputException bad) {
      return new Candidate(name, Optional.empty(), bad.getMessage());
    }
  }
}
