package io.marketimpact.notebooks.kernel;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Timer;
import java.util.TimerTask;
import org.rapaio.jupyter.kernel.channels.Channels;
import org.rapaio.jupyter.kernel.message.messages.IOPubStream;
import org.rapaio.jupyter.kernel.message.messages.IOPubStream.StreamName;

/**
 * What a cell prints, sent in few large messages and in the order in which it was printed. A
 * message for each line would outrun a client, which then loses the end of the cell.
 */
final class CellOutput {

  private static final long INTERVAL_MILLIS = 100;
  private static final int LARGE = 1 << 16;
  private static final int MOST = 1 << 21;

  private final Channels channels;
  private final CellProgress progress;
  private final PrintStream standardOut = System.out;
  private final PrintStream standardError = System.err;
  private final PrintStream out = stream(StreamName.OUT, standardOut);
  private final PrintStream error = stream(StreamName.ERR, standardError);
  private final ByteArrayOutputStream pending = new ByteArrayOutputStream();
  private final Timer clock = new Timer("cell-output", true);
  private StreamName current = StreamName.OUT;
  private long written;
  private boolean ended;

  /** Takes the process's standard streams until it ends. */
  CellOutput(Channels channels) {
    this.channels = channels;
    this.progress = new CellProgress(channels);
    System.setOut(out);
    System.setErr(error);
    clock.schedule(
        new TimerTask() {
          @Override
          public void run() {
            progress.tick();
            send();
          }
        },
        INTERVAL_MILLIS,
        INTERVAL_MILLIS);
  }

  private PrintStream stream(StreamName name, PrintStream afterwards) {
    OutputStream sink =
        new OutputStream() {
          @Override
          public void write(int one) {
            write(new byte[] {(byte) one}, 0, 1);
          }

          @Override
          public void write(byte[] bytes, int offset, int length) {
            append(name, afterwards, bytes, offset, length);
          }

          @Override
          public void flush() {
            progress.end();
            send();
          }
        };
    return new PrintStream(sink, false, StandardCharsets.UTF_8);
  }

  private synchronized void append(
      StreamName name, PrintStream afterwards, byte[] bytes, int offset, int length) {
    if (ended) { // a thread that outlives its cell
      afterwards.write(bytes, offset, length);
      return;
    }
    progress.end();
    if (name != current) {
      send();
      current = name;
    }
    int room = (int) Math.max(0, Math.min(length, MOST - written));
    pending.write(bytes, offset, room);
    written += length;
    if (pending.size() >= LARGE) {
      send();
    }
  }

  private synchronized void send() {
    byte[] bytes = pending.toByteArray();
    int whole = wholeCharacters(bytes);
    if (whole > 0) {
      pending.reset();
      pending.write(bytes, whole, bytes.length - whole);
      channels.publish(
          new IOPubStream(current, new String(bytes, 0, whole, StandardCharsets.UTF_8)));
    }
  }

  /** The bytes up to the last character that is complete. */
  private static int wholeCharacters(byte[] bytes) {
    int lead = bytes.length - 1;
    while (lead >= 0 && (bytes[lead] & 0xC0) == 0x80) {
      lead--;
    }
    if (lead < 0 || bytes[lead] >= 0) {
      return bytes.length;
    }
    int length = Integer.numberOfLeadingZeros(~(bytes[lead] << 24));
    return bytes.length - lead >= length ? bytes.length : lead;
  }

  /** Takes what the cell does next. */
  void step(String words) {
    progress.step(words);
  }

  /** Sends what is left and gives the standard streams back. */
  void end() {
    clock.cancel();
    progress.end();
    out.flush();
    error.flush();
    synchronized (this) {
      if (ended) {
        return;
      }
      send();
      if (written > MOST) {
        channels.publish(
            new IOPubStream(
                StreamName.ERR,
                "\nthe cell printed "
                    + written
                    + " bytes; what follows the first "
                    + MOST
                    + " is not shown: write it to a file\n"));
      }
      ended = true;
    }
    System.setOut(standardOut);
    System.setErr(standardError);
  }
}
