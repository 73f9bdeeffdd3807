/**
 * From disclosed revenue to the value at stake and back from the price: what a company says it
 * sells where, what may lie in China of it, what a ban could cost, and what the market's move would
 * imply. What is not disclosed stays an interval or a reason.
 */
package io.marketimpact.exposure;
