package io.marketimpact.data.study;

import io.marketimpact.event.PlannedEvent;
import io.marketimpact.market.FoundValue;
import io.marketimpact.market.QualityAction;
import io.marketimpact.market.QualityFinding;
import io.marketimpact.market.QualityRule;
import io.marketimpact.market.SecurityId;
import io.marketimpact.study.StudyDesign;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The study with the symbols of its firms and benchmark as the prices write them: a symbol without
 * prices is one that differs by case alone, unless that one is a firm of its own in the event.
 *
 * @param inputs the study
 * @param findings the symbols that were written otherwise
 */
record Spelling(StudyInputs inputs, List<QualityFinding> findings) {

  static Spelling of(StudyInputs inputs, PriceSource prices) {
    StudyDesign design = inputs.design();
    Set<SecurityId> named = new TreeSet<>();
    design.events().forEach(event -> named.add(event.security()));
    named.add(design.plan().benchmark());
    Set<SecurityId> asked = new TreeSet<>(named);
    named.forEach(symbol -> cases(symbol).forEach(asked::add));
    Set<SecurityId> priced = prices.each(asked, (security, bars) -> Boolean.TRUE).keySet();
    Map<SecurityId, SecurityId> written = new TreeMap<>();
    for (SecurityId symbol : named) {
      if (!priced.contains(symbol)) {
        cases(symbol)
            .filter(other -> priced.contains(other) && !named.contains(other))
            .findFirst()
            .ifPresent(other -> written.put(symbol, other));
      }
    }
    return written.isEmpty()
        ? new Spelling(inputs, List.of())
        : new Spelling(rewritten(inputs, written), findings(written));
  }

  private static Stream<SecurityId> cases(SecurityId symbol) {
    return Stream.of(
        new SecurityId(symbol.symbol().toUpperCase(Locale.ROOT)),
        new SecurityId(symbol.symbol().toLowerCase(Locale.ROOT)));
  }

  private static StudyInputs rewritten(StudyInputs inputs, Map<SecurityId, SecurityId> written) {
    StudyDesign design = inputs.design();
    SecurityId benchmark = design.plan().benchmark();
    List<PlannedEvent> events = new ArrayList<>();
    for (PlannedEvent event : design.events()) {
      events.add(
          new PlannedEvent(
              event.event(),
              event.group(),
              written.getOrDefault(event.security(), event.security()),
              event.time()));
    }
    return new StudyInputs(
        new StudyDesign(
            design.id(),
            design.dossier(),
            written.containsKey(benchmark)
                ? design.plan().against(written.get(benchmark))
                : design.plan(),
            design.variations(),
            events,
            design.comparisons(),
            design.calendar()),
        inputs.asOf(),
        inputs.factors(),
        inputs.intraday(),
        inputs.exposure(),
        inputs.provenance());
  }

  private static List<QualityFinding> findings(Map<SecurityId, SecurityId> written) {
    return written.entrySet().stream()
        .map(
            entry ->
                QualityFinding.overall(
                    QualityRule.SYMBOL_CASE,
                    entry.getValue(),
                    FoundValue.of(entry.getKey().symbol()),
                    entry.getKey() + " has no price and is read as " + entry.getValue(),
                    QualityAction.KEPT))
        .toList();
  }
}
