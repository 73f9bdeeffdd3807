package io.marketimpact.data.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.marketimpact.data.Bundled;
import io.marketimpact.data.result.ComparisonTables;
import io.marketimpact.data.specification.SpecificationFile;
import io.marketimpact.data.specification.StudySpecification;
import io.marketimpact.data.table.FlatTable;
import io.marketimpact.data.table.Table;
import io.marketimpact.data.table.TableCsv;
import io.marketimpact.event.EventWindow;
import io.marketimpact.inference.catalog.TestStatistics;
import io.marketimpact.market.SecurityId;
import io.marketimpact.model.ModelId;
import io.marketimpact.model.MovePart;
import io.marketimpact.study.FirmStudy;
import io.marketimpact.study.FirmWindow;
import io.marketimpact.study.GroupResult;
import io.marketimpact.study.GroupWindow;
import io.marketimpact.study.StudyDesign;
import io.marketimpact.study.StudyPlan;
import io.marketimpact.study.StudyResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * 14 January 2026 with market and sector held against it. The right values were computed from the
 * bundled prices with NumPy, by least squares on the market and the baskets themselves.
 */
class SectorControlSpec {

  private static final Offset<Double> EXACT = within(1e-9);

  private static StudyResult result;

  @BeforeAll
  static void studyTheDay() {
    StudySpecification bundled = SpecificationFile.read(Bundled.STUDY);
    StudyDesign design = bundled.design();
    StudyPlan plan =
        design
            .plan()
            .restrictedTo(
                List.of(ModelId.MARKET, ModelId.SECTOR, ModelId.SECTOR_FUNDS),
                List.of(EventWindow.DAY_ZERO));
    result =
        StudyFunction.of(
            StudyInputs.of(design.by(plan).varied(List.of())),
            PricesInMemory.read(bundled.prices()));
  }

  private static FirmWindow firm(String symbol, String model) {
    FirmStudy firm =
        result
            .firms()
            .filter(study -> study.event().security().symbol().equals(symbol))
            .findFirst()
            .orElseThrow();
    return firm.window(new ModelId(model), EventWindow.DAY_ZERO).result().orElseThrow();
  }

  @ParameterizedTest
  @CsvSource({
    "AVGO, sector, -0.032758573424431406, 0.021485081332451292, 246",
    "CHKP, sector, 0.012037143425894891, 0.01693498649470488, 247",
    "FTNT, sector, -0.016764995122375368, 0.019717924624087071, 247",
    "PANW, sector, 0.0074020197438804339, 0.014907663083281798, 247",
    "RPD, sector, 0.00018745851847534918, 0.024166060863086994, 247",
    "AVGO, sector_funds, -0.027907778249352977, 0.0193262927289778, 246",
    "CHKP, sector_funds, 0.015556745512052423, 0.017608159229783732, 247",
    "FTNT, sector_funds, 0.00088602292760139173, 0.019303044804065923, 247",
    "PANW, sector_funds, 0.023297326580513894, 0.014537902216219459, 247",
    "RPD, sector_funds, 0.0086654672708536169, 0.02540057060027396, 247"
  })
  void everyFirmsMoveBesideMarketAndSector(
      String symbol, String model, double car, double error, int df) {
    FirmWindow found = firm(symbol, model);

    assertThat(found.evidence().car()).isCloseTo(car, EXACT);
    assertThat(found.evidence().standardError()).isCloseTo(error, EXACT);
    assertThat(found.evidence().degreesOfFreedom()).isEqualTo(df);
    assertThat(found.placebo().result()).isPresent();
  }

  @ParameterizedTest
  @CsvSource({
    "sector, -0.0059793893717112207, 0.010166277583428593",
    "sector_funds, 0.0040995568083336768, 0.010124467948986799"
  })
  void theAverageOfTheFive(String model, double caar, double error) {
    GroupWindow found =
        result.groups().get(0).window(new ModelId(model), EventWindow.DAY_ZERO).orElseThrow();

    assertThat(found.caar()).isCloseTo(caar, EXACT);
    assertThat(found.effect().result().orElseThrow().standardError()).isCloseTo(error, EXACT);
    assertThat(found.effect().result().orElseThrow().degreesOfFreedom()).isEqualTo(246);
  }

  /** −4.15 % = own average + market + software + chips + what is left. */
  @Test
  void broadcomsMoveIsTakenApart() {
    FirmWindow found = firm("AVGO", "sector");
    List<MovePart> parts = found.detail().parts();

    assertThat(parts)
        .extracting(MovePart::name)
        .containsExactly("alpha", "beta", "software", "semiconductors");
    double[] right = {
      0.000798854325557502, -0.008904266511813946, 6.387526624108106e-07, -0.0006468347537953032
    };
    for (int i = 0; i < right.length; i++) {
      assertThat(parts.get(i).value()).isCloseTo(right[i], EXACT);
    }
    assertThat(parts.stream().mapToDouble(MovePart::value).sum() + found.evidence().car())
        .isCloseTo(found.actual(), within(1e-15))
        .isCloseTo(-0.041510, within(1e-5));
  }

