package io.marketimpact.jobs.hadoop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.junit.jupiter.api.Test;

/** No version of a table on S3 takes the place of another. */
class CreatedVersionsSpec {

  private static final String KEY = "t/_delta_log/00000000000000000001.json";
  private static final Path VERSION = new Path("s3a://lake/" + KEY);

  @Test
  void ofTwoWritersOfAVersionTheSecondIsToldUnlessItIsTheFirstThatAsksAgain() throws IOException {
    try (FakeS3 service = new FakeS3()) {
      Configuration hadoop = HadoopSettings.current();
      service.settings().forEach(hadoop::set);
      hadoop.setBoolean("fs.s3a.impl.disable.cache", true);
      CreatedVersions log = new CreatedVersions(hadoop);
      log.write(VERSION, List.of("{one}").iterator(), false, hadoop);
      assertThatThrownBy(() -> log.write(VERSION, List.of("{two}").iterator(), false, hadoop))
          .isInstanceOf(FileAlreadyExistsException.class);
      assertThatCode(() -> log.write(VERSION, List.of("{one}").iterator(), false, hadoop))
          .as("the answer to the first attempt was lost")
          .doesNotThrowAnyException();
      assertThat(new String(service.objects.get(KEY), StandardCharsets.UTF_8)).isEqualTo("{one}\n");
      log.write(VERSION, List.of("{three}").iterator(), true, hadoop);
      assertThat(new String(service.objects.get(KEY), StandardCharsets.UTF_8)).contains("three");
    }
  }
}
