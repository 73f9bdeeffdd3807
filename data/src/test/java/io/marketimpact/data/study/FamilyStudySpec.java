package io.marketimpact.data.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.marketimpact.data.BadInputException;
import io.marketimpact.data.csv.CsvFile;
import io.marketimpact.data.csv.FamilyEventFile;
import io.marketimpact.data.specification.FamilyFile;
import io.marketimpact.event.EventId;
import io.marketimpact.event.FamilyEvent;
import io.marketimpact.inference.meta.Pool;
import io.marketimpact.market.SecurityId;
import io.marketimpact.stat.Versions;
import io.marketimpact.study.FirmEstimate;
import io.marketimpact.study.FirmStudy;
import io.marketimpact.study.FirmWindow;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The bundled family, against market models that numpy fitted to the same prices. */
class FamilyStudySpec {

  private static final Path FAMILY = Path.of("family");
  private static final FamilyResult RESULT =
      FamilyStudy.of(FamilyFile.read(FAMILY), FamilyStudy.Work.HERE, Versions.all());

  @TempDir private Path directory;

  private static Map<EventId, FamilyResult.Member> byId() {
    return RESULT.members().stream()
        .collect(Collectors.toMap(member -> member.event().id(), member -> member));
  }

  private static FirmWindow window(String event, String symbol) {
    return firm(event, symbol)
        .window(RESULT.specification().plan().headline())
        .result()
        .orElseThrow();
  }

  private static FirmStudy firm(String event, String symbol) {
    return byId().get(new EventId(event)).outcome().firms().stream()
        .filter(firm -> firm.event().security().equals(new SecurityId(symbol)))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void everyMarketModelIsThatOfTheIndependentProgram() throws URISyntaxException {
    Path golden = Path.of(FamilyStudySpec.class.getResource("family_market_model.csv").toURI());
    List<String> seen = new ArrayList<>();
    CsvFile.forEachRow(
        golden,
        header ->
            row -> {
              FirmWindow window = window(row.text(0), row.text(1));
              FirmEstimate estimate =
                  firm(row.text(0), row.text(1))
                      .estimate(RESULT.specification().plan().headline().model())
                      .result()
                      .orElseThrow();
              assertThat(window.evidence().residuals().size()).isEqualTo((int) row.number(2, "n"));
              assertThat(estimate.sigma()).isCloseTo(row.number(5, "sigma"), within(1e-9));
              assertThat(window.evidence().car()).isCloseTo(row.number(6, "ar"), within(1e-9));
              assertThat(window.evidence().standardError())
                  .isCloseTo(row.number(7, "se"), within(1e-9));
              assertThat(window.evidence().scar()).isCloseTo(row.number(8, "t"), within(1e-9));
              seen.add(row.text(0) + " " + row.text(1));
            });
    assertThat(seen).hasSize(56).doesNotHaveDuplicates();
    assertThat(window("zte-2018", "ACIA").evidence().car()).isCloseTo(-0.3651, within(5e-5));
    assertThat(window("micron-ban-2023", "MU").evidence().scar()).isCloseTo(-1.45, within(5e-3));
  }

  @Test
  void everyEventIsPooledAndUncertainDaysAreStudiedTwice() {
    assertThat(RESULT.members()).hasSize(26);
    assertThat(RESULT.members())
        .filteredOn(member -> member.other().isPresent())
        .extracting(member -> member.event().id().value())
        .containsExactly("win8-2014", "brands-2015", "bis-2022", "bis-2023");
    assertThat(RESULT.pools().get(0).tests().events()).hasSize(26);
    assertThat(RESULT.pools()).extracting(Pool::name).startsWith("all", "restrictions");
    assertThat(RESULT.compared().orElseThrow().outcome().firms()).hasSize(5);
    assertThat(RESULT.peers().orElseThrow().tests().events()).hasSize(12);
    assertThat(RESULT.prior()).isPresent();
  }

  @Test
  void aShareOfAnEventHasItsPricesFromOneFile() {
    Map<SecurityId, String> early = byId().get(new EventId("bis-2023")).outcome().files();
    Map<SecurityId, String> late = byId().get(new EventId("guidelines-2024")).outcome().files();
    assertThat(early.get(new SecurityId("AMD"))).isEqualTo("dieperdev.csv");
    assertThat(late.get(new SecurityId("AMD"))).isEqualTo("dane-anderson.csv");
  }

  @Test
  void whatWasOnlyRecalledStandsApart() {
    assertThat(RESULT.members())
        .extracting(FamilyResult.Member::event)
        .allSatisfy(
            event ->
                assertThat(
                        event.notes().said() + event.notes().confounders() + event.notes().trust())
                    .doesNotContain("recalled"));
    assertThat(byId().get(new EventId("symantec-2014")).event().notes().recalled())
        .contains("6 Aug");
  }

  @Test
  void anEventIsARow() throws IOException {
    Path file = directory.resolve("events.csv");
    Files.writeString(
        file,
        "event_id,day0,kind,symbols\nnew,2025-06-02,probe,NVDA AMD\nold,2020-01-02,probe,MU\n");
    assertThat(FamilyEventFile.read(List.of(file)))
        .extracting(FamilyEvent::id)
        .containsExactly(new EventId("old"), new EventId("new"));
    assertThatThrownBy(() -> FamilyEventFile.read(List.of(file, file)))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("column event_id: 'new' appears twice");
    Files.writeString(file, "event_id,day0,kind,symbols\nnew,2025-06-02,probe,NVDA NVDA\n");
    assertThatThrownBy(() -> FamilyEventFile.read(List.of(file)))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("NVDA NVDA")
        .hasMessageContaining("symbols between spaces, each once");
  }
}
