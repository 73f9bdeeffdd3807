package io.marketimpact.base;

import java.io.Serializable;

/**
 * What a check of an assumption found.
 *
 * @param statistic its value
 * @param pValue probability of a value at least as large where the assumption holds
 */
public record Check(double statistic, double pValue) implements Serializable {}
