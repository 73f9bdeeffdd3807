package io.marketimpact.data.study;

import io.marketimpact.base.ExclusionReason;
import io.marketimpact.base.Interval;
import io.marketimpact.base.Outcome;
import io.marketimpact.event.FamilyStatement;
import io.marketimpact.event.FamilyStatement.Figure;
import io.marketimpact.exposure.ImpliedCheck;
import io.marketimpact.exposure.LossDraws;
import io.marketimpact.exposure.ObservedMove;
import io.marketimpact.exposure.SimulationInputs;
import io.marketimpact.market.SecurityId;
import io.marketimpact.study.FirmStudy;
import io.marketimpact.study.FirmWindow;
import io.marketimpact.study.StudyPlan;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What a price implied beside what the firm later said: a stock of an event with a later figure.
 *
 * @param member the event
 * @param security the stock
 * @param first what the firm said first of the revenue it lost
 * @param last what it said last, which is held against the price
 * @param check both, or what is missing
 */
public record FamilyImplied(
    FamilyResult.Member member,
    SecurityId security,
    FamilyStatement first,
    FamilyStatement last,
    Outcome<ImpliedCheck> check) {

  private static final int QUARTERS = 4;

  /** Enough for a median known to a hundredth of itself. */
  private static final int DRAWS = 20_000;

  /**
   * What its stock did if day 0 was the other session.
   *
   * @return the abnormal return, empty where day 0 is certain
   */
  public Optional<Double> otherDay() {
    return member
        .other()
        .flatMap(
            other ->
                other.firms().stream()
                    .filter(firm -> Spelling.isSame(firm.event().security(), security))
                    .findFirst()
                    .flatMap(firm -> firm.window(other.asked()).result())
                    .map(window -> window.evidence().car()));
  }

  static List<FamilyImplied> of(
      List<FamilyResult.Member> members,
      List<FamilyStatement> statements,
      SimulationInputs inputs,
      long seed) {
    return members.stream()
        .flatMap(
            member ->
                member.outcome().firms().stream()
                    .flatMap(firm -> of(member, firm, statements, inputs, seed).stream()))
        .toList();
  }

  private static Optional<FamilyImplied> of(
      FamilyResult.Member member,
      FirmStudy firm,
      List<FamilyStatement> statements,
      SimulationInputs inputs,
      long seed) {
    SecurityId security = firm.event().security();
    List<FamilyStatement> own =
        statements.stream()
            .filter(said -> said.event().equals(member.event().id()))
            .filter(said -> Spelling.isSame(said.security(), security))
            .filter(said -> said.sourced().isPresent())
            .sorted(Comparator.comparing(FamilyStatement::publicBy))
            .toList();
    List<FamilyStatement> lost =
        own.stream().filter(said -> said.figure() == Figure.LOSS_SHARE).toList();
    if (lost.isEmpty()) {
      return Optional.empty();
    }
    FamilyStatement last = lost.get(lost.size() - 1);
    LossDraws.Key key = new LossDraws.Key(seed, member.event().id().value(), security.symbol());
    Outcome<ImpliedCheck> check =
        middle(own, Figure.MARKET_VALUE)
            .then(
                value ->
                    middle(own, Figure.QUARTERLY_REVENUE)
                        .then(
                            revenue ->
                                firm.window(member.outcome().asked())
                                    .map(
                                        window ->
                                            ImpliedCheck.of(
                                                move(window, value),
                                                QUARTERS * revenue,
                                                inputs,
                                                key,
                                                DRAWS,
                                                last.sourced().orElseThrow()))));
    return Optional.of(new FamilyImplied(member, security, lost.get(0), last, check));
  }

  private static Outcome<Double> middle(List<FamilyStatement> own, Figure figure) {
    return own.stream()
        .filter(said -> said.figure() == figure)
        .findFirst()
        .flatMap(FamilyStatement::sourced)
        .map(FamilyImplied::middle)
        .map(Outcome::of)
        .orElseGet(
            () ->
                Outcome.excluded(
                    ExclusionReason.MISSING_INPUT,
                    "no " + figure.id().replace('_', ' ') + " was found"));
  }

  private static double middle(Interval range) {
    return (range.low() + range.high()) / 2;
  }

  private static ObservedMove move(FirmWindow window, double value) {
    return new ObservedMove(
        window.evidence().car(),
        window.evidence().standardError(),
        window.evidence().degreesOfFreedom(),
        window.minimumDetectable(),
        value,
        window.interval(),
        StudyPlan.LEVEL);
  }
}
