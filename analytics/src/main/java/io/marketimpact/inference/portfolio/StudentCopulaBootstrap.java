package io.marketimpact.inference.portfolio;

import io.marketimpact.base.ExclusionReason;
import io.marketimpact.base.Method;
import io.marketimpact.base.Outcome;
import io.marketimpact.event.EventId;
import io.marketimpact.inference.Assessment;
import io.marketimpact.inference.CommonDays;
import io.marketimpact.inference.ReferenceDistribution;
import io.marketimpact.inference.TestResult;
import io.marketimpact.inference.Trust;
import io.marketimpact.inference.TrustLevel;
import io.marketimpact.inference.group.Counting;
import io.marketimpact.inference.group.DrawnDays;
import io.marketimpact.inference.group.GroupSample;
import io.marketimpact.inference.group.PortfolioResiduals;
import io.marketimpact.inference.group.TestId;
import io.marketimpact.inference.group.TestStatistic;
import io.marketimpact.stat.Moments;
import io.marketimpact.stat.RandomStreams;
import io.marketimpact.stat.RandomizationDistribution;
import io.marketimpact.stat.StudentCopula;
import io.marketimpact.stat.StudentDraws;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The portfolio's window among windows drawn from a model of its days: each firm has its own
 * studentized residuals, and a t copula says which of them fall on one day, {@link StudentCopula}.
 * Unlike the placebo windows these are as many as one likes however long the window.
 */
public final class StudentCopulaBootstrap implements TestStatistic {

  private static final Method<TestId> METHOD =
      new Method<>(
          new TestId("t_copula_bootstrap"),
          "t-copula bootstrap",
          "p = (1 + #{|S_b| ≥ |S_0|})/(1 + B), S_b a sum of L days drawn from a t copula with each"
              + " firm's own residuals, S_0 = CAAR/√(C/L)",
          "Assumes that days are independent and identically distributed and that a t copula links"
              + " the firms; does not assume normal returns.",
          "Demarta and McNeil 2005; Hein and Westfall 2004");

  /** Each pair is a draw and its mirror image. */
  private static final int PAIRS = 1_000;

  /** Fewer days than this say nothing about how extremes coincide. */
  private static final int FEWEST_DAYS = 60;

  private static final int MOST_FIRMS = 50;

  /** Numbers that are drawn once for all models and windows: 16 MB. */
  private static final long MOST_HELD = 2_000_000;

  /** What the numbers drawn depend on, beside the seed and the test. */
  private record Drawing(EventId event, int degreesOfFreedom, int firms)
      implements DrawnDays.Shared<StudentDraws> {}

  /** What a copula is fitted to: the same for all windows of a model. */
  private static final class Columns implements DrawnDays.Shared<Optional<StudentCopula>> {

    private final double[][] firms;

    private Columns(double[][] firms) {
      this.firms = firms;
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Columns same && Arrays.deepEquals(firms, same.firms);
    }

    @Override
    public int hashCode() {
      return Arrays.deepHashCode(firms);
    }
  }

  @Override
  public Method<TestId> method() {
    return METHOD;
  }

  @Override
  public Counting counting() {
    return Counting.ON_REQUEST;
  }

  @Override
  public Outcome<Assessment> assess(GroupSample sample) {
    if (!sample.sharesDates()) {
      return Outcome.excluded(
          ExclusionReason.DIFFERENT_DATES, "a portfolio needs one date; these firms have several");
    }
    if (sample.size() < 2 || sample.size() > MOST_FIRMS) {
      return Outcome.excluded(
          sample.size() < 2 ? ExclusionReason.TOO_FEW_FIRMS : ExclusionReason.NOT_COMPUTED,
          "a copula is fitted to 2 to " + MOST_FIRMS + " firms: " + sample.size());
    }
    if (!sample.days().areHeld()) {
      return Outcome.excluded(
          ExclusionReason.NOT_COMPUTED, "a copula needs every firm's residuals at once");
    }
    double[][] firms = centered(sample);
    if (firms[0].length < FEWEST_DAYS) {
      return Outcome.excluded(
          ExclusionReason.SHORT_ESTIMATION,
          "needs at least " + FEWEST_DAYS + " common days to fit a copula: " + firms[0].length);
    }
    return sample
        .drawn()
        .shared(new Columns(firms), () -> StudentCopula.fit(firms))
        .map(copula -> Outcome.of(assessed(sample, firms, copula)))
        .orElseGet(
            () ->
                Outcome.excluded(
                    ExclusionReason.COLLINEAR, "the firms' rank correlations do not fit together"));
  }

