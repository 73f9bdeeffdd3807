package io.marketimpact.base;

import java.io.Serializable;

/**
 * What gathers values in parts, on one machine or many, such that neither their order nor the parts
 * change it.
 *
 * @param <A> itself
 */
public interface Mergeable<A extends Mergeable<A>> extends Serializable {

  /**
   * One that gathers the same and has nothing yet.
   *
   * @return a new one
   */
  A empty();

  /**
   * Takes over what another has gathered.
   *
   * @param other which gathers the same
   */
  void merge(A other);
}
