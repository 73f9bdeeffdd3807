package io.marketimpact.study;

import static io.marketimpact.exposure.Disclosures.ASOF;
import static io.marketimpact.exposure.Disclosures.assumptions;
import static io.marketimpact.exposure.Disclosures.noSales;
import static io.marketimpact.exposure.Disclosures.shares;
import static io.marketimpact.exposure.Disclosures.simulation;
import static io.marketimpact.exposure.Disclosures.threeRegions;

import io.marketimpact.base.Outcome;
import io.marketimpact.event.EventWindow;
import io.marketimpact.exposure.ExposureAssumptions;
import io.marketimpact.exposure.MarketDisclosures;
import io.marketimpact.exposure.MarketValue;
import io.marketimpact.exposure.RevenueDisclosure;
import io.marketimpact.inference.FirmEvidence;
import io.marketimpact.market.SecurityId;
import io.marketimpact.study.ExposureRegression.FirmSet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** The exposure of five firms of which four disclose their regions. */
final class ExposedFirms {

  static final ExposureAssumptions ASSUMED = assumptions(simulation());
  static final MarketDisclosures KNOWN = known();
  static final StudyExposure EXPOSURE = exposure();

  private ExposedFirms() {}

  private static MarketDisclosures known() {
    List<RevenueDisclosure> lines = new ArrayList<>();
    lines.addAll(threeRegions("AVGO", 2024));
    lines.addAll(threeRegions("FTNT", 2023));
    lines.addAll(threeRegions("PANW", 2022));
    lines.addAll(threeRegions("CHKP", 2024));
    return shares(lines, noSales("CHKP"));
  }

  private static StudyExposure exposure() {
    List<FirmExposure> firms = new ArrayList<>();
    SortedMap<SecurityId, Outcome<FirmEvidence>> evidence = new TreeMap<>();
    for (int i = 0; i < FiveFirms.SYMBOLS.size(); i++) {
      firms.add(firm(i, Outcome.of(value(FiveFirms.event(i).day0().minusDays(1), "USD"))));
      evidence.put(new SecurityId(FiveFirms.SYMBOLS.get(i)), Outcome.of(window(i).evidence()));
    }
    return new StudyExposure(
        KNOWN.market(),
        ASSUMED,
        firms,
        JointExposure.of(firms, ASSUMED),
        List.of(),
        List.of(),
        List.of(),
        List.of(
            ExposureRegression.of(
                new FirmSet("named_firms", "the named firms", ASOF), evidence, KNOWN, ASSUMED)),
        List.of());
  }

  static MarketValue value(LocalDate date, String currency) {
    return new MarketValue(date, 1000, currency, Outcome.of(50.0));
  }

  static FirmExposure firm(int firm, Outcome<MarketValue> value) {
    return FirmExposure.of(FiveFirms.study(firm), FiveFirms.PLAN, ASOF, value, KNOWN, ASSUMED);
  }

  static FirmWindow window(int firm) {
    EventWindow headline = FiveFirms.PLAN.headline().window();
    return FiveFirms.study(firm)
        .window(FiveFirms.PLAN.headline().model(), headline)
        .result()
        .orElseThrow();
  }
}
