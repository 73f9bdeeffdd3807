/** Models with common factors that are estimated from untouched shares. */
package io.marketimpact.model.latent;
