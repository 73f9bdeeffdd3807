package io.marketimpact.notebooks.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Constructors of records, which JShell takes only where they are public. */
final class OpenConstructorsSpec {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          record R(int a) { R { } }                      | record R(int a) { public R { } }
          record R(int a) { R(int a) { this.a = a; } }   | record R(int a) { public R(int a) { this.a = a; } }
          final record R<T>(T a) { int n() { return 1; } R { } } | final record R<T>(T a) { int n() { return 1; } public R { } }
          record R(int a) { public R { } }               | record R(int a) { public R { } }
          record R(int a) { static R of() { return new R(1); } } | record R(int a) { static R of() { return new R(1); } }
          record R(int a) { /* R { */ String s() { return "; R {"; } } | record R(int a) { /* R { */ String s() { return "; R {"; } }
          @Deprecated record R(@A("x") int a) { R { } }  | @Deprecated record R(@A("x") int a) { public R { } }
          class R { R() { } }                            | class R { R() { } }
          """)
  void areOpened(String written, String evaluated) {
    assertThat(CellSource.withOpenConstructors(written)).isEqualTo(evaluated);
  }
}
