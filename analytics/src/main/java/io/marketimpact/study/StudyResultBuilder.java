package io.marketimpact.study;

import io.marketimpact.event.Dossier;
import io.marketimpact.event.EventId;
import io.marketimpact.intraday.IntradayStudy;
import io.marketimpact.market.QualityFinding;
import java.util.List;
import java.util.Optional;

/** Puts a study's result together part by part, each by its name. */
public final class StudyResultBuilder {

  private final EventId id;
  private Dossier dossier;
  private StudyPlan plan;
  private List<GroupResult> groups;
  private final Provenance provenance;
  private List<GroupResult> otherDayZero = List.of();
  private List<VariedResult> variations = List.of();
  private List<IntradayStudy> intraday = List.of();
  private List<IntradayStudy> intradayBeside = List.of();
  private List<FirmActivity> activity = List.of();
  private List<SessionClose> closes = List.of();
  private Optional<StudyExposure> exposure = Optional.empty();
  private List<ClaimCheck> claims = List.of();
  private List<QualityFinding> quality = List.of();
  private StudyComparisons comparisons = StudyComparisons.NONE;
  private StudyState state = StudyState.FINAL;

  StudyResultBuilder(
      EventId id,
      Dossier dossier,
      StudyPlan plan,
      List<GroupResult> groups,
      Provenance provenance) {
    this.id = id;
    this.dossier = dossier;
    this.plan = plan;
    this.groups = groups;
    this.provenance = provenance;
  }

  StudyResultBuilder(StudyResult from) {
    this(from.id(), from.dossier(), from.plan(), from.groups(), from.provenance());
    otherDayZero = from.otherDayZero();
    variations = from.variations();
    intraday = from.intraday();
    intradayBeside = from.intradayBeside();
    activity = from.activity();
    closes = from.closes();
    exposure = from.exposure();
    claims = from.claims();
    quality = from.quality();
    comparisons = from.comparisons();
    state = from.state();
  }

  /**
   * Sets what is known of the event.
   *
   * @param value what is known of the event
   * @return this builder
   */
  public StudyResultBuilder dossier(Dossier value) {
    dossier = value;
    return this;
  }

  /**
   * Sets what was computed.
   *
   * @param value what was computed
   * @return this builder
   */
  public StudyResultBuilder plan(StudyPlan value) {
    plan = value;
    return this;
  }

  /**
   * Sets every group, in the order to list them.
   *
   * @param value every group, in the order to list them
   * @return this builder
   */
  public StudyResultBuilder groups(List<GroupResult> value) {
    groups = value;
    return this;
  }

  /**
   * Sets the groups again under the other possible day 0.
   *
   * @param value the groups again under the other possible day 0
   * @return this builder
   */
  public StudyResultBuilder otherDayZero(List<GroupResult> value) {
    otherDayZero = value;
    return this;
  }

  /**
   * Sets the groups again under other defensible choices.
   *
   * @param value the groups again under other defensible choices
   * @return this builder
   */
  public StudyResultBuilder variations(List<VariedResult> value) {
    variations = value;
    return this;
  }

  /**
   * Sets the five-minute bars of the day of the news.
   *
   * @param value the five-minute bars of the day of the news
   * @return this builder
   */
  public StudyResultBuilder intraday(List<IntradayStudy> value) {
    intraday = value;
    return this;
  }

  /**
   * Sets the five-minute bars of the day of the news of instruments beside the firms.
   *
   * @param value the same of instruments that are none of the firms
   * @return this builder
   */
  public StudyResultBuilder intradayBeside(List<IntradayStudy> value) {
    intradayBeside = value;
    return this;
  }

  /**
   * Sets at what the firms closed.
   *
   * @param value at what the firms closed
   * @return this builder
   */
  public StudyResultBuilder closes(List<SessionClose> value) {
    closes = value;
    return this;
  }

  /**
   * Sets how lively the firms traded.
   *
   * @param value how lively the firms traded
   * @return this builder
   */
  public StudyResultBuilder activity(List<FirmActivity> value) {
    activity = value;
    return this;
  }

  /**
   * Sets revenue at stake, where the study was given disclosures.
   *
   * @param value revenue at stake, where the study was given disclosures
   * @return this builder
   */
  public StudyResultBuilder exposure(Optional<StudyExposure> value) {
    exposure = value;
    return this;
  }

  /**
   * Sets press claims compared with returns.
   *
   * @param value press claims compared with returns
   * @return this builder
   */
  public StudyResultBuilder claims(List<ClaimCheck> value) {
    claims = value;
    return this;
  }

  /**
   * Sets findings about the data, ordered.
   *
   * @param value findings about the data, ordered
   * @return this builder
   */
  public StudyResultBuilder quality(List<QualityFinding> value) {
    quality = value;
    return this;
  }

  /**
   * Sets parts of the groups and untouched stocks beside them.
   *
   * @param value parts of the groups and untouched stocks beside them
   * @return this builder
   */
  public StudyResultBuilder comparisons(StudyComparisons value) {
    comparisons = value;
    return this;
  }

  /**
   * Sets whether it can still change as days pass.
   *
   * @param value whether it can still change as days pass
   * @return this builder
   */
  public StudyResultBuilder state(StudyState value) {
    state = value;
    return this;
  }

  /**
   * The result.
   *
   * @return a study of these parts
   */
  public StudyResult build() {
    return new StudyResult(
        id,
        dossier,
        plan,
        groups,
        otherDayZero,
        variations,
        intraday,
        intradayBeside,
        activity,
        closes,
        exposure,
        claims,
        quality,
        provenance,
        comparisons,
        state);
  }
}
