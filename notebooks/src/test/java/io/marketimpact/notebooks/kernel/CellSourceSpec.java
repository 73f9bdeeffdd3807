package io.marketimpact.notebooks.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How the statements of a cell are handed on. */
class CellSourceSpec {

  @ParameterizedTest
  @ValueSource(strings = {" ", "\n", "// a comment\n", "/* a comment */"})
  void anImportIsOneLineHoweverMuchStandsInIt(String between) {
    assertThat(CellSource.onOneLine("import " + between.repeat(100_000) + "java.util.List;"))
        .isEqualTo("import java.util.List;");
  }

  @Test
  void anyOtherStatementStaysAsItIs() {
    assertThat(CellSource.onOneLine("int a /* b */ = 1;")).isEqualTo("int a /* b */ = 1;");
  }

  @Test
  void aCommentWithoutAnEndIsNotPassedOver() {
    assertThat(CellSource.afterComments("// one\n/* two */ /* three\nint a;"))
        .isEqualTo("/* three\nint a;");
    assertThat(CellSource.afterComments("/**/ int a;")).isEqualTo("int a;");
    assertThat(CellSource.afterComments("/*/ int a;")).isEqualTo("/*/ int a;");
  }
}
