package io.marketimpact.data.result;

import io.marketimpact.event.EventId;
import io.marketimpact.market.SecurityId;
import io.marketimpact.model.ModelId;
import io.marketimpact.study.FirmEstimate;
import io.marketimpact.study.FirmStudy;
import io.marketimpact.study.StudyResult;
import java.util.stream.Stream;

/** A firm under a model that could be estimated. */
record EstimateRow(FirmStudy firm, ModelId model, FirmEstimate fit) {

  /** Every firm under every model that could be estimated, in the order of groups and models. */
  static Stream<EstimateRow> of(StudyResult result) {
    return result
        .firms()
        .flatMap(
            firm ->
                firm.estimates().entrySet().stream()
                    .flatMap(
                        model ->
                            model.getValue().result().stream()
                                .map(fit -> new EstimateRow(firm, model.getKey(), fit))));
  }

  EventId event() {
    return firm.event().event();
  }

  SecurityId security() {
    return firm.event().security();
  }
}
