package io.marketimpact.jobs.warehouse;

import io.marketimpact.data.Sha256;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What a version of a table says of itself.
 *
 * @param version the next after the last: rows bear it, so that a version outlives its files
 * @param learnedAt from when on its rows were known
 * @param rows how many it added
 * @param fingerprint of everything up to it: two warehouses that took in the same have the same
 */
record Commit(long version, Instant learnedAt, long rows, String fingerprint) {

  /** The version after another, or the first. */
  static Commit after(Optional<Commit> last, Instant learnedAt, long rows, String digest) {
    String before = last.map(Commit::fingerprint).orElse("");
    return new Commit(
        last.map(commit -> commit.version() + 1).orElse(0L),
        learnedAt,
        rows,
        Sha256.of(before + ' ' + learnedAt + ' ' + rows + ' ' + digest));
  }

  static Commit parse(String text) {
    Map<String, String> values =
        Arrays.stream(text.split(" ", -1))
            .map(pair -> pair.split("=", 2))
            .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
    return new Commit(
        Long.parseLong(values.get("version")),
        Instant.parse(values.get("learned_at")),
        Long.parseLong(values.get("rows")),
        values.get("fingerprint"));
  }

  String text() {
    return "version="
        + version
        + " learned_at="
        + learnedAt
        + " rows="
        + rows
        + " fingerprint="
        + fingerprint;
  }
}
