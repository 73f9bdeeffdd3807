package io.marketimpact.notebooks.kernel;

import java.io.InputStream;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandleProxies;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import jdk.jshell.SourceCodeAnalysis;
import org.rapaio.jupyter.kernel.MainApp;
import org.rapaio.jupyter.kernel.channels.Channels;
import org.rapaio.jupyter.kernel.channels.LoopThread;
import org.rapaio.jupyter.kernel.channels.MessageHandler;
import org.rapaio.jupyter.kernel.core.ConnectionProperties;
import org.rapaio.jupyter.kernel.core.Transform;
import org.rapaio.jupyter.kernel.core.java.JavaEngine;
import org.rapaio.jupyter.kernel.core.java.io.JShellConsole;
import org.rapaio.jupyter.kernel.global.Global;
import org.rapaio.jupyter.kernel.message.MessageType;

/**
 * Starts the Java kernel for Jupyter and keeps its channels alive.
 *
 * <p>The kernel (rapaio-jupyter-kernel 3.0.1) reads its shell, control and heartbeat sockets on one
 * {@link LoopThread} each. {@code LoopThread.start()} starts the thread <em>before</em> it sets the
 * flag that the thread loops on, so a thread that the system schedules at once sees {@code false}
 * and ends: nobody reads that socket, and the client waits until it gives up. Measured on two
 * cores, one start in four loses a thread and one in ten hangs. This class runs a lost loop again
 * on a thread of its own; the flag is {@code true} by then. A loop can also meet a message before
 * the kernel has its table of handlers, and lose the message or end; see {@link #connect}. {@code
 * UPSTREAM.md} says it to the kernel's authors.
 *
 * <p>It also ends the process when the client that started it is gone, and when the kernel is shut
 * down, whatever threads the notebook left behind.
 */
public final class NotebookKernel {

  private static final Logger KERNEL_LOG =
      Logger.getLogger(""); // held: a logger nobody holds forgets its level
  private static final long CHECK_MILLIS = 25;

  private NotebookKernel() {}

  /**
   * Runs the kernel until its client shuts it down.
   *
   * @param arguments the connection file that Jupyter wrote
   */
  public static void main(String[] arguments) throws Exception {
    if (arguments.length != 1) {
      throw new IllegalArgumentException(
          "one argument, the connection file, must be given: " + arguments.length);
    }
    KERNEL_LOG.setLevel(Level.WARNING);
    endWithParent();
    ConnectionProperties connection =
        Transform.fromJson(Files.readString(Path.of(arguments[0])), ConnectionProperties.class);
    Global.options().display().defaultMime("text/plain"); // else a value's "<" is taken for HTML
    CellControl control = runSnippetsHere();
    runStartup();
    CellInterrupt interrupt = interruptOnSignal(control);
    var channels = new Channels(connection);
    connect(channels, control, interrupt);
    keepAlive(channels);
    System.exit(0);
  }

  /** Gives every notebook its imports. A cell that reads them is the first the client can send. */
  private static void runStartup() throws Exception {
    try (InputStream startup = NotebookKernel.class.getResourceAsStream("startup.jsh")) {
      MainApp.kernel.eval(new String(startup.readAllBytes(), StandardCharsets.UTF_8));
    }
  }

  /** Has JShell load and run what it compiles here from now on; nothing is loaded before. */
  private static CellControl runSnippetsHere() {
    JavaEngine engine = MainApp.kernel.javaEngine();
    Object provider = Fields.valueOf(engine, "controlProvider");
    @SuppressWarnings("unchecked")
    var controls = (Map<Object, Object>) Fields.valueOf(provider, "controllers");
    var control = new CellControl();
    controls.put(Fields.valueOf(engine, "executionId"), control);
    Fields.set(engine.getShell(), "executionControl", control);
    return control;
  }

