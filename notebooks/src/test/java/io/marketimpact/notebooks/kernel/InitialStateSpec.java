package io.marketimpact.notebooks.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which edits leave a class what it begins with: each case is the class before and after. */
class InitialStateSpec {

  @TempDir private Path directory;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "static int n; static int f() { return 1; } -> static int n; static int f() { return 2; }",
        "static int n = 1; int f() { return 1; } -> static int n = 1; int f() { return 2; }",
        "int n = 1; int f() { return n; } -> int n = 2; int f() { return n; }",
        "static int n = 1; -> \n\nstatic int n = 1;",
        "Runnable r = () -> {}; int f() { return 1; } -> Runnable r = () -> {}; int f() { return 2;"
            + " }",
        "static Object o = new Object(); Own() { f(); } void f() {} -> "
            + "static Object o = new Object(); Own() { f(); f(); } void f() {}",
        "Runnable f() { return () -> g(1); } int g(int i) { return i; } -> "
            + "Runnable f() { return () -> g(1); } int g(int i) { return 2 * i; }",
        "enum E { A; int f() { return 1; } } -> enum E { A; int f() { return 2; } }",
        "record R(int a) { int f() { return 1; } } -> record R(int a) { int f() { return 2; } }",
      })
  void theBodyOfAMethodChangesNoInitialState(String edit) throws IOException {
    assertThat(state(edit, 0)).isNotEmpty().isEqualTo(state(edit, 1));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "static int n = 1; -> static int n = 2;",
        "static final int N = 1; -> static final int N = 2;",
        "static int n; -> static int n; static int m;",
        "static int n = f(); static int f() { return 1; } -> "
            + "static int n = f(); static int f() { return 2; }",
        "static int n = f(); static int f() { return g(); } static int g() { return 1; } -> "
            + "static int n = f(); static int f() { return g(); } static int g() { return 2; }",
        "static Own one = new Own(); double w = 1; -> static Own one = new Own(); double w = 2;",
        "static int n = In.f(); static class In { static int f() { return 1; } } -> "
            + "static int n = In.f(); static class In { static int f() { return 2; } }",
        "Runnable f() { return () -> g(1); } void g(int i) {} -> "
            + "Runnable f() { return () -> g(2); } void g(int i) {}",
        "static int n = java.util.stream.IntStream.of(1).map(Own::f).sum(); static int f(int x) {"
            + " return 1; } -> static int n = java.util.stream.IntStream.of(1).map(Own::f).sum();"
            + " static int f(int x) { return 2; }",
        "enum E { A(1); final int v; E(int v) { this.v = v; } } -> "
            + "enum E { A(1); final int v; E(int v) { this.v = v + 1; } }",
      })
  void whatInitializersMayRunIsPartOfTheInitialState(String edit) throws IOException {
    assertThat(state(edit, 0)).isNotEqualTo(state(edit, 1));
  }

  private Set<String> state(String edit, int side) throws IOException {
    Path source = Files.createDirectories(directory.resolve("of" + side)).resolve("Own.java");
    String body = edit.split(" -> (?=static|int|enum|record|Runnable|\\n)", 2)[side];
    Files.writeString(source, "class Own {" + body + "}");
    assertThat(ToolProvider.getSystemJavaCompiler().run(null, null, null, source.toString()))
        .isZero();
    try (Stream<Path> files = Files.list(source.getParent())) {
      List<Path> classes =
          files.filter(file -> file.toString().endsWith(".class")).sorted().toList();
      return InitialState.of(classes.stream().map(InitialStateSpec::text).toList());
    }
  }

  private static ClassText text(Path file) {
    try {
      return ClassText.of(Files.readAllBytes(file));
    } catch (IOException e) {
      throw new IllegalStateException("a class that was just compiled must be readable", e);
    }
  }
}
