package io.marketimpact.data.specification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import io.marketimpact.calendar.Exchange;
import io.marketimpact.data.Bundled;
import io.marketimpact.data.calendar.Calendars;
import io.marketimpact.event.AlignedEvent;
import io.marketimpact.event.EventAligner;
import io.marketimpact.event.EventWindow;
import io.marketimpact.event.PlannedEvent;
import io.marketimpact.event.PressClaim;
import io.marketimpact.event.PublicationPhase;
import io.marketimpact.event.PublicationTime;
import io.marketimpact.event.Subject;
import io.marketimpact.event.Wave;
import io.marketimpact.market.ReturnKind;
import io.marketimpact.market.SecurityId;
import io.marketimpact.model.ExpectedReturnModel;
import io.marketimpact.model.catalog.Models;
import io.marketimpact.study.StudyDesign;
import io.marketimpact.study.StudyPlan;
import io.marketimpact.study.Variation;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the bundled specification says of the report of 14 January 2026. */
class JanuaryStudySpec {

  private static final LocalDate DAY = LocalDate.parse("2026-01-14");

  private final StudySpecification specification = SpecificationFile.read(Bundled.STUDY);
  private final StudyDesign study = specification.design();

  @Test
  void namesTheFiveFirms() {
    assertThat(study.id()).hasToString("2026-01-14-china-security-software");
    assertThat(study.dossier().subjects())
        .extracting(subject -> subject.security().symbol())
        .containsExactlyInAnyOrder("AVGO", "FTNT", "RPD", "PANW", "CHKP");
    assertThat(study.dossier().subjects())
        .extracting(Subject::exchange)
        .containsOnly(Exchange.XNAS);
    assertThat(study.events()).extracting(PlannedEvent::event).containsOnly(study.id());
    assertThat(study.events())
        .extracting(PlannedEvent::group)
        .containsOnly(study.events().get(0).group());
  }

  @Test
  void planIsThePreRegisteredOne() {
    StudyPlan plan = study.plan();
    assertThat(plan.benchmark()).hasToString("SPY");
    assertThat(plan.headline().model()).hasToString("market");
    assertThat(plan.models())
        .containsExactlyInAnyOrderElementsOf(
            Models.all().stream().map(ExpectedReturnModel::id).toList());
    assertThat(plan.windows())
        .extracting(EventWindow::toString)
        .containsExactly("0:0", "0:1", "-1:0", "-1:1", "0:5", "-5:-1", "-10:-1");
    assertThat(plan.estimation()).hasToString("-260:-11");
    assertThat(plan.path()).hasToString("-10:10");
    assertThat(plan.returns()).isEqualTo(ReturnKind.SIMPLE);
    assertThat(plan.minimumEstimation()).isEqualTo(120);
    assertThat(plan.seed()).isEqualTo(20260114);
  }

  @Test
  void variationsChangeOneChoiceEachAndKeepTheRest() {
    assertThat(study.variations())
        .extracting(Variation::name)
        .containsExactly(
            "against the Nasdaq 100",
            "log returns",
            "log returns against the Nasdaq 100",
            "without the tariff days",
            "without the tariff days and the firms' own shocks",
            "the last 126 returns",
            "with the firms' own earnings days");
    assertThat(study.variations())
        .allSatisfy(
            varied -> {
              assertThat(varied.plan().windows()).isEqualTo(study.plan().windows());
              assertThat(varied.plan().seed()).isEqualTo(study.plan().seed());
              assertThat(study.plan().models()).containsAll(varied.plan().models());
            });
    assertThat(study.variations().get(1).plan().returns()).isEqualTo(ReturnKind.LOG);
    assertThat(study.variations().get(3).plan().masks()).hasSize(1);
    assertThat(study.variations().get(4).plan().masks()).hasSize(4);
    assertThat(study.variations().get(5).plan().estimation()).hasToString("-136:-11");
    assertThat(study.plan().earnings()).isNotEmpty();
    assertThat(study.variations().subList(0, 6))
        .allMatch(varied -> varied.plan().earnings().equals(study.plan().earnings()));
    assertThat(study.variations().get(6).plan().earnings()).isEmpty();
  }

  @Test
  void wavesAreAsPreciseAsIsKnown() {
    List<Wave> waves = study.dossier().waves();
    assertThat(waves).extracting(Wave::id).containsExactly("W1", "W2", "W3");
    assertThat(waves)
        .extracting(Wave::time)
        .containsExactly(
            new PublicationTime.NoLaterThan(Instant.parse("2026-01-14T11:30:00Z")),
            new PublicationTime.Between(
                Instant.parse("2026-01-14T17:00:00Z"), Instant.parse("2026-01-14T19:55:00Z")),
            new PublicationTime.Between(
                Instant.parse("2026-01-14T17:00:00Z"), Instant.parse("2026-01-15T02:59:50Z")));
    assertThat(waves.get(0).names())
        .containsExactlyInAnyOrder(
            "VMware", "Palo Alto Networks", "Fortinet", "Check Point Software Technologies");
    assertThat(waves.get(1).names())
        .hasSize(12)
        .contains("Rapid7", "CrowdStrike", "SentinelOne", "CyberArk", "Imperva", "Orca Security");
    assertThat(waves.get(1).source()).contains("11:50 in New York");
    assertThat(waves.get(2).names()).isEmpty();
    assertThat(waves).extracting(Wave::source).noneMatch(String::isBlank);
  }

