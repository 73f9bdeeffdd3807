package io.marketimpact.reports.figures;

import io.marketimpact.base.Interval;
import io.marketimpact.event.EventWindow;
import io.marketimpact.event.OwnershipStatus;
import io.marketimpact.inference.power.Verdict;
import io.marketimpact.market.SecurityId;
import io.marketimpact.model.ModelId;
import io.marketimpact.reports.figures.RankedStock.Role;
import io.marketimpact.reports.text.Format;
import io.marketimpact.study.AbnormalReturn;
import io.marketimpact.study.BeneficiaryMove;
import io.marketimpact.study.FirmStudy;
import io.marketimpact.study.FirmWindow;
import io.marketimpact.study.OwnerMove;
import io.marketimpact.study.StudyExposure;
import io.marketimpact.study.StudyResult;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every stock that the news named, touches or could have been expected to move, in one list. */
public final class RankedStocks {

  private static final int DAYS_BEFORE = -5;
  private static final String ON = "on ";

  private final StudyResult result;
  private final Map<SecurityId, RankedStock> ranked = new LinkedHashMap<>();

  private RankedStocks(StudyResult result) {
    this.result = result;
  }

  /**
   * The stocks by their abnormal return of day 0, each once and in its first role.
   *
   * @param result the study
   * @return the deepest fall first
   */
  public static List<RankedStock> of(StudyResult result) {
    RankedStocks stocks = new RankedStocks(result);
    result.firms().forEach(firm -> stocks.add(firm, Role.FIRM, result.nameOf(firm), ""));
    result.exposure().ifPresent(stocks::addOtherSides);
    result.comparisons().untouched().stream()
        .filter(stocks::isNoFund)
        .forEach(share -> stocks.add(share, Role.UNTOUCHED, result.nameOf(share), ""));
    return stocks.ranked.values().stream()
        .sorted(Comparator.comparingDouble(RankedStock::abnormal).thenComparing(RankedStock::name))
        .toList();
  }

  /**
   * What a date beside a stock means.
   *
   * @param stocks those that are drawn
   * @return a sentence with a blank before it, empty where none has a date
   */
  public static String dates(List<RankedStock> stocks) {
    return stocks.stream().anyMatch(stock -> stock.remark().startsWith(ON))
        ? " A date: day 0 of a stock that traded first after the news on another day than the"
            + " firms, such as one named when its exchange had closed."
        : "";
  }

  /**
   * Which stocks closed at their exchange's upper limit around the news.
   *
   * @param stocks those that are drawn
   * @return a sentence with a blank before it, empty where none did
   */
  public static String limitUps(List<RankedStock> stocks) {
    String closed =
        stocks.stream()
            .filter(stock -> !stock.limitUp().isEmpty())
            .map(stock -> stock.name() + " on " + stock.limitUp())
            .collect(Collectors.joining("; "));
    return closed.isEmpty()
        ? ""
        : " Closed at the exchange's upper limit (limit-up): " + closed + ".";
  }

  private boolean isNoFund(FirmStudy share) {
    return !result.comparisons().rolesOf(share.event().security()).stream()
        .allMatch(role -> role.endsWith("fund"));
  }

  private void addOtherSides(StudyExposure exposure) {
    exposure.named().forEach(move -> add(move.study(), Role.NAMED, move.company().entity(), ""));
    Map<SecurityId, List<OwnerMove>> owners =
        exposure.owners().stream()
            .collect(
                Collectors.groupingBy(
                    move -> move.owner().ownership().owner(),
                    LinkedHashMap::new,
                    Collectors.toList()));
    owners.forEach(
        (owner, moves) ->
            add(
                moves.get(0).study(),
                Role.OWNER,
                result.dossier().nameOf(owner) + owned(moves),
                ""));
    exposure
        .beneficiaries()
        .forEach(
            move ->
                add(move.study(), Role.BENEFICIARY, move.beneficiary().entity(), limitUp(move)));
  }

  private static String owned(List<OwnerMove> moves) {
    return moves.stream()
        .map(move -> move.owner().ownership())
        .map(own -> own.entity() + (own.status() == OwnershipStatus.PENDING ? " pending" : ""))
        .distinct()
        .collect(Collectors.joining(", ", " (", ")"));
  }

  private void add(FirmStudy share, Role role, String name, String limitUp) {
    dayZero(share)
        .ifPresent(
            day ->
                ranked.putIfAbsent(
                    share.event().security(),
                    new RankedStock(
                        name,
                        role,
                        day.abnormal(),
                        day.interval(),
                        day.detectable(),
                        otherDay(share),
                        limitUp)));
  }

  /** A day 0 that is none of the firms': elsewhere another session was the first after the news. */
  private String otherDay(FirmStudy share) {
    LocalDate day = share.event().day0();
    return result.firms().anyMatch(firm -> firm.event().day0().equals(day))
        ? ""
        : ON + Format.dayOfYear(day);
  }

  /** A stock's day 0 with what the test that decides says, or with its forecast error. */
  private record DayZero(double abnormal, Interval interval, Optional<Double> detectable) {}

  private Optional<DayZero> dayZero(FirmStudy share) {
    return Stream.of(result.plan().headline().model(), ModelId.MARKET, ModelId.MEAN_ADJUSTED)
        .flatMap(
            model ->
                days(share, model)
                    .filter(day -> day.day() == 0)
                    .map(
                        day ->
                            new DayZero(
                                day.abnormal(),
                                interval(share, model, day),
                                verdict(share, model)
                                    .flatMap(decides -> decides.minimumDetectable().result()))))
        .findFirst();
  }

  private Interval interval(FirmStudy share, ModelId model, AbnormalReturn day) {
    return verdict(share, model)
        .flatMap(decides -> decides.interval().result())
        .filter(interval -> Double.isFinite(interval.low()) && Double.isFinite(interval.high()))
        .orElse(day.interval());
  }

  private Optional<Verdict> verdict(FirmStudy share, ModelId model) {
    return Stream.of(EventWindow.DAY_ZERO)
        .filter(result.plan().windows()::contains)
        .flatMap(window -> share.window(model, window).result().stream())
        .map(FirmWindow::verdict)
        .findFirst();
  }

  private static Stream<AbnormalReturn> days(FirmStudy share, ModelId model) {
    return Optional.ofNullable(share.estimates().get(model)).stream()
        .flatMap(estimate -> estimate.result().stream())
        .flatMap(fit -> fit.returns().days().stream());
  }

  /** The days around the news that ended at the exchange's upper limit. */
  private String limitUp(BeneficiaryMove move) {
    return days(move.study(), ModelId.RAW)
        .filter(day -> day.day() >= DAYS_BEFORE && LimitUp.is(result, move.beneficiary(), day))
        .map(day -> Format.dayOfYear(day.date()))
        .collect(Collectors.joining(", "));
  }
}
