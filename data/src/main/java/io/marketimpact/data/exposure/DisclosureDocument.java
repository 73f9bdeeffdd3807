package io.marketimpact.data.exposure;

import io.marketimpact.data.BadInputException;
import io.marketimpact.exposure.RevenueDisclosure;
import io.marketimpact.exposure.SalesBasis;
import io.marketimpact.market.SecurityId;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A document with disclosures of revenue, of a kind recognized by its first character: an XBRL
 * instance (an angle bracket), the SEC's company facts (a brace), else a file of our own columns.
 *
 * @param lines what it says
 * @param kind what it is, in words, and what it cannot say
 * @param findings a sentence for each of its figures that was left out or needs a word
 */
public record DisclosureDocument(
    List<RevenueDisclosure> lines, String kind, List<String> findings) {

  /** Keeps its own copies. */
  public DisclosureDocument {
    lines = List.copyOf(lines);
    findings = List.copyOf(findings);
  }

  /**
   * What the user says of a document that does not say it itself.
   *
   * @param security the company's share
   * @param filing the filing, at least its accession number; empty where nothing is said
   * @param publicBy day by which it was filed
   * @param basis by what the company assigns sales
   */
  public record Particulars(
      Optional<SecurityId> security,
      String filing,
      Optional<LocalDate> publicBy,
      SalesBasis basis) {

    private boolean describeFiling() {
      return !filing.isEmpty() || publicBy.isPresent() || basis != SalesBasis.NOT_STATED;
    }
  }

  /**
   * Reads a document.
   *
   * @param file the document
   * @param particulars what it does not say itself
   * @return its disclosures
   * @throws BadInputException if it cannot be used, with the place at fault, or if something is
   *     missing that the user must say
   */
  public static DisclosureDocument read(Path file, Particulars particulars) {
    return switch (firstSign(file)) {
      case '<' -> InstanceReader.read(file, particulars);
      case '{' -> companyFacts(file, particulars);
      default -> table(file, particulars);
    };
  }

  private static int firstSign(Path file) {
    if (!Files.exists(file)) {
      throw BadInputException.file(file, "no such file", "check the path");
    }
    if (!Files.isRegularFile(file)) {
      throw BadInputException.file(file, "is not a file", "name one document");
    }
    try (InputStream bytes = Files.newInputStream(file)) {
      byte[] start = bytes.readNBytes(64);
      for (byte sign : start) {
        // The bytes of a byte order mark are negative.
        if (sign > ' ') {
          return sign;
        }
      }
      return 0;
    } catch (IOException failure) {
      throw BadInputException.file(file, "cannot be read", "check its permissions");
    }
  }

  private static DisclosureDocument table(Path file, Particulars particulars) {
    requireNoParticulars(file, particulars);
    List<RevenueDisclosure> lines = DisclosureFile.read(file);
    List<RevenueDisclosure> wanted =
        lines.stream()
            .filter(line -> particulars.security().map(line.security()::equals).orElse(true))
            .toList();
    if (wanted.isEmpty()) {
      throw BadInputException.file(
          file,
          "has no line of " + particulars.security().orElseThrow(),
          "it has " + lines.stream().map(line -> line.security().symbol()).distinct().toList());
    }
    return new DisclosureDocument(wanted, "a file of disclosures", List.of());
  }

  private static DisclosureDocument companyFacts(Path file, Particulars particulars) {
    requireNoParticulars(file, particulars);
    SecurityId security =
        particulars
            .security()
            .orElseThrow(
                () ->
                    BadInputException.file(
                        file, "does not name the company's stock", "name it with --symbol"));
    RevenueReading reading = CompanyFacts.read(file, security);
    return new DisclosureDocument(
        reading.lines(),
        "SEC company facts: total revenue only, they have no areas or products; those are in the"
            + " XBRL instance of each filing",
        reading.findings());
  }

  private static void requireNoParticulars(Path file, Particulars particulars) {
    if (particulars.describeFiling()) {
      throw BadInputException.file(
          file,
          "names its filings and their days itself",
          "leave out --filing, --public-by and --basis");
    }
  }
}
