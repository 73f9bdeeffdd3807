package io.marketimpact.notebooks.kernel;

import java.io.PrintStream;
import java.util.List;
import java.util.Timer;
import java.util.TimerTask;
import java.util.concurrent.TimeUnit;
import org.rapaio.jupyter.kernel.channels.Channels;
import org.rapaio.jupyter.kernel.message.messages.IOPubStream;
import org.rapaio.jupyter.kernel.message.messages.IOPubStream.StreamName;

/**
 * What a cell prints, sent in few large messages. The socket drops what a client is too slow to
 * take, the end of the cell too, so that neither lines nor {@code flush} make a message each.
 */
public final class CellOutput {

  private static volatile CellOutput current;

  private static final long INTERVAL_MILLIS = 100;
  private static final int LARGE = 1 << 16;
  private static final int MOST = 1 << 21;
  private static final int MESSAGES_PER_INTERVAL = 50;

  private final Channels channels;
  private final CellProgress progress;
  private final PrintStream standardOut = System.out;
  private final PrintStream standardError = System.err;
  private final CellStream out = new CellStream(this, StreamName.OUT, standardOut);
  private final CellStream error = new CellStream(this, StreamName.ERR, standardError);
  private final PrintedText printed = new PrintedText();
  private final Timer clock = new Timer("cell-output", true);
  private long written;
  private int messages;
  private boolean ended;

  /** Takes the process's standard streams until it ends. */
  CellOutput(Channels channels) {
    this.channels = channels;
    this.progress = new CellProgress(channels);
    current = this;
    System.setOut(out);
    System.setErr(error);
    clock.schedule(
        new TimerTask() {
          @Override
          public void run() {
            tick();
          }
        },
        INTERVAL_MILLIS,
        INTERVAL_MILLIS);
  }

  /** What is thrown here would end the clock: a cell that fills the memory has more to show. */
  private void tick() {
    try {
      progress.tick();
      send();
    } catch (RuntimeException | Error failure) {
      standardError.println("the output of a cell could not be sent: " + failure);
    } finally {
      paced();
    }
  }

  /** What a stream kept from an earlier cell is given belongs to the cell that runs. */
  void append(StreamName name, PrintStream afterwards, byte[] bytes, int offset, int length) {
    if (CellCall.isCallerLeft()) {
      afterwards.write(bytes, offset, length);
    } else if (!isTaken(name, bytes, offset, length)) {
      CellOutput next = current;
      if (next == null || next == this) {
        afterwards.write(bytes, offset, length);
      } else {
        next.append(name, afterwards, bytes, offset, length);
      }
    }
  }

  private synchronized boolean isTaken(StreamName name, byte[] bytes, int offset, int length) {
    if (ended) {
      return false;
    }
    progress.end();
    int room = (int) Math.max(0, Math.min(length, MOST - written));
    printed.append(name, bytes, offset, room);
    written += length;
    if (printed.size() >= LARGE) {
      send();
    }
    return true;
  }

  /**
   * Called before a value is displayed: what the cell printed before stands before it. Where values
   * come faster than a client takes them, it waits; outside a cell it does nothing.
   */
  public static void beforeDisplay() {
    CellOutput cell = current;
    if (cell != null) {
      cell.progress.end();
      cell.send();
      cell.awaitTurn();
    }
  }

  private synchronized void awaitTurn() {
    long began = System.nanoTime();
    try {
      while (messages >= MESSAGES_PER_INTERVAL && !ended) {
        wait(INTERVAL_MILLIS);
        if (TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began) >= INTERVAL_MILLIS) {
          messages = 0; // whether or not the clock still goes
        }
      }
      messages++;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private synchronized void paced() {
    messages = 0;
    notifyAll();
  }

  private void send() {
    send(false);
  }

  private synchronized void send(boolean isLast) {
    List<PrintedText.Text> texts = isLast ? printed.takeRest() : printed.take();
    messages += texts.size();
    texts.forEach(text -> channels.publish(new IOPubStream(text.stream(), text.text())));
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
      send(true);
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
      notifyAll();
    }
    current = null;
    System.setOut(standardOut);
    System.setErr(standardError);
  }
}
