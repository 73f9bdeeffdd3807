package io.marketimpact.reports;

import io.marketimpact.reports.block.Report;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.UUID;

/**
 * Tells reports apart by all they say, their provenance with the checksums of every input included:
 * what a file's identity is made from where a clock or a lot would be asked otherwise.
 */
public final class Fingerprint {

  private static final int ID_BYTES = 16;

  private final byte[] digest;

  private Fingerprint(byte[] digest) {
    this.digest = digest;
  }

  /**
   * The fingerprint of a report.
   *
   * @param report the report
   * @return the first 16 bytes of the SHA-256 of all its texts
   */
  public static Fingerprint of(Report report) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256")
              .digest(report.toString().getBytes(StandardCharsets.UTF_8));
      return new Fingerprint(Arrays.copyOf(digest, ID_BYTES));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("the platform must have SHA-256", impossible);
    }
  }

  /**
   * As bytes.
   *
   * @return 16 bytes
   */
  public byte[] bytes() {
    return digest.clone();
  }

  /**
   * As an identifier of documents.
   *
   * @return a UUID of version 8: its bits are the application's own
   */
  public UUID uuid() {
    ByteBuffer bits = ByteBuffer.wrap(digest);
    long high = (bits.getLong() & 0xFFFF_FFFF_FFFF_0FFFL) | 0x8000L;
    long low = (bits.getLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
    return new UUID(high, low);
  }
}
