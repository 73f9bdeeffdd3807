package io.marketimpact.inference.parametric;

import io.marketimpact.base.ExclusionReason;
import io.marketimpact.base.Method;
import io.marketimpact.base.Outcome;
import io.marketimpact.inference.Assessment;
import io.marketimpact.inference.FirmEvidence;
import io.marketimpact.inference.TestResult;
import io.marketimpact.inference.Trust;
import io.marketimpact.inference.TrustLevel;
import io.marketimpact.inference.group.Clusters;
import io.marketimpact.inference.group.GroupSample;
import io.marketimpact.inference.group.TestId;
import io.marketimpact.inference.group.TestStatistic;
import io.marketimpact.stat.Moments;
import java.util.List;
import java.util.Locale;

/**
 * One mean per cluster, and the t over these means (Ibragimov and Müller 2010). With q independent
 * clusters whose means are about normal a test at 8.3 % or less never rejects too often, however
 * unlike their variances and however correlated the firms within each (Bakirov and Székely 2006).
 * Clusters are the dates of the events; events of one date are clustered by line of business, which
 * that date moves together.
 */
public final class IbragimovMullerT implements TestStatistic {

  private static final Method<TestId> METHOD =
      new Method<>(
          new TestId("ibragimov_muller_t"),
          "Ibragimov-Müller t",
          "t = √q·mean(X)/sd(X), X_1..X_q the mean CAR of each cluster of firms, by date, on one"
              + " date by line of business, q - 1 degrees of freedom",
          "Assumes that the clusters are independent, and the mean of each normal about one common"
              + " effect; their variances may differ.",
          "Ibragimov and Müller 2010");

  @Override
  public Method<TestId> method() {
    return METHOD;
  }

  @Override
  public Outcome<Assessment> assess(GroupSample sample) {
    List<List<FirmEvidence>> dates = Clusters.byDate(sample);
    List<List<FirmEvidence>> clusters = dates.size() > 1 ? dates : Clusters.byLine(sample);
    if (clusters.size() < 2) {
      return Outcome.excluded(
          ExclusionReason.TOO_FEW_DAYS,
          "needs events of at least 2 dates whose windows share no day, or firms of 2 lines of"
              + " business");
    }
    double[] means =
        clusters.stream()
            .mapToDouble(
                cluster -> Moments.mean(cluster.stream().mapToDouble(FirmEvidence::car).toArray()))
            .toArray();
    double deviation = Moments.standardDeviation(means);
    if (!(deviation > 0)) {
      return Outcome.excluded(
          ExclusionReason.UNDEFINED_STATISTIC, "the clusters do not differ: standard deviation 0");
    }
    int q = means.length;
    return Outcome.of(
        new Assessment(
            TestResult.student(Math.sqrt(q) * Moments.mean(means) / deviation, q - 1),
            dates.size() > 1 ? byDate(q) : byLine(sample, q)));
  }

  private static Trust byDate(int clusters) {
    return new Trust(
        TrustLevel.VALID,
        String.format(
            Locale.ROOT,
            "takes each of %d dates as one observation, whatever the correlation of its firms and"
                + " however unlike the dates; conservative, and each date counts alike%s",
            clusters,
            clusters < 6 ? "; of so few it has little power" : ""));
  }

  private static Trust byLine(GroupSample sample, int clusters) {
    return new Trust(
        TrustLevel.COMPARISON_ONLY,
        String.format(
            Locale.ROOT,
            "assumes that %d lines of business move independently; they share one date, and the"
                + " firms have a mean residual correlation of %.2g",
            clusters,
            sample.meanCorrelation()));
  }
}
