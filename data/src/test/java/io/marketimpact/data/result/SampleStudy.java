package io.marketimpact.data.result;

import io.marketimpact.base.ExclusionReason;
import io.marketimpact.calendar.Exchange;
import io.marketimpact.event.AlignedEvent;
import io.marketimpact.event.Confounder;
import io.marketimpact.event.Dossier;
import io.marketimpact.event.EntityRegistry;
import io.marketimpact.event.EstimationWindow;
import io.marketimpact.event.EventId;
import io.marketimpact.event.EventWindow;
import io.marketimpact.event.GroupId;
import io.marketimpact.event.PressClaim;
import io.marketimpact.event.PublicationPhase;
import io.marketimpact.event.PublicationTime;
import io.marketimpact.event.Subject;
import io.marketimpact.event.Wave;
import io.marketimpact.market.FoundValue;
import io.marketimpact.market.PriceBar;
import io.marketimpact.market.PriceHistory;
import io.marketimpact.market.QualityAction;
import io.marketimpact.market.QualityFinding;
import io.marketimpact.market.QualityRule;
import io.marketimpact.market.ReturnKind;
import io.marketimpact.market.ReturnSeries;
import io.marketimpact.market.SecurityId;
import io.marketimpact.market.SessionAxis;
import io.marketimpact.model.Market;
import io.marketimpact.model.ModelId;
import io.marketimpact.study.ClaimCheck;
import io.marketimpact.study.FirmStudy;
import io.marketimpact.study.GroupResult;
import io.marketimpact.study.GroupStudy;
import io.marketimpact.study.InputFile;
import io.marketimpact.study.Provenance;
import io.marketimpact.study.StudyPlan;
import io.marketimpact.study.StudyResult;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;

/** A small study of made-up prices, computed by the real core. */
public final class SampleStudy {

  /** The day of the made-up event. */
  public static final LocalDate DAY_ZERO = LocalDate.of(2026, 1, 14);

  private static final int DAYS = 200;
  private static final int DAY_ZERO_SESSION = 180;

  private final SessionAxis axis = axis();
  private final StudyPlan plan =
      StudyPlan.builder(new SecurityId("MKT"))
          .models(List.of(new ModelId("market"), new ModelId("raw")))
          .windows(List.of(EventWindow.DAY_ZERO, new EventWindow(0, 1)))
          .estimation(new EstimationWindow(-140, -11))
          .path(new EventWindow(-5, 5))
          .minimumEstimation(100)
          .seed(7)
          .build();
  private final Market market = Market.of(returns("MKT", 1, 0));

  private SampleStudy() {}

  /** A study of a group of firms, the last of which has no prices, in a dossier full of text. */
  public static StudyResult of(String text, int firms) {
    return new SampleStudy().study(text, firms, 0);
  }

  /** A study in which every firm drops by a tenth on the day. */
  public static StudyResult ofACrash(int firms) {
    return new SampleStudy().study("crash", firms, -0.10);
  }

  private StudyResult study(String text, int firms, double shock) {
    GroupStudy group = new GroupStudy();
    for (int i = 1; i < firms; i++) {
      group.add(FirmStudy.of(returns("F" + i, 100 + i, shock), event("F" + i), market, plan));
    }
    group.add(
        FirmStudy.excluded(
            event("NONE"), plan, ExclusionReason.NO_PRICES, "no row of NONE, " + text));
    GroupResult result = group.result(plan);
    return StudyResult.builder(
            new EventId("sample"),
            dossier(text),
            plan,
            List.of(result),
            new Provenance(
                List.of(new InputFile("prices", text, "00ff")),
                new TreeMap<>(Map.of("market-impact", "test"))))
        .otherDayZero(List.of(result))
        .claims(List.of(claim(text)))
        .quality(
            List.of(
                QualityFinding.on(
                    QualityRule.STALE_RUN,
                    new SecurityId("F1"),
                    DAY_ZERO,
                    FoundValue.of(5),
                    text,
                    QualityAction.KEPT)))
        .build();
  }

  private static Dossier dossier(String text) {
    return new Dossier(
        text,
        text,
        text,
        List.of(
            new Wave(
                "W1",
                new PublicationTime.NoLaterThan(Instant.parse("2026-01-14T11:30:00Z")),
                text,
                List.of(text),
                text),
            new Wave(
                "W2",
                new PublicationTime.Between(
                    Instant.parse("2026-01-14T17:00:00Z"), Instant.parse("2026-01-14T19:55:00Z")),
                text,
                List.of(),
                text)),
        new EntityRegistry(List.of()),
        List.of(new Subject(new SecurityId("F1"), text, Exchange.XNAS)),
        List.of(),
        List.of(new Confounder(DAY_ZERO, text, text, text)),
        List.of(text));
  }

  private ClaimCheck claim(String text) {
    return ClaimCheck.of(
        new PressClaim(new SecurityId("MKT"), DAY_ZERO, text, -1, 1, text), market.benchmark());
  }

  private AlignedEvent event(String symbol) {
    return new AlignedEvent(
        new EventId("sample"),
        new GroupId("the group"),
        new SecurityId(symbol),
        DAY_ZERO,
        PublicationPhase.PRE_OPEN,
        List.of(),
        "");
  }

  private ReturnSeries returns(String symbol, long seed, double shock) {
    SplittableRandom random = new SplittableRandom(seed);
    List<PriceBar> bars = new ArrayList<>();
    double price = 100;
    for (int i = 0; i < DAYS; i++) {
      price *= 1 + 0.02 * (random.nextDouble() - 0.5) + (i == DAY_ZERO_SESSION ? shock : 0);
      bars.add(PriceBar.of(new SecurityId(symbol), axis.date(i), price));
    }
    return ReturnSeries.of(PriceHistory.of(new SecurityId(symbol), bars), axis, ReturnKind.SIMPLE);
  }

  private static SessionAxis axis() {
    List<LocalDate> days = new ArrayList<>();
    LocalDate first = DAY_ZERO.minusDays(DAY_ZERO_SESSION);
    for (int i = 0; i < DAYS; i++) {
      days.add(first.plusDays(i));
    }
    return SessionAxis.of(days);
  }
}
