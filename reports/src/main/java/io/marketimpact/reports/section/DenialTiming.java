package io.marketimpact.reports.section;

import io.marketimpact.event.PublicationPhase;
import io.marketimpact.exposure.DisclosureSource;
import io.marketimpact.reports.section.DeniedAndFell.Move;
import io.marketimpact.reports.text.Counted;
import io.marketimpact.reports.text.Nouns;
import io.marketimpact.reports.text.Words;
import io.marketimpact.study.NamedMove;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * When a company was named and when it can have denied: a fall does not defy a denial that may have
 * come after it.
 *
 * @param isNamedInSession whether the news that named it came while its exchange was open
 * @param mayFollowTheClose whether its denial is known for certain to be public only after the
 *     close of day 0 on its own exchange
 */
record DenialTiming(boolean isNamedInSession, boolean mayFollowTheClose) {

  private static final int MOST_NAMED = 3;

  static DenialTiming of(NamedMove named) {
    return new DenialTiming(
        named.study().event().phase() == PublicationPhase.REGULAR,
        named.statements().stream()
            .filter(said -> said.claim().denied().isPresent())
            .findFirst()
            .map(said -> said.source())
            .filter(source -> isLater(source, named.close()))
            .isPresent());
  }

  /** Of a source without a day nothing is known. */
  private static boolean isLater(DisclosureSource source, Instant close) {
    return !source.publicBy().equals(Instant.MAX) && !source.isKnown(close);
  }

  /** A sentence with a blank before it, empty where neither is so of any company. */
  static Optional<String> words(List<Move> fell) {
    List<String> named = companies(fell, DenialTiming::isNamedInSession);
    List<String> late = companies(fell, DenialTiming::mayFollowTheClose);
    if (named.isEmpty() && late.isEmpty()) {
      return Optional.empty();
    }
    String words =
        (named.isEmpty() ? "" : wereNamed(named, fell.size()) + " named only during the session")
            + (named.isEmpty() || late.isEmpty() ? "" : "; ")
            + (late.isEmpty() ? "" : denials(late, fell.size()) + " may have come after the close");
    return Optional.of(" " + Words.capitalized(words) + ".");
  }

  private static List<String> companies(List<Move> fell, Predicate<DenialTiming> which) {
    return fell.stream().filter(move -> which.test(move.timing())).map(Move::company).toList();
  }

  private static String wereNamed(List<String> named, int all) {
    if (named.size() == all) {
      return all == 1 ? "it was" : Words.howMany(all, all) + " were";
    }
    return some(named, all) + (named.size() == 1 ? " was" : " were");
  }

  private static String denials(List<String> late, int all) {
    if (late.size() == all) {
      return all == 1 ? "its denial" : "their denials";
    }
    return late.size() == 1
        ? Nouns.possessive(late.get(0)) + " denial"
        : "the denials of " + some(late, all);
  }

  private static String some(List<String> companies, int all) {
    return companies.size() > MOST_NAMED
        ? Counted.of(companies.size(), all)
        : Words.list(companies);
  }
}
