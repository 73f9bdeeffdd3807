package io.marketimpact.inference.rank;

import io.marketimpact.base.Outcome;
import io.marketimpact.inference.FirmEvidence;
import io.marketimpact.inference.group.CrossSection;
import io.marketimpact.inference.group.GroupSample;
import io.marketimpact.inference.group.Scoring;
import io.marketimpact.inference.group.Scoring.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** How the tests of ranks and signs score the firms of a sample. */
public final class Scorings {

  /** The window's days as they are. */
  static final Scoring RANKS_OF_DAYS = new Scoring(Kind.RANK, false, List.of());

  static final Scoring SIGNS_OF_DAYS = new Scoring(Kind.SIGN, false, List.of());

  /** The standardized CAR as it is. */
  static final Scoring RANKS_OF_CAR = new Scoring(Kind.RANK, true, List.of());

  private Scorings() {}

  /**
   * Every way in which a test of the catalog scores the firms.
   *
   * @param sample the firms; what is asked of their residuals is their mean correlation
   * @return what must be summed before the tests can be asked of a sample whose residuals are not
   *     held
   */
  public static List<Scoring> of(GroupSample sample) {
    double factor = SpreadFirms.factor(sample);
    return Stream.of(
            Optional.of(RANKS_OF_DAYS),
            Optional.of(SIGNS_OF_DAYS),
            Optional.of(RANKS_OF_CAR),
            ranksOfRescaledDays(sample, 1).result(),
            ranksOfRescaledDays(sample, factor).result(),
            ranksOfRescaledCar(sample, 1).result(),
            ranksOfRescaledCar(sample, factor).result())
        .flatMap(Optional::stream)
        .distinct()
        .toList();
  }

  /** Each window day divided by its cross-sectional deviation times a factor. */
  static Outcome<Scoring> ranksOfRescaledDays(GroupSample sample, double factor) {
    Outcome<List<Double>> divisors = Outcome.of(List.of());
    for (int i = 0; i < sample.length(); i++) {
      int day = i;
      divisors =
          divisors.then(
              before ->
                  sample.days().deviation(day).map(deviation -> with(before, factor * deviation)));
    }
    return divisors.map(all -> new Scoring(Kind.RANK, false, all));
  }

  private static List<Double> with(List<Double> before, double next) {
    List<Double> all = new ArrayList<>(before);
    all.add(next);
    return all;
  }

  /** The standardized CAR divided by its cross-sectional deviation times a factor. */
  static Outcome<Scoring> ranksOfRescaledCar(GroupSample sample, double factor) {
    return CrossSection.deviation(sample.each(FirmEvidence::scar))
        .map(deviation -> new Scoring(Kind.RANK, true, List.of(factor * deviation)));
  }
}
