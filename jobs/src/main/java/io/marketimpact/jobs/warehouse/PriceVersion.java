package io.marketimpact.jobs.warehouse;

import io.marketimpact.data.BadInputException;
import io.marketimpact.study.InputFile;
import java.time.Instant;
import java.util.Optional;

/** A version of a warehouse's prices, found in the log of its table without Spark. */
public final class PriceVersion {

  private static final String ROLE = "prices";

  private final Warehouse warehouse;
  private final Optional<Instant> asOf;
  private final Commit commit;

  private PriceVersion(Warehouse warehouse, Optional<Instant> asOf, Commit commit) {
    this.warehouse = warehouse;
    this.asOf = asOf;
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
    warehouse.requirePrices();
    Versions versions = Versions.of(warehouse.prices());
    return new PriceVersion(
        warehouse,
        asOf,
        asOf.map(versions::asOf)
            .orElseGet(versions::last)
            .orElseThrow(
                () ->
                    BadInputException.source(
                        warehouse.address(),
                        "knew no price" + asOf.map(instant -> " at " + instant).orElse(""),
                        "its first were learned at "
                            + versions.versions().stream()
                                .map(Commit::learnedAt)
                                .min(Instant::compareTo)
                                .map(Instant::toString)
                                .orElse("no time"))));
  }

  Warehouse warehouse() {
    return warehouse;
  }

  Optional<Instant> asOf() {
    return asOf;
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
    return new InputFile(ROLE, title(), commit.fingerprint());
  }

  /**
   * By what a study names the prices that it reads.
   *
   * @param fingerprint of these rows
   * @return the version of the table with it
   */
  public InputFile rows(String fingerprint) {
    return new InputFile(ROLE, title(), fingerprint);
  }

  private String title() {
    return "warehouse table prices, version " + commit.version();
  }
}
