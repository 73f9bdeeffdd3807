package io.marketimpact.data.news;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import io.marketimpact.calendar.Exchange;
import io.marketimpact.data.BadInputException;
import io.marketimpact.data.csv.DateForm;
import io.marketimpact.data.csv.PriceFiles;
import io.marketimpact.data.specification.PriceKind;
import io.marketimpact.data.specification.StudySpecification;
import io.marketimpact.event.EventId;
import io.marketimpact.event.GroupId;
import io.marketimpact.event.PlannedEvent;
import io.marketimpact.event.PublicationTime;
import io.marketimpact.event.Subject;
import io.marketimpact.market.SecurityId;
import io.marketimpact.news.Listing;
import io.marketimpact.study.StudyDesign;
import io.marketimpact.study.StudyPlan;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What studies of bare symbols and days go by where the listings of the stocks are known. */
class ListedStocksSpec {

  private static final String META = "US30303M1027";
  private static final SecurityId INDEX = new SecurityId("IDX");

  private final ListedStocks known =
      new ListedStocks(
          List.of(
              listing("S", "Sprint", "XNYS", "", "", "2013-07-11"),
              listing("S", "SentinelOne", "XNAS", "", "2021-06-30", ""),
              listing("FB", "Facebook", "XNAS", META, "2012-05-18", "2022-06-09"),
              listing("META", "Meta", "XNAS", META, "2022-06-09", ""),
              listing("IDX", "An index fund", "XNYS", "", "", ""),
              listing("LOST", "A company on an unknown exchange", "XXXX", "", "", "")));

  private static Listing listing(
      String symbol, String name, String exchange, String isin, String from, String until) {
    return new Listing(
        new Subject(new SecurityId(symbol), name, new Exchange(exchange), isin, ""),
        from.isEmpty() ? LocalDate.MIN : LocalDate.parse(from),
        until.isEmpty() ? LocalDate.MAX : LocalDate.parse(until));
  }

  /** Of events such as {@code FB 2020-01-02}, with a group behind where it is not all. */
  private static StudySpecification study(String... events) {
    return new StudySpecification(
        StudyDesign.of(
            StudyPlan.builder(INDEX).build(),
            Stream.of(events).map(event -> event(event.split(" "))).toList()),
        PriceFiles.NONE,
        PriceKind.PRICES,
        List.of(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        DateForm.ISO);
  }

  private static PlannedEvent event(String... words) {
    return new PlannedEvent(
        new EventId("news"),
        new GroupId(words.length > 2 ? words[2] : "all"),
        new SecurityId(words[0]),
        new PublicationTime.OnDate(LocalDate.parse(words[1])));
  }

  private StudyDesign completed(String... events) {
    return known.of(study(events)).study().design();
  }

  private String symbol(String event) {
    return completed(event).events().get(0).security().symbol();
  }

  @Test
  void aSymbolMeansTheCompanyThatHadItOnTheDay() {
    assertThat(completed("S 2010-01-04").dossier().subjects())
        .extracting(Subject::name, company -> company.exchange().mic())
        .containsExactly(tuple("Sprint", "XNYS"));
    assertThat(completed("S 2022-01-04").dossier().nameOf(new SecurityId("S")))
        .isEqualTo("SentinelOne");
    assertThat(completed("S 2015-01-05").dossier().subjects()).as("nobody's then").isEmpty();
    assertThat(completed("S 2010-01-04", "FB 2020-01-02").dossier().subjects()).hasSize(2);
  }

  @Test
  void anIsinIsTheSymbolOfTheDay() {
    assertThat(symbol(META + " 2022-06-08")).isEqualTo("FB");
    assertThat(symbol(META + " 2022-06-09")).isEqualTo("META");
    assertThat(symbol(META + " 2010-01-04")).as("not listed yet").isEqualTo(META);
  }

  @Test
  void aRenamedStockIsFoundUnderItsSymbolOfTheDay() {
    assertThat(symbol("FB 2023-01-04")).isEqualTo("META");
    assertThat(symbol("FB 2021-01-04")).isEqualTo("FB");
    assertThat(symbol("META 2021-01-04"))
        .as("vendors give earlier prices under the present symbol")
        .isEqualTo("META");
    assertThat(symbol("S 2015-01-05")).as("delisted, and no ISIN is known").isEqualTo("S");
  }

  @Test
  void theBenchmarksExchangeIsThatOfItsListing() {
    assertThat(study("FB 2020-01-02").design().calendar()).isEmpty();
    assertThat(completed("FB 2020-01-02").calendar()).contains(Exchange.XNYS);
  }

  @Test
  void whatAStudySaysStaysAsItSaysIt() {
    StudyDesign bare = study("META 2023-01-04").design();
    Subject stated = new Subject(new SecurityId("META"), "Own name", Exchange.XNYS);
    StudyDesign design =
        new StudyDesign(
            bare.id(),
            bare.dossier().withSubjects(List.of(stated)),
            bare.plan(),
            List.of(),
            bare.events(),
            bare.comparisons(),
            Optional.of(Exchange.XNAS));
    StudyDesign completed = known.of(study("META 2023-01-04").with(design)).study().design();
    assertThat(completed.calendar()).contains(Exchange.XNAS);
    assertThat(completed.dossier().subjects())
        .containsExactly(
            new Subject(stated.security(), "Own name", Exchange.XNYS, META, stated.cik()));
  }

  @Test
  void aStudyOfWhichNothingIsKnownStaysAsItIs() {
    ListedStocks none = new ListedStocks(List.of());
    StudySpecification study = study("LOST 2020-01-02");
    assertThat(none.of(study).study()).isEqualTo(study);
    assertThat(none.of(study).symbols()).isEmpty();
    assertThat(completed("LOST 2020-01-02").dossier().subjects())
        .as("an exchange without a calendar")
        .isEmpty();
  }

  @Test
  void theListingsThatAStudyGoesByAreNamed() {
    assertThat(known.of(study("FB 2023-01-04")).symbols()).containsExactly("FB", "IDX", "META");
  }

  @Test
  void oneStockUnderTwoSymbolsIsRefused() {
    StudySpecification twice = study("FB 2023-01-04", "META 2023-01-04");
    assertThatThrownBy(() -> known.of(twice))
        .isInstanceOf(BadInputException.class)
        .hasMessage(
            "event news names the stock META twice; name it once, by one of its symbols or by its"
                + " ISIN");
  }

  @Test
  void oneStockInTwoGroupsOfAnEventIsInBoth() {
    assertThat(completed("FB 2023-01-04 named", "META 2023-01-04 large").events())
        .extracting(event -> event.security().symbol())
        .containsExactly("META", "META");
  }

  @Test
  void whatIsNotResolvedIsLeftToTheStudy() {
    assertThat(completed("S 2022-01-04", "S 2022-01-04").events()).hasSize(2);
  }
}