  /**
   * Ends the running cell on SIGINT, for {@code "interrupt_mode": "signal"}. The kernel's own way,
   * a message, shuts its executor down: after it every cell is answered "ok" and none is run.
   */
  private static CellInterrupt interruptOnSignal(CellControl control)
      throws ReflectiveOperationException {
    var interrupt = new CellInterrupt(control);
    // By name: javac warns of sun.misc.Signal in a way that no annotation silences.
    Class<?> signal = Class.forName("sun.misc.Signal");
    Class<?> handler = Class.forName("sun.misc.SignalHandler");
    MethodHandle run =
        MethodHandles.publicLookup()
            .findVirtual(Runnable.class, "run", MethodType.methodType(void.class))
            .bindTo((Runnable) interrupt);
    Object onSignal =
        MethodHandleProxies.asInterfaceInstance(
            handler, MethodHandles.dropArguments(run, 0, signal));
    signal
        .getMethod("handle", signal, handler)
        .invoke(null, signal.getConstructor(String.class).newInstance("INT"), onSignal);
    return interrupt;
  }

  private static void endWithParent() {
    Optional.ofNullable(System.getenv("JPY_PARENT_PID"))
        .map(Long::valueOf)
        .flatMap(ProcessHandle::of)
        .ifPresent(NotebookKernel::endWith);
  }

  private static void endWith(ProcessHandle parent) {
    Thread watch =
        new Thread(
            () -> {
              parent.onExit().join();
              Runtime.getRuntime().halt(1);
            },
            "parent-watch");
    watch.setDaemon(true);
    watch.start();
  }

  /**
   * Binds the sockets. Reading a message needs the monitor of its channel, so while this thread
   * holds them no loop meets the table of handlers before it is filled.
   */
  private static void connect(Channels channels, CellControl control, CellInterrupt interrupt) {
    synchronized (Fields.valueOf(channels, "shell")) {
      synchronized (Fields.valueOf(channels, "control")) {
        channels.connect(MainApp.kernel);
        runCellsHere(channels, control, interrupt);
      }
    }
  }

  /**
   * Puts this project's way to run, to recall and to inspect cells in the place of the kernel's.
   */
  @SuppressWarnings("unchecked")
  private static void runCellsHere(
      Channels channels, CellControl control, CellInterrupt interrupt) {
    var handlers = (Map<MessageType<?>, MessageHandler<?>>) Fields.valueOf(channels, "handlers");
    var console = (JShellConsole) Fields.valueOf(MainApp.kernel, "shellConsole");
    var history = new CellHistory(channels);
    handlers.put(
        MessageType.SHELL_EXECUTE_REQUEST,
        new CellRunner(MainApp.kernel, channels, console, history, control, interrupt));
    handlers.put(MessageType.SHELL_HISTORY_REQUEST, history);
    SourceCodeAnalysis analysis = MainApp.kernel.javaEngine().getSourceAnalysis();
    Path home = Path.of(System.getProperty("marketimpact.home", ""));
    handlers.put(
        MessageType.SHELL_INSPECT_REQUEST,
        new CellInspector(channels, analysis, Javadoc.of(analysis, home)));
  }

  private static void keepAlive(Channels channels) throws InterruptedException {
    List<LoopThread> loops = loopsOf(channels);
    List<Thread> carriers = new ArrayList<>(loops);
    while (!channels.isMarkedForShutdown()) {
      Thread.sleep(CHECK_MILLIS);
      for (int i = 0; i < loops.size(); i++) {
        if (!carriers.get(i).isAlive() && !channels.isMarkedForShutdown()) {
          var carrier = new Thread(loops.get(i), loops.get(i).getName() + "-again");
          carriers.set(i, carrier);
          carrier.start();
        }
      }
    }
    for (Thread carrier : carriers) {
      carrier.join(1000);
    }
  }

  private static List<LoopThread> loopsOf(Channels channels) {
    var loops = new ArrayList<LoopThread>();
    for (String name : List.of("heartbeat", "shell", "control")) {
      loops.add((LoopThread) Fields.valueOf(Fields.valueOf(channels, name), "loopThread"));
    }
    return List.copyOf(loops);
  }
}
