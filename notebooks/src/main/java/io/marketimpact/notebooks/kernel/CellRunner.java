package io.marketimpact.notebooks.kernel;

import io.marketimpact.data.study.StudyFunction;
import java.io.InputStream;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.logging.Level;
import java.util.logging.Logger;
import jdk.jshell.EvalException;
import jdk.jshell.UnresolvedReferenceException;
import org.rapaio.jupyter.kernel.channels.Channels;
import org.rapaio.jupyter.kernel.channels.MessageHandler;
import org.rapaio.jupyter.kernel.core.RapaioKernel;
import org.rapaio.jupyter.kernel.core.format.ErrorFormatters;
import org.rapaio.jupyter.kernel.core.java.CompilerException;
import org.rapaio.jupyter.kernel.core.java.io.JShellConsole;
import org.rapaio.jupyter.kernel.core.magic.MagicEvalResult;
import org.rapaio.jupyter.kernel.display.DisplayData;
import org.rapaio.jupyter.kernel.display.DisplaySystem;
import org.rapaio.jupyter.kernel.message.Message;
import org.rapaio.jupyter.kernel.message.MessageType;
import org.rapaio.jupyter.kernel.message.messages.ErrorReply;
import org.rapaio.jupyter.kernel.message.messages.IOPubError;
import org.rapaio.jupyter.kernel.message.messages.IOPubExecuteInput;
import org.rapaio.jupyter.kernel.message.messages.IOPubExecuteResult;
import org.rapaio.jupyter.kernel.message.messages.ShellExecuteReply;
import org.rapaio.jupyter.kernel.message.messages.ShellExecuteRequest;

/**
 * Answers a request to run a cell, as the protocol of Jupyter asks (messaging specification 5.3,
 * "Execute"): status busy, the input, its output, the reply, status idle. After a cell that failed
 * the cells that were sent before the client could know of it are not run.
 */
final class CellRunner implements MessageHandler<ShellExecuteRequest> {

  /** Longer ago a client knows of the failure, whatever its clock says. */
  private static final Duration LONGEST_QUEUE = Duration.ofSeconds(5);

  private final RapaioKernel kernel;
  private final Channels channels;
  private final Snippets snippets;
  private final CellTrace trace;
  private final JShellConsole console;
  private final CellHistory history;
  private final CellControl control;
  private final CellInterrupt interrupt;
  private final AtomicReference<Running> running = new AtomicReference<>();
  private int count;
  private Instant failed = Instant.MIN;

  private record Running(int count, CellOutput output) {}

  /** What studies say of how far they are; held, since a log that nobody holds forgets this. */
  private final Logger steps = Logger.getLogger(StudyFunction.class.getName());

  CellRunner(
      RapaioKernel kernel,
      Channels channels,
      JShellConsole console,
      CellHistory history,
      CellControl control,
      CellInterrupt interrupt) {
    this.control = control;
    this.history = history;
    this.interrupt = interrupt;
    this.kernel = kernel;
    this.channels = channels;
    this.console = console;
    this.trace = new CellTrace(kernel.javaEngine().getShell());
    this.snippets = new Snippets(kernel, control, interrupt::isAsked);
    steps.setLevel(Level.FINE);
    steps.setFilter(
        step -> {
          said(step.getMessage());
          return false;
        });
    Runtime.getRuntime().addShutdownHook(new Thread(this::ended, "cell-ended"));
  }

  @Override
  public void handle(Message<ShellExecuteRequest> message) {
    channels.scheduleAfter(channels::freeMsgId);
    channels.busyThenIdle();
    if (wasQueuedBehindAFailure(message)) {
      replyError("aborted", new IOPubError("", "", List.of()), count);
      return;
    }
    ShellExecuteRequest request = message.content();
    count++;
    history.add(request.code());
    interrupt.begin(); // before the client hears of the cell
    channels.publish(new IOPubExecuteInput(request.code(), count));
    Optional<IOPubError> failure = run(request, cell(message)).map(CellRunner::asWritten);
    interrupt.end();
    if (failure.isPresent()) {
      failed = request.stopOnError() ? Instant.now() : failed;
      channels.publish(failure.orElseThrow());
      replyError("error", failure.orElseThrow(), count);
    } else {
      channels.reply(ShellExecuteReply.withOk(count, Map.of()));
    }
  }

  /** What the client calls the cell: JupyterLab says it, the messaging specification does not. */
  private static Optional<String> cell(Message<?> message) {
    return Optional.ofNullable(message.metadata())
        .map(metadata -> metadata.get("cellId"))
        .map(String::valueOf);
  }

