package io.marketimpact.jobs.cli;

import io.marketimpact.event.PublicationTime;

/** A publication time on one line. */
final class NewsWords {

  private NewsWords() {}

  static String time(PublicationTime time) {
    if (time instanceof PublicationTime.At at) {
      return "at " + at.instant();
    }
    if (time instanceof PublicationTime.Between between) {
      return "from " + between.earliest() + " to " + between.latest();
    }
    return time instanceof PublicationTime.NoLaterThan bound
        ? "no later than " + bound.latest()
        : "on " + time.day();
  }
}
