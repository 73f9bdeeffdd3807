package io.marketimpact.reports.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/**
 * The style and the script inside every page. The page's policy names them by their hash, so that
 * nothing else on it can run or restyle it, whatever text finds its way in.
 */
public final class PageAssets {

  private static final String STYLE = Pages.withoutBlankLines(read("page.css"));
  private static final String SCRIPT = Pages.withoutBlankLines(read("page.js"));

  private PageAssets() {}

  /**
   * The style sheet, as it stands between its tags.
   *
   * @return CSS
   */
  public static String style() {
    return STYLE;
  }

  /**
   * The script, as it stands between its tags.
   *
   * @return JavaScript
   */
  public static String script() {
    return SCRIPT;
  }

  /**
   * The policy of a page that needs no network.
   *
   * @return a Content-Security-Policy
   */
  public static String policy() {
    return "default-src 'none'; style-src "
        + hash(STYLE)
        + "; script-src "
        + hash(SCRIPT)
        + "; img-src data:; base-uri 'none'; form-action 'none'";
  }

  private static String hash(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("the platform must have SHA-256", impossible);
    }
  }

  private static String read(String name) {
    try (InputStream bytes = PageAssets.class.getResourceAsStream(name)) {
      return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
