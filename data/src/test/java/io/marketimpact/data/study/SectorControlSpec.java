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
 * bundled prices with NumPy, by least squares on the market and the baskets themselves, without the
 * sessions of each firm's own earnings.
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
    "AVGO, sector, -0.032813570441005926, 0.019192165171998756, 241",
    "CHKP, sector, 0.011626747679867211, 0.013126608085510692, 243",
    "FTNT, sector, -0.01824591648952456, 0.012934388644951198, 241",
    "PANW, sector, 0.006875798190430953, 0.014025334313345659, 241",
    "RPD, sector, -0.0010267105023208448, 0.018986738089380426, 242",
    "AVGO, sector_funds, -0.028493311801789337, 0.017750910819794727, 241",
    "CHKP, sector_funds, 0.015857764803175186, 0.014191063887460898, 243",
    "FTNT, sector_funds, -0.0034170704139316263, 0.012588988203986313, 241",
    "PANW, sector_funds, 0.02336544412561614, 0.013598414760713974, 241",
    "RPD, sector_funds, 0.007453297896195619, 0.020890377547538752, 242"
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
    "sector, -0.006716730312510634, 0.008367762816150977",
    "sector_funds, 0.0029532249218531966, 0.008662711470787867"
  })
  void theAverageOfTheFive(String model, double caar, double error) {
    GroupWindow found =
        result.groups().get(0).window(new ModelId(model), EventWindow.DAY_ZERO).orElseThrow();

    assertThat(found.caar()).isCloseTo(caar, EXACT);
    assertThat(found.effect().result().orElseThrow().standardError()).isCloseTo(error, EXACT);
    assertThat(found.effect().result().orElseThrow().degreesOfFreedom()).isEqualTo(245);
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
      0.0009145462416770506, -0.008766432745644813, 4.822233625941972e-05, -0.0008929470031064761
    };
    for (int i = 0; i < right.length; i++) {
      assertThat(parts.get(i).value()).isCloseTo(right[i], EXACT);
    }
    assertThat(parts.stream().mapToDouble(MovePart::value).sum() + found.evidence().car())
        .isCloseTo(found.actual(), within(1e-15))
        .isCloseTo(-0.041510, within(1e-5));
  }

  /**
   * Check Point, Fortinet and Palo Alto Networks: named first, and active only in this business.
   */
  @ParameterizedTest
  @CsvSource({
    "market, -0.0005880224002399008, 0.011567315987318107, 232",
    "sector, 8.554312692453439e-05, 0.009074984713265944, 231",
    "sector_funds, 0.011935379504953233, 0.009629009195211568, 231"
  })
  void theAverageOfThePureVendorsOfTheFirstWave(String model, double caar, double error, int df) {
    GroupResult pure = result.comparisons().subgroups().get(0);
    GroupWindow found = pure.window(new ModelId(model), EventWindow.DAY_ZERO).orElseThrow();

    assertThat(pure.group()).hasToString("first-wave-pure-vendors");
    assertThat(result.comparisons().nameOf(pure.group())).isEqualTo("First-wave security vendors");
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
