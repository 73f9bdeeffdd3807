package io.marketimpact.inference.crosssection;

/** How the coefficients of a cross-sectional regression and their errors are estimated. */
public enum CrossSectionalRegressionEstimator {
  /** The portfolio estimator. */
  PORTFOLIO(
      "portfolio",
      "Portfolio (OLS weights)",
      "Sefcik and Thompson 1986",
      "error from the portfolio's own past days: holds for firms that are correlated and differ in"
          + " dispersion"),
  /** The portfolio estimator with weights by the inverse residual covariance. */
  GENERALIZED(
      "gls",
      "Portfolio (GLS weights)",
      "Chandra and Balachandran 1992; Ledoit and Wolf 2004",
      "as the portfolio, with weights by the inverse of the firms' shrunk residual covariance; the"
          + " weights are taken as known, so that its error is a little too small"),
  /** Ordinary least squares with White's error. */
  OLS_HC0("ols_hc0", "OLS, HC0", "White 1980", Words.INDEPENDENT),
  /** Ordinary least squares with White's error and a correction for degrees of freedom. */
  OLS_HC1("ols_hc1", "OLS, HC1", "MacKinnon and White 1985", Words.INDEPENDENT),
  /** Ordinary least squares with an error that is unbiased under equal dispersion. */
  OLS_HC2("ols_hc2", "OLS, HC2", "MacKinnon and White 1985", Words.INDEPENDENT),
  /** Ordinary least squares with an error close to the jackknife's. */
  OLS_HC3("ols_hc3", "OLS, HC3", "MacKinnon and White 1985", Words.INDEPENDENT);

  private final String id;
  private final String label;
  private final String citation;
  private final String assumption;

  CrossSectionalRegressionEstimator(String id, String label, String citation, String assumption) {
    this.id = id;
    this.label = label;
    this.citation = citation;
    this.assumption = assumption;
  }

  /**
   * The estimator's stable id.
   *
   * @return lower case with underscores
   */
  public String id() {
    return id;
  }

  /**
   * The estimator's name for people.
   *
   * @return the name
   */
  public String label() {
    return label;
  }

  /**
   * Where it comes from.
   *
   * @return author and year
   */
  public String citation() {
    return citation;
  }

  /**
   * What its standard error takes for granted.
   *
   * @return one clause
   */
  public String assumption() {
    return assumption;
  }

  private static final class Words {
    static final String INDEPENDENT =
        "takes the firms as independent: wrong for firms of one date, shown for comparison";
  }
}
