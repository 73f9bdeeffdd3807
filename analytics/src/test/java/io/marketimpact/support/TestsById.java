package io.marketimpact.support;

import io.marketimpact.inference.TestResult;
import io.marketimpact.inference.catalog.TestStatistics;
import io.marketimpact.inference.group.GroupSample;
import io.marketimpact.inference.group.TestStatistic;

/** The tests found as a study finds them. */
public final class TestsById {

  private TestsById() {}

  public static TestStatistic test(String id) {
    return TestStatistics.all().stream()
        .filter(test -> test.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  public static TestResult result(TestStatistic test, GroupSample sample) {
    return test.test(sample).result().orElseThrow();
  }
}
