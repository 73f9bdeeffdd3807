package io.marketimpact.jobs.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.marketimpact.data.BadInputException;
import io.marketimpact.data.specification.StudySpecification;
import io.marketimpact.jobs.Progress;
import io.marketimpact.jobs.cli.SmallSpecifications;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Spark for a batch. */
class BatchSessionSpec {

  @TempDir private Path work;

  @Test
  void aSparkThatDoesNotComeIsAwaitedOnceForAllEvents() throws IOException {
    SmallSpecifications.write(work.resolve("events"), 2);
    AtomicInteger opened = new AtomicInteger();
    BadInputException refusal = BadInputException.of("no executor came", "see why");
    try (BatchSession session =
        new BatchSession(
            Optional.empty(),
            () -> {
              opened.incrementAndGet();
              throw refusal;
            },
            Progress.silent())) {
      Batch batch =
          Batch.of(work.resolve("events"), work.resolve("out"), session, Patience.WITHOUT_END);
      assertThat(batch.entries()).hasSize(2);
      for (Batch.Entry entry : batch.entries()) {
        StudySpecification study = entry.study().orElseThrow();
        assertThatThrownBy(() -> session.run(study)).isSameAs(refusal);
      }
    }
    assertThat(opened).hasValue(1);
  }
}
