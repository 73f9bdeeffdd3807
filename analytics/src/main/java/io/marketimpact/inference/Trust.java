package io.marketimpact.inference;

import java.io.Serializable;

/**
 * How far a test can be trusted for the sample at hand, and why.
 *
 * @param level how far
 * @param reason one sentence with the sample's own figures
 */
public record Trust(TrustLevel level, String reason) implements Serializable {}
