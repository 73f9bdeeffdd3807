package io.marketimpact.jobs.warehouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.marketimpact.data.BadInputException;
import io.marketimpact.jobs.hadoop.FakeS3;
import io.marketimpact.jobs.hadoop.HadoopSettings;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** One writer at a time on S3, where nothing is leased. */
class CreatedLockSpec {

  private static final Path LOCK = new Path("s3a://lake/w/.writer.lock");
  private static final String KEY = "w/.writer.lock";

  private static FakeS3 service;
  private static FileSystem files;

  @BeforeAll
  static void start() throws IOException {
    service = new FakeS3();
    Configuration hadoop = HadoopSettings.current();
    service.settings().forEach(hadoop::set);
    files = FileSystem.newInstance(LOCK.toUri(), hadoop);
  }

  @AfterAll
  static void stop() throws IOException {
    files.close();
    service.close();
  }

  @AfterEach
  void empty() {
    service.heedsConditions(true);
    service.forbidsOverwriting(false);
    service.forbidsDeleting(false);
    service.objects.keys().forEach(service.objects::remove);
  }

  private static CreatedLock take(String work) throws IOException {
    return CreatedLock.take(files, LOCK, LockOwner.self(work));
  }

  private static void left(String text) {
    service.objects.put(KEY, text.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void whoComesSecondIsToldWhoIsThereAndWhatToDoIfItWasKilled() throws IOException {
    CreatedLock first = take("impact ingest prices");
    assertThatThrownBy(() -> take("impact ingest news"))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("s3a://lake/w: is being written by impact ingest prices (process ")
        .hasMessageEndingWith("; if it was killed, delete s3a://lake/w/.writer.lock");
    first.release();
    assertThat(service.objects.keys()).doesNotContain(KEY);
    take("impact ingest news").release();
  }

  @Test
  void anOwnerThatWasKilledOnThisMachineKeepsNobodyOut() throws IOException, InterruptedException {
    assumeTrue(
        Files.isDirectory(java.nio.file.Path.of("/proc/self")), "no processes are seen here");
    Process killed = new ProcessBuilder("cat").start();
    ProcessMark mark = ProcessMark.of(killed.pid());
    left(new LockOwner("impact batch (process 7)", mark, "its").text());
    assertThatThrownBy(() -> take("impact ingest news")).hasMessageContaining("by impact batch");
    killed.destroyForcibly().waitFor();
    take("impact ingest news").release();
    assertThat(service.objects.keys()).doesNotContain(KEY);
  }

  @Test
  void anOwnerOfAnotherMachineStaysUntilAPersonRemovesIt() throws IOException {
    left("impact batch (process 7 of somebody)\n");
    assertThatThrownBy(() -> take("impact ingest news"))
        .hasMessageContaining("is being written by impact batch (process 7 of somebody);");
  }

  @Test
  void aServiceThatWritesWhateverTheConditionSaysIsRefused() {
    service.heedsConditions(false);
    assertThatThrownBy(() -> take("impact ingest news"))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("cannot be kept to one writer");
    assertThat(service.objects.keys()).doesNotContain(KEY);
  }

  @Test
  void aRefusalForAnotherReasonIsNoProofThatTheConditionIsHeeded() {
    service.forbidsOverwriting(true);
    assertThatThrownBy(() -> take("impact ingest news")).isInstanceOf(AccessDeniedException.class);
    assertThat(service.objects.keys()).doesNotContain(KEY);
  }

  @Test
  void whatThisProcessCouldNotRemoveItMayTakeAgain() throws IOException {
    CreatedLock first = take("impact ingest prices");
    service.forbidsDeleting(true);
    first.release();
    assertThat(service.objects.keys()).contains(KEY);

    service.forbidsDeleting(false);
    take("impact ingest news").release();
    assertThat(service.objects.keys()).doesNotContain(KEY);
  }

  @Test
  void whatAPersonGaveToAnotherIsNotReleased() throws IOException {
    CreatedLock first = take("impact ingest prices");
    left("impact batch (process 7 of somebody)\n");
    first.release();
    assertThat(service.objects.keys()).contains(KEY);
  }
}
