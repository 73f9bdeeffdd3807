package io.marketimpact.data.result;

import io.marketimpact.base.Interval;
import io.marketimpact.base.Outcome;
import io.marketimpact.data.table.Column;
import io.marketimpact.data.table.ExactColumn;
import io.marketimpact.data.table.MomentColumn;
import io.marketimpact.data.table.Table;
import io.marketimpact.event.Materiality;
import io.marketimpact.event.Ownership;
import io.marketimpact.exposure.ExposureCharacteristics.Characteristic;
import io.marketimpact.inference.crosssection.CrossSectionalRegression;
import io.marketimpact.inference.crosssection.CrossSectionalRegressionEstimate;
import io.marketimpact.model.ModelId;
import io.marketimpact.study.AbnormalReturn;
import io.marketimpact.study.BeneficiaryMove;
import io.marketimpact.study.ExposureRegression;
import io.marketimpact.study.ExposureRegression.Move;
import io.marketimpact.study.FirmEstimate;
import io.marketimpact.study.FirmStudy;
import io.marketimpact.study.NamedMove;
import io.marketimpact.study.OwnerMove;
import io.marketimpact.study.StudyExposure;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Revenue at stake as the tables others rely on. Columns may be added, never renamed. */
public final class ExposureTables {

  private ExposureTables() {}

  /**
   * One row per firm and quantity, then the quantities of all firms together.
   *
   * @param exposure what a study says of revenue at stake
   * @return the table
   */
  public static Table<?> quantities(StudyExposure exposure) {
    return Table.of(
        "exposure",
        StudyQuantities.of(exposure),
        Column.code("event_id", Quantity::event),
        Column.code("symbol", Quantity::symbol),
        Column.code("quantity", Quantity::name),
        ExactColumn.ifAny("low", quantity -> quantity.numbers().ends().map(Interval::low)),
        ExactColumn.ifAny("p05", quantity -> quantity.numbers().percentiles().map(Interval::low)),
        ExactColumn.ifAny("median", quantity -> quantity.numbers().middle()),
        ExactColumn.ifAny("p95", quantity -> quantity.numbers().percentiles().map(Interval::high)),
        ExactColumn.ifAny("high", quantity -> quantity.numbers().ends().map(Interval::high)),
        Column.code("unit", Quantity::unit),
        Column.text("basis", Quantity::basis),
        Column.text("source", Quantity::source),
        ExactColumn.ifAny("mean", quantity -> quantity.numbers().mean()));
  }

  /** A coefficient and whether it is evidence, or why a set or estimator has none. */
  private record Coefficient(
      ExposureRegression of,
      String estimator,
      Optional<CrossSectionalRegressionEstimate> estimate,
      Optional<String> reason) {

    static Stream<Coefficient> of(ExposureRegression of) {
      return Stream.concat(
          of.regression().exclusion().stream().map(why -> without(of, "", why)),
          of.regression().result().stream()
              .flatMap(fitted -> fitted.fits().stream())
              .flatMap(fit -> of(of, fit)));
    }

    private static Stream<Coefficient> of(ExposureRegression of, CrossSectionalRegression.Fit fit) {
      String estimator = fit.estimator().id();
      return Stream.concat(
          fit.coefficients().exclusion().stream().map(why -> without(of, estimator, why)),
          fit.coefficients().result().stream()
              .flatMap(all -> all.stream())
              .map(one -> new Coefficient(of, estimator, Optional.of(one), of.caveat())));
    }

    private static Coefficient without(
        ExposureRegression of, String estimator, Outcome.Excluded<?> why) {
      return new Coefficient(of, estimator, Optional.empty(), Optional.of(why.detail()));
    }

    /** Only the slope of the characteristic has one. */
    Optional<Interval> range() {
      return estimate
          .filter(one -> one.coefficient().equals(ExposureRegression.CHARACTERISTIC))
          .flatMap(one -> of.range().result());
    }
  }

  /**
   * One row per set of firms, estimator and coefficient; a set or estimator without one is a row
   * with the reason, and a coefficient of too few firms says that it is not evidence.
   *
   * @param exposure what a study says of revenue at stake
   * @return the table
   */
  public static Table<?> crossSection(StudyExposure exposure) {
    return Table.<Coefficient>streamed(
        "cross_section",
        () -> exposure.regressions().stream().flatMap(Coefficient::of),
        Column.code("set", row -> row.of.set().id()),
        MomentColumn.of("as_of", row -> row.of.set().asOf()),
        ExactColumn.number("n_firms", row -> row.of.used()),
        Column.code("estimator", Coefficient::estimator),
        Column.codeIfAny(
            "coefficient", row -> row.estimate.map(CrossSectionalRegressionEstimate::coefficient)),
        estimate("estimate", CrossSectionalRegressionEstimate::estimate),
        estimate("se", CrossSectionalRegressionEstimate::standardError),
        estimate("t", CrossSectionalRegressionEstimate::t),
        estimate("df", CrossSectionalRegressionEstimate::degreesOfFreedom),
        estimate("p_value", CrossSectionalRegressionEstimate::pValue),
        ExactColumn.ifAny("p_placebo", row -> row.estimate.flatMap(one -> one.placebo().result())),
        ExactColumn.ifAny(
            "reliability", row -> row.range().flatMap(both -> row.of.reliability().result())),
        ExactColumn.ifAny("range_low", row -> row.range().map(Interval::low)),
        ExactColumn.ifAny("range_high", row -> row.range().map(Interval::high)),
        Column.textIfAny("reason", Coefficient::reason));
  }

