package io.marketimpact.study;

import io.marketimpact.event.EstimationWindow;
import io.marketimpact.market.ReturnSeries;
import io.marketimpact.market.SecurityId;
import io.marketimpact.market.SessionAxis;
import io.marketimpact.model.ControlReturns;
import io.marketimpact.model.EstimationSample;
import io.marketimpact.model.Factors;
import io.marketimpact.model.FittedModel;
import io.marketimpact.model.Market;
import io.marketimpact.model.ModelId;
import io.marketimpact.model.catalog.Models;
import io.marketimpact.stat.Distributions;
import io.marketimpact.stat.LeastSquares;
import io.marketimpact.stat.LinearFit;
import io.marketimpact.stat.Moments;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * The estimators of the selection study, each applied to the equally weighted portfolio of the
 * treated firms: the mean of the firms' abnormal returns where a model is linear in regressors all
 * share.
 */
enum SelectionEstimator {
  /** The treated's mean return less that of the others, with the t of two samples. */
  SIMPLE_MEANS("simple means") {
    @Override
    Days apply(SelectionDesign design, SelectionDesign.Draw draw) {
      return simpleMeans(design, draw);
    }
  },
  /** The market model on excess returns. */
  CAPM("CAPM") {
    @Override
    Days apply(SelectionDesign design, SelectionDesign.Draw draw) {
      double[] portfolio = portfolio(draw);
      double[][] rows = new double[design.days()][];
      for (int t = 0; t < rows.length; t++) {
        portfolio[t] -= SelectionDesign.riskFree();
        rows[t] = new double[] {1, draw.market()[t]};
      }
      return regressed(design, rows, portfolio);
    }
  },
  /** Raw returns on the factors that made them. */
  CORRECT_FACTORS("correct factors") {
    @Override
    Days apply(SelectionDesign design, SelectionDesign.Draw draw) {
      double[][] rows = new double[design.days()][];
      for (int t = 0; t < rows.length; t++) {
        rows[t] = new double[] {1, draw.market()[t], draw.size()[t]};
      }
      return regressed(design, rows, portfolio(draw));
    }
  },
  /** Interactive fixed effects from the untreated. */
  INTERACTIVE_FIXED_EFFECTS("interactive fixed effects") {
    @Override
    Days apply(SelectionDesign design, SelectionDesign.Draw draw) {
      return modeled("interactive_fixed_effects", design, draw);
    }
  },
  /** Principal components of the untreated. */
  LATENT_FACTORS("latent factors (PCA)") {
    @Override
    Days apply(SelectionDesign design, SelectionDesign.Draw draw) {
      return modeled("latent_factor", design, draw);
    }
  },
  /** The portfolio of the untreated that followed the treated's. */
  SYNTHETIC_CONTROL("synthetic control") {
    @Override
    Days apply(SelectionDesign design, SelectionDesign.Draw draw) {
      return modeled("synthetic_control", design, draw);
    }
  };

  private static final LocalDate FIRST_DAY = LocalDate.of(2000, 1, 1);

  private final String label;

  SelectionEstimator(String label) {
    this.label = label;
  }

  String label() {
    return label;
  }

  /** Estimates of the event day and the days after, and the p-value of each. */
  static final class Days {

    private final double[] estimates;
    private final double[] pValues;

    Days(double[] estimates, double[] pValues) {
      this.estimates = estimates;
      this.pValues = pValues;
    }

    double[] estimates() {
      return estimates;
    }

    double[] pValues() {
      return pValues;
    }
  }

  abstract Days apply(SelectionDesign design, SelectionDesign.Draw draw);

  private static Days simpleMeans(SelectionDesign design, SelectionDesign.Draw draw) {
    int days = design.days() - design.estimationDays();
    double[] estimates = new double[days];
    double[] pValues = new double[days];
    for (int day = 0; day < days; day++) {
      int t = design.estimationDays() + day;
      double[] treated = crossSection(draw, t, Group.TREATED);
      double[] others = crossSection(draw, t, Group.OTHERS);
      estimates[day] = Moments.mean(treated) - Moments.mean(others);
      double error =
          Math.hypot(
              Moments.standardDeviation(treated) / Math.sqrt(treated.length),
              Moments.standardDeviation(others) / Math.sqrt(others.length));
      pValues[day] = Distributions.normalTwoSided(estimates[day] / error);
    }
    return new Days(estimates, pValues);
  }

  private static Days regressed(SelectionDesign design, double[][] rows, double[] portfolio) {
    int estimation = design.estimationDays();
    LinearFit fit =
        LeastSquares.fit(Arrays.copyOf(rows, estimation), Arrays.copyOf(portfolio, estimation))
            .orElseThrow();
    int days = design.days() - estimation;
    double[] estimates = new double[days];
    double[] pValues = new double[days];
    for (int day = 0; day < days; day++) {
      double[] row = rows[estimation + day];
      estimates[day] = portfolio[estimation + day] - fit.predict(row);
      pValues[day] =
          Distributions.studentTwoSided(
              estimates[day] / (fit.sigma() * Math.sqrt(1 + fit.quadraticForm(row))),
              fit.degreesOfFreedom());
    }
    return new Days(estimates, pValues);
  }

  private static Days modeled(String id, SelectionDesign design, SelectionDesign.Draw draw) {
    SessionAxis axis =
        SessionAxis.of(IntStream.range(0, design.days()).mapToObj(FIRST_DAY::plusDays).toList());
    List<ReturnSeries> untreated = new ArrayList<>();
    for (int i = 0; i < draw.returns().length; i++) {
      if (!draw.treated(i)) {
        String symbol = String.format(Locale.ROOT, "U%05d", i);
        untreated.add(ReturnSeries.ofReturns(new SecurityId(symbol), axis, draw.returns()[i]));
      }
    }
    ReturnSeries portfolio =
        ReturnSeries.ofReturns(new SecurityId("TREATED"), axis, portfolio(draw));
    Market market =
        new Market(
            ReturnSeries.ofReturns(new SecurityId("MKT"), axis, draw.market()),
            Factors.NONE,
            List.of(new ControlReturns("untreated", untreated, List.of())));
    int estimation = design.estimationDays();
    FittedModel fit =
        Models.of(new ModelId(id))
            .fit(
                new EstimationSample(
                    portfolio,
                    market,
                    estimation,
                    new EstimationWindow(-estimation, -1),
                    estimation))
            .result()
            .orElseThrow();
    int days = design.days() - estimation;
    double[] estimates = new double[days];
    double[] pValues = new double[days];
    for (int day = 0; day < days; day++) {
      int session = estimation + day;
      estimates[day] = portfolio.at(session) - fit.expected(session).orElseThrow();
      double scale = fit.sigma() * Math.sqrt(fit.varianceFactor(new int[] {session}));
      pValues[day] = Distributions.studentTwoSided(estimates[day] / scale, fit.degreesOfFreedom());
    }
    return new Days(estimates, pValues);
  }

  private static double[] portfolio(SelectionDesign.Draw draw) {
    return IntStream.range(0, draw.market().length)
        .mapToDouble(t -> Moments.mean(crossSection(draw, t, Group.TREATED)))
        .toArray();
  }

  private enum Group {
    TREATED,
    OTHERS
  }

  private static double[] crossSection(SelectionDesign.Draw draw, int day, Group group) {
    return IntStream.range(0, draw.returns().length)
        .filter(i -> draw.treated(i) == (group == Group.TREATED))
        .mapToDouble(i -> draw.returns()[i][day])
        .toArray();
  }
}
