package io.marketimpact.reports;

import io.marketimpact.base.Interval;
import io.marketimpact.data.table.Cell;
import io.marketimpact.data.table.Column;
import io.marketimpact.data.table.NumberStyle;
import io.marketimpact.data.table.Table;
import io.marketimpact.data.table.Tone;
import io.marketimpact.reports.block.Block;
import io.marketimpact.reports.block.Report;
import io.marketimpact.reports.block.Section;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

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

  /** All of these in one line. */
  public static final String HEADLINE = SCRIPT + " " + HEBREW + " " + LONG_WORD;

  private static final String CHINESE_AND_EMOJI = "\u4E09\u516D\u96F6 \uD83D\uDCC9 \uD83D";

  private HostileReport() {}

  /** The report. */
  public static Report report() {
    return new Report(
        HEADLINE,
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
            new Block.Statement(
                FORMULA,
                new Cell.Numeric(-0.0334, NumberStyle.RETURN),
                SCRIPT,
                LONG_WORD,
                List.of(new Block.Point(SCRIPT, LONG_WORD), new Block.Point(FORMULA, HEBREW)),
                Tone.STRONG),
            new Block.Statement(
                HEBREW,
                Cell.NOTHING,
                ARABIC,
                CHINESE_AND_EMOJI,
                List.of(new Block.Point("", "")),
                Tone.FAILED),
            new Block.Statement("", new Cell.Reason(FORMULA), "", "", List.of(), Tone.PLAIN)));
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
    return Stream.of(
            rows(IntStream.range(0, 200).boxed().toList())
                .titled("Two hundred rows: [a]*?/\\'")
                .unless(i -> i % 50 == 7 ? Optional.of(SCRIPT) : Optional.empty())
                .noted(LONG_WORD),
            rows(List.of()).titled("Two hundred rows: again"),
            tall(),
            Table.<String>of("blank", List.of("-"), Column.text("", text -> text)),
            wide())
        .<Block>map(Block.Tabular::new)
        .toList();
  }

  private static Table<Integer> rows(List<Integer> numbers) {
    return Table.<Integer>of(
        "rows",
        numbers,
        Column.text(FORMULA, i -> "Firm " + i),
        Column.code(SCRIPT, i -> "-" + i),
        Column.number("A number", NumberStyle.RETURN, i -> (i + 0.5) / 100));
  }

  /** A row higher than a page. */
  private static Table<String> tall() {
    return Table.<String>of(
            "tall",
            List.of((LONG_WORD + " ").repeat(12)),
            Column.text(FORMULA, text -> text),
            Column.code(SCRIPT, text -> "@x"),
            Column.quantity("A number", text -> Cell.NOTHING),
            Column.<String>textIfAny(FORMULA, text -> Optional.of(FORMULA)).inBrackets())
        .titled(FORMULA)
        .marked(text -> Tone.GRAYED)
        .noted("@note");
  }

  private static Table<Integer> wide() {
    List<Column<Integer>> columns =
        IntStream.range(0, 30)
            .<Column<Integer>>mapToObj(
                i ->
                    Column.rangeIfAny(
                        "Column " + i,
                        NumberStyle.COUNT,
                        row -> Optional.of(new Interval(i, i + 1))))
            .toList();
    return new Table<>("wide", "Wide", columns, List.of(0), row -> Tone.PLAIN, "");
  }
}
