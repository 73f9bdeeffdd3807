package io.marketimpact.data.exposure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.marketimpact.data.BadInputException;
import io.marketimpact.data.table.Revisions;
import io.marketimpact.data.table.Revisions.Change;
import io.marketimpact.data.table.Revisions.Correction;
import io.marketimpact.data.table.Revisions.Revision;
import io.marketimpact.exposure.RevenueDisclosure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A line of a filing that no longer stands: no study reads it, and what it said stays known. */
class WithdrawnDisclosureSpec {

  @TempDir private Path directory;

  private final List<Revision> history = new ArrayList<>();

  private List<RevenueDisclosure> lines(String... areas) throws IOException {
    StringBuilder text =
        new StringBuilder(
            "symbol,fiscal_year,fiscal_year_end,line,area,revenue,total_revenue,share,unit,"
                + "currency,basis,filing,public_by\n");
    for (String area : areas) {
      text.append("AAA,FY2024,2024-12-31,all products,").append(area);
      text.append(",5,10,,million,USD,,10-K 1,2025-02-01\n");
    }
    return DisclosureFile.read(Files.writeString(directory.resolve("lines.csv"), text));
  }

  private Revisions known() {
    return new Revisions(DisclosureStore.FORM, history);
  }

  private Change take(String... areas) throws IOException {
    Change change = DisclosureStore.add(known(), lines(areas));
    history.addAll(change.fresh());
    return change;
  }

  private Change withdraw(String... areas) throws IOException {
    Change change = DisclosureStore.withdraw(known(), lines(areas));
    history.addAll(change.fresh());
    return change;
  }

  private List<String> areas() {
    return known().rows().stream().map(row -> row.get(4)).toList();
  }

  @Test
  void aWithdrawnLineIsReadNoMoreAndWhatItSaidStaysKnown() throws IOException {
    take("CN", "US");
    List<Revision> before = List.copyOf(history);

    Change change = withdraw("CN");

    assertThat(change.corrections())
        .containsExactly(new Correction("AAA, FY2024, all products, CN, 10-K 1", "withdrawn"));
    assertThat(change.fresh()).extracting(Revision::number).containsExactly(2);
    assertThat(areas()).containsExactly("US");
    assertThat(new Revisions(DisclosureStore.FORM, before).rows()).hasSize(2);
    assertThat(withdraw("CN").fresh()).as("withdrawn before").isEmpty();
  }

  @Test
  void aWithdrawnLineMayBeTakenInAgain() throws IOException {
    take("CN");
    withdraw("CN");
    assertThat(areas()).isEmpty();

    Change again = take("CN");

    assertThat(again.corrections())
        .extracting(Correction::changes)
        .containsExactly("taken in again after its withdrawal");
    assertThat(again.fresh()).extracting(Revision::number).containsExactly(3);
    assertThat(areas()).containsExactly("CN");
  }

  @Test
  void aDocumentThatHasItsYearWholeWithdrawsWhatItLacks() throws IOException {
    take("CN", "US");

    Change change = DisclosureStore.replace(known(), lines("CN", "JP"));
    history.addAll(change.fresh());

    assertThat(change.added()).isEqualTo(1);
    assertThat(change.known()).isEqualTo(1);
    assertThat(change.corrections())
        .containsExactly(new Correction("AAA, FY2024, all products, US, 10-K 1", "withdrawn"));
    assertThat(areas()).containsExactly("CN", "JP");
  }

  @Test
  void aLineThatIsNotKeptCannotBeWithdrawn() throws IOException {
    take("CN");
    assertThatThrownBy(() -> withdraw("US"))
        .isInstanceOf(BadInputException.class)
        .hasMessage(
            "no such row is kept: AAA, FY2024, all products, US, 10-K 1; name company, fiscal year,"
                + " line, area and filing of kept lines");
    assertThat(areas()).containsExactly("CN");
  }
}
