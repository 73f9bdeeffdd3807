package io.marketimpact.data.result;

import io.marketimpact.base.Interval;
import io.marketimpact.base.Outcome;
import io.marketimpact.exposure.ExposureCharacteristics.Characteristic;
import io.marketimpact.exposure.ExposureRow;
import io.marketimpact.inference.crosssection.CrossSectionalRegression;
import io.marketimpact.inference.crosssection.CrossSectionalRegressionEstimate;
import io.marketimpact.model.ModelId;
import io.marketimpact.study.AbnormalReturn;
import io.marketimpact.study.BeneficiaryMove;
import io.marketimpact.study.ExposureRegression;
import io.marketimpact.study.ExposureRegression.Move;
import io.marketimpact.study.FirmExposureRows;
import io.marketimpact.study.FirmStudy;
import io.marketimpact.study.OwnerMove;
import io.marketimpact.study.StudyExposure;
import java.util.Optional;

/** Revenue at stake as the tables others rely on. Columns may be added, never renamed. */
public final class ExposureTables {

  private ExposureTables() {}

  /**
   * One row per firm and quantity, then the quantities of all firms together.
   *
   * @param exposure what a study says of revenue at stake
   * @return the table
   */
  public static CsvTable quantities(StudyExposure exposure) {
    return new CsvTable(
        "event_id,symbol,quantity,low,p05,median,p95,high,unit,basis,source",
        table -> {
          for (ExposureRow row : FirmExposureRows.of(exposure)) {
            table.add(
                row.event(),
                row.symbol(),
                row.quantity(),
                row.low(),
                row.p05(),
                row.median(),
                row.p95(),
                row.high(),
                row.unit(),
                row.basis(),
                row.source());
          }
        });
  }

  /**
   * One row per set of firms, estimator and coefficient; a set or estimator without one is a row
   * with the reason.
   *
   * @param exposure what a study says of revenue at stake
   * @return the table
   */
  public static CsvTable crossSection(StudyExposure exposure) {
    return new CsvTable(
        "set,as_of,n_firms,estimator,coefficient,estimate,se,t,df,p_value,p_placebo,"
            + "reliability,range_low,range_high,reason",
        table -> {
          for (ExposureRegression found : exposure.regressions()) {
            found
                .regression()
                .exclusion()
                .ifPresent(why -> row(table, found, "", Optional.empty(), why.detail()));
            found.regression().result().ifPresent(fitted -> fits(table, found, fitted));
          }
        });
  }

  private static void fits(
      CsvTable.Rows table, ExposureRegression found, CrossSectionalRegression fitted) {
    for (CrossSectionalRegression.Fit fit : fitted.fits()) {
      String estimator = fit.estimator().id();
      fit.coefficients()
          .exclusion()
          .ifPresent(why -> row(table, found, estimator, Optional.empty(), why.detail()));
      fit.coefficients()
          .result()
          .ifPresent(all -> all.forEach(one -> row(table, found, estimator, Optional.of(one), "")));
    }
  }

  private static void row(
      CsvTable.Rows table,
      ExposureRegression found,
      String estimator,
      Optional<CrossSectionalRegressionEstimate> estimate,
      String reason) {
    Optional<Interval> range =
        estimate
            .filter(one -> one.coefficient().equals(ExposureRegression.CHARACTERISTIC))
            .flatMap(one -> found.range().result());
    table.add(
        found.set().id(),
        found.set().asOf(),
        found.used(),
        estimator,
        estimate.map(CrossSectionalRegressionEstimate::coefficient),
        estimate.map(CrossSectionalRegressionEstimate::estimate),
        estimate.map(CrossSectionalRegressionEstimate::standardError),
        estimate.map(CrossSectionalRegressionEstimate::t),
        estimate.map(CrossSectionalRegressionEstimate::degreesOfFreedom),
        estimate.map(CrossSectionalRegressionEstimate::pValue),
        estimate.flatMap(one -> one.placebo().result()),
        range.flatMap(both -> found.reliability().result()),
        range.map(Interval::low),
        range.map(Interval::high),
        reason);
  }

  /**
   * One row per set and firm of the regressions.
   *
   * @param exposure what a study says of revenue at stake
   * @return the table
   */
  public static CsvTable crossSectionFirms(StudyExposure exposure) {
    return new CsvTable(
        "set,as_of,symbol,used,car,exposed_share,variance,reason,car_low,car_high",
        table -> {
          for (ExposureRegression regression : exposure.regressions()) {
            for (ExposureRegression.Point point : regression.points()) {
              Optional<Characteristic> known = point.exposure().result();
              Optional<Move> move = point.move().result();
              table.add(
                  regression.set().id(),
                  regression.set().asOf(),
                  point.security(),
                  point.isUsed() ? "yes" : "no",
                  move.map(Move::car),
                  known.map(Characteristic::value),
                  known.map(Characteristic::variance),
                  missing(point),
                  move.map(found -> found.interval().low()),
                  move.map(found -> found.interval().high()));
            }
          }
        });
  }

  private static String missing(ExposureRegression.Point point) {
    return point
        .exposure()
        .exclusion()
        .map(Outcome.Excluded::detail)
        .or(() -> point.move().exclusion().map(Outcome.Excluded::detail))
        .orElse("");
  }

  /**
   * One row per share of the other sides, model and day about its own day 0.
   *
   * @param exposure what a study says of revenue at stake
   * @return the table
   */
  public static CsvTable otherSides(StudyExposure exposure) {
    return new CsvTable(
        "side,entity,symbol,role,materiality,day0,model,day,date,return,abnormal_return,"
            + "standardised_abnormal_return,reason",
        table -> {
          for (OwnerMove owner : exposure.owners()) {
            share(
                table,
                new Share(
                    "owner",
                    owner.owner().ownership().entity(),
                    ResultTables.lower(owner.owner().ownership().status()),
                    ResultTables.lower(owner.owner().ownership().materiality())),
                owner.study());
          }
          for (BeneficiaryMove move : exposure.beneficiaries()) {
            share(
                table,
                new Share(
                    "beneficiary",
                    move.beneficiary().entity(),
                    ResultTables.lower(move.beneficiary().namedByNews()),
                    ""),
                move.study());
          }
        });
  }

  private record Share(String side, String entity, String role, String materiality) {}

  private static void share(CsvTable.Rows table, Share share, FirmStudy study) {
    study
        .estimates()
        .forEach(
            (model, estimate) -> {
              estimate
                  .exclusion()
                  .ifPresent(
                      why -> row(table, share, study, model, Optional.empty(), why.detail()));
              estimate.result().stream()
                  .flatMap(fit -> fit.returns().days().stream())
                  .forEach(day -> row(table, share, study, model, Optional.of(day), ""));
            });
  }

  private static void row(
      CsvTable.Rows table,
      Share share,
      FirmStudy study,
      ModelId model,
      Optional<AbnormalReturn> day,
      String reason) {
    table.add(
        share.side,
        share.entity,
        study.event().security(),
        share.role,
        share.materiality,
        study.event().day0(),
        model,
        day.map(AbnormalReturn::day),
        day.map(AbnormalReturn::date),
        day.map(AbnormalReturn::actual),
        day.map(AbnormalReturn::abnormal),
        day.map(AbnormalReturn::standardised),
        reason);
  }
}
