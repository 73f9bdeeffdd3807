package io.marketimpact.data.fetch;

import java.io.IOException;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicLong;

/** A body on its way into a file: bounded, and it says how much has come. */
final class Arriving implements BodySubscriber<Long> {

  /** More came than a file may hold. */
  static final class TooLarge extends IOException {
    private static final long serialVersionUID = 1;

    TooLarge(long most) {
      super("is larger than " + most + " bytes");
    }
  }

  /** The file cannot take what came: a full disk, or one that may not be written. */
  static final class Unwritable extends IOException {
    private static final long serialVersionUID = 1;

    Unwritable(IOException cause) {
      super(cause);
    }
  }

  private final FileChannel file;
  private final long most;
  private final AtomicLong bytes;
  private final CompletableFuture<Long> whole = new CompletableFuture<>();
  private Flow.Subscription subscription;

  private Arriving(FileChannel file, long most, long start) {
    this.file = file;
    this.most = most;
    this.bytes = new AtomicLong(start);
  }

  /** Begins a file, or goes on where it ended. */
  static Arriving into(Path path, long start, long most) throws IOException {
    FileChannel file = FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    file.truncate(start);
    file.position(start);
    return new Arriving(file, most, start);
  }

  /** How many bytes the file has. */
  long bytes() {
    return bytes.get();
  }

  @Override
  public CompletionStage<Long> getBody() {
    return whole;
  }

  @Override
  public void onSubscribe(Flow.Subscription arriving) {
    subscription = arriving;
    subscription.request(1);
  }

  @Override
  public void onNext(List<ByteBuffer> buffers) {
    try {
      for (ByteBuffer buffer : buffers) {
        if (bytes.get() + buffer.remaining() > most) {
          throw new TooLarge(most);
        }
        write(buffer);
      }
      subscription.request(1);
    } catch (IOException failure) {
      subscription.cancel();
      onError(failure);
    }
  }

  private void write(ByteBuffer buffer) throws Unwritable {
    try {
      while (buffer.hasRemaining()) {
        bytes.addAndGet(file.write(buffer));
      }
    } catch (IOException failure) {
      throw new Unwritable(failure);
    }
  }

  @Override
  public void onError(Throwable failure) {
    close();
    whole.completeExceptionally(failure);
  }

  @Override
  public void onComplete() {
    close();
    whole.complete(bytes.get());
  }

  private void close() {
    try {
      file.close();
    } catch (IOException failure) {
      whole.completeExceptionally(failure);
    }
  }
}
