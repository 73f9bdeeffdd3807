package io.marketimpact.support;

import io.marketimpact.event.EventId;
import io.marketimpact.inference.DayReturns;
import io.marketimpact.inference.FirmEvidence;
import io.marketimpact.market.SecurityId;
import io.marketimpact.model.Residuals;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

/** Evidence of firms as a model could have found it. */
public final class Firms {

  public static final int EVENT_SESSION = 200;

  private Firms() {}

  /**
   * Firms on one date whose estimation residuals and abnormal returns have about the given
   * correlation.
   */
  public static List<FirmEvidence> onOneDate(int firms, int days, double correlation, long seed) {
    int[] starts = new int[firms];
    Arrays.fill(starts, EVENT_SESSION);
    return starting(starts, days, 1, correlation, seed);
  }

  /** Firms whose windows of so many days begin in the given sessions. */
  public static List<FirmEvidence> starting(
      int[] starts, int days, int length, double correlation, long seed) {
    Noise noise = new Noise(seed);
    double[] common = noise.draws(days, Math.sqrt(correlation));
    double shock = Math.sqrt(correlation) * noise.next();
    List<FirmEvidence> firms = new ArrayList<>();
    for (int i = 0; i < starts.length; i++) {
      double sigma = 0.01 * (1 + i % 3);
      double[] own = noise.draws(days, Math.sqrt(1 - correlation));
      double[] residuals = new double[days];
      for (int t = 0; t < days; t++) {
        residuals[t] = sigma * (common[t] + own[t]);
      }
      double abnormal = sigma * (shock + Math.sqrt(1 - correlation) * noise.next());
      firms.add(
          firm(
              i < 26 ? "F" + (char) ('A' + i) : "G" + i,
              starts[i],
              length,
              abnormal,
              sigma,
              residuals,
              2));
    }
    return firms;
  }

  public static FirmEvidence firm(
      String symbol,
      int start,
      int length,
      double car,
      double sigma,
      double[] residuals,
      int parameters) {
    double leverage = (double) parameters / residuals.length;
    double[] leverages = new double[residuals.length];
    Arrays.fill(leverages, leverage);
    double factor = length + length * (double) length / residuals.length;
    return new FirmEvidence(
        new EventId("ban"),
        new SecurityId(symbol),
        start,
        car,
        DayReturns.of(
            Collections.nCopies(
                length, car / (length * sigma * Math.sqrt(1 + 1.0 / residuals.length)))),
        factor,
        sigma,
        residuals.length - parameters,
        new Residuals(IntStream.range(0, residuals.length).toArray(), residuals, leverages),
        Residuals.NONE);
  }

  /** The same residuals so many sessions later. */
  public static Residuals shifted(Residuals residuals, int sessions) {
    int size = residuals.size();
    return new Residuals(
        IntStream.range(0, size).map(i -> residuals.session(i) + sessions).toArray(),
        IntStream.range(0, size).mapToDouble(residuals::value).toArray(),
        IntStream.range(0, size).mapToDouble(residuals::leverage).toArray());
  }

  /** The same firms under other names, in their order. */
  public static List<FirmEvidence> named(String prefix, List<FirmEvidence> firms) {
    return IntStream.range(0, firms.size())
        .mapToObj(
            i -> {
              FirmEvidence firm = firms.get(i);
              return new FirmEvidence(
                  firm.event(),
                  new SecurityId(prefix + (100 + i)),
                  firm.firstSession(),
                  firm.car(),
                  firm.sars(),
                  firm.varianceFactor(),
                  firm.sigma(),
                  firm.degreesOfFreedom(),
                  firm.residuals(),
                  Residuals.NONE);
            })
        .toList();
  }

  /** The same firm with every sign changed. */
  public static FirmEvidence flipped(FirmEvidence firm) {
    return scaled(firm, -1);
  }

  /** The same firm with its abnormal returns, on the event and before, times a factor. */
  public static FirmEvidence scaled(FirmEvidence firm, double factor) {
    int size = firm.residuals().size();
    return new FirmEvidence(
        firm.event(),
        firm.security(),
        firm.firstSession(),
        factor * firm.car(),
        DayReturns.of(firm.sars().stream().map(sar -> Math.signum(factor) * sar)),
        firm.varianceFactor(),
        Math.abs(factor) * firm.sigma(),
        firm.degreesOfFreedom(),
        new Residuals(
            IntStream.range(0, size).map(firm.residuals()::session).toArray(),
            IntStream.range(0, size).mapToDouble(i -> factor * firm.residuals().value(i)).toArray(),
            IntStream.range(0, size).mapToDouble(firm.residuals()::leverage).toArray()),
        Residuals.NONE);
  }

  /** The same firm without one of its estimation days. */
  public static FirmEvidence without(FirmEvidence firm, int session) {
    int[] kept =
        IntStream.range(0, firm.residuals().size())
            .filter(i -> firm.residuals().session(i) != session)
            .toArray();
    return new FirmEvidence(
        firm.event(),
        firm.security(),
        firm.firstSession(),
        firm.car(),
        firm.sars(),
        firm.varianceFactor(),
        firm.sigma(),
        firm.degreesOfFreedom() - 1,
        new Residuals(
            Arrays.stream(kept).map(firm.residuals()::session).toArray(),
            Arrays.stream(kept).mapToDouble(firm.residuals()::value).toArray(),
            Arrays.stream(kept).mapToDouble(firm.residuals()::leverage).toArray()),
        Residuals.NONE);
  }
}
