package io.marketimpact.model.conditional;

import io.marketimpact.model.Coefficients;
import java.io.Serializable;

/**
 * Standard errors of coefficients found by maximum likelihood.
 *
 * @param hessian from the inverse of the observed information, right if the distribution of the
 *     innovations is
 * @param robust from the sandwich H⁻¹(Σss')H⁻¹, right also if it is not (Bollerslev and Wooldridge
 *     1992)
 */
public record StandardErrors(Coefficients hessian, Coefficients robust) implements Serializable {}
