package io.marketimpact.reports.slides;

import java.util.ArrayList;
import java.util.List;

/**
 * Texts at the largest size at which they fit into a box; where none does, those that fit at the
 * smallest, each whole or not at all: a finding without its second sentence may say the opposite.
 * Only of a first text that does not fit stand the sentences that do, and nothing else.
 *
 * @param texts those that fit
 * @param size of their letters
 * @param height they take, with the gaps between them
 */
record Fit(List<String> texts, double size, double height) {

  private static final double STEP = 0.5;

  /** Room between two texts, in their size. */
  static final double GAP = 0.4;

  static Fit of(List<String> texts, double largest, double smallest, double width, double height) {
    double size = largest;
    while (size > smallest && height(texts, size, width) > height) {
      size -= STEP;
    }
    List<String> kept = kept(texts, size, width, height);
    return new Fit(kept, size, height(kept, size, width));
  }

  private static double height(List<String> texts, double size, double width) {
    return texts.stream().mapToDouble(text -> Wrapped.height(text, size, false, width)).sum()
        + Math.max(0, texts.size() - 1) * GAP * size;
  }

  private static List<String> kept(List<String> texts, double size, double width, double height) {
    List<String> kept = new ArrayList<>();
    for (String text : texts) {
      kept.add(text);
      if (height(kept, size, width) > height) {
        kept.remove(kept.size() - 1);
        if (kept.isEmpty()) {
          return List.of(beginning(text, size, width, height));
        }
      }
    }
    return kept;
  }

  /** The sentences of a text that fit, cut where not even one does. */
  private static String beginning(String text, double size, double width, double height) {
    List<String> sentences = Sentences.of(text);
    for (int count = sentences.size() - 1; count > 0; count--) {
      String some = String.join(" ", sentences.subList(0, count));
      if (height(List.of(some), size, width) <= height) {
        return some;
      }
    }
    return Wrapped.within(text, size, false, width, height);
  }
}
