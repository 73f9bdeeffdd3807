package io.marketimpact.reports.section;

import io.marketimpact.event.Ownership;
import io.marketimpact.event.OwnershipStatus;
import io.marketimpact.event.Wave;
import io.marketimpact.exposure.ExposedRevenue;
import io.marketimpact.exposure.ProductScope;
import io.marketimpact.study.FirmExposure;
import io.marketimpact.study.StudyExposure;
import io.marketimpact.study.StudyResult;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A firm of which the restriction covers a part of the products only: what it sells of all of them
 * is a ceiling, and never stands where a reader looks for the exposure.
 */
final class CoveredPart {

  private final StudyResult result;

  CoveredPart(StudyResult result) {
    this.result = result;
  }

  /** Such as VMware: not disclosed. */
  Optional<String> notDisclosed(FirmExposure firm) {
    return part(firm).map(exposed -> products(exposed) + ": not disclosed");
  }

  /** What the ceiling is, a sentence with a blank before it for each such firm. */
  String notes(StudyExposure exposure) {
    return exposure.firms().stream()
        .flatMap(firm -> note(firm, exposure.market().name()).stream())
        .collect(Collectors.joining());
  }

  private Optional<String> note(FirmExposure firm, String market) {
    return part(firm)
        .flatMap(
            exposed ->
                exposed
                    .wholeCompany()
                    .result()
                    .map(
                        whole ->
                            " "
                                + AtStake.name(result, firm)
                                + ": revenue from "
                                + products(exposed)
                                + (" in " + market + " is not disclosed; from all products ")
                                + (market + " is ")
                                + ExposedShare.most(exposed, whole)
                                + ", a ceiling, not the exposure."));
  }

  private static Optional<ExposedRevenue> part(FirmExposure firm) {
    return firm.study().exposed().result().filter(ExposedRevenue::isPart);
  }

  private String products(ExposedRevenue exposed) {
    return products(
        result.dossier().registry().ownerships(), result.dossier().waves(), exposed.scope());
  }

  /** By what the news named and the firm owns, where that is one name; else by its products. */
  static String products(List<Ownership> ownerships, List<Wave> waves, ProductScope scope) {
    List<String> owned =
        ownerships.stream()
            .filter(known -> known.owner().equals(scope.security()))
            .filter(known -> known.status() == OwnershipStatus.OWNED)
            .map(Ownership::entity)
            .filter(entity -> waves.stream().anyMatch(wave -> wave.names().contains(entity)))
            .distinct()
            .toList();
    return owned.size() == 1 ? owned.get(0) : scope.products();
  }
}
