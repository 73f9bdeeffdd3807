package io.marketimpact.jobs.warehouse;

import io.marketimpact.data.BadInputException;
import io.marketimpact.study.InputFile;
import java.time.Instant;
import java.util.Optional;

/** A version of a warehouse's prices, found in the log of its table without Spark. */
public final class PriceVersion {

  private static final String TABLE = "prices";

  private final Warehouse warehouse;
  private final TableVersions versions;
  private final Commit commit;

  private PriceVersion(Warehouse warehouse, TableVersions versions, Commit commit) {
    this.warehouse = warehouse;
    this.versions = versions;
    this.commit = commit;
  }

  /**
   * Finds a version.
   *
   * @param warehouse the warehouse
   * @param asOf the instant whose knowledge is asked for, empty for the latest
   * @return the version
   * @throws BadInputException if the warehouse has no prices, or had none at that instant
   */
  public static PriceVersion of(Warehouse warehouse, Optional<Instant> asOf) {
    return of(warehouse, TableVersions.asOf(asOf));
  }

  /**
   * Finds a version.
   *
   * @param warehouse the warehouse
   * @param versions which is asked for
   * @return the version
   * @throws BadInputException if the warehouse has no prices, or not this version of them
   */
  public static PriceVersion of(Warehouse warehouse, TableVersions versions) {
    warehouse.requirePrices();
    return new PriceVersion(
        warehouse,
        versions,
        versions.of(warehouse, TABLE).orElseThrow(() -> without(warehouse, versions)));
  }

  private static BadInputException without(Warehouse warehouse, TableVersions versions) {
    return versions.named().isPresent()
        ? BadInputException.source(
            warehouse.address(),
            "has prices, which the study does not name",
            "make it again from the files that it names")
        : BadInputException.source(
            warehouse.address(),
            "knew no price" + versions.asOf().map(instant -> " at " + instant).orElse(""),
            "its first were learned at "
                + Versions.of(warehouse.prices()).versions().stream()
                    .map(Commit::learnedAt)
                    .min(Instant::compareTo)
                    .map(Instant::toString)
                    .orElse("no time"));
  }

  Warehouse warehouse() {
    return warehouse;
  }

  Optional<Instant> asOf() {
    return versions.asOf();
  }

  long number() {
    return commit.version();
  }

  /**
   * The table as a whole, for those who say what was read.
   *
   * @return its version, and a fingerprint of everything up to it
   */
  public InputFile table() {
    return new InputFile(TABLE, title(), commit.fingerprint());
  }

  /**
   * By what a study names the prices that it reads.
   *
   * @param fingerprint of these rows
   * @return the version of the table with it
   */
  public InputFile rows(String fingerprint) {
    return new InputFile(TABLE, title(), fingerprint);
  }

  private String title() {
    return TableVersions.title(TABLE, commit.version());
  }
}
