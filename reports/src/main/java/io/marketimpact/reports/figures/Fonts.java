package io.marketimpact.reports.figures;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.GraphicsEnvironment;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The font charts are laid out with. It comes from a jar, not from the machine, so that a chart has
 * the same bytes everywhere; its letters are as wide as Arial's, which a browser may show instead.
 */
final class Fonts {

  /** The family as style sheets name it, with its stand-ins. */
  static final String FAMILY = "'Liberation Sans', Arial, Helvetica, sans-serif";

  /**
   * The family under a name that no machine has: where Liberation Sans is installed, its own
   * version would be taken, which may lack letters.
   */
  static final String OWN_FAMILY = "Impact Charting";

  private static final String NAME = "Liberation Sans";
  private static final String REGULAR_FILE = "LiberationSans-Regular.ttf";
  private static final String BOLD_FILE = "LiberationSans-Bold.ttf";

  private static final Font REGULAR = made(bytes(REGULAR_FILE));
  private static final Font BOLD = made(bytes(BOLD_FILE));

  private Fonts() {}

  static Font regular(float size) {
    return REGULAR.deriveFont(size);
  }

  static Font bold(float size) {
    return BOLD.deriveFont(Font.BOLD, size);
  }

  /** Makes the font known by {@link #OWN_FAMILY} to whatever looks fonts up by their names. */
  static void makeKnown() {
    OwnFamily.FONTS.forEach(GraphicsEnvironment.getLocalGraphicsEnvironment()::registerFont);
  }

  /** Made when they are first asked for. */
  private static final class OwnFamily {
    private static final List<Font> FONTS =
        Stream.of(REGULAR_FILE, BOLD_FILE).map(file -> made(renamed(bytes(file)))).toList();
  }

  /** The letters are the same under another name of the same length. */
  private static byte[] renamed(byte[] font) {
    return new String(font, StandardCharsets.ISO_8859_1)
        .replace(NAME, OWN_FAMILY)
        .replace(wide(NAME), wide(OWN_FAMILY))
        .getBytes(StandardCharsets.ISO_8859_1);
  }

  /** As two bytes a letter. */
  private static String wide(String text) {
    return text.replaceAll("(?s)(.)", "\0$1");
  }

  private static Font made(byte[] font) {
    try {
      return Font.createFont(Font.TRUETYPE_FONT, copy(font));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } catch (FontFormatException broken) {
      throw new IllegalStateException("the font in the class path must be readable", broken);
    }
  }

  private static byte[] bytes(String name) {
    try (InputStream bytes = Fonts.class.getResourceAsStream("/liberation/" + name)) {
      return bytes.readAllBytes();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /**
   * Java reads fonts from files only. It would put a copy of its own where temporary files went
   * when the process began; a run that keeps them in a directory of its own has moved that since.
   */
  private static File copy(byte[] font) throws IOException {
    Path temporary = Path.of(System.getProperty("java.io.tmpdir"));
    Path file = Files.createTempFile(temporary, "font", ".ttf");
    file.toFile().deleteOnExit();
    Files.write(file, font);
    return file.toFile();
  }
}
