package io.marketimpact.reports.section;

import io.marketimpact.exposure.MarketValue;
import io.marketimpact.model.ModelId;
import io.marketimpact.study.FirmStudy;
import io.marketimpact.study.FirmWindow;
import io.marketimpact.study.GroupResult;
import io.marketimpact.study.StudyResult;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/** A group's firms weighted by market value, as a holder of all of them saw it. */
final class ByMarketValue {

  private final List<Valued> valued;

  private ByMarketValue(List<Valued> valued) {
    this.valued = valued;
  }

  /** A studied firm with its market value. */
  record Valued(FirmWindow window, MarketValue value, Optional<Double> netOfSector) {

    double actual() {
      return window.actual();
    }

    double expected() {
      return window.expected();
    }

    double abnormal() {
      return window.evidence().car();
    }
  }

  /** Nothing where a studied firm lacks its value or the values are in several currencies. */
  static Optional<ByMarketValue> of(StudyResult result, GroupResult group) {
    List<Valued> valued =
        group.firms().stream().flatMap(firm -> valued(result, firm).stream()).toList();
    long studied =
        group.firms().stream()
            .filter(firm -> firm.window(result.plan().headline()).result().isPresent())
            .count();
    boolean isWhole =
        valued.size() == studied
            && valued.stream().map(firm -> firm.value().currency()).distinct().count() == 1;
    return isWhole && valued.size() > 1 ? Optional.of(new ByMarketValue(valued)) : Optional.empty();
  }

  private static Optional<Valued> valued(StudyResult result, FirmStudy firm) {
    return result
        .exposure()
        .flatMap(exposure -> exposure.of(firm.event().security()))
        .flatMap(exposure -> exposure.marketValue().result())
        .flatMap(
            value ->
                firm.window(result.plan().headline())
                    .result()
                    .map(
                        window ->
                            new Valued(
                                window,
                                value,
                                new SectorControl(result)
                                    .of(firm, ModelId.SECTOR)
                                    .map(net -> net.evidence().car()))));
  }

  int firms() {
    return valued.size();
  }

  String currency() {
    return valued.get(0).value().currency();
  }

  /** What all of them gained or lost beyond what the model predicts, in millions. */
  double abnormalValue() {
    return valued.stream().mapToDouble(firm -> firm.value().millions() * firm.abnormal()).sum();
  }

  /** Nothing where a firm lacks the number. */
  Optional<Double> meanIfAll(Function<Valued, Optional<Double>> number) {
    return valued.stream().allMatch(firm -> number.apply(firm).isPresent())
        ? Optional.of(mean(firm -> number.apply(firm).orElseThrow()))
        : Optional.empty();
  }

  double mean(ToDoubleFunction<Valued> number) {
    double all = valued.stream().mapToDouble(firm -> firm.value().millions()).sum();
    return valued.stream()
        .mapToDouble(firm -> firm.value().millions() / all * number.applyAsDouble(firm))
        .sum();
  }
}
