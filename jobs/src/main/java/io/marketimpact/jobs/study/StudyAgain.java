package io.marketimpact.jobs.study;

import io.marketimpact.data.BadInputException;
import io.marketimpact.data.publication.Seal;
import io.marketimpact.data.result.PublishedManifest;
import io.marketimpact.data.run.RunEvent;
import io.marketimpact.data.run.RunFile;
import io.marketimpact.data.run.RunRecord;
import io.marketimpact.data.specification.StudySpecification;
import io.marketimpact.jobs.Versions;
import io.marketimpact.jobs.warehouse.TableVersions;
import io.marketimpact.study.InputFile;
import io.marketimpact.study.Provenance;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Stream;

/**
 * A published study that is made again, byte for byte, by the program and from the files and table
 * versions that its manifest names. Where one of them is no longer what it was, it is refused.
 */
public final class StudyAgain {

  private final Path place;
  private final PublishedManifest made;

  /**
   * By what a batch made a study.
   *
   * @param specification its file
   * @param run the run that knew of it
   */
  public record Origin(Path specification, RunRecord run) {}

  private StudyAgain(Path place, PublishedManifest made) {
    this.place = place;
    this.made = made;
  }

  /**
   * Reads what a published study says of its making.
   *
   * @param directory where it is; its manifest is enough
   * @return the study
   * @throws BadInputException if it has no manifest, or another version of this program or of what
   *     touches its numbers made it
   */
  public static StudyAgain of(Path directory) {
    StudyAgain again = new StudyAgain(directory, PublishedManifest.read(directory));
    again.requireProgram();
    return again;
  }

  private void requireProgram() {
    SortedMap<String, String> now = Versions.all();
    Provenance then = made.provenance();
    Stream.concat(then.versions().keySet().stream(), now.keySet().stream())
        .filter(name -> !Optional.ofNullable(now.get(name)).equals(version(name)))
        .findFirst()
        .ifPresent(
            name -> {
              throw refusal(
                  "was made with "
                      + version(name).map(version -> name + " " + version).orElse("no " + name)
                      + ", and this program has "
                      + now.getOrDefault(name, "none"),
                  "use the program that made it");
            });
  }

  private Optional<String> version(String name) {
    return Optional.ofNullable(made.provenance().versions().get(name));
  }

  /**
   * The versions of the tables that it was made from.
   *
   * @return the versions, with the instant of a look back
   */
  public TableVersions tables() {
    List<InputFile> inputs = made.provenance().inputs();
    return TableVersions.named(StudyJob.instant(inputs), inputs);
  }

  /**
   * In which form its tables stand.
   *
   * @return the form
   */
  public TableFormat format() {
    return made.outputs().keySet().stream().anyMatch(name -> name.endsWith(".parquet"))
        ? TableFormat.PARQUET
        : TableFormat.CSV;
  }

  /**
   * By what a batch made it, where the run's file is still beside it.
   *
   * @return the specification and the run, empty for what no batch made
   * @throws BadInputException if the file of a run cannot be read
   */
  public Optional<Origin> origin() {
    Path directory = place.toAbsolutePath().normalize();
    Path out = directory.getParent();
    String name = directory.getFileName().toString();
    return RunFile.last(out)
        .flatMap(run -> origin(run, name))
        .or(
            () ->
                RunFile.all(out).stream()
                    .flatMap(run -> origin(run, name).stream())
                    .reduce((earlier, later) -> later));
  }

  private static Optional<Origin> origin(RunRecord run, String directory) {
    return run.events().stream()
        .filter(event -> event.directory().equals(directory))
        .map(RunEvent::specification)
        .map(file -> new Origin(Path.of(run.work().events()).resolve(file), run))
        .findFirst();
  }

  /**
   * The study under the name that its report bears.
   *
   * @param study its specification
   * @return the same, with the author of the published report
   */
  public StudySpecification signed(StudySpecification study) {
    return made.author().map(study::by).orElse(study);
  }

  /**
   * Refuses files that are not those it was made from.
   *
   * @param now the files as they are
   * @throws BadInputException naming the first that differs
   */
  public void requireInputs(Provenance now) {
    List<InputFile> then = made.provenance().inputs();
    now.inputs().stream()
        .filter(input -> !then.contains(input))
        .findFirst()
        .ifPresent(
            input -> {
              throw refusal(
                  "was made from " + inRole(then, input.role()) + ", not from " + title(input),
                  "name the file or the warehouse as it was");
            });
  }

  private static String inRole(List<InputFile> inputs, String role) {
    return inputs.stream()
        .filter(input -> input.role().equals(role))
        .map(StudyAgain::title)
        .findFirst()
        .orElse("no " + role);
  }

  private static String title(InputFile input) {
    return input.name() + " (SHA-256 " + input.sha256() + ")";
  }

  /**
   * Refuses files that are not those that were published.
   *
   * @param draft the study as it was made now, with its manifest
   * @throws BadInputException naming the first that differs
   */
  public void requireSame(Path draft) {
    PublishedManifest now = PublishedManifest.read(draft);
    requireInputs(now.provenance());
    made.outputs().entrySet().stream()
        .filter(file -> !file.getValue().equals(now.outputs().get(file.getKey())))
        .map(Map.Entry::getKey)
        .findFirst()
        .or(() -> manifest(draft))
        .ifPresent(
            file -> {
              throw refusal(
                  "names a " + file + " that now comes out otherwise",
                  "use the program and the options that made it");
            });
  }

  private Optional<String> manifest(Path draft) {
    try {
      boolean isSame =
          Files.mismatch(draft.resolve(Seal.MANIFEST), place.resolve(Seal.MANIFEST)) < 0;
      return isSame ? Optional.empty() : Optional.of(Seal.MANIFEST);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private BadInputException refusal(String problem, String remedy) {
    return BadInputException.file(place.resolve(Seal.MANIFEST), problem, remedy);
  }
}
