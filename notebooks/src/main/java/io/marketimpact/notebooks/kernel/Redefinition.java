package io.marketimpact.notebooks.kernel;

import java.lang.instrument.ClassDefinition;
import java.lang.instrument.Instrumentation;
import java.lang.instrument.UnmodifiableClassException;
import java.util.Optional;

/**
 * Gives classes other code in their place, as the JVM's agents may: what they hold stays, and so
 * does whoever refers to them. The launcher starts the kernel with this agent.
 */
public final class Redefinition {

  private static volatile Instrumentation instrumentation;

  private Redefinition() {}

  /**
   * What the JVM calls before the program.
   *
   * @param options none are read
   * @param given by the JVM
   */
  public static void premain(String options, Instrumentation given) {
    instrumentation = given;
  }

  /**
   * Changes all of the classes or none.
   *
   * @return why the JVM could not, such as a field that is new; empty where it has
   */
  static Optional<String> of(ClassDefinition... classes) {
    if (instrumentation == null) {
      return Optional.of("the kernel was started without its agent");
    }
    try {
      instrumentation.redefineClasses(classes);
      return Optional.empty();
    } catch (UnmodifiableClassException
        | ClassNotFoundException
        | UnsupportedOperationException
        | LinkageError
        | InternalError e) { // the last of a class that names one whose initializer threw
      return Optional.of(String.valueOf(e.getMessage()));
    }
  }
}
