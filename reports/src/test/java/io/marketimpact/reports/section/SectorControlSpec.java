package io.marketimpact.reports.section;

import static org.assertj.core.api.Assertions.assertThat;

import io.marketimpact.model.ModelId;
import io.marketimpact.reports.HandMade;
import io.marketimpact.reports.block.Block.Point;
import io.marketimpact.study.GroupResult;
import io.marketimpact.study.GroupWindow;
import io.marketimpact.study.StudyResult;
import java.util.List;
import org.junit.jupiter.api.Test;

/** An average net of the sector is one of the same firms, or says of how many. */
class SectorControlSpec {

  /** Two firms that fall by 3 % on average, net of the sector not at all. */
  private static StudyResult netOf(int firms) {
    GroupResult group = HandMade.group("the group", 0.01, HandMade.FELL, HandMade.CALM);
    GroupWindow market = group.windows().get(0);
    GroupWindow sector =
        new GroupWindow(
            ModelId.SECTOR,
            market.window(),
            firms,
            0,
            market.meanCorrelation(),
            market.effect(),
            market.placebo(),
            market.scaled(),
            market.tests(),
            market.leaveOneOut(),
            market.adjusted(),
            market.looks(),
            market.controlWeights());
    StudyResult study =
        HandMade.of(
            new GroupResult(group.group(), group.firms(), List.of(market, sector), group.path()));
    return study.toBuilder()
        .plan(
            study.plan().toBuilder()
                .models(List.of(study.plan().headline().model(), ModelId.SECTOR))
                .build())
        .build();
  }

  @Test
  void theSectorExplainsAnAverageOfTheSameFirmsOnly() {
    assertThat(new SectorExplains().of(netOf(2)))
        .contains(
            "The sector accounts for much of the average: it is 0.0\u202F% against untouched"
                + " stocks, not \u22123.0\u202F%.");
    assertThat(new SectorExplains().of(netOf(1))).isEmpty();
  }

  @Test
  void anAverageOfFewerFirmsDoesNotStandBesideThatOfAll() {
    StudyResult fewer = netOf(1);
    assertThat(new SectorControl(fewer).ofTheSameFirms(fewer.groups().get(0), ModelId.SECTOR))
        .isEmpty();
    StudyResult same = netOf(2);
    assertThat(new SectorControl(same).ofTheSameFirms(same.groups().get(0), ModelId.SECTOR))
        .isPresent();
  }

  @Test
  void whereFewerFirmsHaveASectorTheirNumberIsSaid() {
    StudyResult fewer = netOf(1);
    GroupResult group = fewer.groups().get(0);
    assertThat(new SectorControl(fewer).averages(group))
        .contains(
            "Net of the sector the average is 0.00\u202F% against untouched stocks (one of two"
                + " firms).");
    assertThat(new SectorControl(fewer).point(group))
        .extracting(Point::text)
        .singleElement()
        .satisfies(text -> assertThat(text).endsWith(" stocks (one of two firms)."));
    StudyResult same = netOf(2);
    assertThat(new SectorControl(same).averages(same.groups().get(0)))
        .contains("Net of the sector the average is 0.00\u202F% against untouched stocks.");
  }
}
