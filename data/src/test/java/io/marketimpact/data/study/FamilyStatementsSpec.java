package io.marketimpact.data.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.marketimpact.base.Interval;
import io.marketimpact.data.csv.CsvFile;
import io.marketimpact.data.specification.FamilyFile;
import io.marketimpact.data.specification.FamilySpecification;
import io.marketimpact.event.FamilyStatement;
import io.marketimpact.event.FamilyStatement.Figure;
import io.marketimpact.exposure.ImpliedCheck;
import io.marketimpact.inference.meta.ExposureSlope;
import io.marketimpact.market.SecurityId;
import io.marketimpact.stat.Versions;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What firms said of their revenue, and what follows from it, each by another route. */
class FamilyStatementsSpec {

  private static final Path FAMILY = Path.of("family");
  private static final FamilySpecification SPECIFICATION = FamilyFile.read(FAMILY);
  private static final FamilyResult RESULT =
      FamilyStudy.of(SPECIFICATION, FamilyStudy.Work.HERE, Versions.all());
  private static final String JANUARY = "2026-01-14-china-security-software";

  private static List<FamilyStatement> said(Figure figure) {
    return SPECIFICATION.statements().stream()
        .filter(said -> said.figure() == figure)
        .filter(said -> said.range().isPresent())
        .toList();
  }

  private static Interval only(String event, String symbol) {
    return said(Figure.EXPOSED_SHARE).stream()
        .filter(said -> said.event().value().equals(event))
        .filter(said -> said.security().symbol().equals(symbol))
        .findFirst()
        .flatMap(FamilyStatement::range)
        .orElseThrow();
  }

  /** Closes as traded, which no other reader of these files keeps. */
  private static double close(String file, String symbol, String day) {
    Map<String, Double> closes = new HashMap<>();
    CsvFile.forEachRow(
        FAMILY.resolve(file),
        header ->
            row -> {
              if (row.text(header.required("symbol")).equals(symbol)) {
                closes.put(
                    row.text(header.required("date")),
                    row.number(header.required("close"), "close"));
              }
            });
    return closes.get(day);
  }

  @Test
  void marketValuesAreSharesTimesTheCloseAsTraded() {
    Pattern shares = Pattern.compile("([\\d,.]+)(?: to ([\\d,.]+))? (m|bn) shares");
    List<FamilyStatement> values = said(Figure.MARKET_VALUE);
    assertThat(values).hasSize(8);
    for (FamilyStatement said : values) {
      Matcher count = shares.matcher(said.words());
      assertThat(count.find()).as(said.words()).isTrue();
      String file = said.source().substring(said.source().lastIndexOf(' ') + 1);
      double close = close(file, said.security().symbol(), said.period());
      assertThat(said.words().replace(",", "")).contains(String.format("close of %.2f", close));
      double scale = count.group(3).equals("bn") ? 1000 : 1;
      double low = scale * Double.parseDouble(count.group(1).replace(",", "")) * close;
      double high =
          count.group(2) == null
              ? low
              : scale * Double.parseDouble(count.group(2).replace(",", "")) * close;
      Interval range = said.range().orElseThrow();
      assertThat((range.low() + range.high()) / (low + high)).isCloseTo(1, within(1e-3));
    }
  }

  @Test
  void cutsOfGuidanceAreThoseOfTheirRanges() {
    Pattern guidance = Pattern.compile("from (\\d+)-(\\d+) to (\\d+)-(\\d+) m");
    int seen = 0;
    for (FamilyStatement said : said(Figure.LOSS_SHARE)) {
      Matcher cut = guidance.matcher(said.words());
      if (cut.find()) {
        double low = Double.parseDouble(cut.group(1));
        double high = Double.parseDouble(cut.group(2));
        Interval range = said.range().orElseThrow();
        assertThat(range.low())
            .isCloseTo((low - Double.parseDouble(cut.group(4))) / low, within(1e-4));
        assertThat(range.high())
            .isCloseTo((high - Double.parseDouble(cut.group(3))) / high, within(1e-4));
        seen++;
      }
    }
    assertThat(seen).isEqualTo(3);
  }

  @Test
  void ceilingsThatOtherFilesHaveAreThoseOfTheFiles() {
    Map<String, Double> shares = new HashMap<>();
    for (String file : List.of("revenue_by_region.csv", "india-2023/revenue_by_region.csv")) {
      CsvFile.forEachRow(
          Path.of("exposure").resolve(file),
          header ->
              row -> {
                if (!row.text(header.required("revenue")).isEmpty()) {
                  shares.put(
                      row.text(header.required("symbol"))
                          + row.text(header.required("fiscal_year"))
                          + row.text(header.required("area")),
                      row.number(header.required("revenue"), "revenue")
                          / row.number(header.required("total_revenue"), "total_revenue"));
                }
              });
    }
    assertThat(only(JANUARY, "AVGO").high())
        .isCloseTo(shares.get("AVGOFY2025China including Hong Kong"), within(5e-5));
    assertThat(only(JANUARY, "FTNT").high()).isCloseTo(shares.get("FTNTFY2024APAC"), within(5e-5));
    assertThat(only(JANUARY, "PANW").high()).isCloseTo(shares.get("PANWFY2025APAC"), within(5e-5));
    assertThat(only(JANUARY, "CHKP").high())
        .isCloseTo(shares.get("CHKPFY2023Asia Pacific"), within(5e-5));
    assertThat(only("iphone-2023", "AAPL").high())
        .isCloseTo(shares.get("AAPLFY2022Greater China"), within(5e-7));
  }

