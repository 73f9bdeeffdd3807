package io.marketimpact.reports.pdf;

import com.lowagie.text.pdf.PdfContentByte;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How parts of a drawing are moved, scaled and turned. */
final class SvgTransform {

  private static final Pattern SHIFT =
      Pattern.compile("translate\\(([-0-9.eE]+)[, ]([-0-9.eE]+)\\)");
  private static final Pattern SCALE = Pattern.compile("scale\\(([-0-9.eE]+)[, ]([-0-9.eE]+)\\)");
  private static final Pattern MATRIX =
      Pattern.compile("matrix\\(([-0-9.eE]+(?:[, ][-0-9.eE]+){5})\\)");
  private static final Pattern ONE_TRANSFORM = Pattern.compile("\\w+\\([^)]*\\)");

  private SvgTransform() {}

  /** Moves what is painted next as a list of transforms says. */
  static void apply(PdfContentByte canvas, String transforms) {
    Matcher each = ONE_TRANSFORM.matcher(transforms);
    while (each.find()) {
      once(canvas, each.group());
    }
  }

  private static void once(PdfContentByte canvas, String transform) {
    Matcher shift = SHIFT.matcher(transform);
    Matcher scale = SCALE.matcher(transform);
    Matcher matrix = MATRIX.matcher(transform);
    if (shift.matches()) {
      canvas.concatCTM(1, 0, 0, 1, part(shift, 1), part(shift, 2));
    } else if (scale.matches()) {
      canvas.concatCTM(part(scale, 1), 0, 0, part(scale, 2), 0, 0);
    } else if (matrix.matches()) {
      String[] parts = matrix.group(1).split("[, ]", -1);
      float[] m = new float[parts.length];
      for (int i = 0; i < m.length; i++) {
        m[i] = Float.parseFloat(parts[i]);
      }
      canvas.concatCTM(m[0], m[1], m[2], m[3], m[4], m[5]);
    } else {
      throw new IllegalArgumentException("a drawing's transform must be known: " + transform);
    }
  }

  private static float part(Matcher matcher, int group) {
    return Float.parseFloat(matcher.group(group));
  }
}
