package io.marketimpact.base;

import java.io.Serializable;
import java.util.Optional;
import java.util.function.Function;

/**
 * A result, or the reason why there is none: what cannot be studied is a value that is counted and
 * shown, never a hole, a zero or an exception for the whole run.
 *
 * @param <T> the result
 */
public sealed interface Outcome<T> extends Serializable {

  /**
   * There is a result.
   *
   * @param value the result
   * @param <T> its type
   */
  record Studied<T>(T value) implements Outcome<T> {}

  /**
   * There is none.
   *
   * @param reason why, from the closed list
   * @param detail why, with the figures of the case
   * @param <T> the type of the result that is missing
   */
  record Excluded<T>(ExclusionReason reason, String detail) implements Outcome<T> {}

  /**
   * A result.
   *
   * @param value the result
   * @param <T> its type
   * @return the outcome
   */
  static <T> Outcome<T> of(T value) {
    return new Studied<>(value);
  }

  /**
   * The reason why there is no result.
   *
   * @param reason why, from the closed list
   * @param detail why, with the figures of the case
   * @param <T> the type of the result that is missing
   * @return the outcome
   */
  static <T> Outcome<T> excluded(ExclusionReason reason, String detail) {
    return new Excluded<>(reason, detail);
  }

  /**
   * What follows from either case.
   *
   * @param studied what follows from a result
   * @param excluded what follows from the reason why there is none
   * @param <R> the type of what follows
   * @return what the function of the case at hand gives
   */
  default <R> R match(
      Function<? super T, ? extends R> studied,
      Function<? super Excluded<T>, ? extends R> excluded) {
    return this instanceof Studied<T> present
        ? studied.apply(present.value())
        : excluded.apply((Excluded<T>) this);
  }

  /**
   * Goes on with the result, if there is one.
   *
   * @param next what to do with it
   * @param <R> the type of what comes of it
   * @return the next outcome, or this one's reason
   */
  default <R> Outcome<R> then(Function<? super T, Outcome<R>> next) {
    return match(next, why -> new Excluded<>(why.reason(), why.detail()));
  }

  /**
   * Turns the result, if there is one, into another.
   *
   * @param change how
   * @param <R> the type of what comes of it
   * @return the changed outcome, or this one's reason
   */
  default <R> Outcome<R> map(Function<? super T, R> change) {
    return then(value -> new Studied<>(change.apply(value)));
  }

  /**
   * The result, if there is one.
   *
   * @return the result
   */
  default Optional<T> result() {
    return match(Optional::of, why -> Optional.empty());
  }

  /**
   * Why there is no result, if there is none.
   *
   * @return the exclusion
   */
  default Optional<Excluded<T>> exclusion() {
    return match(value -> Optional.empty(), Optional::of);
  }
}
