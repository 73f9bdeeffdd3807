package io.marketimpact.data.study;

import io.marketimpact.event.Mask;
import io.marketimpact.event.PlannedEvent;
import io.marketimpact.market.FoundValue;
import io.marketimpact.market.QualityAction;
import io.marketimpact.market.QualityFinding;
import io.marketimpact.market.QualityRule;
import io.marketimpact.market.SecurityId;
import io.marketimpact.study.StudyDesign;
import io.marketimpact.study.StudyPlan;
import io.marketimpact.study.Variation;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The study with the symbols it names as the prices write them: a symbol without prices is one that
 * differs by case alone, unless that one is a firm of its own in the event. Of several that do,
 * capitals come first and small letters next; between two in mixed case there is no choice.
 *
 * @param inputs the study
 * @param findings the symbols that were written otherwise
 */
public record Spelling(StudyInputs inputs, List<QualityFinding> findings) {

  /**
   * A symbol without the case of its letters.
   *
   * @param security whose symbol
   * @return the same text for all that differ by case alone
   */
  public static String folded(SecurityId security) {
    return security.folded();
  }

  /**
   * Symbols without the case of their letters.
   *
   * @param securities whose symbols
   * @return what {@link #folded(SecurityId)} makes of each
   */
  public static Set<String> folded(Set<SecurityId> securities) {
    return securities.stream().map(Spelling::folded).collect(Collectors.toSet());
  }

  static boolean isSame(SecurityId one, SecurityId other) {
    return folded(one).equals(folded(other));
  }

  static Spelling of(StudyInputs inputs, PriceSource prices) {
    Set<SecurityId> firms = new TreeSet<>();
    inputs.design().events().forEach(event -> firms.add(event.security()));
    Set<SecurityId> named = named(inputs.design());
    named.addAll(firms);
    Set<SecurityId> priced = prices.spelled(named);
    Map<String, List<SecurityId>> spellings =
        priced.stream().sorted().collect(Collectors.groupingBy(Spelling::folded));
    Map<SecurityId, SecurityId> written = new TreeMap<>();
    for (SecurityId symbol : named) {
      if (!priced.contains(symbol)) {
        chosen(
                symbol,
                spellings.getOrDefault(folded(symbol), List.of()).stream()
                    .filter(other -> !firms.contains(symbol) || !firms.contains(other))
                    .toList())
            .ifPresent(other -> written.put(symbol, other));
      }
    }
    Set<SecurityId> used =
        named.stream()
            .map(symbol -> written.getOrDefault(symbol, symbol))
            .collect(Collectors.toCollection(TreeSet::new));
    List<QualityFinding> found =
        Stream.concat(
                findings(written).stream(),
                used.stream()
                    .filter(priced::contains)
                    .flatMap(symbol -> others(symbol, spellings.get(folded(symbol)), used)))
            .toList();
    return new Spelling(written.isEmpty() ? inputs : rewritten(inputs, written), found);
  }

  /** Rows that a share may be missing: the study has no use for them under their own name. */
  private static Stream<QualityFinding> others(
      SecurityId symbol, List<SecurityId> spellings, Set<SecurityId> used) {
    return spellings.stream()
        .filter(other -> !used.contains(other))
        .map(
            other ->
                QualityFinding.overall(
                    QualityRule.OTHER_SPELLING,
                    symbol,
                    FoundValue.of(other.symbol()),
                    "there are also prices of "
                        + other
                        + ", which count as a different stock; if they belong to "
                        + symbol
                        + ", use one spelling",
                    QualityAction.IGNORED));
  }

  private static Optional<SecurityId> chosen(SecurityId symbol, List<SecurityId> spellings) {
    return Stream.of(
            symbol.symbol().toUpperCase(Locale.ROOT), symbol.symbol().toLowerCase(Locale.ROOT))
        .map(SecurityId::new)
        .filter(spellings::contains)
        .findFirst()
        .or(() -> spellings.size() == 1 ? Optional.of(spellings.get(0)) : Optional.empty());
  }

  /** Benchmarks, comparisons and masked shares. */
  private static Set<SecurityId> named(StudyDesign design) {
    Set<SecurityId> named = new TreeSet<>();
    design.comparisons().securities().forEach(named::add);
    plans(design)
        .forEach(
            plan -> {
              named.add(plan.benchmark());
              plan.masks().forEach(mask -> named.addAll(mask.securities()));
            });
    return named;
  }

  private static Stream<StudyPlan> plans(StudyDesign design) {
    return Stream.concat(
        Stream.of(design.plan()), design.variations().stream().map(Variation::plan));
  }

  private static StudyInputs rewritten(StudyInputs inputs, Map<SecurityId, SecurityId> written) {
    StudyDesign design = inputs.design();
    UnaryOperator<SecurityId> spelled = symbol -> written.getOrDefault(symbol, symbol);
    return new StudyInputs(
        new StudyDesign(
            design.id(),
            design.dossier(),
            spelled(design.plan(), spelled),
            design.variations().stream()
                .map(
                    variation ->
                        new Variation(variation.name(), spelled(variation.plan(), spelled)))
                .toList(),
            design.events().stream()
                .map(
                    event ->
                        new PlannedEvent(
                            event.event(),
                            event.group(),
                            spelled.apply(event.security()),
                            event.time()))
                .toList(),
            design.comparisons().renamed(spelled),
            design.calendar()),
        inputs.asOf(),
        inputs.factors(),
        inputs.intraday(),
        inputs.calendars(),
        inputs.exposure(),
        inputs.provenance());
  }

  private static StudyPlan spelled(StudyPlan plan, UnaryOperator<SecurityId> spelled) {
    return plan.against(spelled.apply(plan.benchmark()))
        .masked(
            plan.masks().stream()
                .map(
                    mask ->
                        new Mask(
                            mask.securities().stream().map(spelled).toList(),
                            mask.from(),
                            mask.to(),
                            mask.reason()))
                .toList());
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
