/** How restless a series was expected to be, from the days before each day. */
package io.marketimpact.inference.volatility;
