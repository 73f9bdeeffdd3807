package io.marketimpact.notebooks.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What a client is told of a cell that failed. */
class CellFailureSpec {

  @Test
  void anErrorHasItsOwnNameAndWords() {
    CellFailure missing = CellFailure.of(new NoClassDefFoundError("org/example/Missing"));
    assertThat(missing.name()).isEqualTo("NoClassDefFoundError");
    assertThat(missing).hasMessage("org/example/Missing");
    assertThat(CellFailure.of(new OutOfMemoryError())).hasMessage("");
  }
}
