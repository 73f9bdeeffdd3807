package io.marketimpact.notebooks.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import jdk.jshell.spi.ExecutionControl.UserException;
import org.junit.jupiter.api.Test;

/** Exceptions that cannot be asked. */
class ThrownSpec {

  private static final class Odd extends RuntimeException {
    private static final long serialVersionUID = 1;

    @Override
    public String getMessage() {
      throw new IllegalStateException("never read");
    }

    @Override
    public synchronized Throwable getCause() {
      return new Odd();
    }

    @Override
    public StackTraceElement[] getStackTrace() {
      return null;
    }
  }

  @Test
  void whateverItThrowsAndHoweverLongItsCausesItIsNamed() {
    Thrown odd = Thrown.of(new Odd());
    assertThat(odd.className()).endsWith("ThrownSpec$Odd");
    assertThat(odd.message()).isEqualTo("its getMessage() threw java.lang.IllegalStateException");
    assertThat(odd.trace()).isEmpty();
    int causes = 0;
    for (Thrown one = odd; one.cause().isPresent(); one = one.cause().orElseThrow()) {
      causes++;
    }
    assertThat(causes).isEqualTo(10);
  }

  @Test
  void anyOtherIsHandedOnWithItsCause() {
    Exception inner = new IllegalStateException("inner");
    assertThat(Thrown.of(new RuntimeException("outer", inner)).forShell())
        .isInstanceOf(UserException.class)
        .hasMessage("outer")
        .hasRootCauseMessage("inner");
  }
}
