/** The front door: from prices to a result that can be taken apart, in a few lines. */
package io.marketimpact.data.library;
