package io.marketimpact.data;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 of files and texts, in hexadecimal. */
public final class Sha256 {

  private static final int CHUNK = 1 << 16;

  private Sha256() {}

  /**
   * Hash of a file's bytes.
   *
   * @param file the file
   * @return 64 hexadecimal digits
   * @throws BadInputException if the file cannot be read
   */
  public static String of(Path file) {
    MessageDigest digest = digest();
    byte[] chunk = new byte[CHUNK];
    try (InputStream bytes = Files.newInputStream(file)) {
      for (int read = bytes.read(chunk); read >= 0; read = bytes.read(chunk)) {
        digest.update(chunk, 0, read);
      }
    } catch (IOException failure) {
      throw BadInputException.file(file, "cannot be read", "check the path and permissions");
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  /**
   * Hash of a text in UTF-8.
   *
   * @param text the text
   * @return 64 hexadecimal digits
   */
  public static String of(String text) {
    return HexFormat.of().formatHex(digest().digest(text.getBytes(StandardCharsets.UTF_8)));
  }

  private static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java platform has SHA-256", impossible);
    }
  }
}
