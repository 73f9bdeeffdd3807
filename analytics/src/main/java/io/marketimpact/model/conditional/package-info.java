/** Models whose residual variance changes from day to day: GARCH and EGARCH. */
package io.marketimpact.model.conditional;
