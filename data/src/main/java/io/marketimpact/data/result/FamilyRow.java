package io.marketimpact.data.result;

import io.marketimpact.base.Outcome;
import io.marketimpact.data.study.EventOutcome;
import io.marketimpact.data.study.FamilyResult;
import io.marketimpact.event.FamilyEvent;
import io.marketimpact.study.FirmEstimate;
import io.marketimpact.study.FirmStudy;
import io.marketimpact.study.FirmWindow;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A share of an event of a family.
 *
 * @param role family, or compared for the event that is held against it
 * @param event the event
 * @param outcome what it did
 * @param firm the share's study
 * @param other the same if day 0 was the other session, where it is uncertain
 */
record FamilyRow(
    String role,
    FamilyEvent event,
    EventOutcome outcome,
    FirmStudy firm,
    Optional<FirmWindow> other) {

  static List<FamilyRow> of(FamilyResult result) {
    return Stream.concat(
            result.members().stream().flatMap(member -> of("family", member)),
            result.compared().stream().flatMap(member -> of("compared", member)))
        .toList();
  }

  private static Stream<FamilyRow> of(String role, FamilyResult.Member member) {
    return member.outcome().firms().stream()
        .map(
            firm ->
                new FamilyRow(
                    role,
                    member.event(),
                    member.outcome(),
                    firm,
                    member
                        .other()
                        .flatMap(other -> same(other, firm).window(other.asked()).result())));
  }

  private static FirmStudy same(EventOutcome other, FirmStudy firm) {
    return other.firms().stream()
        .filter(study -> study.event().security().equals(firm.event().security()))
        .findFirst()
        .orElseThrow();
  }

  private Outcome<FirmWindow> window() {
    return firm.window(outcome.asked());
  }

  <V> Optional<V> studied(Function<FirmWindow, V> value) {
    return window().result().map(value);
  }

  <V> Optional<V> estimated(Function<FirmEstimate, V> value) {
    return firm.estimate(outcome.asked().model()).result().map(value);
  }

  /** Why it could not be studied, empty where it could. */
  String reason() {
    return window().exclusion().map(why -> why.reason() + ", " + why.detail()).orElse("");
  }
}
