package io.marketimpact.notebooks.kernel;

import java.lang.instrument.ClassDefinition;
import java.lang.reflect.Method;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.rapaio.jupyter.kernel.core.java.RapaioExecutionControl;

/**
 * Loads and runs what JShell has compiled. Unlike the kernel's own it waits for the end of a
 * snippet that was interrupted, so that what its {@code finally} prints belongs to its cell, and it
 * reads an exception in a way that no exception can break: of one whose {@code getMessage} throws
 * JShell hears nothing from the kernel's, and takes the snippet for done.
 */
final class CellControl extends RapaioExecutionControl {

  /** The class that JShell lays around a snippet; letters count how often it was compiled anew. */
  private static final Pattern AROUND_SNIPPET = Pattern.compile("REPL\\.\\$JShell\\$(\\d+)[A-Z]*");

  private static final int WITHOUT_LIMIT = -1;
  private static final String RUNS_ON =
      "the cell was interrupted and stopped and still runs, since it catches what would end it; it"
          + " goes on beside the next cells until the kernel is restarted";

  private final CellThread cells = new CellThread();
  private final Set<CellCall> running = ConcurrentHashMap.newKeySet();
  private final Map<String, Optional<Object>> results = new ConcurrentHashMap<>();
  private final Map<String, Class<?>> loaded = new ConcurrentHashMap<>();
  private final Map<String, String> history = new ConcurrentHashMap<>();
  private final StaleCode stale = new StaleCode();
  private final Map<String, ClassText> texts = new ConcurrentHashMap<>();
  private volatile Set<String> edited = Set.of();
  private volatile Set<String> renewed = Set.of();
  private volatile Object last;

  CellControl() {
    super(WITHOUT_LIMIT);
    Made.ask(type -> Basis.of(type, texts.values()));
  }

  @Override
  public void load(ClassBytecodes[] classes)
      throws ClassInstallException, NotImplementedException, EngineTerminationException {
    super.load(
        Stream.of(classes)
            .map(one -> new ClassBytecodes(one.name(), Made.told(one.bytecodes())))
            .toArray(ClassBytecodes[]::new));
    for (ClassBytecodes one : classes) {
      keep(one);
      Matcher around = AROUND_SNIPPET.matcher(one.name());
      if (around.matches()) {
        loaded.put(around.group(1), found(one.name()));
        history.put(one.name(), around.group(1));
      }
    }
  }

  private void keep(ClassBytecodes one) {
    texts.put(one.name(), ClassText.of(one.bytecodes()));
    stale.read(one.name(), one.bytecodes());
  }

  /**
   * Changes classes in their place, so that what they hold and who refers to them stays; where that
   * cannot be, JShell lays new ones around the snippets.
   */
  @Override
  public void redefine(ClassBytecodes[] classes) throws ClassInstallException {
    Map<String, ClassText> edit = new HashMap<>();
    Stream.of(classes).forEach(one -> edit.put(one.name(), ClassText.of(one.bytecodes())));
    ClassDefinition[] definitions = new ClassDefinition[classes.length];
    for (int i = 0; i < classes.length; i++) {
      Class<?> old = found(classes[i].name());
      if (beginsAnew(old, edit)) {
        throw new ClassInstallException(old + " begins anew", new boolean[classes.length]);
      }
      definitions[i] = new ClassDefinition(old, Made.told(classes[i].bytecodes()));
    }
    Optional<String> refused = Redefinition.of(definitions);
    if (refused.isPresent()) {
      throw new ClassInstallException(refused.orElseThrow(), new boolean[classes.length]);
    }
    Stream.of(classes).forEach(one -> stale.forget(one.name()));
    Stream.of(classes).forEach(this::keep);
  }

