package io.marketimpact.jobs.cli;

import java.io.PrintWriter;

/**
 * Says so when a signal ends the process. What then fails, because Spark stops under it, is no
 * fault of this program; the process ends with the code of the signal, 143 or 130.
 */
final class SignalWatch {

  private final Thread hook;

  private SignalWatch(PrintWriter err) {
    hook =
        new Thread(() -> err.println("impact: stopped by a signal; what was published is whole"));
  }

  /** Watches until {@link #end}. */
  static SignalWatch start(PrintWriter err) {
    SignalWatch watch = new SignalWatch(err);
    Runtime.getRuntime().addShutdownHook(watch.hook);
    return watch;
  }

  /** Ends the watch: from now on the process ends because its work is done. */
  void end() {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException ending) {
      // A signal came first, and the hook has said so.
    }
  }

  /** Whether the process is being ended, which Java says only to who asks for another hook. */
  static boolean isProcessEnding() {
    Thread probe = new Thread(() -> {});
    try {
      Runtime.getRuntime().addShutdownHook(probe);
      Runtime.getRuntime().removeShutdownHook(probe);
      return false;
    } catch (IllegalStateException ending) {
      return true;
    }
  }
}
