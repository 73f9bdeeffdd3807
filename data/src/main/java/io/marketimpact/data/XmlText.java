package io.marketimpact.data;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The characters of an XML document. The parser's own decoder reports a malformed byte on standard
 * error before it throws; this one only throws.
 */
final class XmlText {

  private static final int DECLARATION = 200;
  private static final Pattern ENCODING =
      Pattern.compile("\\A<\\?xml[^>]*?encoding\\s*=\\s*[\"']([A-Za-z0-9._-]+)[\"']");

  private XmlText() {}

  /**
   * Decodes strictly, as the byte order mark or the declaration says.
   *
   * @throws IOException if the bytes cannot be read or the encoding is not known
   */
  static Reader of(InputStream bytes) throws IOException {
    PushbackInputStream ahead = new PushbackInputStream(bytes, DECLARATION);
    byte[] start = ahead.readNBytes(DECLARATION);
    String signs = new String(start, StandardCharsets.ISO_8859_1);
    int mark = signs.startsWith("\u00ef\u00bb\u00bf") ? 3 : 0;
    ahead.unread(start, mark, start.length - mark);
    boolean isWide = signs.startsWith("\u00fe\u00ff") || signs.startsWith("\u00ff\u00fe");
    Charset charset = isWide ? StandardCharsets.UTF_16 : declared(signs.substring(mark));
    return new InputStreamReader(
        ahead,
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT));
  }

  private static Charset declared(String start) throws IOException {
    Matcher encoding = ENCODING.matcher(start);
    if (!encoding.find()) {
      return StandardCharsets.UTF_8;
    }
    try {
      return Charset.forName(encoding.group(1));
    } catch (IllegalArgumentException unknown) {
      throw new IOException("unknown encoding " + encoding.group(1), unknown);
    }
  }
}
