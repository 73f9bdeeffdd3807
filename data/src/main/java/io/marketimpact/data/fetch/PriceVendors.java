package io.marketimpact.data.fetch;

import java.util.List;
import java.util.stream.Collectors;

/** The vendors there are. A new one is one class and one name here. */
public final class PriceVendors {

  private PriceVendors() {}

  /**
   * Every vendor.
   *
   * @return in the order the command line lists them
   */
  public static List<PriceVendor> all() {
    return List.of(new Tiingo(), new Eodhd(), new AlphaVantage(), new Stooq());
  }

  /**
   * The vendor of an id.
   *
   * @param id as the command line has it
   * @return the vendor
   * @throws IllegalArgumentException if there is none, with the ids there are
   */
  public static PriceVendor of(String id) {
    return all().stream()
        .filter(vendor -> vendor.id().equals(id))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "a vendor must be one of "
                        + all().stream().map(PriceVendor::id).collect(Collectors.joining(", "))
                        + ": '"
                        + id
                        + "'"));
  }
}
