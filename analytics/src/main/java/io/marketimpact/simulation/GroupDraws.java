package io.marketimpact.simulation;

import io.marketimpact.event.AlignedEvent;
import io.marketimpact.event.EstimationWindow;
import io.marketimpact.event.EventId;
import io.marketimpact.event.EventWindow;
import io.marketimpact.event.GroupId;
import io.marketimpact.event.PublicationPhase;
import io.marketimpact.inference.FirmEvidence;
import io.marketimpact.inference.group.GroupSample;
import io.marketimpact.market.ReturnSeries;
import io.marketimpact.market.SecurityId;
import io.marketimpact.market.SessionAxis;
import io.marketimpact.model.Market;
import io.marketimpact.stat.RandomStreams;
import io.marketimpact.study.FirmStudy;
import io.marketimpact.study.StudyPlan;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** Draws groups of a design and studies them as any other group. */
final class GroupDraws {

  private static final String PURPOSE = "simulate";
  private static final SecurityId MARKET = new SecurityId("MARKET");

  private final SimulationDesign design;
  private final long seed;
  private final SessionAxis axis;
  private final StudyPlan whole;
  private final StudyPlan dayZero;
  private final List<AlignedEvent> events;

  GroupDraws(SimulationDesign design, long seed) {
    this.design = design;
    this.seed = seed;
    this.axis =
        SessionAxis.of(
            IntStream.range(0, sessions(design))
                .mapToObj(day -> LocalDate.EPOCH.plusDays(day))
                .toList());
    this.whole = plan(new EventWindow(0, design.length() - 1));
    this.dayZero = plan(new EventWindow(0, 0));
    this.events = IntStream.range(0, design.firms()).mapToObj(this::event).toList();
  }

  private StudyPlan plan(EventWindow window) {
    return StudyPlan.builder(MARKET)
        .windows(List.of(window))
        .estimation(new EstimationWindow(-design.days(), -1))
        .path(window)
        .minimumEstimation(design.days())
        .seed(seed)
        .build();
  }

  private static int sessions(SimulationDesign design) {
    return design.days() + design.dates() * design.length();
  }

  private AlignedEvent event(int firm) {
    return new AlignedEvent(
        new EventId(PURPOSE),
        new GroupId(PURPOSE),
        new SecurityId(String.format(Locale.ROOT, "F%05d", firm)),
        axis.date(design.eventDay(firm)),
        PublicationPhase.PRE_OPEN,
        List.of(),
        "");
  }

  /** The draw of a number: the same for a seed and a number, whoever asks and in what order. */
  SimulatedGroup draw(long number) {
    return draw(number, CountedWindows.WHOLE).get(0);
  }

  /** The same draw over each of the windows. */
  List<SimulatedGroup> draw(long number, CountedWindows windows) {
    SplittableRandom stream = RandomStreams.of(seed, PURPOSE, number);
    double[] market = new double[axis.size()];
    double[][] firms = new double[design.firms()][axis.size()];
    for (int day = 0; day < axis.size(); day++) {
      market[day] = SimulationDesign.MARKET_SIGMA * RandomStreams.normal(stream);
      shocks(firms, day, stream);
      for (double[] firm : firms) {
        firm[day] += market[day];
      }
    }
    long testSeed = stream.nextLong();
    List<StudyPlan> plans =
        windows == CountedWindows.WHOLE ? List.of(whole) : List.of(dayZero, whole);
    return plans.stream().map(plan -> study(market, firms, plan, testSeed)).toList();
  }

  private void shocks(double[][] firms, int day, SplittableRandom stream) {
    double common = Math.sqrt(design.correlation()) * design.distribution().draw(stream);
    double share = Math.sqrt(1 - design.correlation());
    for (int firm = 0; firm < firms.length; firm++) {
      double own = share * design.distribution().draw(stream);
      int dayOfWindow = day - design.eventDay(firm);
      boolean inWindow = dayOfWindow >= 0 && dayOfWindow < design.length();
      double scale = inWindow ? Math.sqrt(design.varianceRatio()) : 1;
      firms[firm][day] =
          scale * design.sigma(firm) * (common + own) + (dayOfWindow == 0 ? design.effect() : 0);
    }
  }

  private SimulatedGroup study(
      double[] marketReturns, double[][] firmReturns, StudyPlan plan, long testSeed) {
    Market market = Market.of(ReturnSeries.ofReturns(MARKET, axis, marketReturns));
    List<FirmEvidence> firms = new ArrayList<>();
    for (int firm = 0; firm < events.size(); firm++) {
      AlignedEvent event = events.get(firm);
      ReturnSeries returns = ReturnSeries.ofReturns(event.security(), axis, firmReturns[firm]);
      FirmStudy.evidence(returns, event, market, plan).result().ifPresent(firms::add);
    }
    return new SimulatedGroup(GroupSample.of(firms, List.of(), testSeed), firms.get(0));
  }
}
