package io.marketimpact.notebooks.kernel;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.rapaio.jupyter.kernel.message.messages.IOPubStream.StreamName;

/** A standard stream while a cell runs. */
final class CellStream extends PrintStream {

  CellStream(CellOutput output, StreamName name, PrintStream afterwards) {
    super(sink(output, name, afterwards), false, StandardCharsets.UTF_8);
  }

  private static OutputStream sink(CellOutput output, StreamName name, PrintStream afterwards) {
    return new OutputStream() {
      @Override
      public void write(int one) {
        write(new byte[] {(byte) one}, 0, 1);
      }

      @Override
      public void write(byte[] bytes, int offset, int length) {
        output.append(name, afterwards, bytes, offset, length);
      }
    };
  }
}
