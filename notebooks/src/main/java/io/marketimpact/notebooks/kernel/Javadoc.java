package io.marketimpact.notebooks.kernel;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jdk.jshell.SourceCodeAnalysis;
import jdk.jshell.SourceCodeAnalysis.Documentation;

/**
 * Finds Javadoc in sources and makes plain text of it. JShell looks in the sources of the JDK alone
 * and has no way to name others, so this adds them where it keeps them; its own formatter writes
 * the text. Both are inside the JDK and opened by the launcher; without that, and in a JDK that has
 * them no more, signatures are answered as before.
 */
final class Javadoc {

  private static final int LINE = 100;

  private final Optional<MethodHandle> formatter;

  private Javadoc(Optional<MethodHandle> formatter) {
    this.formatter = formatter;
  }

  /**
   * Adds sources to those of the JDK.
   *
   * @param analysis what is asked for documentation
   * @param home directory of the project, whose modules have their sources
   * @return what makes text of documentation
   */
  static Javadoc of(SourceCodeAnalysis analysis, Path home) {
    try {
      addSources(analysis, home);
      return new Javadoc(Optional.of(formatter()));
    } catch (ReflectiveOperationException | RuntimeException otherJdk) {
      return new Javadoc(Optional.empty());
    }
  }

  @SuppressWarnings("unchecked")
  private static void addSources(SourceCodeAnalysis analysis, Path home)
      throws ReflectiveOperationException {
    Method find = analysis.getClass().getDeclaredMethod("findSources");
    find.setAccessible(true);
    List<Path> sources = new ArrayList<>((Collection<Path>) find.invoke(analysis));
    Stream.of("analytics", "data", "reports", "notebooks", "jobs")
        .map(module -> home.resolve(module).resolve("src/main/java"))
        .filter(Files::isDirectory)
        .forEach(sources::add);
    Field field = analysis.getClass().getDeclaredField("availableSources");
    field.setAccessible(true);
    field.set(analysis, List.copyOf(sources));
  }

  private static MethodHandle formatter() throws ReflectiveOperationException {
    Class<?> type = Class.forName("jdk.internal.shellsupport.doc.JavadocFormatter");
    Object formatter = type.getConstructor(int.class, boolean.class).newInstance(LINE, false);
    return MethodHandles.lookup()
        .findVirtual(
            type, "formatJavadoc", MethodType.methodType(String.class, String.class, String.class))
        .bindTo(formatter);
  }

  /** The signature, and what its Javadoc says where there is one. */
  String text(Documentation documentation) {
    String javadoc = documentation.javadoc();
    if (javadoc == null || javadoc.isBlank()) {
      return documentation.signature();
    }
    return formatter
        .map(format -> formatted(format, documentation.signature(), javadoc))
        .orElseGet(() -> documentation.signature() + "\n" + javadoc.strip());
  }

  private static String formatted(MethodHandle format, String signature, String javadoc) {
    try {
      return ((String) format.invoke(signature, javadoc)).strip();
    } catch (Throwable impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
