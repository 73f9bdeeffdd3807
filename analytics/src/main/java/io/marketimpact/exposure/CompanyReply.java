package io.marketimpact.exposure;

import io.marketimpact.base.Outcome;
import io.marketimpact.base.Require;
import io.marketimpact.market.SecurityId;
import java.io.Serializable;

/**
 * What a company that the news names answered, listed or not, or that no answer was found.
 *
 * @param company as the news names it
 * @param security its stock, or that none is listed or known
 * @param reply in its words, or that there is none
 * @param source who reported it, and what else is reported of the company there; empty where nobody
 *     is named
 */
public record CompanyReply(
    String company, Outcome<SecurityId> security, String reply, String source)
    implements Serializable {

  /**
   * Checks the texts.
   *
   * @throws IllegalArgumentException if the company or the reply is blank
   */
  public CompanyReply {
    Require.text(company, "the company of a reply");
    Require.text(reply, "a reply");
  }
}
