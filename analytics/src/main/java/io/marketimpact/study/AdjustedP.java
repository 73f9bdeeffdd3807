package io.marketimpact.study;

import java.io.Serializable;

/**
 * A firm's p-value of t adjusted for looking at every firm of its group.
 *
 * @param holm bounds the probability of any false discovery, under any dependence
 * @param benjaminiHochberg bounds the share of false discoveries among independent or positively
 *     dependent firms
 * @param benjaminiYekutieli bounds that share under any dependence
 */
public record AdjustedP(double holm, double benjaminiHochberg, double benjaminiYekutieli)
    implements Serializable {}
