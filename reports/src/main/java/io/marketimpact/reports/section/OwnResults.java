package io.marketimpact.reports.section;

import io.marketimpact.event.Confounder;
import io.marketimpact.event.EventWindow;
import io.marketimpact.event.Mask;
import io.marketimpact.reports.text.Counted;
import io.marketimpact.reports.text.Words;
import io.marketimpact.study.EstimationPeriod;
import io.marketimpact.study.FirmEstimate;
import io.marketimpact.study.FirmStudy;
import io.marketimpact.study.StudyResult;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Whether the days of the firms' own results are known and left out of estimation. */
final class OwnResults {

  private static final int NAMED = 10;

  private final StudyResult result;

  OwnResults(StudyResult result) {
    this.result = result;
  }

  /** By the masks that name a firm and the results of its own among the other news. */
  String sentence() {
    List<FirmStudy> firms = result.firms().toList();
    long masked = firms.stream().filter(this::isMasked).count();
    long known = firms.stream().filter(firm -> isMasked(firm) || isOnRecord(firm)).count();
    if (masked == firms.size() && masked > 0 && masked <= NAMED) {
      return "Sessions around known earnings dates"
          + (firms.stream().anyMatch(this::isOtherwiseMasked) ? " and days of other masks" : "")
          + " are left out of estimation: "
          + leftOut(firms)
          + ".";
    }
    boolean isNoneOnRecord = firms.stream().allMatch(firm -> results(firm).isEmpty());
    boolean hasOtherMasks = firms.stream().anyMatch(this::isOtherwiseMasked);
    if (known == 0 && masked == 0 && isNoneOnRecord && !hasOtherMasks) {
      return "No earnings days are on record for "
          + (firms.size() == 1 ? "the firm" : "the firms")
          + ", so none is left out of the estimation window.";
    }
    return "Earnings days inside the estimation window are known for "
        + Counted.of(known, firms.size())
        + (firms.size() == 1 ? " firm" : " firms")
        + ". They are left out for "
        + (masked == 0 ? "none" : Counted.inWords(masked))
        + inBrackets(announced(firms))
        + (hasOtherMasks
            ? ". So are the days of other masks; the rest count as normal."
            : ". All other days count as normal.")
        + (known == 0 && !isNoneOnRecord
            ? " The earnings days on record fall outside that window."
            : "");
  }

  /** Firms whose own results fall into the days that are measured: the effect is of both. */
  Optional<String> onEventDays() {
    List<String> firms =
        result.firms().filter(this::announcesOnEventDays).map(result::nameOf).toList();
    return firms.isEmpty()
        ? Optional.empty()
        : Optional.of(
            Words.list(firms.stream().limit(NAMED).toList())
                + (firms.size() > NAMED
                    ? " and " + Counted.inWords(firms.size() - NAMED) + " more"
                    : "")
                + " published earnings inside the event window: no test separates that from the"
                + " event.");
  }

  private boolean announcesOnEventDays(FirmStudy firm) {
    EventWindow window = result.plan().headline().window();
    return estimate(firm).stream()
        .flatMap(fit -> fit.returns().days().stream())
        .filter(day -> window.start() <= day.day() && day.day() <= window.end())
        .anyMatch(
            day ->
                ownResults(firm)
                    .anyMatch(
                        mask ->
                            !day.date().isBefore(mask.from()) && !day.date().isAfter(mask.to())));
  }

  /** How many of each firm, where there are few enough firms to name. */
  private String announced(List<FirmStudy> firms) {
    List<FirmStudy> masked = firms.stream().filter(this::isMasked).toList();
    return masked.isEmpty() || masked.size() > NAMED
        ? ""
        : masked.stream()
            .map(firm -> result.nameOf(firm) + " " + announcements(firm))
            .collect(Collectors.joining(", "));
  }

  private String leftOut(List<FirmStudy> firms) {
    return firms.stream()
        .map(
            firm ->
                result.nameOf(firm)
                    + " "
                    + estimate(firm).map(FirmEstimate::maskedReturns).orElse(0))
        .collect(Collectors.joining(", "));
  }

  private static String inBrackets(String announced) {
    return announced.isEmpty() ? "" : " (announcements: " + announced + ")";
  }

  private boolean isMasked(FirmStudy firm) {
    return announcements(firm) > 0;
  }

  /** Masks of a firm's own results that fall into its estimation. */
  private long announcements(FirmStudy firm) {
    return period(firm).stream()
        .flatMap(
            period -> ownResults(firm).filter((Mask mask) -> period.meets(mask.from(), mask.to())))
        .count();
  }

  private Stream<Mask> ownResults(FirmStudy firm) {
    return result.plan().masks().stream()
        .filter(mask -> mask.securities().contains(firm.event().security()))
        .filter(Mask::isOfResults);
  }

  private boolean isOtherwiseMasked(FirmStudy firm) {
    return period(firm)
        .filter(
            period ->
                result.plan().masks().stream()
                    .filter(mask -> mask.concerns(firm.event().security()))
                    .filter(mask -> !Mask.namesResults(mask.reason()))
                    .anyMatch(mask -> period.meets(mask.from(), mask.to())))
        .isPresent();
  }

  private boolean isOnRecord(FirmStudy firm) {
    return period(firm)
        .filter(
            period ->
                results(firm).stream().anyMatch(other -> period.meets(other.date(), other.date())))
        .isPresent();
  }

  private List<Confounder> results(FirmStudy firm) {
    return result.dossier().confounders().stream()
        .filter(other -> Mask.namesResults(other.what()))
        .filter(other -> Limits.names(other, firm))
        .toList();
  }

  private Optional<EstimationPeriod> period(FirmStudy firm) {
    return estimate(firm).map(FirmEstimate::estimated);
  }

  private Optional<FirmEstimate> estimate(FirmStudy firm) {
    return firm.estimate(result.plan().headline().model()).result();
  }
}
