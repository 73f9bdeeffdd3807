package io.marketimpact.event;

import io.marketimpact.base.Require;
import java.io.Serializable;
import java.util.List;

/**
 * One public message of an event that added information, such as a first report or an official
 * confirmation.
 *
 * @param id short name, such as {@code W1}
 * @param time when it became public
 * @param summary what it said
 * @param names the entities it named for the first time
 * @param source where its time and content come from
 */
public record Wave(
    String id, PublicationTime time, String summary, List<String> names, String source)
    implements Serializable {

  /**
   * Keeps its own copy.
   *
   * @throws IllegalArgumentException if the id is blank
   */
  public Wave {
    Require.text(id, "a wave's id");
    names = List.copyOf(names);
  }
}
