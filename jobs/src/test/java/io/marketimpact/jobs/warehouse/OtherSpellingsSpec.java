package io.marketimpact.jobs.warehouse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.junit.jupiter.api.Test;

/** Prices of one symbol in two spellings are named as they come in. */
class OtherSpellingsSpec {

  private final OtherSpellings spellings = new OtherSpellings();

  private static List<Row> rows(String symbol, int origin) {
    Object[] values = new Object[Rows.SCHEMA.size()];
    values[Rows.SECURITY] = symbol;
    values[Rows.ORIGIN] = origin;
    return List.of(RowFactory.create(values));
  }

  @Test
  void aSecondSpellingIsFoundWhicheverOfTheTwoComes() {
    assertThat(spellings.of(rows("AAPL", Rows.INCOMING))).isEmpty();
    assertThat(spellings.of(rows("aapl", Rows.STORED)))
        .hasValueSatisfying(
            row -> {
              assertThat(row.getInt(Rows.ORIGIN)).isEqualTo(Rows.FINDING);
              assertThat(row.getString(Rows.RULE)).isEqualTo("OTHER_SPELLING");
              assertThat(row.getString(Rows.DETAIL)).isEqualTo("AAPL and aapl count as two stocks");
            });
    assertThat(spellings.of(rows("MSFT", Rows.STORED))).isEmpty();
    assertThat(spellings.of(rows("msft", Rows.INCOMING))).isPresent();
  }

  @Test
  void twoThatAreKnownAndUnreadableRowsAreNotNamedAgain() {
    assertThat(spellings.of(rows("AAPL", Rows.STORED))).isEmpty();
    assertThat(spellings.of(rows("aapl", Rows.STORED))).isEmpty();
    assertThat(spellings.of(rows("", Rows.INCOMING))).isEmpty();
    assertThat(spellings.of(rows("", Rows.INCOMING))).isEmpty();
  }
}
