package io.marketimpact.intraday;

import io.marketimpact.base.Require;
import io.marketimpact.event.PublicationTime;
import io.marketimpact.event.Wave;
import java.io.Serializable;

/**
 * A publication to be found in the day's prices.
 *
 * @param id short name, such as {@code W1}
 * @param time when it became public
 */
public record NewsMark(String id, PublicationTime time) implements Serializable {

  /**
   * Checks the name.
   *
   * @throws IllegalArgumentException if it is blank
   */
  public NewsMark {
    Require.text(id, "a mark's id");
  }

  /**
   * The mark of a wave.
   *
   * @param wave the wave
   * @return its id and time
   */
  public static NewsMark of(Wave wave) {
    return new NewsMark(wave.id(), wave.time());
  }
}
