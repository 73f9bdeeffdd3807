package io.marketimpact.exposure;

import static io.marketimpact.exposure.Disclosures.assumptions;
import static io.marketimpact.exposure.Disclosures.line;
import static io.marketimpact.exposure.Disclosures.missing;
import static io.marketimpact.exposure.Disclosures.request;
import static io.marketimpact.exposure.Disclosures.shares;
import static io.marketimpact.exposure.Disclosures.simulation;
import static io.marketimpact.exposure.Disclosures.threeRegions;

import io.marketimpact.base.Outcome;
import io.marketimpact.market.SecurityId;
import io.marketimpact.stat.Distributions;
import java.util.List;

/** A company that discloses three regions, with the move of its price. */
final class StudiedCompany {

  static final Outcome<ObservedMove> MOVE =
      Outcome.of(
          new ObservedMove(
              -0.03,
              0.02,
              248,
              0.0562,
              5_000,
              Distributions.studentInterval(-0.03, 0.02, 248, 0.95),
              0.05));

  static final ExposureStudy THREE_REGIONS = study(threeRegions("AAA", 2024), MOVE);

  private StudiedCompany() {}

  static ProductScope scope(String line) {
    return new ProductScope(new SecurityId("AAA"), List.of(line), 1, missing(), "the ban names it");
  }

  static ExposureStudy study(List<RevenueDisclosure> lines, Outcome<ObservedMove> move) {
    return ExposureStudy.of(request("AAA", move), shares(lines), assumptions(simulation()));
  }
}
