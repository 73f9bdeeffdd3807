package io.marketimpact.reports;

import io.marketimpact.data.table.FlatTable;
import io.marketimpact.data.table.Table;
import io.marketimpact.reports.block.Block;
import io.marketimpact.reports.block.Report;
import io.marketimpact.reports.block.Section;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Stream;

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
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      said(report).forEach(text -> digest.update(text.getBytes(StandardCharsets.UTF_8)));
      return new Fingerprint(Arrays.copyOf(digest.digest(), ID_BYTES));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("the platform must have SHA-256", impossible);
    }
  }

  private static Stream<String> said(Report report) {
    return Stream.of(
            Stream.of(report.title(), report.subtitle(), report.footer()),
            report.sections().stream().flatMap(Fingerprint::said),
            report.tables().flatMap(Fingerprint::said))
        .flatMap(texts -> texts);
  }

  private static Stream<String> said(Section section) {
    return Stream.concat(
        Stream.of(section.id(), section.title()), section.blocks().stream().map(Fingerprint::said));
  }

  /** Of a table what it holds, for how it is computed has no text that stays. */
  private static String said(Block block) {
    if (block instanceof Block.Figures figures) {
      return figures.figures() + figures.caption();
    }
    return block instanceof Block.Tabular ? "" : block.toString();
  }

  private static Stream<String> said(Table<?> table) {
    FlatTable flat = FlatTable.of(table);
    return Stream.of(
        table.id(), table.title(), table.note(), flat.heads().toString(), flat.rows().toString());
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
