package io.marketimpact.inference.rank;

import io.marketimpact.base.ExclusionReason;
import io.marketimpact.base.Outcome;
import io.marketimpact.inference.TestResult;
import io.marketimpact.inference.group.GroupSample;

/**
 * Ranks of the standardized CAR, the whole window as one day, among a firm's estimation days
 * (Kolari and Pynnönen 2011).
 */
final class GeneralizedRanks {

  private GeneralizedRanks() {}

  /** With the standardized CAR divided by its cross-sectional deviation. */
  static Outcome<ScoreAverages> rescaled(GroupSample sample) {
    return rescaled(sample, 1);
  }

  /** With that deviation multiplied by a factor. */
  static Outcome<ScoreAverages> rescaled(GroupSample sample, double factor) {
    return Scorings.ranksOfRescaledCar(sample, factor)
        .map(scoring -> ScoreAverages.of(sample, scoring));
  }

  /** With the standardized CAR as it is. */
  static ScoreAverages unscaled(GroupSample sample) {
    return ScoreAverages.of(sample, Scorings.RANKS_OF_CAR);
  }

  /** t = Z√((T' - 2)/(T' - 1 - Z²)) with T' - 2 degrees of freedom. */
  static Outcome<TestResult> student(ScoreAverages ranks) {
    return ranks
        .z()
        .then(
            z -> {
              double left = ranks.days() - 1 - z * z;
              int df = ranks.days() - 2;
              return df < 1 || !(left > 0)
                  ? Outcome.excluded(
                      ExclusionReason.UNDEFINED_STATISTIC,
                      "the ranks of " + ranks.days() + " days leave no variance beside the event")
                  : Outcome.of(TestResult.student(z * Math.sqrt(df / left), df));
            });
  }
}
