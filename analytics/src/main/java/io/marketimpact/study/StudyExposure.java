package io.marketimpact.study;

import io.marketimpact.base.Outcome;
import io.marketimpact.exposure.CompanyReply;
import io.marketimpact.exposure.ExposureAssumptions;
import io.marketimpact.exposure.Market;
import io.marketimpact.market.SecurityId;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;

/**
 * What a study says of revenue at stake: firm by firm, all firms of one policy together, those on
 * the other sides of the market, and whether firms with more at stake moved further.
 *
 * @param market the restriction closes
 * @param assumptions of the analyst, none of them a fact
 * @param firms the named firms, ordered by symbol
 * @param together all firms whose exposure can be put in numbers, or why that is none
 * @param named listed companies that the news named and that are not among the firms studied
 * @param owners listed owners of named companies that have no share of their own
 * @param beneficiaries listed companies that could gain
 * @param regressions of CARs on exposure, one per set of firms
 * @param replies of the companies that the news names, those without a share among them
 */
public record StudyExposure(
    Market market,
    ExposureAssumptions assumptions,
    List<FirmExposure> firms,
    Outcome<JointExposure> together,
    List<NamedMove> named,
    List<OwnerMove> owners,
    List<BeneficiaryMove> beneficiaries,
    List<ExposureRegression> regressions,
    List<CompanyReply> replies)
    implements Serializable {

  /** Keeps its own copies. */
  public StudyExposure {
    firms = List.copyOf(firms);
    named = List.copyOf(named);
    owners = List.copyOf(owners);
    beneficiaries = List.copyOf(beneficiaries);
    regressions = List.copyOf(regressions);
    replies = List.copyOf(replies);
  }

  /**
   * A firm's exposure.
   *
   * @param security its share
   * @return its exposure, empty where it is none of the firms
   */
  public Optional<FirmExposure> of(SecurityId security) {
    return firms.stream()
        .filter(firm -> firm.study().request().security().equals(security))
        .findFirst();
  }
}
