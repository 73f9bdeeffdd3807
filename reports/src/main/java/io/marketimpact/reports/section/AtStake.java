package io.marketimpact.reports.section;

import io.marketimpact.exposure.SimulatedExposure.PriceView;
import io.marketimpact.market.SecurityId;
import io.marketimpact.reports.text.Format;
import io.marketimpact.study.FirmExposure;
import io.marketimpact.study.FirmStudy;
import io.marketimpact.study.StudyResult;
import java.util.Optional;

/** One sentence a firm: what its exposure could do to the price, and what could have been seen. */
final class AtStake {

  private AtStake() {}

  static String sentence(StudyResult result, FirmStudy firm) {
    return result
        .exposure()
        .flatMap(
            exposure ->
                exposure
                    .of(firm.event().security())
                    .map(known -> sentence(known, exposure.market().name())))
        .map(text -> " " + text)
        .orElse("");
  }

  private static String sentence(FirmExposure firm, String market) {
    return firm.price()
        .match(
            AtStake::sentence,
            why ->
                isDisclosed(firm)
                    ? "Its exposure could not be compared with the price: " + why.detail() + "."
                    : "What it sells in "
                        + market
                        + " is not disclosed, so nothing can be said about its revenue at stake.");
  }

  static boolean isDisclosed(FirmExposure firm) {
    return firm.study().exposed().result().isPresent();
  }

  private static String sentence(PriceView view) {
    return "Losing all its exposed revenue permanently would move the share by "
        + Format.percent(view.detectability().effect())
        + " at the median estimate and by "
        + Format.percent(view.detectabilityAtHigh().effect())
        + " at the upper bound of its disclosures: "
        + view.reading().words()
        + (view.isIdentified() ? "." : ", unless it lies near that upper bound.");
  }

  static String name(StudyResult result, SecurityId security) {
    return result
        .firms()
        .filter(firm -> firm.event().security().equals(security))
        .findFirst()
        .map(result::nameOf)
        .orElse(security.symbol());
  }

  static String name(StudyResult result, FirmExposure firm) {
    return name(result, firm.study().request().security());
  }

  static Optional<PriceView> view(FirmExposure firm) {
    return firm.price().result();
  }
}
