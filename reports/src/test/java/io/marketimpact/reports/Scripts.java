package io.marketimpact.reports;

import io.marketimpact.data.table.Column;
import io.marketimpact.data.table.NumberStyle;
import io.marketimpact.data.table.Table;
import io.marketimpact.data.table.Tone;
import io.marketimpact.reports.block.Block;
import io.marketimpact.reports.block.Report;
import io.marketimpact.reports.block.Section;
import java.awt.Dimension;
import java.awt.Graphics2D;
import java.util.List;

/** A report of headlines in many scripts. */
public final class Scripts {

  /** Simplified Chinese: tells companies to stop using security software from abroad. */
  public static final String CHINESE =
      "\u4E2D\u56FD\u8981\u6C42\u672C\u571F\u4F01\u4E1A\u505C\u7528\u7F8E\u56FD\u7F51\u7EDC\u5B89"
          + "\u5168\u8F6F\u4EF6";

  /** Traditional Chinese, with a rare letter of a name. */
  public static final String TRADITIONAL = "\u7DB2\u8DEF\u5B89\u5168\u8EDF\u9AD4\u77BE";

  /** Japanese, in three of its scripts. */
  public static final String JAPANESE = "\u30BB\u30AD\u30E5\u30EA\u30C6\u30A3\u306E\u682A\u4FA1";

  /** Hebrew. */
  public static final String HEBREW = "\u05E9\u05DC\u05D5\u05DD \u05E2\u05D5\u05DC\u05DD";

  /** Arabic, whose letters change their form in a word. */
  public static final String ARABIC =
      "\u0623\u0633\u0647\u0645 \u0627\u0644\u0634\u0631\u0643\u0629";

  /** Russian and Greek. */
  public static final String RUSSIAN = "\u0410\u043A\u0446\u0438\u0438 \u03BC\u03B5\u03C4\u03BF";

  /** Thai, Korean and a picture, which no font of ours has. */
  public static final String UNKNOWN = "\u0E2B\u0E38 \uC8FC\uC2DD \uD83D\uDCC9\uFE0F";

  private Scripts() {}

  /** The report. */
  public static Report report() {
    List<String> all = List.of(CHINESE, TRADITIONAL, JAPANESE, HEBREW, ARABIC, RUSSIAN, UNKNOWN);
    return new Report(
        CHINESE,
        "s",
        List.of(
            new Section(
                "a", CHINESE, List.of(new Block.Lead("Reuters: \u201C" + CHINESE + "\u201D"))),
            new Section("b", HEBREW, List.of(new Block.Remarks(all), table(all))),
            new Section(
                "c",
                ARABIC,
                List.of(
                    new Block.Figures(
                        List.of(
                            new Block.Figure("i", "f", "d", new Dimension(400, 60), Scripts::draw)),
                        TRADITIONAL)))),
        "f");
  }

  private static void draw(Graphics2D canvas) {
    canvas.drawString(CHINESE, 10, 20);
    canvas.drawString(ARABIC, 10, 40);
  }

  private static Block table(List<String> texts) {
    return new Block.Tabular(
        Table.<String>of(
                "texts",
                texts,
                Column.text("Headline", text -> text),
                Column.number("Share", NumberStyle.FRACTION, text -> 0.015))
            .titled(TRADITIONAL)
            .marked(text -> Tone.STRONG)
            .noted(JAPANESE));
  }
}