  /**
   * Whether a class cannot be changed in its place: a table of enum constants, which is made once;
   * of a snippet that is edited, one with another initial state; and what is to be renewed.
   */
  private boolean beginsAnew(Class<?> old, Map<String, ClassText> edit) {
    Matcher around = AROUND_SNIPPET.matcher(old.getName());
    if (old.isSynthetic() || !around.lookingAt()) {
      return old.isSynthetic();
    }
    String id = around.group(1);
    return renewed.contains(id) || (edited.contains(id) && changesInitially(around.group(), edit));
  }

  private boolean changesInitially(String around, Map<String, ClassText> edit) {
    Map<String, ClassText> before = new TreeMap<>(texts);
    before.keySet().removeIf(name -> !name.equals(around) && !name.startsWith(around + "$"));
    Map<String, ClassText> after = new TreeMap<>(before);
    after.replaceAll((name, text) -> edit.getOrDefault(name, text));
    return !InitialState.of(before.values()).equals(InitialState.of(after.values()));
  }

  /**
   * The snippets that are edited, by their identifiers; others are compiled anew on account of
   * them.
   */
  void edit(Set<String> snippets) {
    edited = Set.copyOf(snippets);
  }

  /** The snippets whose classes begin anew when they are declared, by their identifiers. */
  void renew(Set<String> snippets) {
    renewed = Set.copyOf(snippets);
  }

  /** The classes that another took the place of, and the identifiers of their snippets. */
  Map<String, String> replaced() {
    Map<String, String> all = new HashMap<>(history);
    loaded.values().forEach(present -> all.remove(present.getName()));
    return all;
  }

  /** What values may run. */
  StaleCode stale() {
    return stale;
  }

  private Class<?> found(String name) throws ClassInstallException {
    try {
      return findClass(name);
    } catch (ClassNotFoundException e) {
      throw new ClassInstallException(name + " is loaded and cannot be found", new boolean[0]);
    }
  }

  /** The classes around the snippets as they were loaded last, by the identifiers of snippets. */
  Map<String, Class<?>> loaded() {
    return new HashMap<>(loaded);
  }

  @Override
  protected String invoke(Method snippet) throws Exception {
    last = null;
    CellCall call = run(() -> snippet.invoke(null));
    if (call.isLeft()) {
      throw new UserException(RUNS_ON, "StillRunning", new StackTraceElement[0]);
    }
    if (call.isAsked()) {
      throw new UserException("the cell was interrupted", "Interrupted", new StackTraceElement[0]);
    }
    if (call.thrown() != null) {
      throw call.thrown().forShell();
    }
    last = call.value();
    String id = UUID.randomUUID().toString();
    results.put(id, Optional.ofNullable(last));
    return id;
  }

  /**
   * The value of a snippet.
   *
   * @param id what JShell got for it; a statement has none
   * @throws IllegalStateException if a statement gave a value, as only {@code return} does
   */
  @Override
  public Object takeResult(String id) {
    Optional<Object> result = results.remove(id);
    if (result == null && last != null) {
      throw new IllegalStateException("a statement gives no value");
    }
    return result == null ? null : result.orElse(null);
  }

  /** Runs code as that of a cell, which an interrupt ends. */
  CellCall run(Callable<?> code) throws InterruptedException {
    CellCall call = new CellCall(code);
    boolean isWithin = !running.isEmpty();
    running.add(call);
    try {
      call.await(cells.begin(call, isWithin));
      return call;
    } finally {
      running.remove(call);
      if (call.isAsked() && !isWithin) { // the code around it cleans up on the usual thread
        cells.renew();
      }
    }
  }

  @Override
  public void interrupt() {
    running.forEach(CellCall::interrupt);
  }

  /** Does something with each piece of code that runs. */
  void each(Consumer<CellCall> action) {
    running.forEach(action);
  }

  boolean isRunning() {
    return !running.isEmpty();
  }

  /** Whether something runs that has taken no notice of an interrupt. */
  boolean isHeedless() {
    return running.stream().anyMatch(CellCall::isHeedless);
  }
}
