package io.marketimpact.jobs.warehouse;

import io.marketimpact.data.specification.StudySpecification;
import io.marketimpact.model.ExpectedReturnModel;
import io.marketimpact.model.catalog.Models;
import io.marketimpact.study.StudyPlan;
import io.marketimpact.study.Variation;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Whether a study needs factors. */
final class FactorsAsked {

  private FactorsAsked() {}

  /** Whether one of its models does. */
  static boolean by(StudySpecification study) {
    return Stream.concat(
            Stream.of(study.design().plan()),
            study.design().variations().stream().map(Variation::plan))
        .map(StudyPlan::models)
        .flatMap(List::stream)
        .anyMatch(
            Models.all().stream()
                    .filter(ExpectedReturnModel::needsFactors)
                    .map(ExpectedReturnModel::id)
                    .collect(Collectors.toSet())
                ::contains);
  }
}
