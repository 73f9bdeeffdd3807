package io.marketimpact.data.study;

import io.marketimpact.base.Mergeable;
import io.marketimpact.market.SecurityId;
import java.io.Serializable;
import java.util.Map;

/**
 * What was computed of each security's bars, kept where the bars are until it is closed, so that it
 * can be asked again without being computed again.
 *
 * @param <R> what was computed of one security
 */
public interface KeptResults<R extends Serializable> extends AutoCloseable {

  /**
   * Brings a part of each result to the caller.
   *
   * @param part what to bring; it may travel to another machine
   * @param <S> the part
   * @return by security, of those that have bars
   * @throws io.marketimpact.data.BadInputException if the prices cannot be read
   */
  <S extends Serializable> Map<SecurityId, S> each(Part<R, S> part);

  /**
   * Gathers over all results where they are.
   *
   * @param nothing of which empty ones gather; it may travel to another machine
   * @param adding how a result is added; it may travel too
   * @param <A> what gathers
   * @return what all gathered together
   * @throws io.marketimpact.data.BadInputException if the prices cannot be read
   */
  <A extends Mergeable<A>> A sum(A nothing, Adding<A, R> adding);

  /** Lets go of the results. */
  @Override
  void close();

  /**
   * A part of a result.
   *
   * @param <R> the result
   * @param <S> the part
   */
  @FunctionalInterface
  interface Part<R, S> extends Serializable {

    /**
     * Takes the part.
     *
     * @param result of one security
     * @return its part
     */
    S of(R result);
  }

  /**
   * How a result is added.
   *
   * @param <A> what gathers
   * @param <R> the result
   */
  @FunctionalInterface
  interface Adding<A, R> extends Serializable {

    /**
     * Adds a result.
     *
     * @param all takes it
     * @param result of one security
     */
    void add(A all, R result);
  }
}
