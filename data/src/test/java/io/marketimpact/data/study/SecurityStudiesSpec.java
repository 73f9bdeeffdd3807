package io.marketimpact.data.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.marketimpact.event.AlignedEvent;
import io.marketimpact.event.EventId;
import io.marketimpact.event.GroupId;
import io.marketimpact.event.PlannedEvent;
import io.marketimpact.market.PriceBar;
import io.marketimpact.study.FirmStudy;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Everything the prices of one firm give, wherever they are. */
class SecurityStudiesSpec {

  private static final List<PriceBar> MARKET = SmallStudy.bars(SmallStudy.MARKET, 0);

  private final PriceSource prices = PricesInMemory.of(SmallStudy.bars());
  private final StudyInputs inputs = StudyInputs.of(SmallStudy.design());
  private final StudyDays days = StudyDays.of(inputs, MARKET, prices);
  private final MeasuredPlans plans =
      StudyMarket.of(
              inputs,
              Map.of(SmallStudy.MARKET, MARKET),
              days,
              AlignedEvents.of(inputs.design().events(), days, prices),
              prices)
          .plans();

  private SecurityStudies studies(PlannedEvent event, PriceSource source) {
    return studies(List.of(event), source);
  }

  private SecurityStudies studies(List<PlannedEvent> events, PriceSource source) {
    return SecurityStudies.of(
            source, AlignedEvents.of(events, days, prices), plans, new LargeGroups(Set.of()))
        .firms()
        .get(0);
  }

  @Test
  void aCertainDayZeroStandsUnderBothChoices() {
    SecurityStudies certain = studies(SmallStudy.event(SmallStudy.FIRM), prices);

    assertThat(certain.otherDayZero()).isEqualTo(certain.first());
  }

  @Test
  void anUncertainDayZeroIsStudiedOnTheNextSessionToo() {
    SecurityStudies uncertain = studies(SmallStudy.event(SmallStudy.FIRM, SmallStudy.NEWS), prices);

    assertThat(uncertain.first().get(0).event().day0()).isEqualTo(SmallStudy.NEWS);
    assertThat(uncertain.otherDayZero())
        .extracting(FirmStudy::event)
        .extracting(AlignedEvent::day0)
        .containsExactly(SmallStudy.days(62).get(61));
  }

  @Test
  void onlyPricesWithVolumeOrRangeTellHowLivelyTheShareWas() {
    List<PriceBar> withVolume =
        SmallStudy.bars(SmallStudy.FIRM, 0.1).stream()
            .map(
                bar ->
                    new PriceBar(
                        bar.security(),
                        bar.date(),
                        bar.adjustedClose(),
                        OptionalDouble.of(bar.adjustedClose()),
                        OptionalDouble.of(1_000)))
            .toList();

    assertThat(studies(SmallStudy.event(SmallStudy.FIRM), prices).activity()).isEmpty();
    assertThat(studies(SmallStudy.event(SmallStudy.FIRM), PricesInMemory.of(withVolume)).activity())
        .hasSize(1);
  }

  @Test
  void oneFirmOnOneDayIsOneObservationUnderHoweverManyEvents() {
    List<PlannedEvent> twice =
        List.of(again("E2", "G"), again("E1", "G"), again("E3", "elsewhere"));

    List<FirmStudy> studies = studies(twice, prices).first();

    assertThat(studies)
        .extracting(
            study -> study.event().event().value(),
            study -> study.headline(plans.main().plan()).exclusion().map(why -> why.detail()))
        .containsExactlyInAnyOrder(
            tuple("E1", Optional.empty()),
            tuple("E2", Optional.of("AAA on " + SmallStudy.NEWS + " is studied as event E1")),
            tuple("E3", Optional.empty()));
  }

  private static PlannedEvent again(String event, String group) {
    PlannedEvent planned = SmallStudy.event(SmallStudy.FIRM);
    return new PlannedEvent(
        new EventId(event), new GroupId(group), planned.security(), planned.time());
  }

  @Test
  void resultsTravel() throws IOException, ClassNotFoundException {
    SecurityStudies studies = studies(SmallStudy.event(SmallStudy.FIRM), prices);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(studies);
    }
    try (ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      assertThat(in.readObject()).isEqualTo(studies);
    }
  }
}
