package io.marketimpact.inference.group;

import io.marketimpact.inference.FirmEvidence;

/**
 * On how many of a firm's estimation days its abnormal return had a sign; exactly 0 has none.
 *
 * @param rising days above 0
 * @param moved days above or below
 */
record Signs(int rising, int moved) {

  static Signs of(FirmEvidence firm) {
    int rising = 0;
    int moved = 0;
    for (int i = 0; i < firm.residuals().size(); i++) {
      double direction = Math.signum(firm.residuals().value(i));
      rising += direction > 0 ? 1 : 0;
      moved += direction == 0 ? 0 : 1;
    }
    return new Signs(rising, moved);
  }

  /** Share of the days that moved with a sign, of which there is one. */
  double share(int sign) {
    return (sign > 0 ? rising : moved - rising) / (double) moved;
  }
}
