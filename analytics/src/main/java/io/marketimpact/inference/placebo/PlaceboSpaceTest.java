package io.marketimpact.inference.placebo;

import io.marketimpact.base.ExclusionReason;
import io.marketimpact.base.Method;
import io.marketimpact.base.Outcome;
import io.marketimpact.inference.Assessment;
import io.marketimpact.inference.FirmEvidence;
import io.marketimpact.inference.ReferenceDistribution;
import io.marketimpact.inference.TestResult;
import io.marketimpact.inference.Trust;
import io.marketimpact.inference.TrustLevel;
import io.marketimpact.inference.group.Counting;
import io.marketimpact.inference.group.GroupSample;
import io.marketimpact.inference.group.NaiveSize;
import io.marketimpact.inference.group.TestId;
import io.marketimpact.inference.group.TestStatistic;
import io.marketimpact.stat.Moments;
import io.marketimpact.stat.RandomizationDistribution;
import java.util.List;
import java.util.Locale;

/**
 * The firms' mean standardized CAR among those of equally many untouched stocks in the same days:
 * was it a bad day for stocks like these? Takes every portfolio of N of the M stocks where there
 * are at most 10,000, else as many drawn at random.
 *
 * <p>Portfolios from one list of stocks lie closer to each other than to a portfolio from outside
 * it: about the mean of the list their variance is σ²(1/N - 1/M), that of the firms σ²(1/N + 1/M),
 * as in subsampling (Politis and Romano 1994). Their distances from that mean are therefore
 * stretched by √((M + N)/(M - N)); without that a 5 % test of 5 firms beside 10 stocks rejects 15 %
 * of the time.
 *
 * <p>Few stocks with fat tails hardly show their own spread: 5 firms beside 15 such stocks reject 7
 * % of the time at 5 %.
 */
public final class PlaceboSpaceTest implements TestStatistic {

  /** A hole or two in the prices does no harm. */
  private static final double MOST_GAPS = 2;

  private static final Method<TestId> METHOD =
      new Method<>(
          new TestId("placebo_space"),
          "Placebo in space",
          "p = (1 + #{|S_b| ≥ |S_0|})/(1 + B), S the mean SCAR of N firms, S_b of N untouched"
              + " stocks spread by √((M + N)/(M - N)) about the mean of all M",
          "Assumes that the firms would be exchangeable with the untouched stocks had nothing"
              + " happened.",
          "Abadie, Diamond and Hainmueller 2010; Politis and Romano 1994");

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
    return result(sample).map(result -> new Assessment(result, trust(sample)));
  }

  private static Outcome<TestResult> result(GroupSample sample) {
    int firms = sample.size();
    int shares = sample.controls().shares().size();
    if (shares <= firms) {
      return Outcome.excluded(
          ExclusionReason.TOO_FEW_CONTROLS,
          String.format(
              Locale.ROOT,
              "needs more untouched stocks than the group's %d firms: %d",
              firms,
              shares));
    }
    return sample
        .controlsOnSameDates()
        .map(
            controls -> {
              double[] scars = controls.shares().stream().mapToDouble(FirmEvidence::scar).toArray();
              double center = Moments.mean(scars);
              double stretch = Math.sqrt((shares + firms) / (double) (shares - firms));
              RandomizationDistribution rank =
                  new RandomizationDistribution(Moments.mean(sample.each(FirmEvidence::scar)));
              Portfolios.forEach(
                  sample,
                  shares,
                  members -> rank.add(center + stretch * (mean(scars, members) - center)));
              return TestResult.ranked(rank, new ReferenceDistribution.Placebo(rank.draws()));
            });
  }

  private static double mean(double[] values, int[] members) {
    double sum = 0;
    for (int member : members) {
      sum += values[member];
    }
    return sum / members.length;
  }

  private static boolean leavesOutMoreOfTheFirms(GroupSample sample) {
    return gaps(sample.firms()) - gaps(sample.controls().shares()) > MOST_GAPS;
  }

  /** Sessions between the first and the last residual that have none, on average. */
  private static double gaps(List<FirmEvidence> shares) {
    return shares.stream()
        .map(share -> share.residuals().sessions())
        .mapToDouble(days -> days[days.length - 1] - days[0] + 1 - days.length)
        .average()
        .orElse(0);
  }

  private static Trust trust(GroupSample sample) {
    int shares = sample.controls().shares().size();
    long portfolios = Portfolios.count(shares, sample.size());
    double smallest = RandomizationDistribution.smallestPValue(portfolios);
    if (smallest >= NaiveSize.LEVEL) {
      return new Trust(
          TrustLevel.CANNOT_REJECT,
          String.format(
              Locale.ROOT,
              "%d portfolios of %d untouched stocks cannot give a p-value below %.3f",
              portfolios,
              shares,
              smallest));
    }
    if (leavesOutMoreOfTheFirms(sample)) {
      return new Trust(
          TrustLevel.COMPARISON_ONLY,
          "days of the firms, such as earnings days, are left out and those of the untouched stocks"
              + " are not, which makes the firms look extreme too often");
    }
    return new Trust(
        TrustLevel.VALID,
        String.format(
            Locale.ROOT,
            "compares the firms with %d portfolios of %d untouched stocks on the same days, so that"
                + " a bad day for all of them does not count as an effect; valid if these stocks"
                + " are like the firms and the news did not touch them",
            portfolios,
            shares));
  }
}
