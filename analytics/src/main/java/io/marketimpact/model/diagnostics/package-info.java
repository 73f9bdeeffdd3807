/** What the residuals of the estimation window say about a fitted model. */
package io.marketimpact.model.diagnostics;
