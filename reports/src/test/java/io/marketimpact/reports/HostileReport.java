package io.marketimpact.reports;

import io.marketimpact.reports.block.Block;
import io.marketimpact.reports.block.Block.Column;
import io.marketimpact.reports.block.Block.Kind;
import io.marketimpact.reports.block.Block.Row;
import io.marketimpact.reports.block.Block.Tone;
import io.marketimpact.reports.block.Report;
import io.marketimpact.reports.block.Section;
import java.util.List;
import java.util.stream.IntStream;

/** A report made of all that headlines and names could hold, and of tables of odd sizes. */
public final class HostileReport {

  /** Begins a formula where spreadsheets may run it. */
  public static final String FORMULA = "=cmd|' /C calc'!A0";

  /** Script, quotes, brackets, control characters. */
  public static final String SCRIPT =
      "<script>alert(1)</script> O'Neil & \"Sons\" ]]> &#0; \u0007\u202Egnp.exe";

  /** Runs from right to left: Hebrew, in the face; Arabic, not in the face. */
  public static final String HEBREW = "\u05E9\u05DC\u05D5\u05DD";

  static final String ARABIC = "\u0633\u0644\u0627\u0645";

  /** Longer than any line. */
  public static final String LONG_WORD = "Donaudampfschifffahrt".repeat(30);

  private static final String CHINESE_AND_EMOJI = "\u4E09\u516D\u96F6 \uD83D\uDCC9 \uD83D";

  private HostileReport() {}

  /** The report. */
  public static Report report() {
    return new Report(
        SCRIPT + " " + HEBREW + " " + LONG_WORD,
        FORMULA,
        List.of(
            new Section("answer", FORMULA, List.of(new Block.Lead(SCRIPT), verdicts())),
            new Section("words", SCRIPT, words()),
            new Section("tables", HEBREW + " " + ARABIC, tables()),
            new Section("nothing", LONG_WORD, List.of())),
        FORMULA);
  }

  private static Block verdicts() {
    return new Block.Verdicts(
        List.of(
            new Block.Statement(FORMULA, "\u22123.34\u202F%", SCRIPT, LONG_WORD, Tone.STRONG),
            new Block.Statement(HEBREW, "\u2013", ARABIC, CHINESE_AND_EMOJI, Tone.FAILED),
            new Block.Statement("", "", "", "", Tone.PLAIN)));
  }

  private static List<Block> words() {
    return List.of(
        new Block.Heading(LONG_WORD),
        new Block.Paragraph((SCRIPT + " ").repeat(400)),
        new Block.Paragraph(""),
        new Block.Remarks(List.of(FORMULA, LONG_WORD, HEBREW + " (" + ARABIC + ")")),
        new Block.Remarks(List.of()),
        new Block.Verdicts(List.of()),
        new Block.Heading(""));
  }

  private static List<Block> tables() {
    List<Column> columns =
        List.of(
            new Column(FORMULA, Kind.TEXT),
            new Column(SCRIPT, Kind.CODE),
            new Column("A number", Kind.NUMBER));
    return List.of(
        new Block.Table("Two hundred rows: [a]*?/\\'", columns, manyRows(), LONG_WORD),
        new Block.Table("Two hundred rows: again", columns, List.of(), ""),
        new Block.Table(FORMULA, columns, List.of(tall()), "@note"),
        new Block.Table("", List.of(), List.of(), ""),
        wide());
  }

  private static List<Row> manyRows() {
    return IntStream.range(0, 200)
        .mapToObj(
            i ->
                i % 50 == 7
                    ? new Row(List.of("Firm " + i, SCRIPT), Tone.FAILED)
                    : new Row(List.of("Firm " + i, "-" + i, "+" + i + ".50\u202F%"), Tone.PLAIN))
        .toList();
  }

  /** A row higher than a page. */
  private static Row tall() {
    return new Row(List.of((LONG_WORD + " ").repeat(12), "@x", "\u2013"), Tone.GREYED);
  }

  private static Block.Table wide() {
    return new Block.Table(
        "Wide",
        IntStream.range(0, 30).mapToObj(i -> new Column("Column " + i, Kind.NUMBER)).toList(),
        List.of(
            new Row(
                IntStream.range(0, 30).mapToObj(i -> i + " to " + (i + 1)).toList(), Tone.PLAIN)),
        "");
  }
}
