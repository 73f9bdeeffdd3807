package io.marketimpact.data.study;

import io.marketimpact.base.ExclusionReason;
import io.marketimpact.base.Interval;
import io.marketimpact.base.Outcome;
import io.marketimpact.event.FamilyStatement;
import io.marketimpact.event.FamilyStatement.Figure;
import io.marketimpact.inference.meta.ExposureSlope;
import io.marketimpact.inference.meta.ExposureSlope.Point;
import io.marketimpact.market.SecurityId;
import io.marketimpact.study.FirmStudy;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Whether what firms had disclosed before an event explains what their stocks did.
 *
 * @param stocks every stock of every restriction, and of the event compared
 * @param slope over the stocks of restrictions with a share disclosed before day 0, or why none
 */
public record FamilyExposure(List<Stock> stocks, Outcome<ExposureSlope> slope) {

  /** Keeps its own copy. */
  public FamilyExposure {
    stocks = List.copyOf(stocks);
  }

  /**
   * A stock of an event.
   *
   * @param member the event
   * @param security the stock
   * @param effect its abnormal return, or why there is none
   * @param before what was disclosed of its exposed share before day 0, empty where nothing was
   * @param isCompared whether it is of the event compared
   */
  public record Stock(
      FamilyResult.Member member,
      SecurityId security,
      Outcome<Double> effect,
      Optional<FamilyStatement> before,
      boolean isCompared) {

    /**
     * Its exposed share.
     *
     * @return between what it lies, empty where nothing was disclosed before the event
     */
    public Optional<Interval> share() {
      return before.flatMap(FamilyStatement::exposed);
    }

    private Optional<Point> point() {
      return isCompared
          ? Optional.empty()
          : share()
              .flatMap(
                  known ->
                      effect
                          .result()
                          .map(car -> new Point(member.event().id().value(), car, known)));
    }
  }

  static FamilyExposure of(
      List<FamilyResult.Member> members,
      Optional<FamilyResult.Member> compared,
      List<FamilyStatement> statements) {
    List<Stock> stocks = new ArrayList<>();
    members.stream()
        .filter(FamilyStudy::isRestriction)
        .forEach(member -> add(stocks, member, statements, false));
    compared.ifPresent(member -> add(stocks, member, statements, true));
    List<Point> points = stocks.stream().flatMap(stock -> stock.point().stream()).toList();
    return new FamilyExposure(
        stocks,
        points.isEmpty()
            ? Outcome.excluded(
                ExclusionReason.NOT_DISCLOSED, "no share of revenue was disclosed before an event")
            : ExposureSlope.of(points));
  }

  private static void add(
      List<Stock> stocks,
      FamilyResult.Member member,
      List<FamilyStatement> statements,
      boolean isCompared) {
    for (FirmStudy firm : member.outcome().firms()) {
      SecurityId security = firm.event().security();
      stocks.add(
          new Stock(
              member,
              security,
              firm.window(member.outcome().asked()).map(window -> window.evidence().car()),
              statements.stream()
                  .filter(said -> said.figure() == Figure.EXPOSED_SHARE)
                  .filter(said -> said.event().equals(member.event().id()))
                  .filter(said -> Spelling.isSame(said.security(), security))
                  .filter(said -> said.sourced().isPresent())
                  .filter(said -> said.publicBy().isBefore(member.outcome().day0()))
                  .max(Comparator.comparing(FamilyStatement::publicBy)),
              isCompared));
    }
  }

  /**
   * How many stocks of the family's restrictions there are.
   *
   * @return without those of the event compared
   */
  public long restricted() {
    return stocks.stream().filter(stock -> !stock.isCompared()).count();
  }

  /**
   * How many of them had a share disclosed before day 0.
   *
   * @return their number
   */
  public long disclosed() {
    return known(stocks).size();
  }

  /**
   * How many of those disclosed the share of the very sales that were restricted.
   *
   * @return the others have a ceiling
   */
  public long exact() {
    return known(stocks).stream()
        .filter(stock -> stock.before().orElseThrow().scope() == FamilyStatement.Scope.RESTRICTED)
        .count();
  }

  private static List<Stock> known(List<Stock> stocks) {
    return stocks.stream()
        .filter(stock -> !stock.isCompared() && stock.share().isPresent())
        .toList();
  }
}
