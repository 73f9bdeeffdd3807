package io.marketimpact.intraday;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;

/**
 * What the day under study is compared with.
 *
 * @param days ordinary days before the news, in order; a window may lack some of them
 * @param betas from all of these days
 */
public record IntradayReference(List<LocalDate> days, IntradayBetas betas) implements Serializable {

  /** Keeps its own copy. */
  public IntradayReference {
    days = List.copyOf(days);
  }
}
