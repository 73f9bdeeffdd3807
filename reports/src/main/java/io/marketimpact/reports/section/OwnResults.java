package io.marketimpact.reports.section;

import io.marketimpact.event.Confounder;
import io.marketimpact.event.Mask;
import io.marketimpact.study.EstimationPeriod;
import io.marketimpact.study.FirmEstimate;
import io.marketimpact.study.FirmStudy;
import io.marketimpact.study.StudyResult;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Whether the days of the firms' own results are known and left out of estimation. */
final class OwnResults {

  private static final Pattern RESULTS =
      Pattern.compile("\\b(results|earnings)\\b", Pattern.CASE_INSENSITIVE);

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
      return "Earnings days are left out of estimation: " + sessions(firms) + ".";
    }
    String all = " of " + firms.size() + (firms.size() == 1 ? " firm" : " firms");
    return "Earnings days inside the estimation window are known for "
        + known
        + all
        + ". They are left out for "
        + masked
        + inBrackets(sessions(firms))
        + ". All other days count as normal."
        + (known == 0 && firms.stream().anyMatch(firm -> !results(firm).isEmpty())
            ? " The earnings days on record fall outside that window."
            : "");
  }

  /** How many returns of each firm that is, where there are few enough firms to name. */
  private String sessions(List<FirmStudy> firms) {
    List<FirmStudy> masked = firms.stream().filter(this::isMasked).toList();
    return masked.isEmpty() || masked.size() > NAMED
        ? ""
        : masked.stream()
            .map(
                firm ->
                    result.nameOf(firm)
                        + " "
                        + estimate(firm).map(FirmEstimate::maskedReturns).orElse(0))
            .collect(Collectors.joining(", "));
  }

  private static String inBrackets(String sessions) {
    return sessions.isEmpty() ? "" : " (days: " + sessions + ")";
  }

  private boolean isMasked(FirmStudy firm) {
    return period(firm)
        .filter(
            period ->
                result.plan().masks().stream()
                    .filter(mask -> mask.securities().contains(firm.event().security()))
                    .anyMatch((Mask mask) -> period.meets(mask.from(), mask.to())))
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
        .filter(other -> RESULTS.matcher(other.what()).find())
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
