package io.marketimpact.stat;

import io.marketimpact.base.Require;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.EigenDecomposition;

/**
 * The principal components of a panel Z of T rows and J columns, by the eigenvectors of the smaller
 * of Z'Z and ZZ'. Loadings are scaled so that factors F have F'F/T = I and Z ≈ FΛ', with the sign
 * that makes each factor's loadings sum to at least zero.
 */
public final class PrincipalComponents {

  /** A root below this share of the first is rounding. */
  private static final double RANK_SHARE = 1e-13;

  private final int rows;
  private final int columns;
  private final double[] roots;
  private final double[][] directions;

  private PrincipalComponents(int rows, int columns, double[] roots, double[][] directions) {
    this.rows = rows;
    this.columns = columns;
    this.roots = roots;
    this.directions = directions;
  }

  /**
   * Decomposes a panel.
   *
   * @param panel one array per column, all of one length; centered and scaled by the caller
   * @return its components
   * @throws IllegalArgumentException if the panel is empty
   */
  public static PrincipalComponents of(double[][] panel) {
    Require.that(
        panel.length > 0 && panel[0].length > 0,
        "components need at least 1 column and row: %s",
        panel.length);
    int columns = panel.length;
    int rows = panel[0].length;
    boolean wide = columns > rows;
    double[][] vectors = wide ? transposed(panel) : panel;
    EigenDecomposition eigen =
        new EigenDecomposition(new Array2DRowRealMatrix(crossProducts(vectors), false));
    double[] roots = eigen.getRealEigenvalues();
    double[][] directions = new double[roots.length][];
    for (int k = 0; k < roots.length; k++) {
      double[] vector = eigen.getEigenvector(k).toArray();
      roots[k] = Math.max(0, roots[k]);
      directions[k] = positive(wide ? unit(projected(panel, vector)) : vector);
    }
    return new PrincipalComponents(rows, columns, roots, directions);
  }

  /**
   * Number of components that are more than rounding.
   *
   * @return the panel's numerical rank
   */
  public int rank() {
    int rank = 0;
    while (rank < roots.length && roots[rank] > RANK_SHARE * roots[0]) {
      rank++;
    }
    return rank;
  }

  /**
   * Mean square of what so many components leave unexplained.
   *
   * @param components their number r
   * @return V(r) = Σ_{k>r} μ_k/(TJ), with μ the roots of Z'Z
   */
  public double unexplained(int components) {
    double sum = 0;
    for (int k = roots.length - 1; k >= components; k--) {
      sum += roots[k];
    }
    return sum / rows / columns;
  }

  /**
   * How the columns load on a component.
   *
   * @param component its number, from 0
   * @return λ, one value per column
   */
  public double[] loadings(int component) {
    double[] loadings = directions[component].clone();
    double scale = Math.sqrt(roots[component] / rows);
    for (int j = 0; j < columns; j++) {
      loadings[j] *= scale;
    }
    return loadings;
  }

  /** The symmetric matrix of the inner products of vectors. */
  static double[][] crossProducts(double[][] vectors) {
    double[][] products = new double[vectors.length][vectors.length];
    for (int i = 0; i < vectors.length; i++) {
      for (int k = 0; k <= i; k++) {
        products[i][k] = Dot.product(vectors[i], vectors[k]);
        products[k][i] = products[i][k];
      }
    }
    return products;
  }

  static double[][] transposed(double[][] columns) {
    double[][] rows = new double[columns[0].length][columns.length];
    for (int j = 0; j < columns.length; j++) {
      for (int t = 0; t < rows.length; t++) {
        rows[t][j] = columns[j][t];
      }
    }
    return rows;
  }

  private static double[] projected(double[][] panel, double[] vector) {
    double[] projected = new double[panel.length];
    for (int j = 0; j < panel.length; j++) {
      projected[j] = Dot.product(panel[j], vector);
    }
    return projected;
  }

  private static double[] unit(double[] vector) {
    double length = Math.sqrt(Dot.product(vector, vector));
    for (int j = 0; j < vector.length; j++) {
      vector[j] = length > 0 ? vector[j] / length : 0;
    }
    return vector;
  }

  private static double[] positive(double[] vector) {
    double sum = 0;
    for (double entry : vector) {
      sum += entry;
    }
    if (sum < 0) {
      for (int j = 0; j < vector.length; j++) {
        vector[j] = -vector[j];
      }
    }
    return vector;
  }
}
