package io.marketimpact.data.library;

import io.marketimpact.base.ExclusionReason;
import io.marketimpact.base.Outcome;
import io.marketimpact.inference.Assessment;
import io.marketimpact.inference.ReferenceDistribution;
import io.marketimpact.inference.TestResult;
import io.marketimpact.inference.Trust;
import io.marketimpact.inference.TrustLevel;
import java.util.Optional;
import java.util.stream.Stream;

/** What a test said of a group, read back from a row of {@code group_tests}. */
final class SavedTest {

  private SavedTest() {}

  /** Of a row, where the test applied. */
  static Optional<Assessment> of(SavedRow row) {
    return row.ifAny("p_value").map(p -> new Assessment(result(row, p), trust(row)));
  }

  private static TestResult result(SavedRow row, double p) {
    return new TestResult(
        row.number("statistic"),
        distribution(row),
        p,
        ifAny(row, "p_less", ExclusionReason.NO_DIRECTION),
        ifAny(row, "p_greater", ExclusionReason.NO_DIRECTION),
        ifAny(row, "p_resampled", ExclusionReason.NOT_COMPUTED));
  }

  private static Outcome<Double> ifAny(SavedRow row, String head, ExclusionReason reason) {
    return SavedVerdict.published(row.ifAny(head), reason, "no " + head + " was published");
  }

  private static ReferenceDistribution distribution(SavedRow row) {
    double df = row.ifAny("df").orElse(Double.NaN);
    return switch (row.text("distribution")) {
      case "normal" -> new ReferenceDistribution.Normal();
      case "t" -> new ReferenceDistribution.StudentT(df);
      case "f" -> new ReferenceDistribution.FisherF(Double.NaN, df);
      case "placebo" -> new ReferenceDistribution.Placebo((int) df);
      case "exact" -> new ReferenceDistribution.Exact((int) df);
      default -> new ReferenceDistribution.Bootstrap((int) df);
    };
  }

  private static Trust trust(SavedRow row) {
    return new Trust(
        Stream.of(TrustLevel.values())
            .filter(level -> level.id().equals(row.text("trust")))
            .findFirst()
            .orElse(TrustLevel.COMPARISON_ONLY),
        row.text("reason"));
  }
}
