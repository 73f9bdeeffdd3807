package io.marketimpact.jobs.hadoop;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is said of files elsewhere counts for the program and for Spark. */
class HadoopSettingsSpec {

  private static final String PROPERTY = "spark.hadoop.fs.s3a.retry.limit";

  @AfterEach
  void unset() {
    System.clearProperty(PROPERTY);
  }

  @Test
  void whatIsSaidStandsAndElseOurOwn() {
    assertThat(HadoopSettings.current().get("fs.s3a.retry.limit")).isEqualTo("4");
    assertThat(HadoopSettings.current().get("fs.s3a.input.stream.type")).isEqualTo("classic");
    System.setProperty(PROPERTY, "9");
    assertThat(HadoopSettings.current().get("fs.s3a.retry.limit")).isEqualTo("9");
  }
}
