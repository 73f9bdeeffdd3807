package io.marketimpact.data.study;

import io.marketimpact.calendar.Exchange;
import io.marketimpact.calendar.Session;
import io.marketimpact.calendar.TradingCalendar;
import io.marketimpact.event.Dossier;
import io.marketimpact.event.Ownership;
import io.marketimpact.event.OwnershipStatus;
import io.marketimpact.event.PlannedEvent;
import io.marketimpact.event.Wave;
import io.marketimpact.exposure.Beneficiary;
import io.marketimpact.exposure.CompanyStatement;
import io.marketimpact.exposure.OwnerExposure;
import io.marketimpact.market.SecurityId;
import io.marketimpact.study.BeneficiaryMove;
import io.marketimpact.study.FirmStudy;
import io.marketimpact.study.NamedMove;
import io.marketimpact.study.OwnerMove;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Named companies outside the study, owners of those that have no share of their own, and those who
 * could gain.
 */
final class OtherSides {

  private final StudyInputs inputs;
  private final ExposureData data;
  private final Dossier dossier;
  private final ForeignShares shares;
  private final StudyDays days;

  OtherSides(StudyInputs inputs, ExposureData data, StudyMarket market, StudyDays days) {
    this.inputs = inputs;
    this.data = data;
    this.dossier = inputs.visibleDossier();
    this.days = days;
    this.shares = new ForeignShares(inputs, data, market, days);
  }

  /** Those with a share of their own that no event of the study is about. */
  List<NamedMove> named() {
    Set<SecurityId> studied =
        inputs.design().events().stream().map(PlannedEvent::security).collect(Collectors.toSet());
    Set<SecurityId> seen = new HashSet<>();
    return dossier.waves().stream()
        .flatMap(
            wave ->
                wave.names().stream()
                    .flatMap(name -> dossier.registry().of(name, wave.time().day()).stream())
                    .filter(company -> company.status() == OwnershipStatus.SELF)
                    .filter(company -> !studied.contains(company.owner()))
                    .map(company -> named(company, wave)))
        .filter(named -> seen.add(named.company().owner()))
        .toList();
  }

  private NamedMove named(Ownership company, Wave wave) {
    FirmStudy study = study(company.owner(), wave);
    return new NamedMove(
        company,
        said(company.owner()),
        study,
        calendar(company.owner()).on(study.event().day0()).map(Session::close).orElse(Instant.MAX));
  }

  private TradingCalendar calendar(SecurityId company) {
    Exchange listing = data.specification().listings().get(company);
    return listing == null ? days.calendarOf(company) : inputs.calendars().calendar(listing);
  }

  private List<CompanyStatement> said(SecurityId company) {
    return data.inputs().known().statements().stream()
        .filter(statement -> statement.security().equals(company))
        .filter(statement -> inputs.asOf().stream().allMatch(statement.source()::isKnown))
        .toList();
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
    Exchange exchange = data.specification().listings().get(owner);
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
