package io.marketimpact.model.latent;

import io.marketimpact.market.ReturnSeries;
import io.marketimpact.stat.LeastSquares;
import io.marketimpact.stat.LinearFit;
import io.marketimpact.stat.Moments;
import io.marketimpact.stat.PrincipalComponents;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Common factors of donors. Loadings are estimated once; the factors of any day, event days too,
 * are the coefficients of that day's donors on their loadings, so that no treated stock moves them.
 * On the days the loadings come from they are the principal components themselves.
 */
final class DonorFactors {

  private final FactorKind kind;
  private final double[] centers;
  private final double[] scales;
  private final PrincipalComponents components;

  private DonorFactors(
      FactorKind kind, double[] centers, double[] scales, PrincipalComponents components) {
    this.kind = kind;
    this.centers = centers;
    this.scales = scales;
    this.components = components;
  }

  /** The factors of returns, one array per donor. */
  static DonorFactors of(double[][] returns, FactorKind kind) {
    int donors = returns.length;
    double[] centers = new double[donors];
    double[] scales = new double[donors];
    double[][] panel = new double[donors][];
    for (int j = 0; j < donors; j++) {
      centers[j] = Moments.mean(returns[j]);
      scales[j] = kind.scale(returns[j]);
      panel[j] = returns[j].clone();
      for (int t = 0; t < panel[j].length; t++) {
        panel[j][t] = (panel[j][t] - centers[j]) / scales[j];
      }
    }
    kind.takeOffDays(panel);
    return new DonorFactors(kind, centers, scales, PrincipalComponents.of(panel));
  }

  int rank() {
    return components.rank();
  }

  /** Mean squared standardized return that so many factors leave unexplained. */
  double unexplained(int factors) {
    return components.unexplained(factors);
  }

  /** The effect and the factors of every session, where at least so many donors have a return. */
  List<Optional<double[]>> onAxis(List<ReturnSeries> donors, int factors, int fewest) {
    double[][] loadings = loadings(factors);
    return IntStream.range(0, donors.get(0).axis().size())
        .mapToObj(
            session -> {
              int[] present =
                  IntStream.range(0, donors.size())
                      .filter(j -> donors.get(j).has(session))
                      .toArray();
              if (present.length < Math.max(fewest, loadings[0].length + 1)) {
                return Optional.<double[]>empty();
              }
              double[] returns = new double[present.length];
              for (int i = 0; i < present.length; i++) {
                returns[i] = donors.get(present[i]).at(session);
              }
              return project(present, returns, loadings);
            })
        .toList();
  }

  /** The effect and the factors of days on which all donors have a return. */
  List<Optional<double[]>> onDays(double[][] returns, int factors) {
    double[][] loadings = loadings(factors);
    int[] all = IntStream.range(0, returns.length).toArray();
    return IntStream.range(0, returns[0].length)
        .mapToObj(
            t -> {
              double[] day = new double[returns.length];
              for (int j = 0; j < day.length; j++) {
                day[j] = returns[j][t];
              }
              return project(all, day, loadings);
            })
        .toList();
  }

  private double[][] loadings(int factors) {
    double[][] loadings = new double[centers.length][factors];
    for (int k = 0; k < factors; k++) {
      double[] column = components.loadings(k);
      for (int j = 0; j < loadings.length; j++) {
        loadings[j][k] = column[j];
      }
    }
    return kind.withEffects(loadings);
  }

  private Optional<double[]> project(int[] present, double[] returns, double[][] loadings) {
    double[][] rows = new double[present.length][];
    double[] response = new double[present.length];
    for (int i = 0; i < present.length; i++) {
      int j = present[i];
      rows[i] = loadings[j];
      response[i] = (returns[i] - centers[j]) / scales[j];
    }
    return LeastSquares.fit(rows, response)
        .map(LinearFit::coefficients)
        .map(kind::effectAndFactors);
  }
}
