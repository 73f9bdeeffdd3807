package io.marketimpact.event;

import io.marketimpact.base.Require;
import java.io.Serializable;

/**
 * Names a group: firms whose results are tested together.
 *
 * @param value the name, as the events' file writes it
 */
public record GroupId(String value) implements Comparable<GroupId>, Serializable {

  /**
   * Checks the name.
   *
   * @throws IllegalArgumentException if it is blank
   */
  public GroupId {
    Require.text(value, "a group");
  }

  @Override
  public int compareTo(GroupId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
