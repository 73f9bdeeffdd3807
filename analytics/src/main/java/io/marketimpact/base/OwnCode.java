package io.marketimpact.base;

import java.util.function.Supplier;

/** Runs what a program brings along, so that a failure in it names whose it is. */
public final class OwnCode {

  private OwnCode() {}

  /**
   * Runs a piece of it.
   *
   * @param <T> of what it gives
   * @param name what failed if it does, such as "the model 'own'"
   * @param code the piece
   * @return what it gives
   * @throws IllegalStateException if it throws, with that as the cause
   */
  public static <T> T run(String name, Supplier<T> code) {
    try {
      return code.get();
    } catch (RuntimeException e) {
      throw new IllegalStateException(name + " failed: " + e, e);
    }
  }
}
