package io.marketimpact.reports;

import io.marketimpact.base.ExclusionReason;
import io.marketimpact.event.Confounder;
import io.marketimpact.event.Dossier;
import io.marketimpact.event.EntityRegistry;
import io.marketimpact.event.EventId;
import io.marketimpact.event.GroupId;
import io.marketimpact.study.FirmStudy;
import io.marketimpact.study.GroupResult;
import io.marketimpact.study.GroupTest;
import io.marketimpact.study.GroupWindow;
import io.marketimpact.study.Provenance;
import io.marketimpact.study.StudyComparisons;
import io.marketimpact.study.StudyResult;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** Studies whose figures are written by hand, so that the words about them are known. */
public final class HandMade {

  /** An average firm day 0 of -2 %, plus or minus 5 %: nothing stands out. */
  public static final Firm CALM = new Firm("CALM", -0.02, 0.40, -0.07, 0.03, 0.90);

  /** A fall that stands out, after allowing for every firm too. */
  public static final Firm FELL = new Firm("FELL", -0.10, 0.01, -0.14, -0.06, 0.03);

  /** A rise that stands out by itself only. */
  public static final Firm ROSE = new Firm("ROSE", 0.08, 0.03, 0.02, 0.14, 0.20);

  private HandMade() {}

  /**
   * A firm's figures over day 0.
   *
   * @param symbol its share
   * @param car its abnormal return
   * @param placebo its placebo p-value
   * @param low lower end of its interval
   * @param high upper end of its interval
   * @param familyWise its family-wise p-value, NaN where there is none
   * @param standardError of its abnormal return
   */
  public record Firm(
      String symbol,
      double car,
      double placebo,
      double low,
      double high,
      double familyWise,
      double standardError) {

    /** A firm with a standard error of 2 %. */
    public Firm(
        String symbol, double car, double placebo, double low, double high, double familyWise) {
      this(symbol, car, placebo, low, high, familyWise, 0.02);
    }
  }

  /** The firm with another standard error. */
  public static Firm precise(Firm firm, double standardError) {
    return new Firm(
        firm.symbol(),
        firm.car(),
        firm.placebo(),
        firm.low(),
        firm.high(),
        firm.familyWise(),
        standardError);
  }

  /** A firm under another symbol. */
  public static Firm named(String symbol, Firm firm) {
    return new Firm(
        symbol,
        firm.car(),
        firm.placebo(),
        firm.low(),
        firm.high(),
        firm.familyWise(),
        firm.standardError());
  }

  /** The firm without a family-wise p-value, as where firms share no window. */
  public static Firm unadjusted(Firm firm) {
    return new Firm(
        firm.symbol(),
        firm.car(),
        firm.placebo(),
        firm.low(),
        firm.high(),
        Double.NaN,
        firm.standardError());
  }

  /** So many firms F1, F2, and so on, alike. */
  public static Firm[] many(int count, Firm firm) {
    return IntStream.rangeClosed(1, count)
        .mapToObj(number -> named("F" + number, firm))
        .toArray(Firm[]::new);
  }

  /** A study of one group whose average has the placebo p-value of 0.40. */
  public static StudyResult study(Firm... firms) {
    return of(group("the group", 0.40, firms));
  }

  /** A study of groups. */
  public static StudyResult of(GroupResult... groups) {
    return StudyResult.builder(
            new EventId("sample"),
            Dossier.titled("News"),
            HandMadeParts.PLAN,
            List.of(groups),
            new Provenance(List.of(), new TreeMap<>()))
        .build();
  }

  /** The study with other news. */
  public static StudyResult with(StudyResult study, Confounder... confounders) {
    return study.toBuilder()
        .dossier(
            new Dossier(
                "News",
                "",
                "",
                List.of(),
                new EntityRegistry(List.of()),
                List.of(),
                List.of(),
                List.of(confounders),
                List.of()))
        .activity(List.of())
        .exposure(Optional.empty())
        .comparisons(StudyComparisons.NONE)
        .build();
  }

  /** A group whose average falls by 3 % with a standard error of 2 %. */
  public static GroupResult group(String name, double placebo, Firm... firms) {
    List<FirmStudy> studies = Arrays.stream(firms).map(HandMadeParts::firm).toList();
    return new GroupResult(
        new GroupId(name),
        studies,
        List.of(HandMadeParts.window(firms, placebo, List.of())),
        List.of());
  }

  /** The group with the tests of its average. */
  public static GroupResult tested(GroupResult group, GroupTest... tests) {
    GroupWindow old = group.windows().get(0);
    return new GroupResult(
        group.group(),
        group.firms(),
        List.of(
            new GroupWindow(
                old.model(),
                old.window(),
                old.firms(),
                old.caar(),
                old.meanCorrelation(),
                old.effect(),
                old.placebo(),
                old.scaled(),
                List.of(tests),
                old.leaveOneOut(),
                old.adjusted(),
                old.looks(),
                old.controlWeights())),
        group.path());
  }

  /** The group with one more firm, which could not be studied. */
  public static GroupResult withUnpriced(GroupResult group, String symbol) {
    List<FirmStudy> firms = new ArrayList<>(group.firms());
    firms.add(unpriced(symbol));
    return new GroupResult(group.group(), firms, group.windows(), group.path());
  }

  /** A group none of whose firms could be studied. */
  public static GroupResult unstudied(String name, String... symbols) {
    return new GroupResult(
        new GroupId(name),
        Arrays.stream(symbols).map(HandMade::unpriced).toList(),
        List.of(),
        List.of());
  }

  private static FirmStudy unpriced(String symbol) {
    return FirmStudy.excluded(
        HandMadeParts.event(symbol),
        HandMadeParts.PLAN,
        ExclusionReason.NO_PRICES,
        "no row of " + symbol);
  }
}
