package io.marketimpact.data.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.marketimpact.calendar.Exchange;
import io.marketimpact.data.csv.DateForm;
import io.marketimpact.data.csv.ReturnFile;
import io.marketimpact.event.Comparisons;
import io.marketimpact.event.EstimationWindow;
import io.marketimpact.event.EventWindow;
import io.marketimpact.event.Mask;
import io.marketimpact.market.PriceBar;
import io.marketimpact.market.SecurityId;
import io.marketimpact.model.ModelId;
import io.marketimpact.study.FirmEstimate;
import io.marketimpact.study.FirmStudy;
import io.marketimpact.study.StudyDesign;
import io.marketimpact.study.StudyPlan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** A return that is missing from a file of returns costs its own day and no other. */
class MissingReturnsSpec {

  private static final ModelId MODEL = new ModelId("market");
  private static final EventWindow AFTER = new EventWindow(2, 2);
  private static final List<SecurityId> FIRMS = List.of(SmallStudy.FIRM, SmallStudy.OTHER);
  private static final Set<String> CLOSED = Set.of("2025-01-09", "2025-01-20", "2025-02-17");
  private static final List<LocalDate> DAYS =
      SmallStudy.days(73).stream().filter(day -> !CLOSED.contains(day.toString())).toList();
  private static final int DAY_ZERO = 60;

  @Property(tries = 25)
  void aFileWithHolesGivesTheEstimatesOfOneWhoseDaysAreLeftOut(
      @ForAll @Size(max = 6) Set<@IntRange(min = 2, max = 48) Integer> ofTheBenchmark,
      @ForAll @Size(max = 6) Set<@IntRange(min = 2, max = 48) Integer> ofOne,
      @ForAll @Size(max = 6) Set<@IntRange(min = 2, max = 48) Integer> ofTheOther)
      throws IOException {
    Map<SecurityId, Set<Integer>> holes =
        Map.of(
            SmallStudy.MARKET,
            ofTheBenchmark,
            SmallStudy.FIRM,
            ofOne,
            SmallStudy.OTHER,
            ofTheOther);
    List<FirmStudy> holed = study(holes, List.of());
    List<FirmStudy> masked =
        study(
            Map.of(),
            FIRMS.stream()
                .flatMap(
                    firm ->
                        Stream.of(ofTheBenchmark, holes.get(firm))
                            .flatMap(Collection::stream)
                            .map(DAYS::get)
                            .map(day -> new Mask(List.of(firm), day, day, "left out")))
                .toList());
    for (int i = 0; i < FIRMS.size(); i++) {
      FirmEstimate found = holed.get(i).estimate(MODEL).result().orElseThrow();
      FirmEstimate right = masked.get(i).estimate(MODEL).result().orElseThrow();
      assertThat(found.estimationReturns()).isEqualTo(right.estimationReturns());
      assertThat(found.sigma()).isCloseTo(right.sigma(), within(1e-12));
      assertThat(car(holed.get(i), EventWindow.DAY_ZERO))
          .isCloseTo(car(masked.get(i), EventWindow.DAY_ZERO), within(1e-12));
    }
  }

  @Property(tries = 5)
  void inTheEventWindowTheNextDayKeepsItsReturn(@ForAll @IntRange(min = 0, max = 1) int firm)
      throws IOException {
    SecurityId holed = FIRMS.get(firm);
    FirmStudy study = study(Map.of(holed, Set.of(DAY_ZERO + 1)), List.of()).get(firm);
    FirmStudy whole = study(Map.of(), List.of()).get(firm);

    assertThat(study.event().day0()).isEqualTo(DAYS.get(DAY_ZERO));
    assertThat(study.window(MODEL, new EventWindow(0, 1)).exclusion()).isPresent();
    for (EventWindow window : List.of(EventWindow.DAY_ZERO, AFTER)) {
      assertThat(car(study, window)).isCloseTo(car(whole, window), within(1e-12));
    }
  }

  private static double car(FirmStudy firm, EventWindow window) {
    return firm.window(MODEL, window).result().orElseThrow().evidence().car();
  }

  private static List<FirmStudy> study(Map<SecurityId, Set<Integer>> holes, List<Mask> masks)
      throws IOException {
    StudyPlan plan =
        StudyPlan.builder(SmallStudy.MARKET)
            .models(List.of(MODEL))
            .windows(List.of(EventWindow.DAY_ZERO, new EventWindow(0, 1), AFTER))
            .estimation(new EstimationWindow(-58, -11))
            .path(new EventWindow(-2, 2))
            .minimumEstimation(20)
            .masks(masks)
            .seed(1)
            .build();
    StudyDesign plain =
        StudyDesign.of(
            plan, FIRMS.stream().map(firm -> SmallStudy.event(firm, DAYS.get(DAY_ZERO))).toList());
    StudyDesign design =
        new StudyDesign(
            plain.id(),
            plain.dossier(),
            plain.plan(),
            List.of(),
            plain.events(),
            Comparisons.of(List.of()),
            Optional.of(Exchange.XNYS));
    return StudyFunction.of(StudyInputs.of(design), PricesInMemory.of(bars(holes)))
        .firms()
        .toList();
  }

  /** Every other hole is an empty cell, the rest are missing rows. */
  private static List<PriceBar> bars(Map<SecurityId, Set<Integer>> holes) throws IOException {
    SplittableRandom random = new SplittableRandom(7);
    StringBuilder text = new StringBuilder("symbol,date,return\n");
    for (int day = 0; day < DAYS.size(); day++) {
      double market = random.nextDouble(-0.02, 0.02);
      for (SecurityId security : List.of(SmallStudy.MARKET, SmallStudy.FIRM, SmallStudy.OTHER)) {
        double own = security.equals(SmallStudy.MARKET) ? 0 : random.nextDouble(-0.03, 0.03);
        boolean isHole = holes.getOrDefault(security, Set.of()).contains(day);
        if (!isHole || day % 2 == 0) {
          text.append(security + "," + DAYS.get(day) + "," + (isHole ? "" : market + own) + "\n");
        }
      }
    }
    Path file = Files.createTempFile("returns", ".csv");
    try {
      Files.writeString(file, text);
      return ReturnFile.read(file, DateForm.ISO, day -> day.minusDays(1)).values().stream()
          .flatMap(Collection::stream)
          .toList();
    } finally {
      Files.delete(file);
    }
  }
}
