package io.marketimpact.data.columnar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.marketimpact.data.BadInputException;
import io.marketimpact.data.Bundled;
import io.marketimpact.data.library.EventStudy;
import io.marketimpact.data.library.Panel;
import java.io.File;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.stream.Stream;

/** What tests of prices by columns ask of any format. */
public final class ColumnarFixture {

  /** The bundled prices, from text. */
  public static final Panel TEXT = Panel.read(Bundled.PRICES);

  private ColumnarFixture() {}

  /** A place that cannot be read, and what is said of it. */
  public static void refused(Path place, String... words) {
    assertThatExceptionOfType(BadInputException.class)
        .isThrownBy(() -> Panel.read(place))
        .satisfies(refusal -> assertThat(refusal.getMessage()).contains(words));
  }

  /** The effect of one event is that of the same prices as text, to the last bit. */
  public static void sameEffect(Panel panel) {
    assertThat(car(panel)).isEqualTo(car(TEXT));
  }

  private static double car(Panel panel) {
    return EventStudy.on(panel)
        .benchmark("SPY")
        .event("2026-01-14", "AVGO")
        .run()
        .firm("AVGO")
        .car();
  }

  /** The program without some of its libraries. */
  public static URLClassLoader without(String beginning) {
    URL[] others =
        Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
            .filter(entry -> !Path.of(entry).getFileName().toString().startsWith(beginning))
            .map(ColumnarFixture::url)
            .toArray(URL[]::new);
    return new URLClassLoader(others, ClassLoader.getPlatformClassLoader());
  }

  private static URL url(String entry) {
    try {
      return Path.of(entry).toUri().toURL();
    } catch (MalformedURLException impossible) {
      throw new AssertionError(impossible);
    }
  }
}
