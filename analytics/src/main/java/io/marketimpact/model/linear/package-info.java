/**
 * Models estimated by least squares or with given coefficients, from raw returns to the factor
 * models.
 */
package io.marketimpact.model.linear;
