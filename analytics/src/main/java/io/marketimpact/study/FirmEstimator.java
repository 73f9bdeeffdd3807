package io.marketimpact.study;

import io.marketimpact.base.ExclusionReason;
import io.marketimpact.base.Outcome;
import io.marketimpact.event.AlignedEvent;
import io.marketimpact.event.EventWindow;
import io.marketimpact.inference.BuyAndHold;
import io.marketimpact.inference.DayReturns;
import io.marketimpact.inference.FirmEvidence;
import io.marketimpact.market.DaySeries;
import io.marketimpact.market.ReturnKind;
import io.marketimpact.model.EstimationSample;
import io.marketimpact.model.FittedModel;
import io.marketimpact.model.Residuals;
import io.marketimpact.model.diagnostics.Diagnostics;
import io.marketimpact.model.diagnostics.SerialCorrelation;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** Applies a fitted model to the days around an event. */
final class FirmEstimator {

  private final AlignedEvent event;
  private final OtherEvents others;
  private final DaySeries firm;
  private final int day0;
  private final FittedModel model;
  private final EstimationSample sample;

  FirmEstimator(
      AlignedEvent event, EstimationSample sample, OtherEvents others, FittedModel model) {
    this.event = event;
    this.others = others;
    this.firm = sample.firm();
    this.day0 = sample.day0();
    this.model = model;
    this.sample = sample;
  }

  FirmEstimate estimate(StudyPlan plan, Depth depth) {
    SortedMap<EventWindow, Outcome<FirmWindow>> windows = new TreeMap<>();
    plan.windows().forEach(window -> windows.put(window, window(window, plan, depth)));
    return new FirmEstimate(
        EstimationPeriod.of(sample),
        model.residuals().size(),
        sample.masked(),
        model.coefficients(),
        model.sigma(),
        model.degreesOfFreedom(),
        diagnostics(depth),
        depth == Depth.FULL ? returns(plan.path()) : AbnormalReturns.NONE,
        windows);
  }

  private Outcome<Diagnostics> diagnostics(Depth depth) {
    return depth == Depth.FULL
        ? Outcome.of(Diagnostics.of(sample, model))
        : Outcome.excluded(
            ExclusionReason.NOT_COMPUTED, "left out where only the effect is asked for");
  }

  private WindowDetail detail(EventWindow window, ReturnKind kind, Depth depth) {
    if (depth == Depth.EFFECT) {
      return WindowDetail.NONE;
    }
    int[] sessions = sessions(window);
    Outcome<BuyAndHold> held = BuyAndHold.of(firm, model, kind, sessions[0], window.length());
    return new WindowDetail(
        model.ownTests(sessions),
        SerialCorrelation.standardError(
            model.residuals(),
            model.sigma(),
            model.degreesOfFreedom(),
            window.length(),
            model.varianceFactor(sessions)),
        held.map(BuyAndHold::bhar),
        held.map(hold -> hold.comparison().twoSided()),
        model.parts(sessions));
  }

  private Outcome<FirmWindow> window(EventWindow window, StudyPlan plan, Depth depth) {
    return complete(window)
        .map(
            days ->
                FirmWindow.of(
                    window,
                    days.stream().mapToDouble(AbnormalReturn::actual).sum(),
                    days.stream().mapToDouble(AbnormalReturn::expected).sum(),
                    evidence(window, days),
                    detail(window, plan.returns(), depth),
                    plan.primary().size()));
  }

  /** What the window's days say, or why some of them are missing or not this event's alone. */
  Outcome<FirmEvidence> evidence(EventWindow window) {
    return complete(window).map(days -> evidence(window, days));
  }

  private FirmEvidence evidence(EventWindow window, List<AbnormalReturn> days) {
    return new FirmEvidence(
        event.event(),
        event.security(),
        day0 + window.start(),
        days.stream().mapToDouble(AbnormalReturn::abnormal).sum(),
        DayReturns.of(days.stream().mapToDouble(AbnormalReturn::standardized)),
        varianceFactor(window),
        model.sigma(),
        model.degreesOfFreedom(),
        model.residuals(),
        recent(day0 + window.start()));
  }

