package io.marketimpact.data.study;

import io.marketimpact.base.Require;
import io.marketimpact.data.BadInputException;
import io.marketimpact.data.FileHashes;
import io.marketimpact.data.calendar.ExchangeCalendars;
import io.marketimpact.data.csv.ColumnarFiles;
import io.marketimpact.data.csv.FactorFile;
import io.marketimpact.data.csv.IntradayFile;
import io.marketimpact.data.csv.PriceFiles;
import io.marketimpact.data.specification.FamilyFile;
import io.marketimpact.data.specification.StudySpecification;
import io.marketimpact.event.Dossier;
import io.marketimpact.intraday.IntradayBar;
import io.marketimpact.market.SecurityId;
import io.marketimpact.stat.Versions;
import io.marketimpact.study.InputFile;
import io.marketimpact.study.Provenance;
import io.marketimpact.study.StudyDesign;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Everything a study is computed from but the daily prices.
 *
 * @param design what is asked
 * @param asOf the instant as of which the study looks at the world: sessions that close later and
 *     news that comes later do not exist for it; empty for everything there is
 * @param factors daily returns of factors as fractions, by day and name
 * @param intraday bars within the day by share, those of the benchmark among them where there are
 *     any
 * @param calendars the exchanges whose sessions are known
 * @param exposure what is known and assumed of revenue at stake, where anything is
 * @param provenance the files and versions behind the study
 */
