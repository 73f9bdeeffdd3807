package io.marketimpact.jobs.cli;

import io.marketimpact.data.BadInputException;
import io.marketimpact.data.csv.ActionFindings;
import io.marketimpact.data.csv.ActionStore;
import io.marketimpact.data.csv.AgreedActions;
import io.marketimpact.data.csv.DateForm;
import io.marketimpact.data.csv.PriceFile;
import io.marketimpact.data.csv.PriceFiles;
import io.marketimpact.data.csv.PriceSummary;
import io.marketimpact.data.specification.PriceKind;
import io.marketimpact.data.study.SignedPrices;
import io.marketimpact.jobs.source.StoredSummary;
import io.marketimpact.market.SecurityId;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What price files are understood to be, in lines for people. */
final class PricesShown {

  private static final int MOST_NAMED = 5;

  private final PrintWriter out;
  private final PrintWriter err;

  PricesShown(PrintWriter out, PrintWriter err) {
    this.out = out;
    this.err = err;
  }

  /** Shows each file of text; one that cannot be used is named. */
  ExitCode show(PriceFiles files, DateForm dates, PriceKind kind) {
    ExitCode ending = ExitCode.DONE;
    AgreedActions agreed = new AgreedActions();
    for (PriceFile file : files.with(dates)) {
      try {
        show(file.path(), summary(file, kind));
        show(agreed.read(file).rows());
      } catch (BadInputException bad) {
        err.println("impact: " + bad.getMessage());
        ending = ExitCode.BAD_INPUT;
      }
    }
    ActionFindings findings = agreed.all().findings();
    name(findings, err);
    return ending == ExitCode.DONE && findings.count() > 0 ? ExitCode.INCOMPLETE : ending;
  }

  private static PriceSummary summary(PriceFile file, PriceKind kind) {
    return kind == PriceKind.SIGNED_PRICES
        ? PriceSummary.of(file, SignedPrices::withoutSign)
        : PriceSummary.of(file);
  }

  /** Names splits and dividends that are left out. */
  static void name(ActionFindings findings, PrintWriter err) {
    findings.first().forEach(finding -> err.println("impact: " + finding));
    long more = findings.count() - findings.first().size();
    if (more > 0) {
      err.println("impact: " + more + " more splits and dividends are left out");
    }
  }

  /** Shows prices by columns. */
  void show(Path place, StoredSummary found) {
    out.println(BadInputException.printable(place.toString()) + ": Parquet or Delta");
    out.println(
        "  "
            + (found.stocks() == 1 ? "1 stock; " : found.stocks() + " stocks; ")
            + found.first()
            + " to "
            + found.last()
            + "; "
            + found.rows()
            + " prices read = "
            + found.accepted()
            + " accepted + "
            + (found.rows() - found.accepted())
            + " refused"
            + (found.future() > 0
                ? " (" + found.future() + " of them of days that have not begun)"
                : ""));
  }

  private void show(Path file, PriceSummary found) {
    out.println(
        BadInputException.printable(file.toString())
            + ": "
            + found.layout().format().vendor()
            + "; columns "
            + BadInputException.printable(String.join(", ", found.layout().columns())));
    out.println(
        "  "
            + shares(found)
            + "; "
            + found.first()
            + " to "
            + found.last()
            + "; "
            + (found.accepted() + found.refused())
            + " prices read = "
            + found.accepted()
            + " accepted + "
            + found.refused()
            + " refused");
    out.println(
        "  "
            + found.layout().format().basis().rule().name().toLowerCase(Locale.ROOT)
            + ": "
            + found.layout().reason());
  }

  private void show(List<List<String>> actions) {
    if (!actions.isEmpty()) {
      out.println(
          "  splits and dividends stated: "
              + ActionStore.counts(actions).entrySet().stream()
                  .map(type -> type.getKey() + " " + type.getValue())
                  .collect(Collectors.joining(", ")));
    }
  }

  private static String shares(PriceSummary found) {
    int count = found.shares().size();
    String named =
        found.shares().stream()
            .limit(MOST_NAMED)
            .map(SecurityId::symbol)
            .collect(Collectors.joining(" "));
    return (count == 1 ? "stock " : count + " stocks ")
        + named
        + (count > MOST_NAMED ? " and " + (count - MOST_NAMED) + " more" : "");
  }
}
