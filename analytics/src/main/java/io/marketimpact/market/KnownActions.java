package io.marketimpact.market;

import io.marketimpact.base.Require;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The splits and dividends of shares, and in which days all of them are known; a share without any
 * may be known too. Symbols that differ by case alone are of one share.
 */
public final class KnownActions implements Serializable {

  /** Of no share. */
  public static final KnownActions NONE = new KnownActions(new TreeMap<>(), new TreeMap<>());

  private static final long serialVersionUID = 1;

  private static final Comparator<CorporateAction> IN_TIME =
      Comparator.comparing(CorporateAction::exDate)
          .thenComparing(CorporateAction::kind)
          .thenComparing(Comparator.naturalOrder());

  private final SortedMap<String, List<Span>> complete;
  private final SortedMap<String, List<CorporateAction>> actions;

  /**
   * Days in which every action is known.
   *
   * @param from the first of them
   * @param until the last of them
   */
  public record Span(LocalDate from, LocalDate until) implements Serializable {

    /**
     * Checks the order.
     *
     * @throws IllegalArgumentException if the last day is before the first
     */
    public Span {
      Require.that(!until.isBefore(from), "days must end after they begin: %s, %s", from, until);
    }

    /**
     * Whether other days are among these.
     *
     * @param first of the others
     * @param last of the others
     * @return whether both are
     */
    public boolean covers(LocalDate first, LocalDate last) {
      return !first.isBefore(from) && !last.isAfter(until);
    }
  }

  private KnownActions(
      SortedMap<String, List<Span>> complete, SortedMap<String, List<CorporateAction>> actions) {
    this.complete = complete;
    this.actions = actions;
  }

  /**
   * Actions of shares.
   *
   * @param complete the days in which all actions of a share are known
   * @param actions theirs and those of other shares, in any order; of two of one kind on one day of
   *     a share that is spelled in two ways, one counts
   * @return the actions by share
   */
  public static KnownActions of(
      Map<SecurityId, List<Span>> complete, Collection<CorporateAction> actions) {
    SortedMap<String, List<Span>> days = new TreeMap<>();
    complete.forEach(
        (share, spans) ->
            days.computeIfAbsent(share.folded(), any -> new ArrayList<>()).addAll(spans));
    SortedMap<String, List<CorporateAction>> all = new TreeMap<>();
    for (CorporateAction action : actions.stream().sorted(IN_TIME).toList()) {
      List<CorporateAction> share =
          all.computeIfAbsent(action.security().folded(), any -> new ArrayList<>());
      if (share.isEmpty() || !isSame(share.get(share.size() - 1), action)) {
        share.add(action);
      }
    }
    return new KnownActions(days, all);
  }

  private static boolean isSame(CorporateAction one, CorporateAction other) {
    return one.exDate().equals(other.exDate()) && one.kind() == other.kind();
  }

  /**
   * Those of a share in some days.
   *
   * @param share the share
   * @param first of the days
   * @param last of the days
   * @return its actions in order of their ex-dates, empty where not all of these days are known
   */
  public Optional<List<CorporateAction>> of(SecurityId share, LocalDate first, LocalDate last) {
    return complete(share).stream().anyMatch(span -> span.covers(first, last))
        ? Optional.of(stated(share))
        : Optional.empty();
  }

  /**
   * Those of a share that are known, whether or not there are others.
   *
   * @param share the share
   * @return its actions in order of their ex-dates
   */
  public List<CorporateAction> stated(SecurityId share) {
    return List.copyOf(actions.getOrDefault(share.folded(), List.of()));
  }

  /**
   * The days in which all actions of a share are known.
   *
   * @param share the share
   * @return the days, none where none are
   */
  public List<Span> complete(SecurityId share) {
    return List.copyOf(complete.getOrDefault(share.folded(), List.of()));
  }

  /**
   * In which days all actions are known, without the actions.
   *
   * @return the same shares and days
   */
  public KnownActions daysAlone() {
    return new KnownActions(complete, new TreeMap<>());
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof KnownActions same
        && complete.equals(same.complete)
        && actions.equals(same.actions);
  }

  @Override
  public int hashCode() {
    return 31 * complete.hashCode() + actions.hashCode();
  }

  @Override
  public String toString() {
    return complete + " " + actions;
  }
}
