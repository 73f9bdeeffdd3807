package io.marketimpact.jobs.batch;

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
import java.util.Optional;

/**
 * What earlier runs left where a batch publishes.
 *
 * @param out the directory
 * @param versions what was published of each specification
 * @param last the last run
 */
record Past(Path out, PublishedVersions versions, Optional<RunRecord> last) {

  private static final String PUBLISHED = "published before";

  static Past of(Path out) {
    return new Past(out, PublishedVersions.read(out), RunFile.last(out));
  }

  /** What is to become of a study with these inputs. */
  RunEvent event(String name, Found found, Provenance provenance) {
    String event = found.study().design().id().value();
    String directory = event + "-" + InputHash.of(provenance);
    Path place = out.resolve(directory);
    if (Seal.broken(place).isEmpty()) {
      return RunEvent.of(name, event, RunOutcome.SKIPPED, PUBLISHED, directory).in(state(place));
    }
    return awaiting(name, directory)
        .orElseGet(
            () ->
                RunEvent.of(
                    name,
                    event,
                    RunOutcome.WAITING,
                    Reason.of(provenance, place, versions.before(out, name, directory)),
                    directory));
  }

  /** With the same inputs nothing else would come of it: no price has arrived. */
  private Optional<RunEvent> awaiting(String name, String directory) {
    return last.stream()
        .flatMap(run -> run.with(RunOutcome.AWAITING_PRICES))
        .filter(one -> one.specification().equals(name) && one.directory().equals(directory))
        .map(one -> RunEvent.of(name, one.event(), one.outcome(), one.reason(), directory))
        .findFirst();
  }

  private static String state(Path directory) {
    return Json.read(directory.resolve(Seal.MANIFEST)).optionalText("state").orElse("");
  }
}
