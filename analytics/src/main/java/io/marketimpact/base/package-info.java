/**
 * What every package uses: a result or the reason why there is none, checks of arguments,
 * intervals, values that are computed once.
 */
package io.marketimpact.base;
