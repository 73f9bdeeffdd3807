package io.marketimpact.inference.rank;

import io.marketimpact.inference.TrustLevel;
import io.marketimpact.stat.ScalePlace;

/**
 * How often rank tests that divide by how the firms spread reject at 5 % when nothing happened, in
 * thousandths: measured on firms of one date, 250 estimation days, shocks of Student's t with four
 * degrees of freedom, 2,000 draws a cell, standard error 5 at 50.
 *
 * <p>Command: {@code ./impact simulate --firms 3,5,12,20,30 --correlation 0,.3,.5,.7,.9 --length
 * 1,5,21 --draws 2000 --test grank_t --test grank_t_adjusted --test corrado_zivney_rank_z --test
 * corrado_zivney_rank_adjusted_z}. Where ranks at their very end cannot reach 5 %, as GRANK-T at a
 * correlation of .9, the size at .7 stands.
 */
final class RankSizes {
  /** Of {@code grank_t}. */
  static final RankSizes GRANK =
      new RankSizes(
          TrustLevel.HEADLINE,
          new int[][][] {
            {{161, 193, 209, 103, 103}, {197, 191, 201, 109, 109}, {185, 196, 207, 112, 112}},
            {{91, 137, 166, 159, 159}, {99, 118, 143, 149, 149}, {113, 124, 145, 140, 140}},
            {{63, 93, 112, 121, 121}, {72, 87, 112, 135, 135}, {84, 84, 107, 126, 126}},
            {{61, 89, 106, 122, 122}, {75, 78, 100, 114, 114}, {86, 81, 107, 129, 129}},
            {{60, 87, 104, 108, 108}, {69, 86, 100, 112, 112}, {75, 80, 105, 123, 123}}
          });

  /** Of {@code grank_t_adjusted}. */
  static final RankSizes GRANK_ADJUSTED =
      new RankSizes(
          TrustLevel.VALID,
          new int[][][] {
            {{160, 166, 146, 50, 50}, {196, 168, 146, 56, 56}, {184, 167, 146, 53, 53}},
            {{91, 111, 105, 62, 62}, {99, 97, 91, 50, 50}, {113, 100, 90, 50, 50}},
            {{63, 73, 71, 47, 47}, {71, 66, 64, 44, 44}, {84, 59, 55, 32, 32}},
            {{61, 73, 68, 47, 47}, {74, 61, 55, 36, 36}, {86, 60, 55, 30, 30}},
            {{59, 70, 67, 45, 45}, {68, 66, 66, 42, 42}, {75, 63, 55, 33, 33}}
          });

  /** Of {@code corrado_zivney_rank_z}. */
  static final RankSizes CORRADO_ZIVNEY =
      new RankSizes(
          TrustLevel.VALID,
          new int[][][] {
            {{161, 193, 208, 100, 100}, {147, 126, 136, 156, 194}, {121, 128, 129, 146, 181}},
            {{91, 137, 165, 155, 155}, {96, 109, 120, 144, 180}, {95, 103, 111, 127, 166}},
            {{63, 92, 111, 119, 119}, {63, 74, 93, 126, 176}, {60, 71, 87, 125, 155}},
            {{61, 89, 106, 121, 121}, {73, 79, 94, 121, 191}, {60, 72, 90, 116, 155}},
            {{60, 87, 104, 107, 107}, {59, 77, 95, 126, 165}, {49, 74, 91, 116, 161}}
          });

  /** Of {@code corrado_zivney_rank_adjusted_z}. */
  static final RankSizes CORRADO_ZIVNEY_ADJUSTED =
      new RankSizes(
          TrustLevel.VALID,
          new int[][][] {
            {{160, 166, 145, 48, 48}, {147, 107, 104, 104, 96}, {120, 110, 98, 87, 77}},
            {{91, 110, 104, 61, 61}, {95, 86, 83, 78, 73}, {94, 80, 78, 70, 68}},
            {{63, 73, 71, 47, 47}, {63, 59, 60, 66, 65}, {61, 47, 45, 47, 46}},
            {{61, 73, 68, 47, 47}, {72, 58, 59, 60, 62}, {60, 55, 52, 47, 50}},
            {{59, 70, 67, 44, 44}, {59, 57, 56, 57, 53}, {49, 55, 52, 52, 52}}
          });

  private static final double[] FIRMS = {3, 5, 12, 20, 30};
  private static final double[] LENGTHS = {1, 5, 21};
  private static final double[] CORRELATIONS = {0, 0.3, 0.5, 0.7, 0.9};
  private static final double PER_UNIT = 1000;

  private final TrustLevel onManyDates;
  private final int[][][] sizes;

  private RankSizes(TrustLevel onManyDates, int[][][] sizes) {
    this.onManyDates = onManyDates;
    this.sizes = sizes;
  }

  /** How far the test is trusted where firms have dates of their own and its size is right. */
  TrustLevel onManyDates() {
    return onManyDates;
  }

  /** Size at 5 %, interpolated linearly between the cells and taken from the edge beyond them. */
  double at(int firms, double correlation, int length) {
    ScalePlace row = ScalePlace.of(FIRMS, firms);
    return row.between(
        plane(row.below(), correlation, length), plane(row.above(), correlation, length));
  }

  private double plane(int firms, double correlation, int length) {
    ScalePlace row = ScalePlace.of(LENGTHS, length);
    ScalePlace column = ScalePlace.of(CORRELATIONS, correlation);
    return row.between(
        line(sizes[firms][row.below()], column), line(sizes[firms][row.above()], column));
  }

  private static double line(int[] cells, ScalePlace column) {
    return column.between(cells[column.below()], cells[column.above()]) / PER_UNIT;
  }
}
