package io.marketimpact.reports.grid;

import static org.assertj.core.api.Assertions.assertThat;

import io.marketimpact.reports.block.Block;
import io.marketimpact.reports.block.Block.Column;
import io.marketimpact.reports.block.Block.Kind;
import io.marketimpact.reports.block.Block.Row;
import io.marketimpact.reports.block.Block.Tone;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SortKeysSpec {

  private static String key(Kind kind, String text, List<Double> exact) {
    Row row = new Row(List.of(text), Tone.PLAIN, List.of(exact));
    return SortKeys.of(new Block.Table("", List.of(new Column("", kind)), List.of(row), ""))
        .key(row, 0);
  }

  @ParameterizedTest
  @CsvSource({
    "\u22123.34\u202F%, -0.0334",
    "+1, 1",
    "<0.001, 0.0005",
    "0.097, 0.097",
    "\u22128.29\u202F% to +1.61\u202F%, -0.0829",
    "\u22121.00\u202F% (0.11), -0.01",
    "\u2013, ''",
    "words, ''",
  })
  void aTextIsSortedByTheNumberItSays(String text, String key) {
    assertThat(key(Kind.NUMBER, text, List.of())).isEqualTo(key);
  }

  @Test
  void whatATextWasRoundedFromComesFirst() {
    assertThat(key(Kind.NUMBER, "<0.001", List.of(0.00012345678912))).isEqualTo("0.000123456789");
    assertThat(key(Kind.NUMBER, "0.00 to 1.00", List.of(0.001, 1.0))).isEqualTo("0.001");
  }

  @Test
  void aColumnOfWordsHasNoKeysUnlessAllAreNumbers() {
    assertThat(key(Kind.CODE, "\u22121", List.of())).isEqualTo("-1");
    Row number = new Row(List.of("360"), Tone.PLAIN);
    Block.Table firms =
        new Block.Table(
            "",
            List.of(new Column("Firm", Kind.TEXT)),
            List.of(number, new Row(List.of("Broadcom"), Tone.PLAIN)),
            "");
    assertThat(SortKeys.of(firms).key(number, 0)).isEmpty();
  }

  @Test
  void aReasonInsteadOfNumbersHasNoKey() {
    Row reason = new Row(List.of("F", "7"), Tone.FAILED);
    Block.Table table =
        new Block.Table(
            "",
            List.of(
                new Column("Firm", Kind.TEXT),
                new Column("a", Kind.NUMBER),
                new Column("b", Kind.NUMBER)),
            List.of(reason),
            "");
    assertThat(SortKeys.of(table).key(reason, 1)).isEmpty();
  }
}
