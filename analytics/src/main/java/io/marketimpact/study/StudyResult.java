package io.marketimpact.study;

import io.marketimpact.base.ExclusionReason;
import io.marketimpact.event.Dossier;
import io.marketimpact.event.EventId;
import io.marketimpact.intraday.IntradayStudy;
import io.marketimpact.market.QualityFinding;
import io.marketimpact.model.ModelId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Everything a study found. Files, reports and notebooks only format it.
 *
 * @param id the study's id: the event's where there is one event
 * @param dossier what is known of the event
 * @param plan what was computed
 * @param groups every group, ordered by name
 * @param otherDayZero the groups again under the other possible day 0, where day 0 is uncertain
 * @param variations the groups again under other defensible choices
 * @param intraday the five-minute bars of the day of the news, for firms with bars
 * @param intradayBeside the same of other instruments with bars, to be seen beside the firms
 * @param activity how lively the firms traded, where their prices have volumes, highs and lows
 * @param closes at what each firm closed the headline's window, where its prices reach that day
 * @param exposure revenue at stake, where the study was given disclosures
 * @param claims press claims compared with returns
 * @param quality findings about the data, ordered
 * @param provenance from what and by what it was computed
 * @param comparisons parts of the groups and untouched stocks beside them
 * @param state whether it can still change as days pass
 */
public record StudyResult(
    EventId id,
    Dossier dossier,
    StudyPlan plan,
    List<GroupResult> groups,
    List<GroupResult> otherDayZero,
    List<VariedResult> variations,
    List<IntradayStudy> intraday,
    List<IntradayStudy> intradayBeside,
    List<FirmActivity> activity,
    List<SessionClose> closes,
    Optional<StudyExposure> exposure,
    List<ClaimCheck> claims,
    List<QualityFinding> quality,
    Provenance provenance,
    StudyComparisons comparisons,
    StudyState state) {

  /** Keeps its own copies. */
  public StudyResult {
    groups = List.copyOf(groups);
    otherDayZero = List.copyOf(otherDayZero);
    variations = List.copyOf(variations);
    intraday = List.copyOf(intraday);
    intradayBeside = List.copyOf(intradayBeside);
    activity = List.copyOf(activity);
    closes = List.copyOf(closes);
    claims = List.copyOf(claims);
    quality = List.copyOf(quality);
  }

  /**
   * A study of groups with nothing beside them, whose windows are complete.
   *
   * @param id the study's id
   * @param dossier what is known of the event
   * @param plan what was computed
   * @param groups every group, ordered by name
   * @param provenance from what and by what it was computed
   * @return a builder that adds the rest by name
   */
  public static StudyResultBuilder builder(
      EventId id,
      Dossier dossier,
      StudyPlan plan,
      List<GroupResult> groups,
      Provenance provenance) {
    return new StudyResultBuilder(id, dossier, plan, groups, provenance);
  }

  /**
   * This study, to change a part of it.
   *
   * @return a builder that has every part of it
   */
  public StudyResultBuilder toBuilder() {
    return new StudyResultBuilder(this);
  }

  /**
   * The same study with what it says of revenue at stake.
   *
   * @param exposure revenue at stake
   * @return a study that has it
   */
  public StudyResult with(StudyExposure exposure) {
    return toBuilder().exposure(Optional.of(exposure)).build();
  }

  /**
   * The same study with its groups in another order.
   *
   * @param ordered the groups
   * @return a study that lists them so
   */
  public StudyResult inOrder(List<GroupResult> ordered) {
    return toBuilder().groups(ordered).build();
  }

  /**
   * Every firm of every group.
   *
   * @return in the order of the groups
   */
  public Stream<FirmStudy> firms() {
    return groups.stream().flatMap(group -> group.firms().stream());
  }

  /**
   * Every group, and after all of them every subgroup.
   *
   * @return groups ordered by name, subgroups as the study names them
   */
  public Stream<GroupResult> groupsAndParts() {
    return Stream.concat(groups.stream(), comparisons.subgroups().stream());
  }

  /**
   * Firms that have no result for some window of the headline's model.
   *
   * @return in the order of the groups
   */
  public Stream<FirmStudy> incompleteFirms() {
    return firms()
        .filter(
            firm ->
                plan.windows().stream()
                    .anyMatch(
                        window -> firm.window(plan.headline().model(), window).result().isEmpty()));
  }

  /**
   * Models that await data: factors that do not reach some firm's windows yet.
   *
   * @return what each awaits, as its first firm says it, by the model's id
   */
  public SortedMap<ModelId, String> pendingModels() {
    SortedMap<ModelId, String> pending = new TreeMap<>(Comparator.comparing(ModelId::value));
    for (ModelId model : plan.models()) {
      firms()
          .flatMap(
              firm ->
                  plan.windows().stream()
                      .flatMap(window -> firm.window(model, window).exclusion().stream()))
          .filter(exclusion -> exclusion.reason() == ExclusionReason.PENDING)
          .findFirst()
          .ifPresent(exclusion -> pending.put(model, exclusion.detail()));
    }
    return pending;
  }

  /**
   * The weight of an untouched stock in the portfolio that matches its group's firms.
   *
   * @param share the stock's study
   * @param asked the model and the window
   * @return the weight, empty where the stock is not in that portfolio
   */
  public Optional<Double> weightOf(FirmStudy share, ModelWindow asked) {
    return groups.stream()
        .filter(group -> group.group().equals(share.event().group()))
        .flatMap(group -> group.window(asked).stream())
        .flatMap(
            window ->
                Optional.ofNullable(window.controlWeights().get(share.event().security())).stream())
        .findFirst();
  }

  /**
   * A group's effect under every specification: the plan and each of its variations.
   *
   * @param group one of the groups
   * @return the curve
   */
  public SpecificationCurve curve(GroupResult group) {
    KeyedResults<GroupResult> results = new KeyedResults<>();
    results.put(plan, group);
    for (VariedResult varied : variations) {
      varied.groups().stream()
          .filter(other -> other.group().equals(group.group()))
          .forEach(other -> results.put(varied.variation().plan(), other));
    }
    return SpecificationCurve.ofGroup(plan, results.found());
  }

  /**
   * A firm's effect under every specification: the plan and each of its variations.
   *
   * @param firm one of the firms
   * @return the curve
   */
  public SpecificationCurve curve(FirmStudy firm) {
    KeyedResults<FirmStudy> studies = new KeyedResults<>();
    studies.put(plan, firm);
    for (VariedResult varied : variations) {
      varied.groups().stream()
          .flatMap(group -> group.firms().stream())
          .filter(other -> isSame(other, firm))
          .forEach(other -> studies.put(varied.variation().plan(), other));
    }
    return SpecificationCurve.ofFirm(plan, studies.found());
  }

  private static boolean isSame(FirmStudy other, FirmStudy firm) {
    return other.event().event().equals(firm.event().event())
        && other.event().security().equals(firm.event().security());
  }

  /**
   * The firm's name for people.
   *
   * @param firm its study
   * @return the dossier's name, the symbol where it has none
   */
  public String nameOf(FirmStudy firm) {
    return dossier.nameOf(firm.event().security());
  }
}