  /** Check Point, Fortinet and Palo Alto Networks: named first, and in no other business. */
  @ParameterizedTest
  @CsvSource({
    "market, 0.00018008245625659135, 0.01395320939103112, 248",
    "sector, 0.00089138934913331799, 0.01197451234749297, 247",
    "sector_funds, 0.01324669834005591, 0.012206600194197849, 247"
  })
  void theAverageOfThePureVendorsOfTheFirstWave(String model, double caar, double error, int df) {
    GroupResult pure = result.comparisons().subgroups().get(0);
    GroupWindow found = pure.window(new ModelId(model), EventWindow.DAY_ZERO).orElseThrow();

    assertThat(pure.group()).hasToString("first-wave-pure-vendors");
    assertThat(result.comparisons().nameOf(pure.group()))
        .isEqualTo("First wave, pure cybersecurity");
    assertThat(pure.firms())
        .extracting(firm -> firm.event().security().symbol())
        .containsExactly("CHKP", "FTNT", "PANW");
    assertThat(found.caar()).isCloseTo(caar, EXACT);
    assertThat(found.effect().result().orElseThrow().standardError()).isCloseTo(error, EXACT);
    assertThat(found.effect().result().orElseThrow().degreesOfFreedom()).isEqualTo(df);
    assertThat(found.tests()).hasSize(TestStatistics.all().size());
  }

  @Test
  void aSubgroupAddsNoFirm() {
    assertThat(result.firms()).hasSize(5);
    assertThat(result.groups()).hasSize(1);
    assertThat(result.groupsAndParts()).hasSize(2);
  }

  @ParameterizedTest
  @CsvSource({
    "MSFT, market, -0.019696747405172368, 0.010911701168886597",
    "ZS, market, -0.0060289080165565161, 0.020327749235350058",
    "NVDA, market, -0.0056356572534543362, 0.021344667899616764",
    "MSFT, sector, -0.019695781203948243, 0.010933831059305317",
    "NVDA, sector, -0.0057790138609680203, 0.019045679642879829"
  })
  void untouchedSharesHaveTheirOwnMoves(String symbol, String model, double car, double error) {
    FirmWindow found =
        result.comparisons().untouched().stream()
            .filter(study -> study.event().security().symbol().equals(symbol))
            .findFirst()
            .orElseThrow()
            .window(new ModelId(model), EventWindow.DAY_ZERO)
            .result()
            .orElseThrow();

    assertThat(found.evidence().car()).isCloseTo(car, EXACT);
    assertThat(found.evidence().standardError()).isCloseTo(error, EXACT);
  }

  @Test
  void untouchedSharesAreThoseOfBasketsAndControlsAndTheFunds() {
    assertThat(result.comparisons().untouched())
        .extracting(study -> study.event().security().symbol())
        .containsExactly(
            "AKAM", "AMD", "CSCO", "FFIV", "GEN", "IGV", "MRVL", "MSFT", "MU", "NET", "NVDA",
            "OKTA", "QCOM", "QLYS", "RBRK", "SMH", "TENB", "TSM", "VRNS", "ZS");
    assertThat(result.comparisons().rolesOf(new SecurityId("ZS")))
        .containsExactly("software basket", "software control");
    assertThat(result.comparisons().rolesOf(new SecurityId("IGV")))
        .containsExactly("software fund");
    assertThat(result.comparisons().rolesOf(new SecurityId("AVGO"))).isEmpty();
  }

  private static List<List<String>> rows(Table<?> table) {
    List<List<String>> rows = new ArrayList<>();
    FlatTable.of(table).forEachRow(cells -> rows.add(TableCsv.texts(cells)));
    return rows;
  }

  /** The move of every linear model in parts, the abnormal return the last of them. */
  @Test
  void thePartsOfAMoveAddUpInTheTable() {
    Map<String, Double> sums = new TreeMap<>();
    rows(ComparisonTables.moveParts(result))
        .forEach(
            row ->
                sums.merge(
                    row.get(1) + " " + row.get(2), Double.parseDouble(row.get(8)), Double::sum));

    assertThat(sums).hasSize(15);
    result
        .firms()
        .forEach(
            firm ->
                assertThat(sums.get(firm.event().security() + " sector"))
                    .isCloseTo(
                        firm(firm.event().security().symbol(), "sector").actual(), within(1e-15)));
  }

  @Test
  void sectorsNameTheirMembersWithTheirWeights() {
    List<List<String>> rows = rows(ComparisonTables.sectors(result));

    assertThat(rows).hasSize(12 + 1 + 5 + 6 + 1 + 1);
    assertThat(rows.get(0)).startsWith("software", "AKAM", "basket", "0.08333333333333333", "");
    assertThat(rows.get(12)).startsWith("software", "IGV", "fund", "", "");
    assertThat(rows.get(12).get(5)).contains("holds some of the named firms");
  }
}
