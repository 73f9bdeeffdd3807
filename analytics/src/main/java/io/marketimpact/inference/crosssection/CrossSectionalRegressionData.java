package io.marketimpact.inference.crosssection;

import io.marketimpact.base.Require;
import io.marketimpact.inference.FirmEvidence;
import io.marketimpact.market.SecurityId;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * Firms of one event with their characteristics, such as the share of revenue at stake.
 *
 * @param firms with every characteristic, ordered by security
 * @param names of the characteristics
 * @param characteristics one row per firm, one number per name
 * @param leftOut firms without characteristics
 */
public record CrossSectionalRegressionData(
    List<FirmEvidence> firms,
    List<String> names,
    List<List<Double>> characteristics,
    List<SecurityId> leftOut)
    implements Serializable {

  /** Name of the constant in results. */
  public static final String INTERCEPT = "intercept";

  /**
   * Keeps its own copies.
   *
   * @throws IllegalArgumentException if there is no name or a name stands twice, a firm stands
   *     twice, the windows differ in length, or a row has not one finite number per name
   */
  public CrossSectionalRegressionData {
    firms = List.copyOf(firms);
    names = List.copyOf(names);
    characteristics = characteristics.stream().map(List::copyOf).toList();
    leftOut = List.copyOf(leftOut);
    Require.that(!names.isEmpty(), "at least 1 characteristic is needed: %s", names.size());
    Require.that(
        names.stream().distinct().count() == names.size() && !names.contains(INTERCEPT),
        "each characteristic must be named once and none '%s': %s",
        INTERCEPT,
        names);
    Require.that(
        firms.size() == characteristics.size(),
        "each firm needs one row of characteristics: %s for %s",
        characteristics.size(),
        firms.size());
    Require.that(
        firms.stream().map(FirmEvidence::security).distinct().count() == firms.size(),
        "each firm must appear once: %s",
        firms.stream().map(FirmEvidence::security).toList());
    Require.that(
        firms.stream().mapToInt(FirmEvidence::length).distinct().count() <= 1,
        "the windows must have one length: %s",
        firms.stream().map(FirmEvidence::length).distinct().toList());
    for (List<Double> row : characteristics) {
      Require.that(
          row.size() == names.size() && row.stream().allMatch(Double::isFinite),
          "a firm needs one finite number for each of %s: %s",
          names,
          row);
    }
  }

  /**
   * Brings firms and characteristics together.
   *
   * @param firms the window of each firm, in any order
   * @param names of the characteristics
   * @param bySecurity one number per name; firms without an entry are left out and named
   * @return the data
   * @throws IllegalArgumentException as the constructor says
   */
  public static CrossSectionalRegressionData of(
      List<FirmEvidence> firms, List<String> names, Map<SecurityId, List<Double>> bySecurity) {
    List<FirmEvidence> kept = new ArrayList<>();
    List<List<Double>> rows = new ArrayList<>();
    List<SecurityId> leftOut = new ArrayList<>();
    for (FirmEvidence firm :
        firms.stream().sorted(Comparator.comparing(FirmEvidence::security)).toList()) {
      if (bySecurity.containsKey(firm.security())) {
        kept.add(firm);
        rows.add(bySecurity.get(firm.security()));
      } else {
        leftOut.add(firm.security());
      }
    }
    return new CrossSectionalRegressionData(kept, names, rows, leftOut);
  }

  /** Names of the coefficients: the constant, then the characteristics. */
  List<String> coefficients() {
    List<String> coefficients = new ArrayList<>(List.of(INTERCEPT));
    coefficients.addAll(names);
    return coefficients;
  }

  /** One row per firm: 1, then its characteristics. */
  double[][] design() {
    double[][] design = new double[firms.size()][names.size() + 1];
    for (int i = 0; i < design.length; i++) {
      design[i][0] = 1;
      for (int j = 0; j < names.size(); j++) {
        design[i][j + 1] = characteristics.get(i).get(j);
      }
    }
    return design;
  }

  double[] cars() {
    return firms.stream().mapToDouble(FirmEvidence::car).toArray();
  }
}
