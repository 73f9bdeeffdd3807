package io.marketimpact.data.study;

import io.marketimpact.calendar.Exchange;
import io.marketimpact.data.specification.ExposureSpecification;
import io.marketimpact.event.Dossier;
import io.marketimpact.event.Wave;
import io.marketimpact.exposure.Beneficiary;
import io.marketimpact.exposure.OwnerExposure;
import io.marketimpact.market.SecurityId;
import io.marketimpact.study.BeneficiaryMove;
import io.marketimpact.study.FirmStudy;
import io.marketimpact.study.OwnerMove;
import java.util.List;
import java.util.Map;

/** Owners of named companies that have no share of their own, and those who could gain. */
final class OtherSides {

  private final ExposureSpecification specification;
  private final Dossier dossier;
  private final ForeignShares shares;

  OtherSides(StudyInputs inputs, ExposureData data, StudyMarket market, StudyDays days) {
    this.specification = data.specification();
    this.dossier = inputs.visibleDossier();
    this.shares = new ForeignShares(inputs, data, market, days);
  }

  /** Ownership counts as of the day of the wave that names the company. */
  List<OwnerMove> owners() {
    return dossier.waves().stream()
        .flatMap(
            wave ->
                OwnerExposure.of(dossier.registry(), wave.names(), wave.time().day(), Map.of())
                    .stream()
                    .map(owner -> new OwnerMove(owner, study(owner.ownership().owner(), wave))))
        .toList();
  }

  private FirmStudy study(SecurityId owner, Wave wave) {
    Exchange exchange = specification.listings().get(owner);
    return exchange == null
        ? shares.atHome(owner, wave.time())
        : shares.abroad(owner, exchange, wave.time());
  }

  /** All of them could know from the first report on. */
  List<BeneficiaryMove> beneficiaries(List<Beneficiary> named) {
    return dossier.waves().stream()
        .findFirst()
        .map(
            first ->
                named.stream()
                    .map(
                        company ->
                            new BeneficiaryMove(
                                company,
                                shares.abroad(
                                    company.security(),
                                    new Exchange(company.exchange()),
                                    first.time())))
                    .toList())
        .orElse(List.of());
  }
}
