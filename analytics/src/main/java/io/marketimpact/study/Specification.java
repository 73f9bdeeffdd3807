package io.marketimpact.study;

import io.marketimpact.event.EventWindow;
import io.marketimpact.model.ModelId;
import java.io.Serializable;
import java.util.Comparator;

/**
 * One way to ask for the effect.
 *
 * @param window the window: another window is another question
 * @param model id of the model
 * @param key return kind and benchmark
 */
public record Specification(EventWindow window, ModelId model, SpecificationKey key)
    implements Comparable<Specification>, Serializable {

  private static final Comparator<Specification> ORDER =
      Comparator.comparing(Specification::window)
          .thenComparing(Specification::model)
          .thenComparing(Specification::key);

  @Override
  public int compareTo(Specification other) {
    return ORDER.compare(this, other);
  }
}
