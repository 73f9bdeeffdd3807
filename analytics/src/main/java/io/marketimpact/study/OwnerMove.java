package io.marketimpact.study;

import io.marketimpact.exposure.OwnerExposure;
import java.io.Serializable;

/**
 * The owner of a named company that has no share of its own, and what the owner's share did.
 *
 * @param owner who owns whom on the day, and how much it counts
 * @param study of the owner's share on its own exchange; models that need prices that are not at
 *     hand say so
 */
public record OwnerMove(OwnerExposure owner, FirmStudy study) implements Serializable {}
