package io.marketimpact.data.study;

import io.marketimpact.data.csv.PriceFile;
import io.marketimpact.data.exposure.ExposureInputs;
import io.marketimpact.data.specification.ExposureSpecification;
import io.marketimpact.market.PriceBar;
import io.marketimpact.market.SecurityId;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a study holds of revenue at stake.
 *
 * @param specification when it is seen, and which other firms and exchanges it looks at
 * @param inputs what is disclosed, assumed and worth
 * @param otherPrices bars of shares on other exchanges
 */
public record ExposureData(
    ExposureSpecification specification,
    ExposureInputs inputs,
    SortedMap<SecurityId, List<PriceBar>> otherPrices) {

  /** Keeps its own copy. */
  public ExposureData {
    otherPrices = Collections.unmodifiableSortedMap(new TreeMap<>(otherPrices));
  }

  /**
   * Reads the files of revenue at stake.
   *
   * @param specification names them
   * @return what they hold
   * @throws io.marketimpact.data.BadInputException if one cannot be used, with the place at fault
   */
  public static ExposureData read(ExposureSpecification specification) {
    return new ExposureData(
        specification,
        ExposureInputs.read(specification),
        specification
            .file(ExposureSpecification.OTHER_PRICES)
            .map(PriceFile::read)
            .orElse(Collections.emptySortedMap()));
  }
}
