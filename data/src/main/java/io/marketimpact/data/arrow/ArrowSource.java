package io.marketimpact.data.arrow;

import io.marketimpact.data.BadInputException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.arrow.memory.BufferAllocator;
import org.apache.arrow.vector.ipc.ArrowFileReader;
import org.apache.arrow.vector.ipc.ArrowReader;
import org.apache.arrow.vector.ipc.ArrowStreamReader;
import org.apache.arrow.vector.ipc.message.MessageChannelReader;

/** A file, recognized by its first bytes: Arrow's file and its stream have the same names. */
final class ArrowSource {

  private static final String FILE = "ARROW1";
  private static final String FIRST_FEATHER = "FEA1";
  private static final String STREAM = "\u00FF\u00FF\u00FF\u00FF";

  private ArrowSource() {}

  /**
   * Opens a file.
   *
   * @throws BadInputException if it is none
   */
  static ArrowReader open(Path file, BufferAllocator memory) throws IOException {
    String start = start(file);
    BoundedCompression compression = new BoundedCompression(memory.getLimit());
    if (start.startsWith(FILE)) {
      return new ArrowFileReader(Files.newByteChannel(file), memory, compression);
    }
    if (start.startsWith(STREAM)) {
      return new ArrowStreamReader(
          new MessageChannelReader(BoundedChannel.of(file), memory), memory, compression);
    }
    throw BadInputException.file(
        file,
        start.startsWith(FIRST_FEATHER) ? "is Feather of version 1" : "is no Arrow file",
        "write the file anew, as pandas' to_feather does");
  }

  private static String start(Path file) throws IOException {
    try (InputStream bytes = Files.newInputStream(file)) {
      return new String(bytes.readNBytes(FILE.length()), StandardCharsets.ISO_8859_1);
    }
  }
}
