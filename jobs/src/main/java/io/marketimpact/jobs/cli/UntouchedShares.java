package io.marketimpact.jobs.cli;

import io.marketimpact.base.Require;
import io.marketimpact.data.study.Spelling;
import io.marketimpact.event.Comparisons;
import io.marketimpact.event.ControlGroup;
import io.marketimpact.event.PlannedEvent;
import io.marketimpact.event.Sector;
import io.marketimpact.market.SecurityId;
import io.marketimpact.model.ModelId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Shares of the command line that the events did not touch.
 *
 * @param controls peers, donors and placebos
 * @param sector the basket of the firms' sector
 */
record UntouchedShares(List<SecurityId> controls, List<SecurityId> sector) {

  private static final String REASON = "named on the command line";

  /** The models asked for, and that for which a sector is named. */
  List<ModelId> models(List<ModelId> asked) {
    return sector.isEmpty() || asked.contains(ModelId.SECTOR)
        ? asked
        : Stream.concat(asked.stream(), Stream.of(ModelId.SECTOR)).toList();
  }

  /**
   * What the firms are compared with: one sector is every firm's.
   *
   * @throws IllegalArgumentException if a share is named twice or the sector has the benchmark or a
   *     firm of the events
   */
  Comparisons comparisons(SecurityId benchmark, List<PlannedEvent> planned) {
    List<SecurityId> firms = planned.stream().map(PlannedEvent::security).distinct().toList();
    Set<String> touched = firms.stream().map(Spelling::folded).collect(Collectors.toSet());
    sector.forEach(
        share ->
            Require.that(
                !touched.contains(Spelling.folded(share)),
                "--sector must name stocks that the news did not touch: %s is a firm of the events",
                share));
    sector.forEach(
        share ->
            Require.that(
                !Spelling.folded(benchmark).equals(Spelling.folded(share)),
                "--sector must name stocks other than the benchmark, which is in every model: %s",
                share));
    return new Comparisons(
        controls.isEmpty()
            ? List.of()
            : List.of(new ControlGroup("controls", controls, REASON, List.of())),
        sector.isEmpty()
            ? List.of()
            : List.of(new Sector("sector", sector, firms, Optional.empty(), REASON)),
        List.of());
  }
}