  @Test
  void onlyWhatWasPublicBeforeTheEventExplainsIt() {
    FamilyExposure exposure = RESULT.exposure();
    assertThat(exposure.restricted()).isEqualTo(53);
    assertThat(exposure.disclosed()).isEqualTo(21);
    assertThat(exposure.exact()).isEqualTo(2);
    assertThat(exposure.stocks())
        .allSatisfy(
            stock ->
                assertThat(stock.before().stream())
                    .allSatisfy(
                        said ->
                            assertThat(said.publicBy()).isBefore(stock.member().event().day0())));
    // Lumentum disclosed 11 % before the event and 18 % after it.
    assertThat(exposure.stocks())
        .filteredOn(stock -> stock.member().event().id().value().equals("huawei-2019"))
        .filteredOn(stock -> stock.share().isPresent())
        .singleElement()
        .satisfies(
            stock -> {
              assertThat(stock.security()).isEqualTo(new SecurityId("LITE"));
              assertThat(stock.share()).contains(new Interval(0.105, 0.115));
            });
  }

  @Test
  void theSlopeIsThatOfNumpy() {
    // SOURCE: numpy.polyfit over the 21 stocks and without each of the 18 dates, scipy.stats.t.
    ExposureSlope slope = RESULT.exposure().slope().result().orElseThrow();
    assertThat(slope.line().events()).isEqualTo(18);
    assertThat(slope.line().slope()).isCloseTo(-0.67653708, within(1e-8));
    assertThat(slope.line().intercept()).isCloseTo(0.03484776, within(1e-8));
    assertThat(slope.standardError()).isCloseTo(0.624052768061, within(1e-9));
    assertThat(slope.pValue()).isCloseTo(0.2943857772433578, within(1e-9));
    assertThat(slope.detectable()).isCloseTo(1.848148830476297, within(1e-9));
    assertThat(slope.reliability()).isCloseTo(-0.023371660691178242, within(1e-9));
    assertThat(slope.outOfSample()).isCloseTo(-0.15234404223359466, within(1e-9));
    Interval broadcom = new Interval(0, 0.1746);
    assertThat(slope.predicted(broadcom)).isCloseTo(-0.0242139232861477, within(1e-9));
    assertThat(slope.prediction(broadcom).high() - slope.predicted(broadcom))
        .isCloseTo(0.1570158050570053, within(1e-9));
  }

  @Test
  void whatPricesImpliedIsThatOfTheIndependentProgram() throws URISyntaxException {
    Map<String, ImpliedCheck> checks = new HashMap<>();
    RESULT
        .implied()
        .forEach(
            row ->
                row.check()
                    .result()
                    .ifPresent(
                        check ->
                            checks.put(row.member().event().id() + " " + row.security(), check)));
    List<String> seen = new ArrayList<>();
    CsvFile.forEachRow(
        Path.of(FamilyStatementsSpec.class.getResource("family_implied.csv").toURI()),
        header ->
            row -> {
              String key = row.text(0) + " " + row.text(1);
              double width = row.number(4, "p975") - row.number(2, "p025");
              ImpliedCheck check = checks.get(key);
              assertThat(check.implied().p025())
                  .isCloseTo(row.number(2, "p025"), within(0.03 * width));
              assertThat(check.implied().median())
                  .isCloseTo(row.number(3, "median"), within(0.015 * width));
              assertThat(check.implied().p975())
                  .isCloseTo(row.number(4, "p975"), within(0.03 * width));
              seen.add(key);
            });
    assertThat(seen).containsExactlyInAnyOrderElementsOf(checks.keySet()).hasSize(8);
  }

  @Test
  void coverageIsCountedAndWhatCannotBeTestedIsNot() {
    assertThat(RESULT.implied()).hasSize(9);
    List<String> missed = new ArrayList<>();
    for (FamilyImplied row : RESULT.implied()) {
      Optional<ImpliedCheck> check = row.check().result();
      if (check.isEmpty()) {
        assertThat(row.member().event().id().value()).isEqualTo("a100-2022");
        assertThat(row.check().exclusion().orElseThrow().detail())
            .isEqualTo("no market value was found");
      } else if (!check.get().isCovered()) {
        missed.add(row.member().event().id().value() + " " + row.security());
        assertThat(check.get().isMoreThanImplied()).isTrue();
      }
    }
    assertThat(missed)
        .containsExactlyInAnyOrder("bis-2022 AMAT", "bis-2022 LRCX", "micron-ban-2023 MU");
  }

  @Test
  void whatWasOnlyRecalledEntersNoNumber() {
    assertThat(SPECIFICATION.statements())
        .filteredOn(said -> said.trust().equals(FamilyStatement.RECALLED))
        .isNotEmpty()
        .allSatisfy(said -> assertThat(said.sourced()).isEmpty());
    assertThat(SPECIFICATION.statements())
        .filteredOn(said -> said.sourced().isPresent())
        .allSatisfy(
            said ->
                assertThat(said.source() + said.words() + said.trust()).doesNotContain("recalled"));
  }

  @Test
  void whatWasSaidLaterIsNotKnownEarlier() {
    FamilySpecification before = SPECIFICATION.knownBy(Instant.parse("2023-06-01T00:00:00Z"));
    assertThat(before.statements())
        .isNotEmpty()
        .allSatisfy(said -> assertThat(said.publicBy().toString()).isLessThan("2023-06-01"));
    assertThat(FamilyStudy.of(before, FamilyStudy.Work.HERE, Versions.all()).implied()).isEmpty();
  }
}
