package io.marketimpact.base;

import java.util.function.Supplier;

/**
 * A value found when it is first asked for, once, whichever thread asks.
 *
 * @param <T> the value's type
 */
public final class Lazy<T> {

  private final Supplier<T> source;
  private volatile T value;

  private Lazy(Supplier<T> source) {
    this.source = source;
  }

  /**
   * A value to be found later.
   *
   * @param <T> the value's type
   * @param source how to find it; never gives null
   * @return the value to be
   */
  public static <T> Lazy<T> of(Supplier<T> source) {
    return new Lazy<>(source);
  }

  /**
   * The value.
   *
   * @return found now or earlier
   */
  public T get() {
    T known = value;
    if (known == null) {
      synchronized (this) {
        known = value;
        if (known == null) {
          known = source.get();
          value = known;
        }
      }
    }
    return known;
  }
}
