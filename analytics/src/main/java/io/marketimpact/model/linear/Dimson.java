package io.marketimpact.model.linear;

import io.marketimpact.base.Method;
import io.marketimpact.base.Outcome;
import io.marketimpact.market.ReturnSeries;
import io.marketimpact.model.Estimation;
import io.marketimpact.model.EstimationSample;
import io.marketimpact.model.ExpectedReturnModel;
import io.marketimpact.model.FittedModel;
import io.marketimpact.model.ModelId;
import java.util.List;
import java.util.Optional;

/**
 * The stock regressed on the benchmark of the day before, the day and the day after, R_t = α +
 * Σ_jβ_jR_m,t+j + ε with j = -1, 0, 1 and β = Σβ_j (Dimson 1979); k = 4, C(W) of that regression.
 *
 * <p>Written as α + βR_m,t + β₋(R_m,t-1 - R_m,t) + β₊(R_m,t+1 - R_m,t), so that the sum is a
 * coefficient of its own. Estimated on the days whose neighbors also lie in the estimation window.
 * A day has no expected return before the benchmark's next return exists.
 */
public final class Dimson implements ExpectedReturnModel {

  private static final long serialVersionUID = 1;

  private static final Method<ModelId> METHOD =
      new Method<>(
          new ModelId("dimson"),
          "Dimson model with lead and lag",
          "E[R_t] = α + b_lag R_m,t-1 + b_same R_m,t + b_lead R_m,t+1, β = their sum",
          "Stock and benchmark react to the same news up to one day apart; looks one day ahead, so"
              + " a day without the benchmark's next return has no expected return.",
          "Dimson 1979");

  @Override
  public Method<ModelId> method() {
    return METHOD;
  }

  @Override
  public Outcome<FittedModel> fit(EstimationSample sample) {
    ReturnSeries benchmark = sample.market().benchmark();
    int usable = (int) sample.sessions().filter(benchmark::has).count();
    if (usable < sample.minimum()) {
      return Estimation.tooShort(usable, sample);
    }
    LeadAndLag design = new LeadAndLag(benchmark);
    int first = sample.day0() + sample.window().start();
    int last = sample.day0() + sample.window().end();
    int[] inner =
        sample.sessions().filter(t -> t > first && t < last && design.row(t).isPresent()).toArray();
    return LinearModelFit.fit(sample, design, inner);
  }

  private record LeadAndLag(ReturnSeries benchmark) implements LinearModelFit.Design {

    @Override
    public Optional<double[]> row(int session) {
      if (!benchmark.has(session - 1) || !benchmark.has(session) || !benchmark.has(session + 1)) {
        return Optional.empty();
      }
      double same = benchmark.at(session);
      return Optional.of(
          new double[] {
            1, same, benchmark.at(session - 1) - same, benchmark.at(session + 1) - same
          });
    }

    @Override
    public List<String> names() {
      return List.of("alpha", "beta", "beta_lag", "beta_lead");
    }

    @Override
    public Optional<String> awaited(int session) {
      return benchmark.last().orElse(-1) <= session
          ? Optional.of(
              "the benchmark's return of the session after "
                  + benchmark.axis().date(session)
                  + " is needed")
          : Optional.empty();
    }
  }
}
