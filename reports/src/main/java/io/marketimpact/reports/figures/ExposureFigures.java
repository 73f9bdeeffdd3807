package io.marketimpact.reports.figures;

import io.marketimpact.exposure.Market;
import io.marketimpact.exposure.SimulatedExposure;
import io.marketimpact.market.SecurityId;
import io.marketimpact.reports.block.Block.Figure;
import io.marketimpact.reports.figures.StakeFigure.Observed;
import io.marketimpact.reports.figures.StakeFigure.Stake;
import io.marketimpact.stat.SampleSummary;
import io.marketimpact.study.FirmExposure;
import io.marketimpact.study.StudyExposure;
import io.marketimpact.study.StudyResult;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The figures of revenue at stake. */
public final class ExposureFigures {

  private static final int MOST_NAMES = 6;

  private final StudyResult result;
  private final StudyExposure exposure;

  private ExposureFigures(StudyResult result, StudyExposure exposure) {
    this.result = result;
    this.exposure = exposure;
  }

  /**
   * The figures of a study's revenue at stake.
   *
   * @param result the study
   * @param exposure what it says of revenue at stake
   * @return its figures, none drawn yet
   */
  public static ExposureFigures of(StudyResult result, StudyExposure exposure) {
    return new ExposureFigures(result, exposure);
  }

  /**
   * The firms that get a drawing each: of those whose value at stake can be simulated, the ones
   * with the largest, in the order of the study.
   *
   * @return at most {@link Largest#MOST}
   */
  public List<FirmExposure> drawn() {
    List<FirmExposure> largest =
        simulated().stream()
            .sorted(Comparator.comparingDouble(firm -> -stake(firm).median()))
            .limit(Largest.MOST)
            .toList();
    return simulated().stream().filter(largest::contains).toList();
  }

  /**
   * The firms whose value at stake can be simulated.
   *
   * @return in the order of the study
   */
  public List<FirmExposure> simulated() {
    return exposure.firms().stream()
        .filter(firm -> firm.study().simulated().result().isPresent())
        .toList();
  }

  /**
   * What a caption says of the firms whose value at stake cannot be simulated.
   *
   * @return a sentence after a space, empty where there is none
   */
  public String missing() {
    List<String> missing =
        exposure.firms().stream()
            .filter(firm -> firm.study().simulated().result().isEmpty())
            .map(this::name)
            .toList();
    int more = missing.size() - MOST_NAMES;
    return missing.isEmpty()
        ? ""
        : " Not simulated, for lack of disclosures: "
            + String.join(", ", missing.subList(0, Math.min(missing.size(), MOST_NAMES)))
            + (more > 0 ? " and " + more + " more." : ".");
  }

  private static SimulatedExposure exposureOf(FirmExposure firm) {
    return firm.study().simulated().result().orElseThrow();
  }

  private static SampleSummary stake(FirmExposure firm) {
    return exposureOf(firm).simulated().valueAtStake();
  }

  /**
   * A firm's name for people.
   *
   * @param firm the firm
   * @return the dossier's name, the symbol where it has none
   */
  public String name(FirmExposure firm) {
    return name(result, firm.study().request().security());
  }

  static String name(StudyResult result, SecurityId security) {
    return result
        .firms()
        .filter(firm -> firm.event().security().equals(security))
        .map(result::nameOf)
        .findFirst()
        .orElse(security.symbol());
  }

  /**
   * The currency of a firm's value at stake.
   *
   * @param firm a firm whose value at stake can be simulated
   * @return its code
   */
  public static String currency(FirmExposure firm) {
    return firm.study().exposed().result().orElseThrow().currency();
  }

  /**
   * The market that is closed.
   *
   * @return the market
   */
  public Market market() {
    return exposure.market();
  }

  /**
   * Which input drives each firm's value at stake.
   *
   * @return a figure per firm drawn whose value moves with its inputs
   */
  public List<Figure> tornadoes() {
    List<Figure> figures = new ArrayList<>();
    for (FirmExposure firm : drawn()) {
      TornadoFigure.of(
              "tornado-" + exposure.firms().indexOf(firm),
              name(firm),
              exposureOf(firm).sensitivity(),
              market(),
              currency(firm))
          .ifPresent(figures::add);
    }
    return figures;
  }

  /**
   * Each firm's simulated value at stake, and the return it implies beside the one observed.
   *
   * @return a figure per firm drawn
   */
  public List<Figure> stakes() {
    return StakeFigure.comparable(drawn().stream().map(this::stakeOf).toList());
  }

  private Stake stakeOf(FirmExposure firm) {
    return new Stake(
        "stake-" + exposure.firms().indexOf(firm),
        name(firm),
        stake(firm),
        exposureOf(firm).simulated().density(),
        currency(firm),
        firm.study()
            .request()
            .move()
            .result()
            .map(
                move ->
                    new Observed(
                        move.marketValue(),
                        move.car(),
                        move.interval(),
                        move.minimumDetectable())));
  }
}
