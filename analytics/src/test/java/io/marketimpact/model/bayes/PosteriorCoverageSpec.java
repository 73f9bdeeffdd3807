package io.marketimpact.model.bayes;

import static org.assertj.core.api.Assertions.assertThat;

import io.marketimpact.base.Interval;
import io.marketimpact.event.EstimationWindow;
import io.marketimpact.market.ReturnSeries;
import io.marketimpact.market.SecurityId;
import io.marketimpact.market.SessionAxis;
import io.marketimpact.model.EstimationSample;
import io.marketimpact.model.FittedModel;
import io.marketimpact.model.Market;
import io.marketimpact.model.ModelId;
import io.marketimpact.model.catalog.Models;
import io.marketimpact.stat.RandomStreams;
import io.marketimpact.support.Prices;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/**
 * The Bayesian interval is of returns to be observed. Without an effect its interval of the CAR
 * must hold zero nineteen times in twenty; an interval of the mean would do so far less often.
 */
class PosteriorCoverageSpec {

  private static final int DRAWS = 2000;
  private static final int SESSIONS = 60;
  private static final int[] WINDOW = {50, 51, 52};
  private static final SessionAxis AXIS = Prices.axis(SESSIONS);

  /** Four standard errors of a share of 0.95 in 2000 draws are 0.0195. */
  private static final double FOUR_ERRORS = 0.0195;

  @Test
  void holdsNineteenOfTwentyNewObservationsAsAnIntervalOfTheMeanDoesNot() {
    int predictive = 0;
    int ofTheMean = 0;
    for (int draw = 0; draw < DRAWS; draw++) {
      FittedModel fitted =
          Models.of(new ModelId("bayesian_structural")).fit(sample(draw)).result().orElseThrow();
      Interval interval = fitted.ownTests(WINDOW).get(0).interval().result().orElseThrow();
      double factor = fitted.varianceFactor(WINDOW);
      double middle = (interval.low() + interval.high()) / 2;
      double reach = (interval.high() - middle) * Math.sqrt((factor - WINDOW.length) / factor);
      predictive += interval.excludes(0) ? 0 : 1;
      ofTheMean += Math.abs(middle) <= reach ? 1 : 0;
    }

    assertThat(predictive / (double) DRAWS).isBetween(0.95 - FOUR_ERRORS, 0.95 + FOUR_ERRORS);
    assertThat(ofTheMean / (double) DRAWS).isLessThan(0.5);
  }

  private static EstimationSample sample(int draw) {
    SplittableRandom stream = RandomStreams.of(20260114, "posterior", draw);
    double[] market = new double[SESSIONS];
    double[] firm = new double[SESSIONS];
    for (int t = 0; t < SESSIONS; t++) {
      market[t] = 0.01 * RandomStreams.normal(stream);
      firm[t] = 0.0004 + 1.2 * market[t] + 0.02 * RandomStreams.normal(stream);
    }
    return new EstimationSample(
        ReturnSeries.ofReturns(new SecurityId("S"), AXIS, firm),
        Market.of(ReturnSeries.ofReturns(new SecurityId("M"), AXIS, market)),
        50,
        new EstimationWindow(-45, -6),
        20);
  }
}
