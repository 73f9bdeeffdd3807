package io.marketimpact.data.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.marketimpact.base.Interval;
import io.marketimpact.data.BadInputException;
import io.marketimpact.event.FamilyStatement;
import io.marketimpact.event.FamilyStatement.Scope;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rows of statements of firms: what each may hold, and how far a ceiling binds. */
class FamilyStatementFileSpec {

  private static final String HEAD =
      "event_id,symbol,figure,low,high,scope,public_by,trust,words,source\n";

  @TempDir private Path directory;

  @Test
  void aRowThatCannotBeUsedIsNamed() throws IOException {
    refused("nobody,MU,loss_share,0.1,0.2,,2020-01-01,press,w,s", "not an event of the family");
    refused("e,AMD,loss_share,0.1,0.2,,2020-01-01,press,w,s", "not a stock of e");
    refused("e,MU,loss,0.1,0.2,,2020-01-01,press,w,s", "exposed_share, loss_share");
    refused("e,MU,loss_share,0.3,0.2,,2020-01-01,press,w,s", "must not be below low");
    refused("e,MU,loss_share,0.1,1.2,,2020-01-01,press,w,s", "fractions lie in 0 to 1");
    refused("e,MU,market_value,0,0,,2020-01-01,press,w,s", "amounts above zero");
    refused("e,MU,exposed_share,0.1,0.2,,2020-01-01,press,w,s", "restricted or ceiling");
    refused("e,MU,loss_share,0.1,0.2,,2020-01-01,press,w,", "a source unless it is recalled");
    refused("e,MU,loss_share,0.1,0.2,,soon,press,w,s", "is not a date");
    String row = "e,MU,loss_share,0.1,0.2,,2020-01-01,press,w,s";
    assertThatThrownBy(() -> read(row + "\n" + row))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("row 3")
        .hasMessageContaining("on this day already");
  }

  @Test
  void aCeilingLeavesEverythingBelowItOpen() throws IOException {
    FamilyStatement said = read("e,MU,exposed_share,0.1,0.2,ceiling,2020-01-01,press,w,s").get(0);
    assertThat(said.scope()).isEqualTo(Scope.CEILING);
    assertThat(said.exposed()).contains(new Interval(0, 0.2));
    assertThat(read("e,MU,exposed_share,0.1,0.2,restricted,2020-01-01,press,w,s").get(0).exposed())
        .contains(new Interval(0.1, 0.2));
    assertThat(read("e,MU,exposed_share,0.1,0.2,ceiling,2020-01-01,recalled,w,").get(0).exposed())
        .isEmpty();
  }

  private void refused(String row, String words) {
    assertThatThrownBy(() -> read(row))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("row 2")
        .hasMessageContaining(words);
  }

  private List<FamilyStatement> read(String row) throws IOException {
    Path events = directory.resolve("events.csv");
    Files.writeString(events, "event_id,day0,kind,symbols\ne,2020-01-02,probe,MU\n");
    Path file = directory.resolve("statements.csv");
    Files.writeString(file, HEAD + row + "\n");
    return FamilyStatementFile.read(file, FamilyEventFile.read(List.of(events)));
  }
}
