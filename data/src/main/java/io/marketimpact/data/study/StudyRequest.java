package io.marketimpact.data.study;

import io.marketimpact.data.Sha256;
import io.marketimpact.data.specification.StudySpecification;
import io.marketimpact.event.Dossier;
import io.marketimpact.stat.Versions;
import io.marketimpact.study.InputFile;
import io.marketimpact.study.Provenance;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/**
 * A study to run, and the instant as of which it looks at the world: sessions that close later and
 * news that comes later do not exist for it.
 *
 * @param specification the study
 * @param asOf the instant, empty for everything the files hold
 * @param versions of this program and of the libraries that touch its numbers, by name
 */
public record StudyRequest(
    StudySpecification specification, Optional<Instant> asOf, SortedMap<String, String> versions) {

  /**
   * A study of everything the files hold, computed by this program and its mathematics alone.
   *
   * @param specification the study
   * @return the request
   */
  public static StudyRequest of(StudySpecification specification) {
    return new StudyRequest(specification, Optional.empty(), Versions.all());
  }

  /**
   * The dossier without news that came after the instant.
   *
   * @return what could be known
   */
  public Dossier visibleDossier() {
    Dossier all = specification.dossier();
    if (asOf.isEmpty()) {
      return all;
    }
    Instant end = asOf.get();
    return new Dossier(
        all.title(),
        all.summary(),
        all.waves().stream()
            .filter(wave -> wave.time().latestInstant().filter(time -> time.isAfter(end)).isEmpty())
            .toList(),
        all.registry(),
        all.subjects(),
        all.claims().stream().filter(claim -> begins(claim.date()).isBefore(end)).toList(),
        all.confounders().stream().filter(other -> begins(other.date()).isBefore(end)).toList(),
        all.caveats());
  }

  private static Instant begins(LocalDate day) {
    return day.atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  /**
   * The files and versions behind the study.
   *
   * @return the provenance, without a clock time
   */
  public Provenance provenance() {
    List<InputFile> inputs = new ArrayList<>();
    specification.files().forEach(file -> inputs.add(input("specification", file)));
    specification.factors().ifPresent(file -> inputs.add(input("factors", file)));
    specification.intraday().ifPresent(file -> inputs.add(input("intraday", file)));
    inputs.add(input("prices", specification.prices()));
    specification
        .exposure()
        .ifPresent(
            told ->
                told.files().forEach((role, file) -> inputs.add(input("exposure " + role, file))));
    return new Provenance(inputs, versions);
  }

  private static InputFile input(String role, Path file) {
    return new InputFile(role, file.getFileName().toString(), Sha256.of(file));
  }
}
