package io.marketimpact.study;

import static io.marketimpact.study.FiveFirms.WHOLE;
import static io.marketimpact.support.Tolerances.reference;
import static org.assertj.core.api.Assertions.assertThat;

import io.marketimpact.event.EventWindow;
import io.marketimpact.model.ModelId;
import io.marketimpact.support.GoldenTable;
import java.util.stream.DoubleStream;

/** Numbers of the five firms beside those of the reference vectors. */
final class ReferenceRows {

  static final GoldenTable GOLDEN = FiveFirms.GOLDEN;

  private ReferenceRows() {}

  static FirmEstimate estimate(FirmStudy firm) {
    return firm.estimate(new ModelId("market")).result().orElseThrow();
  }

  static FirmWindow window(FirmStudy firm) {
    return firm.window(new ModelId("market"), FiveFirms.THREE_DAYS).result().orElseThrow();
  }

  static AbnormalReturn day(FirmStudy firm, int index) {
    return estimate(firm).returns().days().get(index);
  }

  static GroupWindow group(EventWindow window) {
    return WHOLE.window(new ModelId("market"), window).orElseThrow();
  }

  static void assertRow(String key, DoubleStream actual) {
    assertRow(key, 0, actual);
  }

  static void assertRow(String key, int row, DoubleStream actual) {
    double[] golden = GOLDEN.rows(key)[row];
    double[] values = actual.toArray();
    assertThat(values).as(key).hasSameSizeAs(golden);
    for (int i = 0; i < golden.length; i++) {
      assertThat(values[i]).as("%s, %s", key, i).isCloseTo(golden[i], reference(golden[i]));
    }
  }
}
