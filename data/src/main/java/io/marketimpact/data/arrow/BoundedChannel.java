package io.marketimpact.data.arrow;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.arrow.vector.ipc.ReadChannel;

/** A stream whose messages may not claim to be longer than their file: the reader believes them. */
final class BoundedChannel extends ReadChannel {

  private final long size;

  private BoundedChannel(SeekableByteChannel bytes) throws IOException {
    super(bytes);
    size = bytes.size();
  }

  static BoundedChannel of(Path file) throws IOException {
    return new BoundedChannel(Files.newByteChannel(file));
  }

  /** What is read into four bytes is the length of a message. */
  @Override
  public int readFully(ByteBuffer buffer) throws IOException {
    int read = super.readFully(buffer);
    if (read == Integer.BYTES && buffer.capacity() == Integer.BYTES) {
      int length = buffer.duplicate().order(ByteOrder.LITTLE_ENDIAN).getInt(0);
      if (length > size) {
        throw new IOException("a message says that it has " + length + " bytes");
      }
    }
    return read;
  }
}