  /** Studentized residuals of the common days less their mean, one row per firm. */
  private static double[][] centered(GroupSample sample) {
    double[][] days =
        CommonDays.of(sample.firms()).read((firm, i) -> firm.residuals().studentized(i));
    double[][] firms = new double[sample.size()][days.length];
    for (int i = 0; i < firms.length; i++) {
      for (int t = 0; t < days.length; t++) {
        firms[i][t] = days[t][i];
      }
      double mean = days.length == 0 ? 0 : Moments.mean(firms[i]);
      for (int t = 0; t < days.length; t++) {
        firms[i][t] -= mean;
      }
    }
    return firms;
  }

  private static Assessment assessed(GroupSample sample, double[][] firms, StudentCopula copula) {
    RandomizationDistribution rank =
        new RandomizationDistribution(PortfolioResiduals.onResidualScale(sample.firms()));
    double[][] sorted = new double[firms.length][];
    for (int i = 0; i < firms.length; i++) {
      sorted[i] = firms[i].clone();
      Arrays.sort(sorted[i]);
    }
    int days = firms[0].length;
    StudentCopula.Cells parts = copula.cells(days);
    StudentDraws draws = draws(sample, copula.degreesOfFreedom());
    boolean isHeld = isHeld(sample);
    double[] numbers = isHeld ? draws.first(PAIRS * sample.length()) : new double[draws.width()];
    int at = 0;
    int[] cells = new int[firms.length];
    for (int pair = 0; pair < PAIRS; pair++) {
      double drawn = 0;
      double mirrored = 0;
      for (int day = 0; day < sample.length(); day++) {
        if (isHeld) {
          at = (pair * sample.length() + day) * draws.width();
        } else {
          draws.next(numbers, at);
        }
        parts.of(numbers, at, cells);
        for (int i = 0; i < firms.length; i++) {
          drawn += sorted[i][cells[i]];
          mirrored += sorted[i][days - 1 - cells[i]];
        }
      }
      rank.add(drawn / firms.length);
      rank.add(mirrored / firms.length);
    }
    return new Assessment(
        TestResult.ranked(rank, new ReferenceDistribution.Bootstrap(rank.draws())),
        trust(copula.degreesOfFreedom()));
  }

  private static boolean isHeld(GroupSample sample) {
    return (long) PAIRS * sample.length() * (sample.size() + 1) <= MOST_HELD;
  }

  /** Held, the same for all models and windows whose copula has as many degrees of freedom. */
  private static StudentDraws draws(GroupSample sample, int degreesOfFreedom) {
    EventId event = sample.firms().get(0).event();
    Supplier<StudentDraws> begun =
        () ->
            new StudentDraws(
                degreesOfFreedom,
                sample.size(),
                RandomStreams.of(sample.seed(), METHOD.id().value(), event.value()));
    return isHeld(sample)
        ? sample.drawn().shared(new Drawing(event, degreesOfFreedom, sample.size()), begun)
        : begun.get();
  }

  private static Trust trust(int degreesOfFreedom) {
    return new Trust(
        TrustLevel.VALID,
        String.format(
                Locale.ROOT,
                "keeps each firm's own distribution and, by a t copula of %d degrees of freedom,"
                    + " their correlation and how often extremes coincide; treats days as"
                    + " independent, ",
                degreesOfFreedom)
            + Trust.ONE_VOLATILITY);
  }
}
