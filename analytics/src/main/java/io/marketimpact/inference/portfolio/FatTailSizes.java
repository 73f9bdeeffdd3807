package io.marketimpact.inference.portfolio;

import io.marketimpact.inference.Trust;
import io.marketimpact.inference.TrustLevel;
import io.marketimpact.inference.group.FewFirms;
import io.marketimpact.inference.group.GroupSample;
import io.marketimpact.stat.ScalePlace;
import java.util.Locale;

/**
 * How often tests that are exact for normal returns reject at 5 % when nothing happened and returns
 * have fat tails: the more firms, the larger the share of a quadratic form that one of them can
 * make alone. Measured on firms of one date, 250 estimation days, a window of one day, shocks of
 * Student's t with four degrees of freedom, 2,000 draws a cell, standard error .005 at .05; the
 * firms' correlation does not matter.
 *
 * <p>Command: {@code ./impact simulate --table correlation --draws 2000}, the columns of .7.
 */
final class FatTailSizes {
  /** Of {@code mvrm_joint_f}. */
  static final FatTailSizes JOINT = new FatTailSizes(0.073, 0.080, 0.097, 0.105, 0.135);

  /** Of {@code mvrm_equality_f}. */
  static final FatTailSizes EQUALITY = new FatTailSizes(0.065, 0.071, 0.090, 0.103, 0.134);

  /** Of {@code gls_mean_t}. */
  static final FatTailSizes GLS_MEAN = new FatTailSizes(0.053, 0.059, 0.057, 0.062, 0.091);

  private static final double[] FIRMS = {3, 5, 8, 12, 30};

  /** A test is called valid whose size at 5 % rounds to 8 % or less. */
  private static final double MOST = 0.085;

  private final double[] sizes;

  private FatTailSizes(double... sizes) {
    this.sizes = sizes;
  }

  /** Size at 5 %, interpolated between the cells and taken from the edge beyond them. */
  double at(int firms) {
    ScalePlace place = ScalePlace.of(FIRMS, firms);
    return place.between(sizes[place.below()], sizes[place.above()]);
  }

  /** Trust by the size measured for as many firms. */
  Trust trust(GroupSample sample, String what) {
    double rate = at(sample.size());
    return new Trust(
        rate < MOST ? TrustLevel.VALID : TrustLevel.COMPARISON_ONLY,
        String.format(
            Locale.ROOT,
            "%s; exact for normal returns, but simulated with %s whose returns have fat tails (t"
                + " with 4 degrees of freedom) a 5 %% test rejects about %.0f %% of the time when"
                + " nothing happened",
            what,
            FewFirms.firms(sample),
            100 * rate));
  }
}
