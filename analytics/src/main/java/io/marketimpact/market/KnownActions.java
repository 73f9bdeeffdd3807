package io.marketimpact.market;

import java.io.Serializable;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The splits and dividends of those shares of which all are known; a share without any may be among
 * them.
 */
public final class KnownActions implements Serializable {

  /** Of no share. */
  public static final KnownActions NONE = new KnownActions(new TreeMap<>());

  private static final long serialVersionUID = 1;

  private final SortedMap<SecurityId, List<CorporateAction>> actions;

  private KnownActions(SortedMap<SecurityId, List<CorporateAction>> actions) {
    this.actions = actions;
  }

  /**
   * Actions of shares.
   *
   * @param securities the shares of which all actions are known
   * @param actions theirs, in any order
   * @return the actions by share
   */
  public static KnownActions of(
      Collection<SecurityId> securities, Collection<CorporateAction> actions) {
    Map<SecurityId, List<CorporateAction>> of =
        actions.stream()
            .sorted()
            .collect(
                Collectors.groupingBy(CorporateAction::security, Collectors.toUnmodifiableList()));
    SortedMap<SecurityId, List<CorporateAction>> all = new TreeMap<>();
    securities.forEach(security -> all.put(security, of.getOrDefault(security, List.of())));
    return new KnownActions(all);
  }

  /**
   * Those of a share.
   *
   * @param security the share
   * @return its actions in order of their ex-dates, empty where not all of them are known
   */
  public Optional<List<CorporateAction>> of(SecurityId security) {
    return Optional.ofNullable(actions.get(security));
  }

  /**
   * The shares of which all actions are known.
   *
   * @return the shares
   */
  public SortedSet<SecurityId> securities() {
    return Collections.unmodifiableSortedSet(new TreeSet<>(actions.keySet()));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof KnownActions same && actions.equals(same.actions);
  }

  @Override
  public int hashCode() {
    return actions.hashCode();
  }
}
