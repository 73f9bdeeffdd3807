package io.marketimpact.data.library;

import io.marketimpact.base.Require;
import io.marketimpact.data.study.StudyFunction;
import io.marketimpact.data.study.StudyInputs;
import io.marketimpact.event.Comparisons;
import io.marketimpact.event.ControlGroup;
import io.marketimpact.event.PlannedEvent;
import io.marketimpact.market.SecurityId;
import io.marketimpact.model.ExpectedReturnModel;
import io.marketimpact.model.ModelId;
import io.marketimpact.study.Depth;
import io.marketimpact.study.OwnMethods;
import io.marketimpact.study.StudyDesign;
import io.marketimpact.study.StudyPlan;
import io.marketimpact.study.StudyPlanBuilder;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** What a program asks of a study, as far as it has said it; the rest has the defaults. */
final class StudyChoices {

  Optional<SecurityId> benchmark = Optional.empty();
  List<PlannedEvent> events = List.of();
  List<PlannedEvent> byTime = List.of();
  List<ModelId> models = List.of(ModelId.MARKET);
  OwnMethods own = OwnMethods.NONE;
  List<SecurityId> controls = List.of();
  SortedMap<LocalDate, SortedMap<String, Double>> factors = Collections.emptySortedMap();
  Consumer<StudyPlanBuilder> plan = builder -> {};
  Consumer<String> progress = StudyFunction::logged;

  /** A copy with a change. */
  StudyChoices with(Consumer<StudyChoices> change) {
    StudyChoices copy = new StudyChoices();
    copy.benchmark = benchmark;
    copy.events = events;
    copy.byTime = byTime;
    copy.models = models;
    copy.own = own;
    copy.controls = controls;
    copy.factors = factors;
    copy.plan = plan;
    copy.progress = progress;
    change.accept(copy);
    return copy;
  }

  /** One more model, of one's own. */
  void add(ExpectedReturnModel model) {
    own = own.with(model);
    models = Stream.concat(models.stream(), Stream.of(model.id())).toList();
  }

  /** More events, after those before. */
  void add(List<PlannedEvent> planned) {
    List<PlannedEvent> more = Require.allGiven(planned, "events");
    events = Stream.concat(events.stream(), more.stream()).toList();
  }

  /** More events that their time alone names. */
  void addByTime(List<PlannedEvent> planned) {
    byTime = Stream.concat(byTime.stream(), planned.stream()).toList();
    add(planned);
  }

  /** What {@link EventStudy#inputs} gives. */
  StudyInputs inputs(PricedSymbols prices) {
    Require.that(benchmark.isPresent(), "a study needs a benchmark: .benchmark(\"SPY\")");
    Require.that(!events.isEmpty(), "a study needs an event: .event(\"2026-01-14\", \"AVGO\")");
    prices.require(named());
    StudyPlanBuilder builder =
        StudyPlan.builder(benchmark.get())
            .own(own)
            .models(models)
            .depth(Depth.usual(events.size()));
    plan.accept(builder);
    StudyDesign design = StudyDesign.of(builder.build(), NewsTime.told(events, Set.copyOf(byTime)));
    return StudyInputs.of(controls.isEmpty() ? design : design.with(comparisons())).with(factors);
  }

  private Set<SecurityId> named() {
    Set<SecurityId> named = new TreeSet<>(controls);
    named.add(benchmark.get());
    events.forEach(event -> named.add(event.security()));
    return named;
  }

  private Comparisons comparisons() {
    return Comparisons.of(
        List.of(new ControlGroup("controls", controls, "named by the program", List.of())));
  }

  /** In a few words, as a notebook shows a request. */
  @Override
  public String toString() {
    return "benchmark "
        + benchmark.map(SecurityId::symbol).orElse("not named")
        + ", events "
        + events.size()
        + ", models "
        + models
        + (controls.isEmpty() ? "" : ", controls " + controls.size());
  }
}
