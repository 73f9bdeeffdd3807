package io.marketimpact.data.result;

import io.marketimpact.base.ExclusionReason;
import io.marketimpact.base.Outcome;
import io.marketimpact.calendar.Exchange;
import io.marketimpact.data.exposure.AreaNames;
import io.marketimpact.data.exposure.MarketFile;
import io.marketimpact.data.exposure.ScenarioFile;
import io.marketimpact.event.Materiality;
import io.marketimpact.event.Ownership;
import io.marketimpact.event.OwnershipStatus;
import io.marketimpact.exposure.Beneficiary;
import io.marketimpact.exposure.CompanyStatement;
import io.marketimpact.exposure.DisclosureSource;
import io.marketimpact.exposure.ExposureAssumptions;
import io.marketimpact.exposure.Market;
import io.marketimpact.exposure.MarketDisclosures;
import io.marketimpact.exposure.MarketValue;
import io.marketimpact.exposure.MonetaryUnit;
import io.marketimpact.exposure.OwnerExposure;
import io.marketimpact.exposure.RevenueDisclosure;
import io.marketimpact.exposure.SalesBasis;
import io.marketimpact.exposure.SplitRule;
import io.marketimpact.exposure.SplitWeight;
import io.marketimpact.exposure.SplitWeights;
import io.marketimpact.inference.FirmEvidence;
import io.marketimpact.market.SecurityId;
import io.marketimpact.study.BeneficiaryMove;
import io.marketimpact.study.ExposureRegression;
import io.marketimpact.study.ExposureRegression.FirmSet;
import io.marketimpact.study.FirmExposure;
import io.marketimpact.study.FirmStudy;
import io.marketimpact.study.FirmWindow;
import io.marketimpact.study.JointExposure;
import io.marketimpact.study.OwnerMove;
import io.marketimpact.study.StudyExposure;
import io.marketimpact.study.StudyResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** A made-up study with the revenue of its first firm only. */
public final class SampleExposure {

  private static final Instant AS_OF = Instant.parse("2026-01-14T11:30:00Z");

  private SampleExposure() {}

  /** The study with the exposure of its firms; every text of the disclosures is the given one. */
  public static StudyResult in(StudyResult study, String text) {
    return in(study, text, disclosures(text, market()));
  }

  /** A fifth of the first firm's revenue is from a region that may hold the market. */
  public static MarketDisclosures disclosures(
      String text, Market market, CompanyStatement... statements) {
    return new MarketDisclosures(
        market,
        List.of(line("APAC", 200, text), line("Americas", 800, text)),
        List.of(statements),
        weights());
  }

  /** The study with what is disclosed of its firms. */
  public static StudyResult in(StudyResult study, String text, MarketDisclosures known) {
    ExposureAssumptions assumptions = assumptions().with(1000);
    List<FirmExposure> firms =
        study
            .firms()
            .map(
                firm -> FirmExposure.of(firm, study.plan(), AS_OF, value(firm), known, assumptions))
            .toList();
    SortedMap<SecurityId, Outcome<FirmEvidence>> evidence = new TreeMap<>();
    study
        .firms()
        .forEach(
            firm ->
                evidence.put(
                    firm.event().security(),
                    firm.window(study.plan().headline()).map(FirmWindow::evidence)));
    FirmStudy first = study.firms().findFirst().orElseThrow();
    return study.with(
        new StudyExposure(
            known.market(),
            assumptions,
            firms,
            JointExposure.of(firms, assumptions),
            List.of(),
            List.of(new OwnerMove(owner(text), first)),
            List.of(
                new BeneficiaryMove(
                    new Beneficiary(
                        text,
                        new SecurityId("F1"),
                        Exchange.XNAS.mic(),
                        Beneficiary.Naming.SUBSTITUTE,
                        text),
                    first)),
            List.of(
                ExposureRegression.of(
                    new FirmSet("named_firms", text, AS_OF), evidence, known, assumptions)),
            List.of()));
  }

  private static ExposureAssumptions assumptions() {
    return ScenarioFile.read(bundled("scenarios.json"));
  }

  private static Market market() {
    return MarketFile.read(bundled("market.json"));
  }

  private static Path bundled(String file) {
    Path here = Path.of("exposure", file);
    return Files.exists(here) ? here : Path.of("../data/exposure", file);
  }

  private static Outcome<MarketValue> value(FirmStudy firm) {
    return Outcome.of(
        new MarketValue(
            firm.event().day0().minusDays(1),
            100,
            "USD",
            Outcome.excluded(ExclusionReason.MISSING_INPUT, "no shares")));
  }

  private static OwnerExposure owner(String text) {
    return new OwnerExposure(
        new Ownership(
            text,
            new SecurityId("F1"),
            OwnershipStatus.OWNED,
            Materiality.IMMATERIAL,
            LocalDate.MIN,
            LocalDate.MAX,
            text),
        Outcome.excluded(ExclusionReason.NOT_DISCLOSED, "not disclosed"));
  }

  private static RevenueDisclosure line(String area, double revenue, String text) {
    return new RevenueDisclosure(
        new SecurityId("F1"),
        "FY2024",
        Outcome.of(LocalDate.of(2024, 12, 31)),
        RevenueDisclosure.ALL_PRODUCTS,
        AreaNames.area(area),
        Outcome.of(revenue),
        Outcome.of(1000.0),
        Outcome.excluded(ExclusionReason.NOT_DISCLOSED, "no share"),
        0.5,
        MonetaryUnit.MILLION,
        "USD",
        SalesBasis.of("region"),
        new DisclosureSource(text, Instant.parse("2025-03-01T00:00:00Z"), "", ""));
  }

  private static SplitWeights weights() {
    return new SplitWeights(
        List.of(
            new SplitWeight(SplitRule.GDP, SplitWeight.ANY, "CHN", 40, 1, "assumed"),
            new SplitWeight(SplitRule.GDP, SplitWeight.ANY, "rest", 60, 1, "assumed"),
            new SplitWeight(SplitRule.SECTOR, SplitWeight.ANY, "CHN", 40, 1, "assumed"),
            new SplitWeight(SplitRule.SECTOR, SplitWeight.ANY, "rest", 60, 1, "assumed")));
  }
}
