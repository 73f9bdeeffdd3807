package io.marketimpact.support;

import io.marketimpact.inference.Assessment;
import io.marketimpact.inference.TestResult;
import io.marketimpact.inference.Trust;
import io.marketimpact.inference.catalog.TestStatistics;
import io.marketimpact.inference.group.GroupSample;
import io.marketimpact.inference.group.TestId;
import io.marketimpact.inference.group.TestStatistic;

/** The tests found as a study finds them. */
public final class TestsById {

  private TestsById() {}

  public static TestStatistic test(String id) {
    return TestStatistics.of(new TestId(id));
  }

  public static TestResult result(String id, GroupSample sample) {
    return result(test(id), sample);
  }

  public static TestResult result(TestStatistic test, GroupSample sample) {
    return assessment(test, sample).result();
  }

  public static Trust trust(String id, GroupSample sample) {
    return trust(test(id), sample);
  }

  public static Trust trust(TestStatistic test, GroupSample sample) {
    return assessment(test, sample).trust();
  }

  private static Assessment assessment(TestStatistic test, GroupSample sample) {
    return test.assess(sample).result().orElseThrow();
  }
}
