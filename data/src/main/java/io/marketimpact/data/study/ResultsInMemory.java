package io.marketimpact.data.study;

import io.marketimpact.base.Mergeable;
import io.marketimpact.market.SecurityId;
import java.io.Serializable;
import java.util.Map;
import java.util.stream.Collectors;

/** Results that this program holds. */
record ResultsInMemory<R extends Serializable>(Map<SecurityId, R> results)
    implements KeptResults<R> {

  @Override
  public <S extends Serializable> Map<SecurityId, S> each(Part<R, S> part) {
    return results.entrySet().parallelStream()
        .collect(
            Collectors.toUnmodifiableMap(Map.Entry::getKey, entry -> part.of(entry.getValue())));
  }

  @Override
  public <A extends Mergeable<A>> A sum(A nothing, Adding<A, R> adding) {
    return results.values().parallelStream()
        .collect(nothing::empty, adding::add, (one, other) -> one.merge(other));
  }

  @Override
  public void close() {}
}