  private Optional<IOPubError> run(ShellExecuteRequest request, Optional<String> cell) {
    InputStream standardIn = System.in;
    console.bindChannels(channels, request.stdinEnabled());
    System.setIn(console.getIn());
    CellOutput output = new CellOutput(channels);
    try {
      running.set(new Running(count, output));
      Optional<Object> value = result(request.code(), cell);
      Optional<DisplayData> shown = value.isEmpty() ? Optional.empty() : shown(value.get());
      output.end();
      shown.ifPresent(data -> channels.publish(new IOPubExecuteResult(count, data)));
      return Optional.empty();
    } catch (CellFailure failure) {
      return Optional.of(error(failure));
    } catch (CompilerException e) {
      return Optional.of(compileError(e));
    } catch (EvalException e) {
      return Optional.of(thrown(e));
    } catch (UnresolvedReferenceException e) {
      return Optional.of(
          error(new CellFailure("UnresolvedReference", snippets.whyNotUsable(e.getSnippet()))));
    } catch (Exception e) {
      return Optional.of(IOPubError.of(e, it -> ErrorFormatters.exceptionFormat(kernel, it)));
    } catch (Error e) {
      return Optional.of(error(CellFailure.of(e)));
    } finally {
      output.end();
      running.set(null);
      System.setIn(standardIn);
      console.unbindChannels();
    }
  }

  private void said(String step) {
    Running cell = running.get();
    if (cell != null) {
      cell.output().step(step);
    }
  }

  private Optional<Object> result(String code, Optional<String> cell) throws Exception {
    MagicEvalResult magic = kernel.magicEngine().eval(kernel.executionContext(), code);
    if (magic.handled()) {
      return Optional.ofNullable(magic.result());
    }
    if (code.stripLeading().startsWith("%")) {
      throw new CellFailure("NoMagics", "a cell of this kernel is Java: it has no magics");
    }
    return snippets.evaluate(code, cell);
  }

  /** As code of the cell, since showing a value runs what the cell has written. */
  private Optional<DisplayData> shown(Object value) throws CellFailure, InterruptedException {
    CellCall call = control.run(() -> rendered(value));
    if (call.isAsked()) {
      throw new CellFailure("Interrupted", "the cell was interrupted while its value was shown");
    }
    if (call.thrown() != null) {
      throw CellFailure.ofShowing(call.thrown());
    }
    return Optional.ofNullable((DisplayData) call.value());
  }

  private static DisplayData rendered(Object value) {
    DisplayData data = value instanceof DisplayData own ? own : DisplaySystem.inst().render(value);
    if (data != null) {
      data.data().replaceAll((type, content) -> content == null ? "null" : content);
    }
    return data;
  }

  private static IOPubError asWritten(IOPubError error) {
    return new IOPubError(
        error.errName(),
        Declaration.asWritten(error.errMsg()),
        error.stacktrace().stream().map(Declaration::asWritten).toList());
  }

  private static IOPubError error(CellFailure failure) {
    String line = failure.name() + ": " + failure.getMessage();
    return new IOPubError(failure.name(), failure.getMessage(), List.of(line));
  }

  /** The kernel's own has no message, and most clients show no more than that. */
  private IOPubError compileError(CompilerException e) {
    return new IOPubError(
        "CompileError",
        snippets.whyNotCompiled(e.badSnippet().snippet()),
        ErrorFormatters.exceptionFormat(kernel, e));
  }

  /** What the cell threw by its own name; JShell wraps it in an exception of JShell's. */
  private IOPubError thrown(EvalException e) {
    return new IOPubError(
        CellTrace.simpleName(e.getExceptionClassName()),
        Objects.requireNonNullElse(e.getMessage(), ""),
        trace.of(e));
  }

  private void replyError(String status, IOPubError error, int number) {
    channels.replyError(
        MessageType.SHELL_EXECUTE_REPLY.newError(),
        new ErrorReply(status, error.errName(), error.errMsg(), error.stacktrace(), number));
  }

  private boolean wasQueuedBehindAFailure(Message<ShellExecuteRequest> message) {
    if (failed.plus(LONGEST_QUEUE).isBefore(Instant.now())) {
      return false;
    }
    try {
      return !OffsetDateTime.parse(message.header().timestamp()).toInstant().isAfter(failed);
    } catch (DateTimeException unknown) {
      return false;
    }
  }

  /** A cell that ends the process, or a signal that does, leaves no client waiting. */
  private void ended() {
    Running cell = running.getAndSet(null);
    if (cell != null) {
      cell.output().end();
      IOPubError error =
          error(new CellFailure("KernelEnded", "the kernel ended while this cell ran"));
      channels.publish(error);
      replyError("error", error, cell.count());
      channels.runAfterActions();
      pauseForTheSockets();
    }
  }

  private static void pauseForTheSockets() {
    try {
      Thread.sleep(300);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