  private static Column<Coefficient> estimate(
      String head, Function<CrossSectionalRegressionEstimate, Number> number) {
    return ExactColumn.ifAny(head, row -> row.estimate.map(number));
  }

  private record FirmPoint(ExposureRegression of, ExposureRegression.Point at) {

    Optional<Characteristic> known() {
      return at.exposure().result();
    }

    Optional<Move> move() {
      return at.move().result();
    }

    Optional<String> missing() {
      return at.exposure()
          .exclusion()
          .map(Outcome.Excluded::detail)
          .or(() -> at.move().exclusion().map(Outcome.Excluded::detail));
    }
  }

  /**
   * One row per set and firm of the regressions.
   *
   * @param exposure what a study says of revenue at stake
   * @return the table
   */
  public static Table<?> crossSectionFirms(StudyExposure exposure) {
    return Table.<FirmPoint>streamed(
        "cross_section_firms",
        () ->
            exposure.regressions().stream()
                .flatMap(of -> of.points().stream().map(at -> new FirmPoint(of, at))),
        Column.code("set", row -> row.of.set().id()),
        MomentColumn.of("as_of", row -> row.of.set().asOf()),
        Column.code("symbol", row -> row.at.security()),
        Column.code("used", row -> row.at.isUsed() ? "yes" : "no"),
        ExactColumn.ifAny("car", row -> row.move().map(Move::car)),
        ExactColumn.ifAny("exposed_share", row -> row.known().map(Characteristic::value)),
        ExactColumn.ifAny("variance", row -> row.known().map(Characteristic::variance)),
        Column.textIfAny("reason", FirmPoint::missing),
        ExactColumn.ifAny("car_low", row -> row.move().map(move -> move.interval().low())),
        ExactColumn.ifAny(
            "car_high", row -> row.move().map(impliedMove -> impliedMove.interval().high())));
  }

  /** A share of the other sides. */
  private record Share(
      String side,
      String entity,
      Enum<?> role,
      Optional<Materiality> materiality,
      FirmStudy study) {

    static Stream<Share> of(StudyExposure exposure) {
      return Stream.of(
              exposure.named().stream().map(Share::of),
              exposure.owners().stream().map(Share::of),
              exposure.beneficiaries().stream().map(Share::of))
          .flatMap(shares -> shares);
    }

    private static Share of(NamedMove move) {
      return new Share(
          "named",
          move.company().entity(),
          move.company().status(),
          Optional.of(move.company().materiality()),
          move.study());
    }

    private static Share of(OwnerMove move) {
      Ownership ownership = move.owner().ownership();
      return new Share(
          "owner",
          ownership.entity(),
          ownership.status(),
          Optional.of(ownership.materiality()),
          move.study());
    }

    private static Share of(BeneficiaryMove move) {
      return new Share(
          "beneficiary",
          move.beneficiary().entity(),
          move.beneficiary().namedByNews(),
          Optional.empty(),
          move.study());
    }
  }

  /** A day of such a share under a model, or why there is none. */
  private record ShareDay(
      Share share, ModelId model, Optional<AbnormalReturn> day, Optional<String> reason) {

    static Stream<ShareDay> of(Share share) {
      return share.study.estimates().entrySet().stream()
          .flatMap(model -> of(share, model.getKey(), model.getValue()));
    }

    private static Stream<ShareDay> of(Share share, ModelId model, Outcome<FirmEstimate> estimate) {
      return Stream.concat(
          estimate.exclusion().stream()
              .map(why -> new ShareDay(share, model, Optional.empty(), Optional.of(why.detail()))),
          estimate.result().stream()
              .flatMap(fit -> fit.returns().days().stream())
              .map(day -> new ShareDay(share, model, Optional.of(day), Optional.empty())));
    }
  }

  /**
   * One row per share of the other sides, model and day about its own day 0.
   *
   * @param exposure what a study says of revenue at stake
   * @return the table
   */
  public static Table<?> otherSides(StudyExposure exposure) {
    return Table.<ShareDay>streamed(
        "other_sides",
        () -> Share.of(exposure).flatMap(ShareDay::of),
        Column.code("side", row -> row.share.side),
        Column.text("entity", row -> row.share.entity),
        Column.code("symbol", row -> row.share.study.event().security()),
        ExactColumn.constant("role", row -> row.share.role),
        Column.codeIfAny("materiality", row -> row.share.materiality.map(ResultTables::lower)),
        Column.day("day0", row -> row.share.study.event().day0()),
        Column.code("model", ShareDay::model),
        ExactColumn.ifAny("day", row -> row.day.map(AbnormalReturn::day)),
        Column.dayIfAny("date", row -> row.day.map(AbnormalReturn::date)),
        ExactColumn.ifAny("return", row -> row.day.map(AbnormalReturn::actual)),
        ExactColumn.ifAny("abnormal_return", row -> row.day.map(AbnormalReturn::abnormal)),
        ExactColumn.ifAny(
            "standardised_abnormal_return", row -> row.day.map(AbnormalReturn::standardized)),
        Column.textIfAny("reason", ShareDay::reason));
  }
}
