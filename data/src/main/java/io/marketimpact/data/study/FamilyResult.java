package io.marketimpact.data.study;

import io.marketimpact.data.specification.FamilySpecification;
import io.marketimpact.event.FamilyEvent;
import io.marketimpact.inference.meta.Pool;
import io.marketimpact.inference.meta.Prior;
import io.marketimpact.inference.meta.Study;
import io.marketimpact.study.Provenance;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A family of events, each studied by one plan, and what they say together.
 *
 * @param specification what was asked
 * @param members the events, in the order of their day 0
 * @param compared the event outside the family, where there is one
 * @param pools the events pooled in several ways
 * @param peers the pool that the compared event would belong to
 * @param prior what that pool says of a share of the next event
 * @param exposure whether disclosed shares of revenue explain what stocks did
 * @param implied what prices implied beside what firms later said, a stock each
 * @param provenance the files and versions behind it
 */
public record FamilyResult(
    FamilySpecification specification,
    List<Member> members,
    Optional<Member> compared,
    List<Pool> pools,
    Optional<Pool> peers,
    Optional<Prior> prior,
    FamilyExposure exposure,
    List<FamilyImplied> implied,
    Provenance provenance) {

  /** Keeps its own copies. */
  public FamilyResult {
    members = List.copyOf(members);
    pools = List.copyOf(pools);
    implied = List.copyOf(implied);
  }

  /**
   * An event with what it did.
   *
   * @param event the event
   * @param outcome what it did
   * @param other what it did if day 0 was the other session, where it is uncertain
   */
  public record Member(FamilyEvent event, EventOutcome outcome, Optional<EventOutcome> other) {}

  /**
   * How many shares could not be studied.
   *
   * @return their number
   */
  public long incomplete() {
    return Stream.concat(members.stream(), compared.stream())
        .flatMap(
            member ->
                member.outcome().firms().stream()
                    .filter(firm -> firm.window(member.outcome().asked()).exclusion().isPresent()))
        .count();
  }

  /**
   * Where the compared event stands among those of its kind.
   *
   * @return its average with its error, empty where nothing is compared or pooled
   */
  public Optional<Study> comparedAverage() {
    return compared.flatMap(member -> member.outcome().effect()).map(effect -> effect.study());
  }
}
