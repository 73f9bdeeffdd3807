/** Securities, prices and returns, and the rules by which doubtful prices are found. */
package io.marketimpact.market;
