package io.marketimpact.reports.section;

import io.marketimpact.base.Outcome;
import io.marketimpact.exposure.DetectabilityRange;
import io.marketimpact.exposure.ExposedRevenue;
import io.marketimpact.exposure.PriceReading;
import io.marketimpact.exposure.SimulatedExposure.PriceView;
import io.marketimpact.market.SecurityId;
import io.marketimpact.reports.block.Block.Point;
import io.marketimpact.reports.text.Format;
import io.marketimpact.reports.text.Reasons;
import io.marketimpact.reports.text.Words;
import io.marketimpact.study.FirmExposure;
import io.marketimpact.study.FirmStudy;
import io.marketimpact.study.StudyResult;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One sentence a firm: what its exposure could do to the price, and what could have been seen. */
final class AtStake {

  private AtStake() {}

  static Optional<Point> point(StudyResult result, FirmStudy firm) {
    return result
        .exposure()
        .flatMap(
            exposure ->
                exposure
                    .of(firm.event().security())
                    .map(known -> sentence(result, known, exposure.market().name())))
        .map(text -> new Point("Revenue at stake", text));
  }

  private static String sentence(StudyResult result, FirmExposure firm, String market) {
    return firm.price()
        .match(
            view -> sentence(firm, view),
            why -> isDisclosed(firm) ? bounded(result, firm) : notDisclosed(market));
  }

  private static String notDisclosed(String market) {
    return "What it sells in "
        + market
        + " was not found, so nothing can be said about its revenue at stake.";
  }

  private static String bounded(StudyResult result, FirmExposure firm) {
    String reason =
        firm.study()
            .simulated()
            .exclusion()
            .map(why -> "Not disclosed: " + named(result, firm, why.detail()) + ". ")
            .orElse("");
    return reason
        + atFilings(firm)
            .match(
                range ->
                    "Losing all that its "
                        + (isStated(firm) ? "own statement allows" : "filings allow")
                        + ", permanently, would move the stock by "
                        + Format.percent(range.atHigh().effect())
                        + ": "
                        + range.words()
                        + ".",
                why -> "Its exposure could not be compared with the price: " + why.detail() + ".");
  }

  /** A reason that begins with the symbol of a firm, with its name. */
  static String named(StudyResult result, FirmExposure firm, String reason) {
    String symbol = firm.study().request().security().symbol();
    return Reasons.of(
        reason.replaceFirst(
            "^(the filings of )?" + Pattern.quote(symbol) + " ",
            "$1" + Matcher.quoteReplacement(name(result, firm)) + " "));
  }

  static boolean isDisclosed(FirmExposure firm) {
    return firm.study().exposed().result().isPresent();
  }

  private static boolean isStated(FirmExposure firm) {
    return firm.study().exposed().map(ExposedRevenue::isStated).result().orElse(false);
  }

  /** Bounds alone: nothing is assumed between them. */
  static boolean isOnlyBounded(FirmExposure firm) {
    return isDisclosed(firm) && firm.study().simulated().result().isEmpty();
  }

  /** Of finding the loss of all that the filings allow. */
  static double powerAtMost(FirmExposure firm) {
    return firm.study().detectableAtMost().result().orElseThrow().power();
  }

  /** Whether the test lacks power at one end of what the filings allow and has it at the other. */
  static boolean isOpen(FirmExposure firm) {
    return atFilings(firm).map(range -> !range.isIdentified()).result().orElse(false);
  }

  /** Both ends of what the filings allow. */
  private static Outcome<DetectabilityRange> atFilings(FirmExposure firm) {
    return firm.study()
        .detectable()
        .then(
            range ->
                firm.study()
                    .detectableAtMost()
                    .map(most -> new DetectabilityRange(range.atLow(), most)));
  }

  /** Where the bounds would turn the reading round, a median must not be quoted alone. */
  static Optional<String> dependsOnBound(FirmExposure firm) {
    return view(firm)
        .filter(view -> view.reading() == PriceReading.NO_POWER && isOpen(firm))
        .map(
            view ->
                "the answer depends on the bound: the test would find the loss with "
                    + Format.chance(powerAtMost(firm))
                    + " probability at the upper bound of the filings, "
                    + (isNarrowed(firm)
                        ? Format.chance(view.range().atHigh().power()) + " at the narrowed bound, "
                        : "")
                    + Format.chance(view.detectability().power())
                    + " at the median");
  }

  private static boolean isNarrowed(FirmExposure firm) {
    return firm.study().exposed().map(ExposedRevenue::isNarrowed).result().orElse(false);
  }

  private static String sentence(FirmExposure firm, PriceView view) {
    String atTheBound =
        isStated(firm)
            ? " at the upper bound of its own statement"
            : " at the bound narrowed by an assumption";
    String narrowed = Format.percent(view.range().atHigh().effect());
    return "Losing all its exposed revenue permanently would move the stock by "
        + firm.study()
            .detectableAtMost()
            .map(most -> Format.percent(most.effect()))
            .match(
                most ->
                    most
                        + " at the upper bound of its filings"
                        + (most.equals(narrowed) ? "" : ", " + narrowed + atTheBound),
                why -> narrowed + atTheBound)
        + ". Under the assumptions made here the median is "
        + Format.percent(view.detectability().effect())
        + ". "
        + dependsOnBound(firm)
            .map(words -> Words.capitalized(words) + ".")
            .orElseGet(
                () ->
                    Words.capitalized(view.reading().words())
                        + (isOpen(firm) || !view.range().isIdentified()
                            ? ". " + atTheOtherEnd(firm, view)
                            : "."));
  }

  /** How often the test would find the loss of everything at the end that the reading is not of. */
  private static String atTheOtherEnd(FirmExposure firm, PriceView view) {
    boolean isLow = view.detectability().hasPower();
    if (isLow && view.range().atLow().effect() == 0) {
      return "The lower bound is zero, where there is no loss to find.";
    }
    return (isLow ? "At the lower bound" : "At the upper bound of its filings")
        + " the test would find such a loss with a probability of "
        + Format.chance(isLow ? view.range().atLow().power() : powerAtMost(firm))
        + ".";
  }

  static String name(StudyResult result, SecurityId security) {
    return result.dossier().nameOf(security);
  }

  static String name(StudyResult result, FirmExposure firm) {
    return name(result, firm.study().request().security());
  }

  static Optional<PriceView> view(FirmExposure firm) {
    return firm.price().result();
  }
}
