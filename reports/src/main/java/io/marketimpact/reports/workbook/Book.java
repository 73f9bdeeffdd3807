package io.marketimpact.reports.workbook;

import io.marketimpact.reports.Fingerprint;
import io.marketimpact.reports.block.Report;
import io.marketimpact.reports.text.Visible;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Consumer;
import org.dhatim.fastexcel.Workbook;

/** A workbook that is being written, with the charts and formulas of its sheets. */
final class Book {

  private static final String APPLICATION = "Market Impact";

  private final Workbook workbook;
  private final Additions additions = new Additions();
  private int sheets;

  private Book(Workbook workbook) {
    this.workbook = workbook;
  }

  /** The bytes of a workbook, the same for the same sheets. */
  static byte[] of(Report report, Consumer<Book> sheets) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Additions additions;
    try (Workbook workbook = new Workbook(bytes, APPLICATION, null)) {
      workbook
          .properties()
          .setTitle(Visible.line(report.title()))
          .setSubject(Visible.line(report.subtitle()))
          .setDescription(
              Visible.line(report.footer()) + ", report " + Fingerprint.of(report).uuid());
      Book book = new Book(workbook);
      sheets.accept(book);
      additions = book.additions;
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return Undated.of(bytes.toByteArray(), additions);
  }

  /** A further sheet. */
  Sheet sheet(String name) {
    sheets++;
    return new Sheet(workbook.newWorksheet(name), additions, sheets);
  }
}
