package io.marketimpact.study;

import io.marketimpact.exposure.Beneficiary;
import java.io.Serializable;

/**
 * A company that could gain from a restriction, and what its share did on its own exchange's days.
 *
 * @param beneficiary the company
 * @param study of its share with day 0 by its own calendar; models that need a local index say so
 *     where there is none
 */
public record BeneficiaryMove(Beneficiary beneficiary, FirmStudy study) implements Serializable {}
