package io.marketimpact.jobs.cli;

import io.marketimpact.data.table.Revisions.Change;
import io.marketimpact.data.table.Revisions.Correction;
import io.marketimpact.jobs.warehouse.NotedPrice;
import io.marketimpact.jobs.warehouse.PriceIngest.ActionIntake;
import io.marketimpact.jobs.warehouse.PriceIngest.Intake;
import io.marketimpact.jobs.warehouse.QuarantinedRow;
import io.marketimpact.jobs.warehouse.Warehouse;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What became of prices that were taken in, in lines for people. */
final class PricesTaken {

  private static final int MOST_NAMED = 5;

  /** What no shell reads as anything else. */
  private static final Pattern PLAIN = Pattern.compile("[\\w./:@%+,=-]+");

  private final PrintWriter err;
  private final String listing;

  /**
   * Says it.
   *
   * @param err where to
   * @param named the warehouse, where the command names one
   */
  PricesTaken(PrintWriter err, Optional<Warehouse> named) {
    this.err = err;
    this.listing =
        "impact warehouse quarantine"
            + named.map(place -> " --warehouse " + typed(place.address())).orElse("");
  }

  /** As it is typed. */
  private static String typed(String word) {
    return PLAIN.matcher(word).matches() ? word : "'" + word.replace("'", "'\\''") + "'";
  }

  private void show(ActionIntake intake) {
    Change actions = intake.change().actions();
    List<Correction> corrections = actions.corrections();
    corrections.stream()
        .limit(MOST_NAMED)
        .forEach(one -> err.println("impact: corrected " + one.row() + ": " + one.changes()));
    err.println(
        "impact: splits and dividends of the files: "
            + actions.added()
            + " new, "
            + corrections.size()
            + " corrected, "
            + actions.known()
            + " known before"
            + intake.version().map(version -> "; actions version " + version).orElse(""));
    show("unknown", intake.change().unknown());
    show("known now and were not", intake.change().nowKnown());
  }

  private void show(String how, List<String> days) {
    if (!days.isEmpty()) {
      err.println(
          "impact: days whose splits and dividends are "
              + how
              + ": "
              + String.join(", ", days.subList(0, Math.min(MOST_NAMED, days.size())))
              + (days.size() > MOST_NAMED ? " and " + (days.size() - MOST_NAMED) + " more" : ""));
    }
  }

  /** Shows an intake, whose days were compared with sessions or not. */
  void show(Intake intake, boolean hasSessions) {
    err.println(
        "impact: "
            + intake.read()
            + " rows read = "
            + intake.accepted()
            + " accepted + "
            + intake.merged()
            + " merged + "
            + intake.setAside()
            + " quarantined"
            + (intake.known() > 0 ? " (" + intake.known() + " of them before)" : "")
            + intake.version().map(version -> "; prices version " + version).orElse(""));
    intake
        .quarantined()
        .forEach((rule, count) -> err.println("impact: quarantined " + words(rule, count)));
    if (intake.refusedActions() > 0) {
      err.println(
          "impact: splits and dividends quarantined, their days unknown: "
              + intake.refusedActions());
    }
    name(intake);
    intake.findings().forEach((rule, count) -> found(rule, count, intake));
    if (!hasSessions) {
      err.println(
          "impact: no exchange was named, so missing and extra sessions were not looked for");
    }
    intake.actions().ifPresent(this::show);
  }

  /** What a scheduler hears of too: how many rows were set aside that were not before. */
  void warn(Intake intake) {
    if (intake.setAsideNow() > 0) {
      err.println(
          "impact: "
              + intake.setAsideNow()
              + " of "
              + intake.read()
              + (intake.read() == 1 ? " row" : " rows")
              + " set aside; for the reasons: "
              + listing);
    }
  }

  private void found(String rule, long count, Intake intake) {
    err.println("impact: found " + words(rule, count));
    List<NotedPrice> named = intake.firstFindings().getOrDefault(rule, List.of());
    named.forEach(price -> err.println("impact:   " + price.words()));
    if (count > named.size() && !named.isEmpty()) {
      err.println("impact:   and " + (count - named.size()) + " more");
    }
  }

  private void name(Intake intake) {
    List<QuarantinedRow> named = intake.firstSetAside();
    named.forEach(row -> err.println("impact:   " + row.words()));
    if (intake.setAside() > named.size()) {
      err.println(
          "impact:   and " + (intake.setAside() - named.size()) + " more; list all by: " + listing);
    }
  }

  private static String words(String rule, long count) {
    return rule.toLowerCase(Locale.ROOT) + ": " + count;
  }
}
