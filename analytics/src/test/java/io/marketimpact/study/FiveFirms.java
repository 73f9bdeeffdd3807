package io.marketimpact.study;

import io.marketimpact.base.Outcome;
import io.marketimpact.event.AlignedEvent;
import io.marketimpact.event.EstimationWindow;
import io.marketimpact.event.EventId;
import io.marketimpact.event.EventWindow;
import io.marketimpact.event.GroupId;
import io.marketimpact.event.PublicationPhase;
import io.marketimpact.market.SecurityId;
import io.marketimpact.model.Market;
import io.marketimpact.model.ModelId;
import io.marketimpact.support.GoldenTable;
import io.marketimpact.support.Noise;
import io.marketimpact.support.Prices;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The generator of the reference vectors: five firms, 120 estimation days, three event days, and an
 * effect on the second of these. Returns are turned into prices, so that they take the whole way.
 */
final class FiveFirms {

  static final GoldenTable GOLDEN = GoldenTable.read(FiveFirms.class, "five_firms.txt");
  static final List<String> SYMBOLS = List.of("AVGO", "FTNT", "RPD", "PANW", "CHKP");
  static final EventWindow THREE_DAYS = new EventWindow(-1, 1);
  static final StudyPlan PLAN =
      StudyPlan.builder(new SecurityId("QQQ"))
          .models(
              List.of(
                  new ModelId("market"),
                  new ModelId("raw"),
                  new ModelId("mean_adjusted"),
                  new ModelId("market_adjusted")))
          .windows(List.of(THREE_DAYS, EventWindow.DAY_ZERO))
          .estimation(new EstimationWindow(-121, -2))
          .path(THREE_DAYS)
          .minimumEstimation(120)
          .build();

  /** Return t of the generator lies in session t + 1. */
  static final int DAY_ZERO = 122;

  private static final int DAYS = 123;
  private static final double[] ALPHA = {.0004, .0002, -.0003, .0003, .0001};
  private static final double[] BETA = {1.4, 1.1, 1.2, 1.0, .7};
  private static final double[] COMMON = {.4, 1.0, 1.1, 1.0, .6};
  private static final double[] SIGMA = {.018, .014, .024, .013, .010};
  private static final double[] EFFECT = {-.03, -.025, -.02, -.015, -.01};

  static final double[] MARKET_RETURNS = new double[DAYS];
  static final double[][] RETURNS = new double[SYMBOLS.size()][DAYS];

  static {
    Noise noise = new Noise(20260114);
    for (int t = 0; t < DAYS; t++) {
      MARKET_RETURNS[t] = .0005 + .01 * noise.next();
      double common = .008 * noise.next();
      for (int i = 0; i < RETURNS.length; i++) {
        RETURNS[i][t] =
            ALPHA[i] + BETA[i] * MARKET_RETURNS[t] + COMMON[i] * common + SIGMA[i] * noise.next();
      }
    }
    for (int i = 0; i < RETURNS.length; i++) {
      RETURNS[i][DAY_ZERO - 1] += EFFECT[i];
    }
  }

  static final List<FirmStudy> FIRMS = IntStream.range(0, 5).mapToObj(FiveFirms::study).toList();
  static final GroupResult WHOLE = all().result(PLAN);

  private FiveFirms() {}

  static Market market() {
    return Market.of(Prices.returns("QQQ", Prices.compounded(500, MARKET_RETURNS)));
  }

  static double[] prices(int firm) {
    return Prices.compounded(100 + 10 * firm, RETURNS[firm]);
  }

  static AlignedEvent event(int firm) {
    return event(firm, DAY_ZERO);
  }

  static AlignedEvent event(int firm, int session) {
    return new AlignedEvent(
        new EventId("ban"),
        new GroupId("named"),
        new SecurityId(SYMBOLS.get(firm)),
        Prices.day(session),
        PublicationPhase.PRE_OPEN,
        List.of(),
        "");
  }

  static FirmStudy study(int firm) {
    return FirmStudy.of(
        Prices.returns(SYMBOLS.get(firm), prices(firm)), event(firm), market(), PLAN);
  }

  static GroupStudy all() {
    GroupStudy group = new GroupStudy();
    for (int firm = 0; firm < SYMBOLS.size(); firm++) {
      group.add(study(firm));
    }
    return group;
  }

  static GroupWindow window(GroupResult result, EventWindow window) {
    return result.window(new ModelId("market"), window).orElseThrow();
  }

  static GroupStudy gathered(List<FirmStudy> firms) {
    GroupStudy group = new GroupStudy();
    firms.forEach(group::add);
    return group;
  }

  /** Under the market model. */
  static FirmEstimate estimate(FirmStudy study) {
    return study.estimate(new ModelId("market")).result().orElseThrow();
  }

  /** The three days under the market model. */
  static Outcome<FirmWindow> window(FirmStudy study) {
    return study.window(new ModelId("market"), THREE_DAYS);
  }
}
