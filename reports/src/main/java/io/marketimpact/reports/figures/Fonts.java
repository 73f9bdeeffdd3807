package io.marketimpact.reports.figures;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * The font charts are laid out with. It comes from a jar, not from the machine, so that a chart has
 * the same bytes everywhere; its letters are as wide as Arial's, which a browser may show instead.
 */
final class Fonts {

  /** The family as style sheets name it, with its stand-ins. */
  static final String FAMILY = "'Liberation Sans', Arial, Helvetica, sans-serif";

  private static final Font REGULAR = load("LiberationSans-Regular.ttf");
  private static final Font BOLD = load("LiberationSans-Bold.ttf");

  private Fonts() {}

  static Font regular(float size) {
    return REGULAR.deriveFont(size);
  }

  static Font bold(float size) {
    return BOLD.deriveFont(Font.BOLD, size);
  }

  private static Font load(String name) {
    try {
      return Font.createFont(Font.TRUETYPE_FONT, copy("/liberation/" + name));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } catch (FontFormatException broken) {
      throw new IllegalStateException("the font in the class path must be readable", broken);
    }
  }

  /**
   * Java reads fonts from files only. It would put a copy of its own where temporary files went
   * when the process began; a run that keeps them in a directory of its own has moved that since.
   */
  private static File copy(String resource) throws IOException {
    Path temporary = Path.of(System.getProperty("java.io.tmpdir"));
    Path file = Files.createTempFile(temporary, "font", ".ttf");
    file.toFile().deleteOnExit();
    try (InputStream bytes = Fonts.class.getResourceAsStream(resource)) {
      Files.copy(bytes, file, StandardCopyOption.REPLACE_EXISTING);
    }
    return file.toFile();
  }
}
