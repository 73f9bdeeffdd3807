package io.marketimpact.reports.section;

import io.marketimpact.inference.power.Decision;
import io.marketimpact.inference.power.Verdict;
import io.marketimpact.reports.text.Digits;
import io.marketimpact.reports.text.Words;
import io.marketimpact.study.GroupResult;
import io.marketimpact.study.GroupWindow;
import io.marketimpact.study.StudyResult;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An average of which controls for the sector leave half or less, or turn the sign; where one does
 * and another does not, both numbers; nothing where one would be shown as the average itself.
 */
final class SectorExplains implements Finding {

  @Override
  public Optional<String> of(StudyResult result) {
    if (!Scope.hasOneGroup(result)) {
      return Optional.empty();
    }
    GroupResult group = result.groups().get(0);
    SectorControl control = new SectorControl(result);
    return group
        .window(result.plan().headline())
        .filter(window -> window.firms() > 1)
        .flatMap(
            window ->
                sentence(
                    Average.of(window),
                    control.models().stream()
                        .flatMap(
                            model ->
                                control.ofTheSameFirms(group, model).stream()
                                    .map(net -> Net.of(net, SectorControl.against(model))))
                        .toList(),
                    Digits.of(result)));
  }

  /** An average against the market, and what its test finds where it is not significant. */
  record Average(double size, boolean isSignificant, Optional<Double> detectable) {

    private static Average of(GroupWindow window) {
      return new Average(window.caar(), isBeyondNoise(window), undetected(window));
    }
  }

  private static boolean isBeyondNoise(GroupWindow window) {
    return window.decision().result().filter(Decision::isDistinguishable).isPresent();
  }

  private static Optional<Double> undetected(GroupWindow window) {
    return isBeyondNoise(window)
        ? Optional.empty()
        : window.verdict().then(Verdict::minimumDetectable).result();
  }

  /** An average net of the sector, against what, and what its test finds if not significant. */
  record Net(double average, String against, Optional<Double> detectable) {

    private static Net of(GroupWindow window, String against) {
      return new Net(window.caar(), against, undetected(window));
    }

    private boolean isExplained(double market) {
      return Remainder.isHalfOrLess(average, market);
    }

    private boolean looksUnexplained(double market, Digits digits) {
      return isExplained(market) && digits.areAlike(average, market);
    }
  }

  static Optional<String> sentence(Average average, List<Net> controls, Digits digits) {
    double market = average.size();
    if (market == 0
        || controls.stream().noneMatch(net -> net.isExplained(market))
        || controls.stream().anyMatch(net -> net.looksUnexplained(market, digits))) {
      return Optional.empty();
    }
    List<String> measured =
        controls.stream().map(net -> digits.percent(net.average()) + net.against()).toList();
    return Optional.of(
        controls.stream().allMatch(net -> net.isExplained(market))
            ? (average.isSignificant()
                    ? "The sector accounts for much of the average: it is "
                    : "The average is not significant, and net of the sector it is ")
                + Words.list(measured)
                + ", not "
                + digits.percent(market)
                + "."
            : "Whether the sector explains the average is open: "
                + digits.percent(market)
                + " against the market, "
                + String.join(", ", measured)
                + "."
                + noneIsSignificant(average, controls, digits));
  }

  private static String noneIsSignificant(Average average, List<Net> controls, Digits digits) {
    double[] sizes =
        Stream.concat(
                average.detectable().stream(),
                controls.stream().flatMap(net -> net.detectable().stream()))
            .mapToDouble(Double::doubleValue)
            .toArray();
    return sizes.length <= controls.size()
        ? ""
        : " None is significant (detectable: " + digits.sizes(sizes) + ").";
  }
}
