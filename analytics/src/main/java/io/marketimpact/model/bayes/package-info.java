/** The Bayesian structural model. */
package io.marketimpact.model.bayes;
