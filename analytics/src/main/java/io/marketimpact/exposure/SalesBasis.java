package io.marketimpact.exposure;

import io.marketimpact.base.Require;
import java.util.List;
import java.util.stream.Stream;

/** By what a company assigns a sale to a country. Two bases can differ by a multiple. */
public enum SalesBasis {
  /** Where the goods are sent, a distributor's warehouse for example. */
  SHIP_TO("ship-to"),
  /** Where the invoice is sent. */
  BILL_TO("bill-to"),
  /** Where the channel partner is. */
  CHANNEL_PARTNER("location of channel partner"),
  /** Where the customer is who uses the product: the only one that answers the question asked. */
  END_CUSTOMER("end customer"),
  /** Where the selling subsidiary is. */
  ENTITY_LOCATION("entity location"),
  /** Where the customer has its headquarters. */
  HEADQUARTERS("headquarters"),
  /** By region, without a word on how sales are assigned to it. */
  REGION("region"),
  /** By theater, without a word on how sales are assigned to it. */
  THEATER("theater"),
  /** Not said. */
  NOT_STATED("not stated");

  private final String label;

  SalesBasis(String label) {
    this.label = label;
  }

  /**
   * The basis in words.
   *
   * @return lower case
   */
  public String label() {
    return label;
  }

  /**
   * Reads a basis.
   *
   * @param text one of the labels; empty for not stated
   * @return the basis
   * @throws IllegalArgumentException if it is another text
   */
  public static SalesBasis of(String text) {
    if (text.isEmpty()) {
      return NOT_STATED;
    }
    List<SalesBasis> bases = Stream.of(values()).filter(basis -> basis.label.equals(text)).toList();
    Require.that(
        !bases.isEmpty(),
        "must be one of %s: '%s'",
        String.join(", ", Stream.of(values()).map(SalesBasis::label).toList()),
        text);
    return bases.get(0);
  }
}
