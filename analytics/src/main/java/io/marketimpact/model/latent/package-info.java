/** Models with common factors that are estimated from untouched stocks. */
package io.marketimpact.model.latent;
