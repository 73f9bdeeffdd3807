package io.marketimpact.jobs.cli;

import io.marketimpact.data.BadInputException;
import io.marketimpact.data.publication.Publication;
import io.marketimpact.data.run.RunEvent;
import io.marketimpact.data.run.RunOutcome;
import io.marketimpact.data.specification.StudySpecification;
import io.marketimpact.jobs.batch.BatchSession;
import io.marketimpact.jobs.batch.Patience;
import io.marketimpact.jobs.study.StudyOutput;
import io.marketimpact.jobs.study.TableFormat;
import io.marketimpact.study.StudyResult;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Studies one event of a batch and publishes it. Whatever is wrong with the event, the prices it
 * waits for and faults of the program among it, is what became of it, and the others go on; only
 * what would befall them too ends the batch: want of memory or disk, a signal, the end of Spark.
 *
 * @param publication puts the files in their place
 * @param session runs the study
 * @param patience for how long an event may await its prices
 * @param options says how much is told
 * @param out what the user asked for
 * @param err everything else
 */
record EventRun(
    Publication publication,
    BatchSession session,
    Patience patience,
    CommonOptions options,
    PrintWriter out,
    PrintWriter err) {

  private static final int MOST_NAMED = 10;

  /** What became of an event, which is published into a directory. */
  RunEvent of(RunEvent waiting, StudySpecification study, Path directory) throws Exception {
    RunEvent event = waiting.awaitingSince(Optional.empty());
    try {
      return published(event, study, directory);
    } catch (BadInputException bad) {
      return bad.isEarly() ? awaiting(waiting, study, bad) : failed(event, bad.getMessage());
    } catch (Exception fault) {
      if (endsAll(fault)) {
        throw fault;
      }
      return broken(event, fault);
    }
  }

  private RunEvent published(RunEvent event, StudySpecification study, Path directory) {
    StudyResult result = session.run(study);
    StudyOutput.publish(publication, result, session.family(study), TableFormat.CSV, directory);
    if (!options.isQuiet()) {
      out.println(directory.resolve(StudyOutput.REPORT));
    }
    List<String> pending = pending(result);
    RunEvent published = event.in(result.state().text()).pending(pending);
    pending.forEach(line -> err.println("impact: " + event.specification() + ": pending: " + line));
    long incomplete = result.incompleteFirms().count();
    if (incomplete > 0) {
      return incomplete(published, result, incomplete);
    }
    return published.with(RunOutcome.DONE, event.reason());
  }

  /** A line for each reason with its models. */
  private static List<String> pending(StudyResult result) {
    SortedMap<String, List<String>> models = new TreeMap<>();
    result
        .pendingModels()
        .forEach(
            (model, why) ->
                models.computeIfAbsent(why, any -> new ArrayList<>()).add(model.value()));
    return models.entrySet().stream()
        .map(reason -> String.join(", ", reason.getValue()) + ": " + reason.getKey())
        .toList();
  }

  private RunEvent incomplete(RunEvent event, StudyResult result, long firms) {
    List<String> why =
        result
            .incompleteFirms()
            .limit(MOST_NAMED)
            .map(firm -> StudyOutput.whyIncomplete(result, firm))
            .toList();
    err.println(
        "impact: "
            + event.specification()
            + ": incomplete: "
            + why.get(0)
            + (firms == 1 ? "" : ", and " + (firms - 1) + " more; run.json says why"));
    return event.incompleteBecause(why);
  }

  private RunEvent awaiting(RunEvent event, StudySpecification study, BadInputException early) {
    RunEvent awaiting = patience.awaiting(event, study, early.getMessage());
    if (awaiting.outcome() == RunOutcome.FAILED) {
      return failed(awaiting, awaiting.reason());
    }
    options.progress().step("Awaiting prices: " + early.getMessage());
    return awaiting;
  }

  private RunEvent failed(RunEvent event, String why) {
    err.println("impact: " + why);
    return event.with(RunOutcome.FAILED, why);
  }

  private RunEvent broken(RunEvent event, Exception fault) {
    String words = FaultWords.of(fault);
    err.println("impact: " + event.specification() + ": " + words + FaultWords.WHERE);
    if (options.showsPlaces()) {
      fault.printStackTrace(err);
    }
    return event.brokenBy(fault.getClass(), words);
  }

  private boolean endsAll(Exception fault) {
    return SignalWatch.isProcessEnding()
        || Thread.currentThread().isInterrupted()
        || Exhaustion.of(fault).isPresent()
        || session.isBroken();
  }
}
