package io.marketimpact.reports.section;

import io.marketimpact.inference.catalog.TestStatistics;
import io.marketimpact.inference.group.TestStatistic;

/** A test's name for people. */
final class TestNames {

  private TestNames() {}

  static String of(String id) {
    return TestStatistics.all().stream()
        .filter(test -> test.id().equals(id))
        .map(TestStatistic::name)
        .findFirst()
        .orElse(id);
  }
}
