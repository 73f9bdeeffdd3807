package io.marketimpact.data.study;

import io.marketimpact.data.FileHashes;
import io.marketimpact.data.csv.PriceFile;
import io.marketimpact.data.exposure.ExposureInputs;
import io.marketimpact.data.specification.ExposureSpecification;
import io.marketimpact.market.PriceBar;
import io.marketimpact.market.SecurityId;
import io.marketimpact.study.StudyDesign;
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
   * @param design of the study they are for
   * @param shared files that several studies name
   * @return what they hold
   * @throws io.marketimpact.data.BadInputException if one cannot be used or speaks of shares,
   *     products or days that the others and the study do not know, with the place at fault
   */
  public static ExposureData read(
      ExposureSpecification specification, StudyDesign design, FileHashes shared) {
    ExposureInputs inputs =
        shared.once(
            List.of("exposure", specification),
            specification.files().values(),
            () -> ExposureInputs.read(specification));
    return new ExposureData(
        specification,
        ExposureAgreement.require(specification, inputs, design),
        specification
            .file(ExposureSpecification.OTHER_PRICES)
            .map(
                file ->
                    shared.once(List.of("prices", file), List.of(file), () -> PriceFile.read(file)))
            .orElse(Collections.emptySortedMap()));
  }

  /**
   * Reads the files of revenue at stake of one study.
   *
   * @param specification names them
   * @param design of the study they are for
   * @return what they hold
   * @throws io.marketimpact.data.BadInputException if one cannot be used or speaks of shares,
   *     products or days that the others and the study do not know, with the place at fault
   */
  public static ExposureData read(ExposureSpecification specification, StudyDesign design) {
    return read(specification, design, new FileHashes());
  }
}
