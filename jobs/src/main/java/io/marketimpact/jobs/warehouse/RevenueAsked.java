package io.marketimpact.jobs.warehouse;

import io.marketimpact.data.specification.ExposureSpecification;
import io.marketimpact.event.PlannedEvent;
import io.marketimpact.market.SecurityId;
import io.marketimpact.study.StudyDesign;
import java.time.Instant;
import java.util.Comparator;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a study asks of disclosed revenue.
 *
 * @param companies whose revenue it looks at: a control's is none of it
 * @param latest as of which instant at the latest
 */
record RevenueAsked(Set<SecurityId> companies, Instant latest) {

  /** Keeps its own copy. */
  RevenueAsked {
    companies = Set.copyOf(companies);
  }

  static RevenueAsked of(StudyDesign design, ExposureSpecification exposure) {
    return new RevenueAsked(
        Stream.concat(
                design.events().stream().map(PlannedEvent::security), exposure.vendors().stream())
            .collect(Collectors.toSet()),
        Stream.of(
                design.events().stream().map(event -> event.time().eve()),
                exposure.asOf().stream(),
                exposure.hindsight().stream())
            .flatMap(instants -> instants)
            .max(Comparator.naturalOrder())
            .orElse(Instant.MAX));
  }
}
