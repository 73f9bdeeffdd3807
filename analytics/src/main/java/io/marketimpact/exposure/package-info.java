/**
 * From disclosed revenue to the value at stake and back from the price: what a company says it
 * sells where, what may lie in a closed market of it, what the restriction could cost, and what the
 * price's move would imply. What is not disclosed stays an interval or a reason.
 */
package io.marketimpact.exposure;
