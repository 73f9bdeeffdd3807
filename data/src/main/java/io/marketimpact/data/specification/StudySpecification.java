package io.marketimpact.data.specification;

import io.marketimpact.data.csv.DateForm;
import io.marketimpact.data.csv.PriceFiles;
import io.marketimpact.study.StudyDesign;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A study and the files it is fed from.
 *
 * @param design what it asks
 * @param prices the price files, or the one file of returns
 * @param priceKind what its figures are
 * @param calendars calendars of exchanges that this program does not bring along
 * @param factors the factor file, where there is one
 * @param intraday the file of bars within the day, where there is one
 * @param exposure the files of revenue at stake, where there are any
 * @param family the directory of the family of events it is compared with, where there is one
 * @param actions the file of splits and dividends from which adjusted closes are computed, where
 *     there is one
 * @param files every other file the study was specified by, such as the specification itself
 * @param dates how the files write dates that are not ISO
 */
public record StudySpecification(
    StudyDesign design,
    PriceFiles prices,
    PriceKind priceKind,
    List<Path> calendars,
    Optional<Path> factors,
    Optional<Path> intraday,
    Optional<ExposureSpecification> exposure,
    Optional<Path> family,
    Optional<Path> actions,
    List<Path> files,
    DateForm dates) {

  /** Keeps its own copy. */
  public StudySpecification {
    calendars = List.copyOf(calendars);
    files = List.copyOf(files);
  }

  /**
   * The same study of other prices.
   *
   * @param other price files
   * @return a copy
   */
  public StudySpecification with(PriceFiles other) {
    return new StudySpecification(
        design, other, priceKind, calendars, factors, intraday, exposure, family, actions, files,
        dates);
  }

  /**
   * The same study with other files of revenue at stake.
   *
   * @param other the files
   * @return a copy
   */
  public StudySpecification with(ExposureSpecification other) {
    return new StudySpecification(
        design,
        prices,
        priceKind,
        calendars,
        factors,
        intraday,
        Optional.of(other),
        family,
        actions,
        files,
        dates);
  }

  /**
   * The same study with other factors.
   *
   * @param file the factor file
   * @return a copy
   */
  public StudySpecification withFactors(Path file) {
    return new StudySpecification(
        design,
        prices,
        priceKind,
        calendars,
        Optional.of(file),
        intraday,
        exposure,
        family,
        actions,
        files,
        dates);
  }

  /**
   * The same study with splits and dividends.
   *
   * @param file the file of them
   * @return a copy
   */
  public StudySpecification withActions(Path file) {
    return new StudySpecification(
        design,
        prices,
        priceKind,
        calendars,
        factors,
        intraday,
        exposure,
        family,
        Optional.of(file),
        files,
        dates);
  }

  /**
   * The same study with another file that says what it is.
   *
   * @param file the file
   * @return a copy
   */
  public StudySpecification withFile(Path file) {
    return new StudySpecification(
        design,
        prices,
        priceKind,
        calendars,
        factors,
        intraday,
        exposure,
        family,
        actions,
        Stream.concat(files.stream(), Stream.of(file)).toList(),
        dates);
  }

  /**
   * The same study under a name.
   *
   * @param author who answers for its report
   * @return a copy
   */
  public StudySpecification by(String author) {
    return with(design.by(author));
  }

  /**
   * Another study of the same files.
   *
   * @param other what it asks
   * @return a copy
   */
  public StudySpecification with(StudyDesign other) {
    return new StudySpecification(
        other, prices, priceKind, calendars, factors, intraday, exposure, family, actions, files,
        dates);
  }
}