  private Outcome<List<AbnormalReturn>> complete(EventWindow window) {
    List<LocalDate> meeting = others.meeting(day0, window);
    if (!meeting.isEmpty()) {
      return Outcome.excluded(
          ExclusionReason.OVERLAPPING_EVENTS,
          "the window overlaps that of the firm's event of " + meeting.get(0));
    }
    List<AbnormalReturn> days = days(window);
    return days.size() < window.length() ? incomplete(window, days.size()) : Outcome.of(days);
  }

  /** Waiting helps only where the firm itself has a return on every day. */
  private <T> Outcome<T> incomplete(EventWindow window, int count) {
    Optional<String> awaited =
        IntStream.of(sessions(window)).allMatch(firm::has)
            ? IntStream.of(sessions(window))
                .mapToObj(model::awaited)
                .flatMap(Optional::stream)
                .findFirst()
            : Optional.empty();
    return awaited
        .map(detail -> Outcome.<T>excluded(ExclusionReason.PENDING, detail))
        .orElseGet(
            () ->
                Outcome.excluded(
                    ExclusionReason.INCOMPLETE_WINDOW,
                    count
                        + " of "
                        + window.length()
                        + " days have a return: "
                        + WindowHoles.said(firm, sample.market(), model, sessions(window))));
  }

  /** What the model left unexplained since it was estimated, before the event. */
  private Residuals recent(int firstSession) {
    List<AbnormalReturn> days =
        IntStream.range(sample.window().end() + 1, Math.min(0, firstSession - day0))
            .filter(day -> !sample.mask().covers(day0 + day))
            .mapToObj(this::day)
            .flatMap(Optional::stream)
            .toList();
    return new Residuals(
        days.stream().mapToInt(day -> day0 + day.day()).toArray(),
        days.stream().mapToDouble(AbnormalReturn::abnormal).toArray(),
        days.stream().mapToDouble(day -> 1 - day.varianceFactor()).toArray());
  }

  private List<AbnormalReturn> days(EventWindow window) {
    return IntStream.rangeClosed(window.start(), window.end())
        .mapToObj(this::day)
        .flatMap(Optional::stream)
        .toList();
  }

  private Optional<AbnormalReturn> day(int day) {
    int session = day0 + day;
    if (!firm.has(session)) {
      return Optional.empty();
    }
    OptionalDouble expected = model.expected(session);
    if (expected.isEmpty()) {
      return Optional.empty();
    }
    double actual = firm.at(session);
    double abnormal = actual - expected.getAsDouble();
    double factor = model.varianceFactor(new int[] {session});
    double scale = model.sigma() * Math.sqrt(factor);
    return Optional.of(
        new AbnormalReturn(
            day,
            firm.axis().date(session),
            actual,
            expected.getAsDouble(),
            abnormal,
            scale,
            factor,
            model.degreesOfFreedom()));
  }

  private AbnormalReturns returns(EventWindow path) {
    List<AbnormalReturn> days = days(path);
    int[] unbroken =
        IntStream.range(0, days.size())
            .map(index -> path.start() + index)
            .takeWhile(day -> days.get(day - path.start()).day() == day)
            .toArray();
    PathBase base = PathBase.of(path.start(), path.start() + unbroken.length - 1);
    return new AbnormalReturns(
        days,
        IntStream.of(unbroken)
            .mapToDouble(day -> varianceFactor(new EventWindow(path.start(), day)))
            .toArray(),
        IntStream.of(unbroken)
            .mapToDouble(day -> base.until(day).map(this::varianceFactor).orElse(0.0))
            .toArray());
  }

  private double varianceFactor(EventWindow window) {
    return model.varianceFactor(sessions(window));
  }

  private int[] sessions(EventWindow window) {
    return IntStream.rangeClosed(day0 + window.start(), day0 + window.end()).toArray();
  }
}
