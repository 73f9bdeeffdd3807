package io.marketimpact.jobs.hadoop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileSystemException;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Abortable;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.junit.jupiter.api.Test;

/** What is written on a condition is there as a whole or not at all. */
class ConditionalSpec {

  private static final Path PLACE = new Path("s3a://lake/w/1.json");

  /** An object of which one byte is taken, and no more. */
  private static final class FullDisk extends OutputStream implements Abortable {

    private final FSDataOutputStream object;

    FullDisk(FSDataOutputStream object) {
      this.object = object;
    }

    @Override
    public void write(int one) throws IOException {
      throw new FileSystemException("no space left");
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
      object.write(bytes[from]);
      write(bytes[from]);
    }

    @Override
    public AbortableResult abort() {
      return object.abort();
    }

    @Override
    public void close() throws IOException {
      object.close();
    }
  }

  @Test
  void anObjectWhoseWritingBreaksOffIsNotThere() throws IOException {
    try (FakeS3 service = new FakeS3()) {
      Configuration hadoop = HadoopSettings.current();
      service.settings().forEach(hadoop::set);
      try (FileSystem files = FileSystem.newInstance(PLACE.toUri(), hadoop)) {
        FSDataOutputStream object =
            new FSDataOutputStream(new FullDisk(files.createFile(PLACE).build()), null);
        assertThatThrownBy(() -> Conditional.write(object, "a commit"))
            .isInstanceOf(FileSystemException.class)
            .hasMessage("no space left");
        assertThat(service.objects.keys()).isEmpty();
        assertThat(Conditional.create(files, PLACE, "a commit")).isEmpty();
        assertThat(Conditional.create(files, PLACE, "another"))
            .hasValueSatisfying(why -> assertThat(Conditional.isCondition(why)).isTrue());
        assertThat(Conditional.isCondition(new IOException("timed out"))).isFalse();
      }
    }
  }

  /** A stream in which nothing can be written, and which cannot be given up. */
  private static final class Broken extends OutputStream {

    @Override
    public void write(int one) {
      throw new IllegalStateException("closed by the service");
    }
  }

  /** A broken one that can be given up. */
  private static final class Aborted extends OutputStream implements Abortable {

    private boolean isAborted;

    @Override
    public void write(int one) {
      throw new OutOfMemoryError("no buffer");
    }

    @Override
    public AbortableResult abort() {
      isAborted = true;
      return null;
    }
  }

  @Test
  void whateverBreaksAWriteOffGivesItUpAndIsWhatIsSaid() throws IOException {
    Aborted object = new Aborted();
    FSDataOutputStream out = new FSDataOutputStream(object, null);
    assertThatThrownBy(() -> Conditional.write(out, "a commit"))
        .isInstanceOf(OutOfMemoryError.class);
    assertThat(object.isAborted).isTrue();

    FSDataOutputStream other = new FSDataOutputStream(new Broken(), null);
    assertThatThrownBy(() -> Conditional.write(other, "a commit"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("closed by the service")
        .satisfies(
            broken ->
                assertThat(broken.getSuppressed())
                    .hasExactlyElementsOfTypes(UnsupportedOperationException.class));
  }
}
