package io.marketimpact.event;

import io.marketimpact.base.Require;
import java.io.Serializable;
import java.util.regex.Pattern;

/**
 * Names an event. Results are keyed by it, never by the security alone: one firm may have many
 * events.
 *
 * @param value the name, also used for directories: letters, digits, dot, hyphen and underscore
 */
public record EventId(String value) implements Comparable<EventId>, Serializable {

  private static final int LONGEST = 100;
  private static final Pattern FORM = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]*");

  /**
   * Checks the name.
   *
   * @throws IllegalArgumentException if it is empty, too long, or could climb out of a directory
   */
  public EventId {
    Require.that(
        value.length() <= LONGEST && FORM.matcher(value).matches(),
        "an event id must begin with a letter or digit and have only letters, digits, '.', '-' and"
            + " '_', at most 100: '%s'",
        value);
  }

  @Override
  public int compareTo(EventId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