public record StudyInputs(
    StudyDesign design,
    Optional<Instant> asOf,
    SortedMap<LocalDate, SortedMap<String, Double>> factors,
    SortedMap<SecurityId, List<IntradayBar>> intraday,
    ExchangeCalendars calendars,
    Optional<ExposureData> exposure,
    Provenance provenance) {

  /**
   * Keeps its own copies.
   *
   * @throws IllegalArgumentException if there are bars within the day but none of the benchmark
   */
  public StudyInputs {
    factors = Collections.unmodifiableSortedMap(new TreeMap<>(factors));
    intraday = Collections.unmodifiableSortedMap(new TreeMap<>(intraday));
    Require.that(
        intraday.isEmpty() || intraday.containsKey(design.plan().benchmark()),
        "bars within the day must hold those of the benchmark: %s",
        intraday.keySet());
  }

  /**
   * A study of daily prices alone.
   *
   * @param design what is asked
   * @return the inputs
   */
  public static StudyInputs of(StudyDesign design) {
    return new StudyInputs(
        design,
        Optional.empty(),
        Collections.emptySortedMap(),
        Collections.emptySortedMap(),
        ExchangeCalendars.BUNDLED,
        Optional.empty(),
        new Provenance(List.of(), Versions.all()));
  }

  /**
   * Reads everything the files of a study hold but the prices.
   *
   * @param specification the study and its files
   * @return the inputs
   * @throws BadInputException if a file cannot be used, with the place at fault
   */
  public static StudyInputs read(StudySpecification specification) {
    return read(specification, Optional.empty(), Versions.all());
  }

  /**
   * Reads every file of a study but the prices.
   *
   * @param specification the study and its files
   * @param asOf the instant as of which it looks at the world, empty for everything the files hold
   * @param versions of this program and of the libraries that touch its numbers, by name
   * @return the inputs
   * @throws BadInputException if a file cannot be used, with the place at fault
   */
  public static StudyInputs read(
      StudySpecification specification,
      Optional<Instant> asOf,
      SortedMap<String, String> versions) {
    return read(specification, asOf, versions, new FileHashes());
  }

  /**
   * Reads every file of one of several studies but the prices.
   *
   * @param specification the study and its files
   * @param asOf the instant as of which it looks at the world, empty for everything the files hold
   * @param versions of this program and of the libraries that touch its numbers, by name
   * @param hashes of files, those that other studies name among them, and what was read of them
   * @return the inputs
   * @throws BadInputException if a file cannot be used, with the place at fault
   */
  public static StudyInputs read(
      StudySpecification specification,
      Optional<Instant> asOf,
      SortedMap<String, String> versions,
      FileHashes hashes) {
    return new StudyInputs(
        specification.design(),
        asOf,
        specification
            .factors()
            .map(
                file ->
                    hashes.once(
                        List.of("factors", file, specification.dates()),
                        List.of(file),
                        () -> FactorFile.read(file, specification.dates())))
            .orElse(Collections.emptySortedMap()),
        specification
            .intraday()
            .map(file -> intraday(file, specification.design().plan().benchmark(), hashes))
            .orElse(Collections.emptySortedMap()),
        ExchangeCalendars.read(specification.calendars()),
        specification
            .exposure()
            .map(exposure -> ExposureData.read(exposure, specification.design(), hashes)),
        provenance(specification, versions, hashes));
  }

  private static SortedMap<SecurityId, List<IntradayBar>> intraday(
      Path file, SecurityId benchmark, FileHashes shared) {
    SortedMap<SecurityId, List<IntradayBar>> bars =
        shared.once(List.of("intraday", file), List.of(file), () -> IntradayFile.read(file));
    if (!bars.containsKey(benchmark)) {
      throw BadInputException.file(
          file, "has no bar of benchmark " + benchmark, "add its rows or name another benchmark");
    }
    return bars;
  }

  /**
   * The files and versions behind a study.
   *
   * @param specification the study and its files
   * @param versions of this program and of the libraries that touch its numbers, by name
   * @param hashes of files, those that other studies name among them
   * @return the provenance, without a clock time
   */
  public static Provenance provenance(
      StudySpecification specification, SortedMap<String, String> versions, FileHashes hashes) {
    List<InputFile> inputs = new ArrayList<>();
    specification.files().forEach(file -> inputs.add(input(hashes, "specification", file)));
    specification.factors().ifPresent(file -> inputs.add(input(hashes, "factors", file)));
    specification.actions().ifPresent(file -> inputs.add(input(hashes, "actions", file)));
    specification.calendars().forEach(file -> inputs.add(input(hashes, "calendar", file)));
    specification.intraday().ifPresent(file -> inputs.add(input(hashes, "intraday", file)));
    inputs.addAll(prices(specification.prices(), hashes));
    specification
        .exposure()
        .map(exposure -> (Map<String, Path>) exposure.files())
        .orElse(Map.of())
        .forEach((role, file) -> inputs.add(input(hashes, "exposure " + role, file)));
    specification
        .family()
        .map(FamilyFile::read)
        .map(known -> FamilyStudy.inputs(known, hashes))
        .orElse(List.of())
        .forEach(of -> inputs.add(new InputFile("family " + of.role(), of.name(), of.sha256())));
    return new Provenance(inputs, versions);
  }

  /** A Delta table goes by its version, which the entry of its log is recognized by. */
  private static List<InputFile> prices(PriceFiles prices, FileHashes hashes) {
    Optional<Path> columnar = prices.columnar();
    if (columnar.filter(ColumnarFiles::isDelta).isPresent()) {
      Path version = ColumnarFiles.newestVersion(columnar.get());
      return List.of(
          new InputFile(
              "prices",
              columnar.get().getFileName() + " version " + ColumnarFiles.number(version),
              hashes.of(version)));
    }
    return columnar.map(ColumnarFiles::files).orElse(prices.files()).stream()
        .map(file -> input(hashes, "prices", file))
        .toList();
  }

  /**
   * The same inputs with one more that they come from.
   *
   * @param more such as the version of a table
   * @return a copy
   */
  public StudyInputs with(InputFile more) {
    List<InputFile> all = new ArrayList<>(provenance.inputs());
    all.add(more);
    return new StudyInputs(
        design,
        asOf,
        factors,
        intraday,
        calendars,
        exposure,
        new Provenance(all, provenance.versions()));
  }

  /**
   * The same inputs for another design.
   *
   * @param other what is asked
   * @return a copy
   */
  public StudyInputs with(StudyDesign other) {
    return new StudyInputs(other, asOf, factors, intraday, calendars, exposure, provenance);
  }

  /**
   * The same inputs with other factors.
   *
   * @param others daily returns of factors as fractions, by day and name
   * @return a copy
   */
  public StudyInputs with(SortedMap<LocalDate, SortedMap<String, Double>> others) {
    return new StudyInputs(design, asOf, others, intraday, calendars, exposure, provenance);
  }

  private static InputFile input(FileHashes hashes, String role, Path file) {
    return new InputFile(role, file.getFileName().toString(), hashes.of(file));
  }

  /**
   * The dossier as far as it was known.
   *
   * @return without news that came after the instant as of which the study looks at the world
   */
  public Dossier visibleDossier() {
    return asOf.map(design.dossier()::asOf).orElse(design.dossier());
  }

  /**
   * Whether something could be known by the instant as of which the study looks at the world.
   *
   * @param instant when it came to be known
   * @return whether it was not later
   */
  boolean isVisible(Instant instant) {
    return asOf.filter(instant::isAfter).isEmpty();
  }
}
