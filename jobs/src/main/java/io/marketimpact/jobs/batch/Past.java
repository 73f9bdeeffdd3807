package io.marketimpact.jobs.batch;

import io.marketimpact.data.BadInputException;
import io.marketimpact.data.Json;
import io.marketimpact.data.publication.Seal;
import io.marketimpact.data.run.PublishedVersions;
import io.marketimpact.data.run.RunEvent;
import io.marketimpact.data.run.RunFile;
import io.marketimpact.data.run.RunOutcome;
import io.marketimpact.data.run.RunRecord;
import io.marketimpact.jobs.batch.Candidate.Found;
import io.marketimpact.study.Provenance;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What earlier runs left where a batch publishes.
 *
 * @param out the directory
 * @param versions what was published of each specification
 * @param last the last run
 * @param patience for how long an event may await its prices
 */
record Past(Path out, PublishedVersions versions, Optional<RunRecord> last, Patience patience) {

  private static final String PUBLISHED = "published before";

  static Past of(Path out, Patience patience) {
    return new Past(out, PublishedVersions.read(out), RunFile.last(out), patience);
  }

  /** What was known earlier would stand as the latest of each event, and hide what is known now. */
  void requireNothingLater(Optional<Instant> asOf) {
    if (asOf.isEmpty() || last.isEmpty()) {
      return;
    }
    Optional<Instant> before = last.get().work().asOf();
    if (before.map(asOf.get()::isBefore).orElse(true)) {
      throw BadInputException.file(
          out,
          "has studies of "
              + before.map(instant -> "what was known at " + instant).orElse("all that is known")
              + ", which those of what was known at "
              + asOf.get()
              + " would replace",
          "name another --out");
    }
  }

  /** What is to become of a study with these inputs. */
  RunEvent event(String name, Found found, Provenance provenance) {
    String event = found.study().design().id().value();
    String directory = event + "-" + InputHash.of(provenance);
    Path place = out.resolve(directory);
    if (Seal.broken(place).isEmpty()) {
      return RunEvent.of(name, event, RunOutcome.SKIPPED, PUBLISHED, directory)
          .in(state(place))
          .pending(pending(directory));
    }
    Optional<RunEvent> before = awaiting(name, event);
    return before
        .filter(one -> one.outcome() == RunOutcome.AWAITING_PRICES)
        .filter(one -> one.directory().equals(directory))
        .filter(one -> !patience.isOver(one.since().orElseThrow(), found.study()))
        .map(
            one ->
                RunEvent.of(name, event, one.outcome(), one.reason(), directory)
                    .awaitingSince(one.since()))
        .orElseGet(
            () ->
                RunEvent.of(
                        name,
                        event,
                        RunOutcome.WAITING,
                        Reason.of(provenance, place, versions.before(out, name, directory)),
                        directory)
                    .awaitingSince(before.flatMap(RunEvent::since)));
  }

  /** With the same inputs nothing else would come of it: no price has arrived. */
  private Optional<RunEvent> awaiting(String name, String event) {
    return last.stream()
        .flatMap(run -> run.events().stream())
        .filter(one -> one.specification().equals(name) && one.event().equals(event))
        .filter(one -> one.since().isPresent())
        .findFirst();
  }

  /** What is published has not changed since the last run said so. */
  private List<String> pending(String directory) {
    return last.stream()
        .flatMap(run -> run.events().stream())
        .filter(one -> one.directory().equals(directory))
        .findFirst()
        .map(RunEvent::pending)
        .orElse(List.of());
  }

  private static String state(Path directory) {
    return Json.read(directory.resolve(Seal.MANIFEST)).optionalText("state").orElse("");
  }
}
