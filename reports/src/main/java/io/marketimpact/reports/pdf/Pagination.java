package io.marketimpact.reports.pdf;

import java.util.List;

/**
 * On which page everything is: known only after the pages have been set once.
 *
 * @param sections page of each section, from 1
 * @param pages number of pages
 */
record Pagination(List<Integer> sections, int pages) {

  /** Keeps its own copy. */
  Pagination {
    sections = List.copyOf(sections);
  }
}
