package io.marketimpact.exposure;

import io.marketimpact.base.Require;
import io.marketimpact.market.SecurityId;
import java.io.Serializable;
import java.util.Optional;

/**
 * A listed company that could gain from a restriction.
 *
 * @param entity its name
 * @param security its stock
 * @param exchange its exchange's code; its own calendar decides its day 0
 * @param namedByNews whether and as what the news named it
 * @param source where this is known from
 */
public record Beneficiary(
    String entity, SecurityId security, String exchange, Naming namedByNews, String source)
    implements Serializable {

  /** Whether the news named it. */
  public enum Naming {
    /** As a local substitute. */
    SUBSTITUTE("as a substitute"),
    /** As one of the largest local vendors, without a word on who could replace whom. */
    LOCAL_VENDOR("among the largest local vendors"),
    /** Not at all: a stock of the same business. */
    NOT_NAMED("");

    private final String words;

    Naming(String words) {
      this.words = words;
    }

    /**
     * As what the news named it.
     *
     * @return such as "as a substitute"; empty where it did not name it
     */
    public Optional<String> words() {
      return words.isEmpty() ? Optional.empty() : Optional.of(words);
    }
  }

  /**
   * Checks the texts.
   *
   * @throws IllegalArgumentException if one is blank
   */
  public Beneficiary {
    Require.text(entity, "a beneficiary's name");
    Require.text(exchange, "a beneficiary's exchange");
    Require.text(source, "a beneficiary's source");
  }
}
