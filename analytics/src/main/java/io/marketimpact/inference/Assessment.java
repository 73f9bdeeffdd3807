package io.marketimpact.inference;

import java.io.Serializable;

/**
 * What a test says of a sample: its result and how far it can be trusted there.
 *
 * @param result what the test found
 * @param trust how far the result can be trusted
 */
public record Assessment(TestResult result, Trust trust) implements Serializable {}
