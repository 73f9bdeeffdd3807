package io.marketimpact.study;

import io.marketimpact.exposure.Beneficiary;
import io.marketimpact.model.ModelId;
import java.io.Serializable;

/**
 * A company that could gain from a restriction, and what its stock did on its own exchange's days.
 *
 * @param beneficiary the company
 * @param study of its share with day 0 by its own calendar; models that need a local index say so
 *     where there is none; {@link #SECTOR_INDEX} is there where its line of business has an index
 */
public record BeneficiaryMove(Beneficiary beneficiary, FirmStudy study) implements Serializable {

  /** The market model with the index of a company's line of business in the market's place. */
  public static final ModelId SECTOR_INDEX = new ModelId("sector_index");
}
