package io.marketimpact.exposure;

import io.marketimpact.base.Require;
import java.io.Serializable;

/**
 * A share of revenue under one other assumption.
 *
 * @param id lower case, such as {@code center_halved}
 * @param assumption in words
 * @param share what then is assumed of it
 */
public record ShareCase(String id, String assumption, ShareDistribution share)
    implements Serializable {

  /**
   * Checks the names.
   *
   * @throws IllegalArgumentException if the id has others than lower-case letters and _, or the
   *     assumption is blank
   */
  public ShareCase {
    Require.that(id.matches("[a-z_]+"), "a case's id must be lower case letters: '%s'", id);
    Require.text(assumption, "an assumption");
  }
}