  @ParameterizedTest
  @CsvSource({"AVGO, W1", "PANW, W1", "FTNT, W1", "CHKP, W1", "RPD, W2", "CRWD, W2", "S, W2"})
  void aFirmIsTreatedByTheFirstWaveThatNamesIt(String symbol, String wave) {
    assertThat(treatment(symbol)).map(Wave::id).hasValue(wave);
  }

  @ParameterizedTest
  @ValueSource(strings = {"GOOGL", "MA", "HO.PA", "SPY", "NVDA"})
  void pendingDealsAndImmaterialSubsidiariesTreatNobody(String symbol) {
    assertThat(treatment(symbol)).isEmpty();
  }

  @Test
  void ownershipCountsAsOfTheDay() {
    assertThat(
            study
                .dossier()
                .registry()
                .treatment(
                    study.dossier().waves(), new SecurityId("AVGO"), LocalDate.parse("2023-10-31")))
        .as("VMware did not belong to Broadcom yet")
        .isEmpty();
  }

  @Test
  void everyFirmReactsOnTheFourteenthButRapid7InsideTheSession() {
    Map<String, AlignedEvent> aligned =
        study.events().stream()
            .collect(
                Collectors.toMap(
                    planned -> planned.security().symbol(), planned -> align(planned, "XNAS")));
    assertThat(aligned.values()).extracting(AlignedEvent::day0).containsOnly(DAY);
    assertThat(aligned.values()).allMatch(event -> event.otherDay0().isEmpty());
    assertThat(
            aligned.values().stream()
                .collect(Collectors.toMap(e -> e.security().symbol(), AlignedEvent::phase)))
        .containsOnly(
            entry("AVGO", PublicationPhase.PRE_OPEN),
            entry("PANW", PublicationPhase.PRE_OPEN),
            entry("FTNT", PublicationPhase.PRE_OPEN),
            entry("CHKP", PublicationPhase.PRE_OPEN),
            entry("RPD", PublicationPhase.REGULAR));
  }

  @ParameterizedTest
  @CsvSource({"XNAS, 2026-01-14", "XPAR, 2026-01-14", "XSHG, 2026-01-15", "XSHE, 2026-01-15"})
  void oneStoryIsDayZeroOnTheDateOfEachExchange(String exchange, LocalDate day0) {
    PlannedEvent first = study.events().get(0);
    assertThat(align(first, exchange).day0()).isEqualTo(day0);
  }

  @Test
  void pressClaimsHoldButForTheNotableDeclineOfPaloAlto() {
    List<PressClaim> claims = study.dossier().claims();
    assertThat(claims).hasSize(8).extracting(PressClaim::date).containsOnly(DAY);
    List<PressClaim> failed =
        claims.stream()
            .filter(
                claim -> {
                  double measured =
                      Bundled.change(
                          Bundled.PRICES, claim.security().symbol(), "2026-01-13", "2026-01-14");
                  return measured < claim.low() || measured > claim.high();
                })
            .toList();
    assertThat(failed).hasSize(1);
    assertThat(failed.get(0).security()).hasToString("PANW");
    assertThat(failed.get(0).wording()).contains("notable declines");
  }

  @Test
  void theMainConfounderOfBroadcomIsTold() {
    assertThat(study.dossier().confounders())
        .anySatisfy(
            other -> {
              assertThat(other.date()).isEqualTo(DAY);
              assertThat(other.what())
                  .contains("customs had told customs agents to keep out Nvidia's H200 chips");
              assertThat(other.mainFor()).hasToString("[AVGO]");
            });
    assertThat(study.dossier().caveats()).isNotEmpty().noneMatch(String::isBlank);
  }

  @Test
  void filesItNamesAreThere() {
    assertThat(specification.prices().files().get(0))
        .isRegularFile()
        .hasSameTextualContentAs(Bundled.PRICES);
    assertThat(specification.factors())
        .hasValueSatisfying(file -> assertThat(file).isRegularFile());
    assertThat(specification.files()).hasSize(2).startsWith(Bundled.STUDY);
    assertThat(specification.files().get(1))
        .isRegularFile()
        .hasSameTextualContentAs(Path.of("earnings/us_2025.csv"));
  }

  private Optional<Wave> treatment(String symbol) {
    return study
        .dossier()
        .registry()
        .treatment(study.dossier().waves(), new SecurityId(symbol), DAY);
  }

  private static AlignedEvent align(PlannedEvent planned, String exchange) {
    return EventAligner.IMMEDIATE
        .align(planned, Calendars.rules(new Exchange(exchange)).orElseThrow().calendar())
        .result()
        .orElseThrow();
  }

  @Test
  void controlsAreNamesOutOfTheNewsWithPrices() {
    assertThat(study.controls())
        .extracting(control -> control.name())
        .containsExactly("software", "semiconductors");
    assertThat(study.controls())
        .allSatisfy(
            control -> {
              assertThat(control.reason()).isNotBlank();
              assertThat(control.securities())
                  .allSatisfy(
                      security ->
                          assertThat(Bundled.history(Bundled.PRICES, security.symbol()).size())
                              .isEqualTo(344));
            });
  }
}
