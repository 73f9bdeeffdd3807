package io.marketimpact.notebooks.kernel;

import java.util.concurrent.TimeUnit;
import org.rapaio.jupyter.kernel.channels.Channels;
import org.rapaio.jupyter.kernel.display.DisplayData;
import org.rapaio.jupyter.kernel.message.messages.IOPubClearOutput;
import org.rapaio.jupyter.kernel.message.messages.IOPubDisplayData;

/**
 * A line below a cell that has shown nothing for some time: how long it runs and what it does. It
 * is taken away before the cell shows something of its own and when the cell ends, so that no saved
 * notebook holds it. As the protocol can take away only all of a cell's output, a cell that has
 * shown something speaks for itself from then on.
 */
final class CellProgress {

  private static final long PATIENCE_MILLIS = 2_000;
  private static final long INTERVAL_MILLIS = 1_000;

  private final Channels channels;
  private final long began = System.nanoTime();
  private long due = PATIENCE_MILLIS;
  private String step = "";
  private boolean isShown;
  private boolean isOver;

  CellProgress(Channels channels) {
    this.channels = channels;
  }

  /** Takes what the cell does next. */
  synchronized void step(String words) {
    step = words;
  }

  /** Shows the line where it is time to. */
  synchronized void tick() {
    long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began);
    if (isOver || millis < due) {
      return;
    }
    due = millis + INTERVAL_MILLIS;
    if (isShown) {
      channels.publish(new IOPubClearOutput(true));
    }
    isShown = true;
    String line =
        "running for "
            + TimeUnit.MILLISECONDS.toSeconds(millis)
            + " s"
            + (step.isEmpty() ? "" : ": " + step);
    channels.publish(new IOPubDisplayData(DisplayData.fromText(line)));
  }

  /** Takes the line away for good. */
  synchronized void end() {
    if (isShown && !isOver) {
      channels.publish(new IOPubClearOutput(false));
    }
    isOver = true;
  }
}
